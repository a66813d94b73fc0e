// Who holds which role where?
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Projections.Organisations;

/// <summary>A person's offices; the name is in the directory.</summary>
/// <param name="Person">Who.</param>
/// <param name="Offices">All that were ever held, in order of appointment.</param>
public sealed record OfficerCard(PersonId Person, ValueList<HeldOffice> Offices);

/// <summary>An office that is or was held.</summary>
/// <param name="Role">What the person may do.</param>
/// <param name="Place">Where.</param>
/// <param name="Since">First day (ICT).</param>
/// <param name="Until">Last day (ICT); null: until ended.</param>
/// <param name="Decision">Number of the decision, where there is one.</param>
/// <param name="Acting">True: for the time being (quyền, phụ trách).</param>
/// <param name="DelegatedBy">Whose office it is; null: the person's own.</param>
public sealed record HeldOffice(
    Role Role, Place Place, DateOnly Since, DateOnly? Until, string? Decision, bool? Acting = null, PersonId? DelegatedBy = null)
{
    /// <summary>Whether it is held on a day.</summary>
    public bool HeldOn(DateOnly day) => day >= Since && (Until is null || day <= Until);
}

/// <summary>The read model of offices.</summary>
public static class OfficersBoard
{
    /// <summary>The read model; a document's id is the person's.</summary>
    public static Projection<OfficerCard> Projection { get; } = new()
    {
        Name = "OfficersBoard",
        Keys = happened => happened.Data switch
        {
            OfficerAppointed e => [e.Person.Value.ToString()],
            OfficerAppointmentEnded e => [e.Person.Value.ToString()],
            OfficeDelegated e => [e.Person.Value.ToString()],
            OfficeDelegationEnded e => [e.Person.Value.ToString()],
            _ => [],
        },
        Apply = Apply,
    };

    /// <summary>Persons with an office that fits all that is asked for; a member that is null asks for nothing.</summary>
    /// <param name="role">The role.</param>
    /// <param name="place">Where it is held.</param>
    /// <param name="heldOn">A day (ICT) on which it is held.</param>
    /// <param name="page">Which part; in the order of the persons' ids.</param>
    public static DocumentQuery Query(Role? role, Place? place, DateOnly? heldOn, Paging page)
    {
        var fits = Conditions.All(
            Conditions.When(role, wanted => $"office->>'role' = {wanted.ToString()}"),
            Conditions.When(place, wanted => $"office->'place'->>'kind' = {wanted.Kind.ToString()}"),
            Conditions.When(place?.Id, wanted => $"office->'place'->>'id' = {wanted.ToString()}"),
            Conditions.When(heldOn, day =>
                $"office->>'since' <= {day.ToString("O")} and coalesce(office->>'until', '9999-12-31') >= {day.ToString("O")}"));
        return new DocumentQuery
        {
            Where = Conditions.Wrap("exists (select from jsonb_array_elements(data->'offices') office where ", fits, ")"),
            Limit = page.Limit,
            After = page.After,
        };
    }

    private static OfficerCard Apply(OfficerCard? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (OfficerAppointed e, var before) => new(e.Person, With(before?.Offices ?? [], new(
            e.Office.Role, e.Office.Place, e.Office.Since, e.Office.Until, e.Decision, e.Office.Acting))),
        (OfficeDelegated { Delegation: var given } e, var before) => new(e.Person, With(before?.Offices ?? [], new(
            given.Role, given.Place, given.Since, given.Until, e.Decision, DelegatedBy: given.By))),
        (OfficerAppointmentEnded e, { } before) => before with
        {
            Offices = before.Offices.Change(
                office => office.DelegatedBy is null && office.Role == e.Role && office.Place == e.Place && office.HeldOn(e.Last),
                office => office with { Until = e.Last }),
        },
        (OfficeDelegationEnded e, { } before) => before with
        {
            Offices = before.Offices.Change(
                office => (office.Role, office.Place, office.DelegatedBy, office.Since) == (e.Role, e.Place, e.By, e.Since)
                    && office.Until > e.Last,
                office => office with { Until = e.Last }),
        },
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static ValueList<HeldOffice> With(ValueList<HeldOffice> before, HeldOffice office) =>
        before.Contains(office) ? before : before.With(office);
}
