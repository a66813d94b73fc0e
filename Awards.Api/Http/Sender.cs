using System.Diagnostics;
using System.Globalization;
using Awards.Api.Hosting;
using Awards.Api.Pages;
using Awards.Domain;
using Awards.EventStore;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Http;

/// <summary>What came of a command.</summary>
/// <param name="Happened">Aliases of the events recorded, in order; empty when the same act was done before.</param>
/// <param name="Version">Version of the stream: what <c>If-Match</c> is compared with.</param>
/// <param name="Position">Position of the log that holds it: give it to a query as <c>after</c> to read your own write.</param>
/// <param name="Correlation">Id of this command and everything that follows from it.</param>
/// <param name="Repeated">Whether the same request had done it before.</param>
internal sealed record Written(IReadOnlyList<string> Happened, long Version, long Position, string Correlation, bool Repeated);

/// <summary>Sends the caller's commands to one sector: translate, transact, translate.</summary>
internal sealed class Sender(HttpContext http, Sector sector, PersonId caller)
{
    /// <summary>The header that says which act an answer belongs to.</summary>
    public const string CorrelationHeader = "Awards-Correlation";

    /// <summary>The sector.</summary>
    public Sector Sector => sector;

    /// <summary>Who sends.</summary>
    public PersonId Caller => caller;

    /// <summary>Made by the framework for an endpoint that asks for it.</summary>
    public static ValueTask<Sender?> BindAsync(HttpContext http) =>
        new(http.Features.Get<Sector>() is { } sector && Http.Caller.Of(http) is { } caller ? new Sender(http, sector, caller) : null);

    /// <summary>Sends a command that takes effect now.</summary>
    public Task<Results<Ok<Written>, ProblemHttpResult>> Send(Command command) => Send(command, effectiveAt: null);

    /// <summary>Sends a command that records what happened at an instant, now or before.</summary>
    public async Task<Results<Ok<Written>, ProblemHttpResult>> Send(Command command, DateTimeOffset? effectiveAt) =>
        await Run(command, effectiveAt) is var (written, problem) && problem is null ? TypedResults.Ok(written) : problem!;

    /// <summary>Sends a command and says what came of it: something written, or a problem.</summary>
    public async Task<(Written? Written, ProblemHttpResult? Problem)> Run(Command command, DateTimeOffset? effectiveAt = null)
    {
        if (!Versions.TryRead(http, out var seen)) return (null, Failures.Malformed(
            new("If-Match holds one version in quotes", "If-Match ghi một số phiên bản trong dấu ngoặc kép")));
        if (!RequestKeys.TryRead(http, sector.Code, caller, command, effectiveAt, out var key))
            return (null, RequestKeys.Unusable());
        var context = new CommandContext
        {
            Actor = caller.Value.ToString(),
            EffectiveAt = effectiveAt,
            Correlation = Guid.CreateVersion7().ToString(),
            TraceParent = Activity.Current?.Id,
            Key = key,
            IfMatch = seen,
        };
        return Translate(await sector.Transact.Run(command, context, http.RequestAborted), context.Correlation);
    }

    /// <summary>Sends a command that is part of a larger act: under no key and for no version of its own. Null, or why it was
    /// refused.</summary>
    public async Task<ProblemHttpResult?> RunPart(Command command) =>
        await Part(command, correlation: null, http.RequestAborted) is { Refused: { } refused } ? refused.ToProblem() : null;

    /// <summary>Sends a command that is part of a larger act, and says whether anything happened, or why it was refused.</summary>
    /// <param name="command">The command.</param>
    /// <param name="correlation">What all parts of the act have in common; null: nothing.</param>
    /// <param name="cancel">Stops before the append, or leaves open whether it took place.</param>
    public async Task<(bool Happened, Rule? Refused)> Part(Command command, string? correlation, CancellationToken cancel)
    {
        var context = new CommandContext
        {
            Actor = caller.Value.ToString(),
            TraceParent = Activity.Current?.Id,
            Correlation = correlation,
        };
        return await sector.Transact.Run(command, context, cancel) switch
        {
            TransactResult.Done => (true, null),
            TransactResult.NothingToDo => (false, null),
            TransactResult.Refused refused => (false, (Rule)refused.Refusal),
            TransactResult.StreamOfAnotherType => (false, HttpRules.IdTaken),
            var other => throw new InvalidOperationException($"{other.GetType().Name} is not an answer to a part of an act."),
        };
    }

    private (Written?, ProblemHttpResult?) Translate(TransactResult result, string correlation) => result switch
    {
        TransactResult.Done done => Say(new(
            [.. done.Events.Select(stored => stored.Type)], done.Version, done.Position, done.Events[0].Metadata.Correlation,
            done.Repeated)),
        TransactResult.NothingToDo nothing => Say(new([], nothing.Version, nothing.Position, correlation, Repeated: true)),
        TransactResult.Refused refused => (null, ((Rule)refused.Refusal).ToProblem()),
        TransactResult.VersionMismatch lost => (null, HttpRules.VersionMismatch.With("expected", lost.Expected).With("actual", lost.Actual)
            .ToProblem(("expected", lost.Expected), ("actual", lost.Actual))),
        TransactResult.StreamOfAnotherType => (null, HttpRules.IdTaken.ToProblem()),
        TransactResult.KeyReused => (null, HttpRules.KeyReused.ToProblem()),
        TransactResult.EffectiveInFuture early => (null, HttpRules.EffectiveInFuture
            .With("effective", Instant(early.EffectiveAt)).With("now", Instant(early.Now)).ToProblem()),
        TransactResult.EffectiveBeforeLast late => (null, HttpRules.EffectiveBeforeLast
            .With("effective", Instant(late.EffectiveAt)).With("last", Instant(late.Last)).ToProblem()),
        _ => throw new InvalidOperationException($"{result.GetType().Name} is not an answer to a command."),
    };

    private static string Instant(DateTimeOffset instant) => PageText.PreciseInstant(instant);

    private (Written, ProblemHttpResult?) Say(Written written)
    {
        Versions.Write(http, written.Version);
        http.Response.Headers[ReadYourWrites.PositionHeader] = written.Position.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers[CorrelationHeader] = written.Correlation;
        return (written, null);
    }
}
