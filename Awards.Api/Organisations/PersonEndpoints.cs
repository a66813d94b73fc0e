using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Projections.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Organisations;

/// <summary>Registers an individual at a unit. The name goes to the directory, not into the log.</summary>
/// <param name="Unit">The unit the person works at.</param>
/// <param name="Rank">Leader, direct worker or neither.</param>
/// <param name="Name">The name.</param>
/// <param name="Position">The position; null when not given.</param>
internal sealed record PersonRequest(Guid Unit, Rank Rank, string Name, string? Position = null);

/// <summary>Records that the person works at another unit now, or at another rank.</summary>
internal sealed record MoveRequest(Guid Unit, Rank Rank);

/// <summary>Merges the registration into another of the same person.</summary>
/// <param name="Into">The registration that goes on.</param>
/// <param name="Reason">What shows that they are the same.</param>
internal sealed record MergeRequest(Guid Into, string Reason);

/// <summary>Erases the person.</summary>
/// <param name="Grounds">On which request or decision.</param>
internal sealed record ErasureRequest(string Grounds);

/// <summary>An individual.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Name">The name; null when the directory has none, as of whoever was erased.</param>
/// <param name="Position">The position.</param>
/// <param name="Unit">The unit the person works at.</param>
/// <param name="Rank">Leader, direct worker or neither.</param>
/// <param name="Standing">Whether the person can be nominated.</param>
/// <param name="Into">The registration under which everything goes on; null unless merged.</param>
/// <param name="Sealed">Names of what the vault holds; never what it says.</param>
internal sealed record PersonAnswer(
    Guid Person, string? Name, string? Position, Guid Unit, Rank Rank, PersonStanding Standing, Guid? Into, IReadOnlyList<string> Sealed);

/// <summary>Individuals (cá nhân): registration, merger and erasure.</summary>
internal static class PersonEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var persons = sector.MapGroup("/persons").WithTags("Organisations");
        persons.MapGet("", List).WithSummary("Individuals: all, or those of the caller's units; by words of the name, too.");
        persons.MapPut("/{person:guid}", Register).WithSummary("Registers an individual at a unit, or corrects the name.");
        persons.MapGet("/{person:guid}", Get).WithSummary("An individual.");
        persons.MapPost("/{person:guid}/move", Move).WithSummary("Records that the person works at another unit now, or at another rank.");
        persons.MapPost("/{person:guid}/merge", Merge).WithSummary("Merges a registration into another of the same person.");
        persons.MapPost("/{person:guid}/erase", Erase)
            .WithSummary("Erases a person: name and private data are gone at once, the history stays.");
        VaultEndpoints.Map(persons);
    }

    private static async Task<Results<Ok<Written>, ProblemHttpResult>> Register(
        Guid person, PersonRequest body, Sender sender, HttpContext http)
    {
        var position = string.IsNullOrWhiteSpace(body.Position) ? null : Names.Tidy(body.Position);
        if ((Names.Refusal(body.Name) ?? (position is null ? null : Names.Refusal(position))) is { } refusal) return refusal.ToProblem();
        var (written, problem) = await sender.Run(new RegisterPerson(new PersonId(person), new UnitId(body.Unit), body.Rank));
        if (problem is not null) return problem;
        // Sent again after an interruption it finds nothing to register, and enters the name.
        var entry = new PersonEntry(Names.Tidy(body.Name), position);
        return await EnteringNames.Enter(sender.Sector, new PersonId(person), entry, http.RequestAborted) is { } rule
            ? rule.ToProblem()
            : TypedResults.Ok(written);
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Move(Guid person, MoveRequest body, Sender sender) =>
        sender.Send(new MovePerson(new PersonId(person), new UnitId(body.Unit), body.Rank));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Merge(Guid person, MergeRequest body, Sender sender) =>
        sender.Send(new MergePersons(new PersonId(person), new PersonId(body.Into), body.Reason));

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Erase(Guid person, ErasureRequest body, Sender sender) =>
        sender.Send(new ErasePerson(new PersonId(person), body.Grounds));

    private static async Task<Results<Ok<Page<PersonAnswer>>, ProblemHttpResult>> List(
        [FromQuery] Guid? unit, [FromQuery] PersonStanding? standing, [FromQuery] string? search, [AsParameters] PageRequest page,
        Reader reader)
    {
        var (caller, today) = await reader.Offices();
        var units = Readers.OfEverything(caller, today) ? null : Readers.UnitsOf(caller, today);
        if (units is []) return HttpRules.NotForYou.ToProblem();
        if (unit is { } wanted) units = units is null || units.Contains(new UnitId(wanted)) ? [new UnitId(wanted)] : [];
        var named = search is null ? null : await reader.PersonsNamed(search);
        var found = await reader.Many(PersonsBoard.Projection, PersonsBoard.Query(units, named, standing, page.Part), card => card.Data);
        var names = await reader.Sector.Directory.Find([.. found.Items.Select(card => card.Person.Value)], reader.Cancel);
        return TypedResults.Ok(new Page<PersonAnswer>([.. found.Items.Select(card => Show(card, names))], found.Position, found.Next));
    }

    private static async Task<Results<Ok<PersonAnswer>, ProblemHttpResult>> Get(Guid person, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        var card = await reader.One(PersonsBoard.Projection, person.ToString());
        if (card is null || !Readers.OfUnit(caller, card.Unit, today)) return Rules.PersonUnknown.ToProblem();
        return TypedResults.Ok(Show(card, await reader.Sector.Directory.Find([person], reader.Cancel)));
    }

    private static PersonAnswer Show(PersonCard card, IReadOnlyDictionary<Guid, PersonEntry> names)
    {
        var entry = names.GetValueOrDefault(card.Person.Value);
        return new(
            card.Person.Value, entry?.Name, entry?.Position, card.Unit.Value, card.Rank, card.Standing, card.Into?.Value, [.. card.Sealed]);
    }
}
