using System.Diagnostics;
using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Telemetry;
using Awards.Domain;
using Awards.EventStore;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Operations;

/// <summary>Why an operator does it; it stays in the log.</summary>
/// <param name="Reason">In the operator's own words, without names of persons.</param>
internal sealed record OperatorRequest(string Reason);

/// <summary>Which document of a read model to try again.</summary>
/// <param name="ReadModel">The read model's row, as the list has it.</param>
/// <param name="Id">The document, as the list has it.</param>
internal sealed record RetryRequest(string ReadModel, string Id);

/// <summary>What became of it.</summary>
/// <param name="Outcome"><c>Done</c>, or <c>DoneBefore</c> when the same had been done to it already.</param>
internal sealed record Settled(DeskOutcome Outcome);

/// <summary>What became of a document that was tried again.</summary>
/// <param name="Outcome"><c>Done</c> or <c>StillParked</c>.</param>
internal sealed record Retried(RetryOutcome Outcome);

/// <summary>What an operator does about what is parked. Only operators: who reads all may not act, and who acts sees no content.</summary>
internal static class OperatorEndpoints
{
    public static void Map(RouteGroupBuilder operations)
    {
        operations.MapGet("/messages/{message:guid}/dry-run", DryRun).WithSummary("What the message would come to if it ran now.");
        operations.MapPost("/messages/{message:guid}/replay", Replay).WithSummary("Has a parked message run again.");
        operations.MapPost("/messages/{message:guid}/discard", Discard)
            .WithSummary("Gives a parked message up: it never runs, and later ones of its destination go on.");
        operations.MapPost("/documents/retry", Retry).WithSummary("Applies to a parked document what waits for it.");
    }

    private static async Task<Results<Ok<DryRun>, ProblemHttpResult>> DryRun(Guid message, Reader reader)
    {
        if (!await IsOperator(reader)) return HttpRules.NotForYou.ToProblem();
        return await reader.Sector.Parked.TryOut(message, reader.Cancel) is { } tried
            ? TypedResults.Ok(tried)
            : HttpRules.MessageNotParked.ToProblem();
    }

    private static Task<Results<Ok<Settled>, ProblemHttpResult>> Replay(
        Guid message, OperatorRequest body, Reader reader, ILogger<ParkedMessageDesk> logger) =>
        Settle(message, "replayed", body, reader, logger, reader.Sector.Parked.Replay);

    private static Task<Results<Ok<Settled>, ProblemHttpResult>> Discard(
        Guid message, OperatorRequest body, Reader reader, ILogger<ParkedMessageDesk> logger) =>
        Settle(message, "discarded", body, reader, logger, reader.Sector.Parked.Discard);

    private static async Task<Results<Ok<Settled>, ProblemHttpResult>> Settle(
        Guid message, string verb, OperatorRequest body, Reader reader, ILogger logger,
        Func<Guid, OperatorAct, CancellationToken, Task<DeskOutcome>> settle)
    {
        if (!await IsOperator(reader)) return HttpRules.NotForYou.ToProblem();
        if (string.IsNullOrWhiteSpace(body.Reason)) return Rules.ReasonMissing.ToProblem();
        var act = new OperatorAct(reader.Caller!.Value.Value.ToString(), body.Reason.Trim(), Activity.Current?.Id);
        var outcome = await settle(message, act, reader.Cancel);
        if (outcome is not DeskOutcome.NotParked)
            Log.MessageSettled(logger, message, reader.Sector.Code, verb, outcome.ToString(), reader.Caller?.Value);
        return outcome switch
        {
            DeskOutcome.NotParked => HttpRules.MessageNotParked.ToProblem(),
            DeskOutcome.SettledOtherwise => HttpRules.MessageSettledOtherwise.ToProblem(),
            _ => TypedResults.Ok(new Settled(outcome)),
        };
    }

    private static async Task<Results<Ok<Retried>, ProblemHttpResult>> Retry(
        RetryRequest body, Reader reader, ILogger<ParkedDocuments> logger)
    {
        if (!await IsOperator(reader)) return HttpRules.NotForYou.ToProblem();
        var outcome = await new ParkedDocuments(reader.Sector.Log, reader.Sector.Subscriptions)
            .Retry(body.ReadModel, body.Id, reader.Cancel);
        if (outcome == RetryOutcome.NotParked) return HttpRules.DocumentNotParked.ToProblem();
        Log.DocumentRetried(logger, reader.Sector.Code, body.ReadModel, outcome.ToString(), reader.Caller?.Value);
        return TypedResults.Ok(new Retried(outcome));
    }

    private static async Task<bool> IsOperator(Reader reader)
    {
        var (caller, today) = await reader.Offices();
        return Readers.IsOperator(caller, today);
    }
}
