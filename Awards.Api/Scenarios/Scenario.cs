using Awards.Domain;

namespace Awards.Api.Scenarios;

/// <summary>A procedure to be shown: who there is, who proposes whom, and when. It does not know who wins.</summary>
/// <param name="Id">Names the class that tells its story.</param>
/// <param name="Title">What it is about, in Vietnamese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Sector">Code of the sector.</param>
/// <param name="Begins">The first instant of its simulated time.</param>
/// <param name="Note">How to read the marks of what is made up.</param>
/// <param name="Sources">Where the facts come from.</param>
/// <param name="RuleSets">The rule sets to adopt.</param>
/// <param name="Organisation">The units.</param>
/// <param name="Officers">The persons and their offices.</param>
/// <param name="Holidays">The tables of holidays to adopt; null: none.</param>
/// <param name="Route">The way from proposals to the public register; null: the scenario takes no dossier along it.</param>
internal sealed record Scenario(
    string Id, string Title, string English, string Sector, DateTimeOffset Begins, string? Note, IReadOnlyList<FactSource> Sources,
    IReadOnlyList<RuleSetPlan> RuleSets, OrganisationPlan Organisation, OfficersPlan Officers, IReadOnlyList<RuleSetPlan>? Holidays = null,
    RoutePlan? Route = null)
{
    /// <summary>The unit of an official name or an alias.</summary>
    /// <exception cref="ScenarioException">There is none.</exception>
    public UnitPlan Unit(string name) => Organisation.Units.FirstOrDefault(unit => unit.IsCalled(name))
        ?? throw new ScenarioException($"No unit is called '{name}'.");

    /// <summary>The person of a name.</summary>
    /// <exception cref="ScenarioException">There is none.</exception>
    public PersonPlan Person(string name) =>
        Officers.People.FirstOrDefault(person => string.Equals(person.Name, name, StringComparison.Ordinal))
        ?? throw new ScenarioException($"No person is called '{name}'.");

    /// <summary>The id of the route's cluster.</summary>
    /// <exception cref="ScenarioException">There is no route, and no cluster.</exception>
    public ClusterId ClusterId => Route is { Cluster: var cluster }
        ? IdOf(cluster)
        : throw new ScenarioException($"The scenario '{Id}' has no cluster.");

    /// <summary>The id of a cluster.</summary>
    public ClusterId IdOf(ClusterPlan cluster) => ClusterId.For(Sector, cluster.Owner, cluster.Label, cluster.Year);

    /// <summary>The id of the year's cluster of a story over several years.</summary>
    public ClusterId IdOf(ClusterYearsPlan plan) => ClusterId.For(Sector, plan.Roster.Owner, plan.Roster.Label, plan.Cluster.Year);

    /// <summary>An id that follows from what it is for, so that a run that is begun again speaks of the same things.</summary>
    public Guid NewId(params ReadOnlySpan<string> what)
    {
        Span<byte> id = stackalloc byte[16];
        NameBased.Id(["scenario", Id, Sector, .. what]).TryWriteBytes(id, bigEndian: true, out _);
        // Marked as random, version 4: the API takes none of version 8 from a caller, and the demonstration calls as everybody does.
        id[6] = (byte)((id[6] & 0x0F) | 0x40);
        return new Guid(id, bigEndian: true);
    }
}

/// <summary>Where facts come from.</summary>
internal sealed record FactSource(string Code, string Document, string Gives);

/// <summary>A rule set, or tables of holidays, to adopt.</summary>
/// <param name="File">File name; looked for beside the scenario, then among the program's own.</param>
/// <param name="Decision">Number of the decision or circular.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="Source">Where that is known from.</param>
internal sealed record RuleSetPlan(string File, string Decision, DateOnly DecidedOn, string? Source);

/// <summary>The units.</summary>
internal sealed record OrganisationPlan(string? Source, IReadOnlyList<UnitPlan> Units);

/// <summary>A unit under its official name, with the spellings that sources use.</summary>
/// <param name="Id">Fixed, and derived from nothing.</param>
/// <param name="Name">The official name.</param>
/// <param name="Aliases">Other spellings.</param>
/// <param name="Synthetic">That it is made up.</param>
internal sealed record UnitPlan(UnitId Id, string Name, ValueList<string> Aliases, bool Synthetic = false)
{
    /// <summary>Whether it is written so.</summary>
    public bool IsCalled(string name) => string.Equals(Name, name, StringComparison.Ordinal) || Aliases.Contains(name);
}
