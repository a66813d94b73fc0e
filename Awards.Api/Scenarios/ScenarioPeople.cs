using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>The persons, all made up.</summary>
/// <param name="Synthetic">That they are.</param>
/// <param name="Since">First day of every office.</param>
/// <param name="People">The persons.</param>
/// <param name="Delegations">Who acts for whom; null: nobody does.</param>
internal sealed record OfficersPlan(
    bool Synthetic, DateOnly Since, IReadOnlyList<PersonPlan> People, IReadOnlyList<DelegationPlan>? Delegations = null)
{
    /// <summary>The first who holds a role, at a unit where one is named.</summary>
    /// <exception cref="ScenarioException">Nobody does.</exception>
    public PersonPlan Holder(Role role, string? unit = null) =>
        People.FirstOrDefault(
            person => person.Offices.Any(office => office.Role == role && string.Equals(office.Unit, unit, StringComparison.Ordinal)))
        ?? throw new ScenarioException($"Nobody holds the office {role}{(unit is null ? "" : $" of '{unit}'")}.");

    /// <summary>All members of the council, its chair among them.</summary>
    public IEnumerable<PersonPlan> Council =>
        People.Where(person => person.Offices.Any(office => office.Role is Role.CouncilChair or Role.CouncilMember));
}

/// <summary>A person.</summary>
/// <param name="Id">Fixed, and derived from nothing.</param>
/// <param name="Name">Says that it is made up.</param>
/// <param name="Position">For the directory.</param>
/// <param name="Offices">What the person may do.</param>
internal sealed record PersonPlan(PersonId Id, string Name, string Position, IReadOnlyList<OfficePlan> Offices);

/// <summary>An office: of a unit, of the cluster, else of the sector.</summary>
internal sealed record OfficePlan(Role Role, string? Unit = null, bool Cluster = false);

/// <summary>A holder of an office of the sector has another person act for them.</summary>
/// <param name="By">Who holds the office.</param>
/// <param name="To">Who acts.</param>
/// <param name="Role">The office.</param>
/// <param name="Since">First day.</param>
/// <param name="Until">Last day.</param>
internal sealed record DelegationPlan(string By, string To, Role Role, DateOnly Since, DateOnly Until);
