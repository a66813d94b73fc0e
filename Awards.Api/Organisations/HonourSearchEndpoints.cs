using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.EventStore;
using Awards.Projections;
using Awards.Projections.Campaigns;
using Awards.Projections.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Organisations;

/// <summary>A question to the register of honours.</summary>
/// <param name="Search">Words of the holder's name, of the award, of the decision or of who decided, with or without marks.</param>
/// <param name="Unit">Of a unit and of everybody registered there today.</param>
/// <param name="Award">Of an award, by its code.</param>
/// <param name="From">Of this year or later.</param>
/// <param name="To">Of this year or earlier.</param>
/// <param name="StruckOut">Whether what was struck out is listed too.</param>
internal sealed record HonourQuestion(
    [FromQuery(Name = "search")] string? Search, [FromQuery(Name = "unit")] Guid? Unit, [FromQuery(Name = "award")] string? Award,
    [FromQuery(Name = "from")] int? From, [FromQuery(Name = "to")] int? To, [FromQuery(Name = "struckOut")] bool? StruckOut);

/// <summary>An honour with its holder's name.</summary>
/// <param name="Held">Who holds what, by which decision, from a dossier or an entry of the record, and whether it was struck out.</param>
/// <param name="Holder">The holder's name; null: the directory has none.</param>
internal sealed record HonourFound(HonourHeld Held, string? Holder);

/// <summary>Searching the register of honours, and consecutive years.</summary>
internal static class HonourSearchEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var honours = sector.MapGroup("/honours").WithTags("Organisations");
        honours.MapGet("/search", Search)
            .WithSummary("Honours by words of holder, award or decision, by unit with its people and by years, for those who oversee.");
        honours.MapGet("/runs", Runs).WithSummary("In which consecutive years a unit or a person holds each award, and what shows it.");
    }

    private static async Task<Results<Ok<Page<HonourFound>>, ProblemHttpResult>> Search(
        [AsParameters] HonourQuestion asked, [AsParameters] PageRequest page, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (!Readers.OfEverything(caller, today)) return HttpRules.NotForYou.ToProblem();
        var units = await UnitNames(reader);
        var search = new HonourSearch(
            asked.Search, await Named(asked.Search, units, reader), await At(asked.Unit, reader),
            asked.Award is null ? null : new AwardCode(asked.Award), asked.From, asked.To, asked.StruckOut ?? false);
        var found = await reader.Many(HonoursRegister.Projection, search.Query(page.Part), document => document.Data);
        var persons = await reader.Sector.Directory.Find(
            [.. found.Items.Select(held => held.Person?.Value).OfType<Guid>()], reader.Cancel);
        string? NameOf(HonourHeld held) => held.Unit is { } unit
            ? units.GetValueOrDefault(unit)
            : held.Person is { } person ? persons.GetValueOrDefault(person.Value)?.Name : null;
        return TypedResults.Ok(new Page<HonourFound>(
            [.. found.Items.Select(held => new HonourFound(held, NameOf(held)))], found.Position, found.Next));
    }

    private static async Task<Results<Ok<IReadOnlyList<HonourRun>>, ProblemHttpResult>> Runs([FromQuery] Guid holder, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        if (!Readers.OfEverything(caller, today) && !await HonourEndpoints.MayRead(holder, caller, today, reader))
            return Rules.PersonUnknown.ToProblem();
        var (held, _) = await reader.Whole(
            HonoursRegister.Projection, page => HonoursRegister.Query([holder], award: null, year: null, page));
        return TypedResults.Ok<IReadOnlyList<HonourRun>>(HonourRun.Of(held));
    }

    // The register holds ids: whose names have the words, directory and overview say.
    private static async Task<IReadOnlyList<Guid>> Named(string? words, Dictionary<UnitId, string> units, Reader reader) =>
        string.IsNullOrWhiteSpace(words)
            ? []
            : [
                .. (await reader.PersonsNamed(words)).Select(person => person.Value),
                .. units.Where(unit => SearchText.Finds(words, unit.Value)).Select(unit => unit.Key.Value),
            ];

    private static async Task<IReadOnlyList<Guid>?> At(Guid? unit, Reader reader)
    {
        if (unit is not { } at) return null;
        List<Guid> there = [at];
        DocumentQuery Of(Paging page) => PersonsBoard.Query([new UnitId(at)], persons: null, standing: null, page);
        await foreach (var person in reader.All(PersonsBoard.Projection, Of)) there.Add(person.Person.Value);
        return there;
    }

    private static async Task<Dictionary<UnitId, string>> UnitNames(Reader reader)
    {
        var names = new Dictionary<UnitId, string>();
        await foreach (var entry in reader.All(Overview.Projection, page => Overview.Query(OverviewKind.Unit, null, search: null, page)))
            if (entry.Unit is { } unit) names[unit.Unit] = entry.Name;
        return names;
    }
}
