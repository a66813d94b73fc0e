using Awards.Api.Access;
using Awards.Api.Http;
using Awards.EventStore;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Operations;

/// <summary>What the system could not do by itself: kinds, places and reason codes, never content.</summary>
internal static class OperationsEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var operations = sector.MapGroup("/operations").WithTags("Operations");
        operations.MapGet("/messages", Parked).WithSummary("Messages that wait for an operator.");
    }

    private static async Task<Results<Ok<IReadOnlyList<ParkedMessage>>, ProblemHttpResult>> Parked(Reader reader)
    {
        var (caller, today) = await reader.Offices();
        return Readers.OfOperations(caller, today)
            ? TypedResults.Ok(await new ParkedMessages(reader.Sector.Log).List(reader.Cancel))
            : HttpRules.NotForYou.ToProblem();
    }
}
