using Awards.Api.Access;
using Awards.Domain.Organisations;
using Awards.Projections.Organisations;

namespace Awards.Api.Organisations;

/// <summary>A person and the offices held.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Name">The name; null when the directory has none.</param>
/// <param name="Position">The position.</param>
/// <param name="Offices">All that were ever held, or delegated to the person.</param>
internal sealed record OfficerAnswer(Guid Person, string? Name, string? Position, IReadOnlyList<OfficeAnswer> Offices)
{
    /// <summary>As the log says it.</summary>
    public static OfficerAnswer Of(Guid person, Officer officer, IReadOnlyDictionary<Guid, PersonEntry> names) => new(
        person, names.GetValueOrDefault(person)?.Name, names.GetValueOrDefault(person)?.Position,
        [
            .. officer.Offices.Select(own => OfficeAnswer.Of(own, null, names)),
            .. officer.Delegations.Select(given =>
                OfficeAnswer.Of(new Office(given.Role, given.Place, given.Since, given.Until), given.By.Value, names)),
        ]);

    /// <summary>As the read model says it.</summary>
    public static OfficerAnswer Of(OfficerCard card, IReadOnlyDictionary<Guid, PersonEntry> names)
    {
        var entry = names.GetValueOrDefault(card.Person.Value);
        return new(
            card.Person.Value, entry?.Name, entry?.Position,
            [
                .. card.Offices.Select(office => OfficeAnswer.Of(
                    new Office(office.Role, office.Place, office.Since, office.Until, office.Acting), office.DelegatedBy?.Value, names)),
            ]);
    }
}

/// <summary>An office of a person, own or delegated.</summary>
/// <param name="Role">What the person may do.</param>
/// <param name="Place">Where.</param>
/// <param name="Since">First day (ICT).</param>
/// <param name="Until">Last day (ICT); null: until ended. A delegation that was ended before its first day never counts.</param>
/// <param name="Title">What it is called in Vietnamese, with "quyền/phụ trách" or "được ủy quyền" where that is so.</param>
/// <param name="Acting">Whether for the time being (quyền, phụ trách).</param>
/// <param name="DelegatedBy">Whose office it is, where it was delegated: it counts only while that person holds it. Null: the person's
/// own.</param>
/// <param name="DelegatorName">That person's name; null when the directory has none.</param>
internal sealed record OfficeAnswer(
    Role Role, Place Place, DateOnly Since, DateOnly? Until, string Title, bool Acting, Guid? DelegatedBy, string? DelegatorName)
{
    /// <summary>An office as callers see it.</summary>
    public static OfficeAnswer Of(Office office, Guid? by, IReadOnlyDictionary<Guid, PersonEntry> names) => new(
        office.Role, office.Place, office.Since, office.Until, RoleNames.Title(office.Role, office.Acting == true, by is not null),
        office.Acting == true, by, by is { } delegator ? names.GetValueOrDefault(delegator)?.Name : null);
}
