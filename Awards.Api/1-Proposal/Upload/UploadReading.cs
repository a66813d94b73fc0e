using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.EventStore;
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
        if (!await reader.AreUpToDate(PersonsBoard.Projection.RowName, Overview.Projection.RowName)) return null;
        var (book, _) = await reader.State(Streams.RuleBook, RuleBook.StreamOf(sector.Code));
        return new UploadGround(
            submission, book.InForce(today), await KnownUnits.Read(reader), today, await People(unit, reader),
            async number => [.. (await SealedRows.Read(sector.Log, sector.Vault.IdentityName(number), reader.Cancel))
                .Select(row => new PersonId(row.Id))]);
    }

    private static async Task<Dictionary<PersonId, PersonEntry>> People(UnitId unit, Reader reader)
    {
        var persons = new List<Guid>();
        await foreach (var card in reader.All(
            PersonsBoard.Projection, page => PersonsBoard.Query([unit], null, PersonStanding.Registered, page)))
        {
            persons.Add(card.Person.Value);
        }
        var names = await reader.Sector.Directory.Find(persons, reader.Cancel);
        return persons.ToDictionary(person => new PersonId(person), person => names.GetValueOrDefault(person) ?? new PersonEntry("", null));
    }
}
