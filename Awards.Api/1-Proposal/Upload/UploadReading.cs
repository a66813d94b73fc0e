using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Projections;
using Awards.Projections.Campaigns;
using Awards.Projections.Organisations;

namespace Awards.Api.Proposals;

/// <summary>Reads what an uploaded list is compared with: rules and identities from the log and the vault, lists from the read models once
/// they are at the head of the log.</summary>
internal static class UploadReading
{
    /// <summary>Everything; null when the read models are too far behind to tell who is registered.</summary>
    public static async Task<UploadGround?> Ground(SubmissionId submission, UnitId unit, Reader reader, DateOnly today)
    {
        var sector = reader.Sector;
        var head = await sector.Log.Head(reader.Cancel);
        foreach (var model in new[] { PersonsBoard.Projection.RowName, Overview.Projection.RowName })
        {
            if (!(await sector.Node.Waiting.WaitFor(model, head, ReadYourWrites.Bound, reader.Cancel)).InTime) return null;
        }
        var (book, _) = await reader.State(Streams.RuleBook, RuleBook.StreamOf(sector.Code));
        return new UploadGround(
            submission, book.InForce(today), await Units(reader), await People(unit, reader),
            async number => [.. (await SealedRows.Read(sector.Log, sector.Vault.IdentityName(number), reader.Cancel))
                .Select(row => new PersonId(row.Id))]);
    }

    private static async Task<ILookup<string, UnitId>> Units(Reader reader)
    {
        var units = new List<(string Key, UnitId Unit)>();
        await foreach (var entry in All(page =>
            reader.Many(Overview.Projection, Overview.Query(OverviewKind.Unit, null, page), found => found.Data)))
        {
            if (entry.Unit is not { } unit) continue;
            units.Add((unit.Unit.Value.ToString(), unit.Unit));
            units.AddRange(unit.Aliases.Prepend(unit.Name).Select(name => (UploadGround.Key(name), unit.Unit)));
        }
        return units.ToLookup(named => named.Key, named => named.Unit);
    }

    private static async Task<Dictionary<PersonId, PersonEntry>> People(UnitId unit, Reader reader)
    {
        var persons = new List<Guid>();
        await foreach (var card in All(page =>
            reader.Many(PersonsBoard.Projection, PersonsBoard.Query([unit], null, PersonStanding.Registered, page), found => found.Data)))
        {
            persons.Add(card.Person.Value);
        }
        var names = await reader.Sector.Directory.Find(persons, reader.Cancel);
        return persons.ToDictionary(person => new PersonId(person), person => names.GetValueOrDefault(person) ?? new PersonEntry("", null));
    }

    private static async IAsyncEnumerable<T> All<T>(Func<Paging, Task<Page<T>>> read)
    {
        string? next = null;
        do
        {
            var page = await read(new Paging(DocumentQuery.MaxLimit, next));
            foreach (var item in page.Items) yield return item;
            next = page.Next;
        }
        while (next is not null);
    }
}
