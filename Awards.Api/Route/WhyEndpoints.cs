using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain;
using Awards.Projections.Route;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Route;

/// <summary>Why a nominee has this result.</summary>
internal static class WhyEndpoints
{
    public static void Map(IEndpointRouteBuilder sector) => sector.MapGet("/dossiers/{dossier:guid}/why", Why).WithTags("3 Council review")
        .WithSummary("Why this result: law, deadlines, criteria, votes, refusals and decision, from the log alone.");

    private static async Task<Results<Ok<WhyThisResult>, ProblemHttpResult>> Why(Guid dossier, Reader reader)
    {
        var (state, version) = await reader.State(Streams.Dossier, dossier);
        var (caller, today) = await reader.Offices();
        if (version == 0 || !Readers.OfDossier(caller, state, today)
            || await WhyReading.Read(reader.Sector.Log, dossier, reader.Cancel) is not { } why)
            return Rules.DossierUnknown.ToProblem();
        reader.SayVersion(version);
        return TypedResults.Ok(why);
    }
}
