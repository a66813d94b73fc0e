using Awards.Api.Access;
using Awards.Api.Http;
using Awards.EventStore;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Operations;

/// <summary>A read model as operators see it.</summary>
/// <param name="Name">The question it answers.</param>
/// <param name="Version">Its version.</param>
/// <param name="Row">Its name in the log's progress table.</param>
/// <param name="Position">Position up to which its documents hold everything.</param>
/// <param name="Lag">Events it is behind the log.</param>
/// <param name="Parked">Documents that an event could not be applied to.</param>
/// <param name="LastFailure">Why this node's last attempt failed; null when it did not.</param>
internal sealed record ProjectionState(
    string Name, int Version, string Row, long Position, long Lag, int Parked, SubscriptionFailure? LastFailure)
{
    /// <summary>As the store has it.</summary>
    public static ProjectionState Of(SubscriptionStatus status)
    {
        var (name, version) = CheckpointName.Read(status.Name);
        return new(name, version, status.Name, status.Checkpoint, status.Lag, status.Parked, status.LastFailure);
    }
}

/// <summary>What the system could not do by itself: kinds, places and reason codes, never content.</summary>
internal static class OperationsEndpoints
{
    public static void Map(RouteGroupBuilder sector)
    {
        var operations = sector.MapGroup("/operations").WithTags("Operations");
        operations.MapGet("/messages", Messages).WithSummary("Messages that wait for an operator.");
        operations.MapGet("/projections", Projections).WithSummary("How far each read model is, and what it could not apply.");
        operations.MapGet("/documents", Documents).WithSummary("Documents of read models that an event could not be applied to.");
        OperatorEndpoints.Map(operations);
    }

    private static Task<Results<Ok<IReadOnlyList<ParkedMessage>>, ProblemHttpResult>> Messages(Reader reader) =>
        Show(reader, () => new ParkedMessages(reader.Sector.Log).List(reader.Cancel));

    private static Task<Results<Ok<IReadOnlyList<ProjectionState>>, ProblemHttpResult>> Projections(Reader reader) =>
        Show<IReadOnlyList<ProjectionState>>(
            reader, async () => [.. (await reader.Sector.Node.Subscriptions.Status(reader.Cancel)).Select(ProjectionState.Of)]);

    private static Task<Results<Ok<IReadOnlyList<ParkedDocument>>, ProblemHttpResult>> Documents(Reader reader) =>
        Show(reader, () => new ParkedDocuments(reader.Sector.Log, reader.Sector.Subscriptions).List(reader.Cancel));

    private static async Task<Results<Ok<T>, ProblemHttpResult>> Show<T>(Reader reader, Func<Task<T>> read)
    {
        var (caller, today) = await reader.Offices();
        return Readers.OfOperations(caller, today) ? TypedResults.Ok(await read()) : HttpRules.NotForYou.ToProblem();
    }
}
