using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Telemetry;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Organisations;

/// <summary>What is private about a person; it goes into the vault, in place of what was there.</summary>
/// <param name="IdentityNumber">12 digits, or the 9 of an old card.</param>
/// <param name="BirthDate">Date of birth.</param>
/// <param name="Phone">Telephone number.</param>
/// <param name="Address">Address.</param>
/// <param name="Notes">What else an appraisal has to know and nobody else.</param>
internal sealed record PrivateDataRequest(
    string? IdentityNumber = null, DateOnly? BirthDate = null, string? Phone = null, string? Address = null, string? Notes = null)
{
    /// <summary>Says nothing of the content, so that no log line can.</summary>
    public override string ToString() => "private data";
}

/// <summary>The vault: private data under a key per person.</summary>
internal static class VaultEndpoints
{
    public static void Map(IEndpointRouteBuilder persons)
    {
        persons.MapPut("/{person:guid}/private-data", Seal).WithMetadata(IdInAddress.Compared)
            .WithSummary("Puts private data into the vault, in place of what was there.");
        persons.MapGet("/{person:guid}/private-data", Open)
            .WithSummary("What the vault holds: for the person's own unit and the secretary; every look is logged.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Seal(Guid person, PrivateDataRequest body, Sender sender) =>
        sender.Send(new SealPrivateData(new PersonId(person), new PrivateData(
            Given(body.IdentityNumber), body.BirthDate, Given(body.Phone), Given(body.Address), Given(body.Notes))));

    private static async Task<Results<Ok<PrivateDataRequest>, ProblemHttpResult>> Open(
        Guid person, Reader reader, ILoggerFactory loggers)
    {
        var (caller, today) = await reader.Offices();
        var (state, version) = await reader.State(Streams.Person, Person.StreamOf(new PersonId(person)));
        if (state.OnRecord() is not { } known || !Readers.OfVault(caller, known.Unit, today)) return Rules.PersonUnknown.ToProblem();
        if (state is Person.Erased) return Rules.PersonIsErased.ToProblem();
        Log.PrivateDataLookedAt(loggers.CreateLogger("Awards.Api.Vault"), person, reader.Caller?.Value);
        var rows = await SealedRows.Read(reader.Sector.Log, PersonVault.NameOf(known.Id), reader.Cancel);
        var data = reader.Sector.Vault.Open(known.Id, rows);
        reader.SayVersion(version);
        return TypedResults.Ok(new PrivateDataRequest(data?.IdentityNumber, data?.BirthDate, data?.Phone, data?.Address, data?.Notes));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : Vietnamese.Compose(text.Trim());
}
