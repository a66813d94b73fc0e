using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Projections.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Organisations;

/// <summary>The register of honours: who holds what, by which decision.</summary>
internal static class HonourEndpoints
{
    public static void Map(IEndpointRouteBuilder sector) => sector.MapGet("/honours", List).WithTags("Organisations")
        .WithSummary("Honours of a unit or a person, or of everybody for those who oversee; the latest year first.");

    private static async Task<Results<Ok<Page<HonourHeld>>, ProblemHttpResult>> List(
        [FromQuery] Guid? holder, [FromQuery] string? award, [FromQuery] int? year, [AsParameters] PageRequest page, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        var everybody = Readers.OfEverything(caller, today);
        if (holder is null && !everybody) return HttpRules.NotForYou.ToProblem();
        if (holder is { } asked && !everybody && !await MayRead(asked, caller, today, reader)) return Rules.PersonUnknown.ToProblem();
        var query = HonoursRegister.Query(
            holder is { } of ? [of, .. await MergedInto(of, today, reader)] : null, award is null ? null : new AwardCode(award), year,
            page.Part);
        return TypedResults.Ok(await reader.Many(HonoursRegister.Projection, query, found => found.Data));
    }

    // What the units held that go on in this one is its history; each honour says whose it was.
    private static async Task<IEnumerable<Guid>> MergedInto(Guid holder, DateOnly today, Reader reader) =>
        (await reader.State(Streams.Unit, holder)).State is Unit.Registered unit
            ? unit.History.Absorbed.Where(one => one.From <= today).Select(one => one.Unit.Value)
            : [];

    /// <summary>Whether somebody who oversees nothing reads what a unit or a person holds.</summary>
    public static async Task<bool> MayRead(Guid holder, Officer caller, DateOnly today, Reader reader) =>
        Readers.UnitsOf(caller, today).Contains(new UnitId(holder))
        || Readers.OfPerson(caller, (await reader.State(Streams.Person, Person.StreamOf(new PersonId(holder)))).State, today);
}
