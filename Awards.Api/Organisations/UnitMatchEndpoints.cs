using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Organisations;

/// <summary>What a written name means.</summary>
internal enum MatchKind
{
    /// <summary>One unit.</summary>
    One,

    /// <summary>Several: a person has to say which.</summary>
    Ambiguous,

    /// <summary>None; what comes near is suggested to a person.</summary>
    None,
}

/// <summary>What a written name of a unit means on a day.</summary>
/// <param name="Name">As it was asked.</param>
/// <param name="On">The day (ICT).</param>
/// <param name="Kind">One, several or none.</param>
/// <param name="Units">The one; the candidates; or suggestions, the nearest first, which are never taken by themselves.</param>
internal sealed record MatchAnswer(string Name, DateOnly On, MatchKind Kind, IReadOnlyList<MatchedUnit> Units);

/// <summary>A unit.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="Name">Its official name on the day.</param>
internal sealed record MatchedUnit(Guid Unit, string Name);

/// <summary>Written names of units.</summary>
internal static class UnitMatchEndpoints
{
    public static void Map(IEndpointRouteBuilder sector) => sector.MapGet("/units/match", Match).WithTags("Organisations")
        .WithSummary("Which unit a written name means on a day: case, spaces, hyphens and đ/d make no difference, tone marks do.");

    private static async Task<Results<Ok<MatchAnswer>, ProblemHttpResult>> Match(
        [FromQuery] string name, [FromQuery] DateOnly? on, Reader reader)
    {
        if (Names.Refusal(name) is { } refusal) return refusal.ToProblem();
        var day = on ?? (await reader.Offices()).Today;
        var (kind, units) = (await KnownUnits.Read(reader)).Match(name, day) switch
        {
            NameMatch<UnitId>.One one => (MatchKind.One, [one.Found]),
            NameMatch<UnitId>.Ambiguous several => (MatchKind.Ambiguous, several.Candidates),
            NameMatch<UnitId>.None none => (MatchKind.None, none.Suggestions),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is no match."),
        };
        return TypedResults.Ok(new MatchAnswer(
            Names.Tidy(name), day, kind, [.. units.Select(unit => new MatchedUnit(unit.Thing.Value, unit.Label))]));
    }
}
