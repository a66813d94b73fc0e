using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Projections;
using Awards.Projections.CouncilReview;

namespace Awards.Api.CouncilReview.Notices;

/// <summary>A notice with the nominee's name, as it is shown.</summary>
/// <param name="Id">The dossier.</param>
/// <param name="Entry">The notice.</param>
/// <param name="IsOpen">Whether comments are taken.</param>
/// <param name="Nominee">Who is nominated; null: the window is over.</param>
/// <param name="JobTitle">For an individual: the position, where known.</param>
/// <param name="Unit">For an individual: the unit.</param>
public sealed record ShownNotice(Guid Id, PublicNoticeEntry Entry, bool IsOpen, string? Nominee, string? JobTitle, string? Unit);

/// <summary>Reads public notices, with the names of individuals from the directory; whom it does not know is not shown.</summary>
internal static class NoticeReading
{
    /// <summary>What is on notice today.</summary>
    public static async Task<Page<ShownNotice>> Open(Reader reader, Paging part)
    {
        var today = await Today(reader);
        var found = await reader.Many(PublicNotices.Projection, PublicNotices.Open(today, part), document => document);
        var persons = found.Items.Select(document => document.Data.Nominee?.Person?.Value).OfType<Guid>().ToList();
        var names = await reader.Sector.Directory.Find(persons, reader.Cancel);
        return new(
            [.. found.Items.Select(document => Show(Guid.Parse(document.Id), document.Data, today, names)).OfType<ShownNotice>()],
            found.Position, found.Next);
    }

    /// <summary>One notice, and a look at it is counted while it is open; null: there is none to show.</summary>
    public static async Task<ShownNotice?> One(Reader reader, Guid dossier)
    {
        var today = await Today(reader);
        if (await reader.One(PublicNotices.Projection, dossier.ToString()) is not { } entry) return null;
        var names = entry.Nominee?.Person is { } person
            ? await reader.Sector.Directory.Find([person.Value], reader.Cancel)
            : new Dictionary<Guid, PersonEntry>();
        var shown = Show(dossier, entry, today, names);
        if (shown is { IsOpen: true }) reader.Sector.Views.Count(new DossierId(dossier), entry.Round);
        return shown;
    }

    // After the window nobody is named, even where the notice has still to be closed.
    private static ShownNotice? Show(
        Guid id, PublicNoticeEntry entry, DateOnly today, IReadOnlyDictionary<Guid, PersonEntry> names) => entry switch
        {
            _ when !entry.IsOpenOn(today) => new(id, entry, false, null, null, null),
            { Nominee: { Person: null } unit } => new(id, entry, true, unit.Unit, null, null),
            { Nominee: { Person: { } person } nominee } => names.GetValueOrDefault(person.Value) is { } name
                ? new(id, entry, true, name.Name, name.Position, nominee.Unit)
                : null,
            _ => null,
        };

    private static async Task<DateOnly> Today(Reader reader) => Ict.DayOf(await reader.Sector.Log.Now(reader.Cancel));
}
