namespace Awards.EventStore;

/// <summary>
/// Runs commands: gather, load, decide, react, append; and all of it again when somebody else was first. The
/// only loop of optimistic concurrency.
/// </summary>
public sealed class Transact(EventLog log, Workflows workflows, int cachedStates = StateCache.DefaultCapacity)
{
    /// <summary>So often a command is decided again before it is given up.</summary>
    public const int MaxAttempts = 32;

    private const int AttemptsWithoutPause = 3;
    private const int LongestPauseMilliseconds = 32;

    private readonly StateCache cache = new(cachedStates);
    private readonly Confirmation confirmation = new(log);

    /// <summary>Runs a caller's command. A refusal is answered and not stored: sent again, the command is decided again.</summary>
    /// <exception cref="ContentionException">Its streams moved at every attempt; nothing was recorded.</exception>
    /// <exception cref="ArgumentException">No workflow takes the command.</exception>
    public Task<TransactResult> Run(object command, CommandContext context, CancellationToken cancel) =>
        Run(command, context, message: null, cancel);

    /// <summary>
    /// Runs a message, once for ever: its id is its key. A refusal is recorded as <see cref="MessageRefused"/> together with the key.
    /// </summary>
    /// <param name="message">The message's id.</param>
    /// <param name="command">The command it carries.</param>
    /// <param name="context">Correlation, initiator, trace and depth of the message; the rest follows from its being one.</param>
    /// <param name="cancel">Stops before the append, or leaves open whether it took place.</param>
    public Task<TransactResult> RunMessage(Guid message, object command, CommandContext context, CancellationToken cancel) =>
        Run(
            command, context with { Causation = message.ToString(), Key = new CommandKey(message, message), IfMatch = null }, message,
            cancel);

    /// <summary>
    /// What <see cref="RunMessage"/> would come to now; nothing is recorded, and what the message does outside the database is not done.
    /// </summary>
    public async Task<DryRun> TryMessage(Guid message, object command, CommandContext context, CancellationToken cancel)
    {
        var act = new Act(
            command, workflows.Of(command), context with { Correlation = context.Correlation ?? "dry run", Key = null, IfMatch = null },
            message);
        var (now, key) = await confirmation.Begin(new CommandKey(message, message), cancel);
        if (key is not KeyLookup.Unknown) return new DryRun(DryRunOutcome.RunBefore, [], 0, null);
        var tried = await act.Workflow.Attempt(command, new Gathering(log, cache, act.MetadataAt(now), now, fresh: true), cancel);
        return tried switch
        {
            { Decision: Decision.Refuse refuse } => new DryRun(DryRunOutcome.Refused, [], 0, refuse.Code),
            { IsForeign: true } => new DryRun(DryRunOutcome.Fails, [], 0, nameof(TransactResult.StreamOfAnotherType)),
            { Decision: Decision.Record record } => new DryRun(
                DryRunOutcome.Records, [.. record.Events.Select(happened => log.Types.NameOf(happened.GetType()))], tried.Messages.Count,
                null),
            _ => new DryRun(DryRunOutcome.NothingToDo, [], 0, null),
        };
    }

    private async Task<TransactResult> Run(object command, CommandContext context, Guid? message, CancellationToken cancel)
    {
        var workflow = workflows.Of(command);
        var act =
            new Act(command, workflow, context with { Correlation = context.Correlation ?? Guid.CreateVersion7().ToString() }, message);
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (attempt > AttemptsWithoutPause) await Task.Delay(Random.Shared.Next(1, LongestPauseMilliseconds), cancel);
            // What this node remembers is good enough to try once; the log has the last word either way.
            if (await Try(act, fresh: attempt > 1, cancel) is { } result) return result;
        }
        throw new ContentionException(workflow.StreamOf(command), MaxAttempts);
    }

    private async Task<TransactResult?> Try(Act act, bool fresh, CancellationToken cancel)
    {
        var (now, key) = await confirmation.Begin(act.Context.Key, cancel);
        if (await Earlier(act, key, cancel) is { } earlier) return earlier;

        var metadata = act.MetadataAt(now);
        if (metadata.EffectiveAt > now) return new TransactResult.EffectiveInFuture(metadata.EffectiveAt, now);

        var gathering = new Gathering(log, cache, metadata, now, fresh);
        if (await Attempted(act, gathering, cancel) is not { } tried) return null;
        var isOfCaller = tried.Decision is Decision.Refuse { IsOfCaller: true };
        if (!isOfCaller && act.Context.IfMatch is { } seen && seen != tried.Version)
            return fresh ? await KeyOr(act, new TransactResult.VersionMismatch(seen, tried.Version), cancel) : null;

        if (await LastEffect(act, tried, cancel) is { } last && metadata.EffectiveAt < last)
            return fresh ? await KeyOr(act, new TransactResult.EffectiveBeforeLast(metadata.EffectiveAt, last), cancel) : null;

        return tried.Decision switch
        {
            not Decision.Refuse when tried.IsForeign => act.Message is null
                ? new TransactResult.StreamOfAnotherType()
                : throw new InvalidOperationException($"Stream {tried.Stream} is of another type than message {act.Message} is for."),
            Decision.Record record =>
                await Append(act, tried, Requests.Record(act, tried, record.Events, metadata, gathering.Guards, workflows), cancel),
            Decision.Nothing when act.Context.Key is not null =>
                await Append(act, tried, Requests.Nothing(act, tried, metadata, gathering.Guards), cancel),
            Decision.Refuse refuse when act.Message is { } id =>
                await Append(act, tried, Requests.Refusal(act, tried, id, refuse, metadata, gathering.Guards, workflows), cancel),
            _ => await Confirm(act, tried, gathering.Guards, cancel),
        };
    }

    private async Task<Attempt?> Attempted(Act act, Gathering gathering, CancellationToken cancel)
    {
        try
        {
            return await act.Workflow.Attempt(act.Command, gathering, cancel);
        }
        catch (Exception) when (gathering.UsedMemory && !cancel.IsCancellationRequested)
        {
            // States remembered from different moments may never have stood together; a failure on what stands now is one.
            if (await StandsAt(gathering.Seen, cancel) is not null) throw;
            return null;
        }
    }

    /// <summary>The latest effective time of the stream, which a caller's own may not come before; null: none.</summary>
    private async Task<DateTimeOffset?> LastEffect(Act act, Attempt tried, CancellationToken cancel)
    {
        var isBound = act is { Workflow.IsInOrder: true, Message: null, Context.EffectiveAt: not null };
        if (!isBound || tried is not { Decision: Decision.Record, IsForeign: false, Version: > 0 }) return null;
        var events = await log.ReadStream(tried.Stream, 0, tried.Version, asOf: null, cancel);
        return events.Max(happened => happened.Metadata.EffectiveAt);
    }

    private async Task<TransactResult?> Append(Act act, Attempt tried, AppendRequest request, CancellationToken cancel)
    {
        switch (await log.Append(request, cancel))
        {
            case AppendOutcome.Appended done:
                if (tried.StateAfter is { } state) cache.Put(tried.Stream, act.Workflow.StateType, state, done.StreamVersion);
                return tried.Decision switch
                {
                    Decision.Record =>
                        new TransactResult.Done(tried.Stream, done.StreamVersion, done.LastPosition, done.Events, Repeated: false),
                    Decision.Refuse refuse => new TransactResult.Refused(refuse.Code, refuse.Refusal, tried.Version),
                    _ => new TransactResult.NothingToDo(tried.Stream, done.StreamVersion, done.LastPosition),
                };
            case AppendOutcome.AlreadyDone before:
                return await Earlier(act, new KeyLookup.SameAct(before), cancel);
            case AppendOutcome.KeyReused:
                return new TransactResult.KeyReused();
            case AppendOutcome.Conflict lost:
                Forget(lost.Expected, lost.Actual);
                // A guard that moved is decided again even so: the version that the caller saw is still the stream's.
                return act.Context.IfMatch is { } seen && lost.Stream == tried.Stream
                    ? new TransactResult.VersionMismatch(seen, lost.Actual)
                    : null;
            case var unknown:
                throw new InvalidOperationException($"{unknown} is not an outcome of an append.");
        }
    }

    /// <summary>An answer without events is given only if everything it rests on still stands at one moment.</summary>
    private async Task<TransactResult?> Confirm(Act act, Attempt tried, IReadOnlyCollection<Guard> guards, CancellationToken cancel)
    {
        if (await StandsAt([new Guard(tried.Stream, tried.Version), .. guards], cancel) is not { } position) return null;
        return tried.Decision is Decision.Refuse refuse
            ? await KeyOr(act, new TransactResult.Refused(refuse.Code, refuse.Refusal, tried.Version), cancel)
            : new TransactResult.NothingToDo(tried.Stream, tried.Version, position);
    }

    /// <summary>A position of the log at which all these versions are the last ones; null when one has moved.</summary>
    private async Task<long?> StandsAt(IReadOnlyList<Guard> expected, CancellationToken cancel)
    {
        var (position, versions) = await confirmation.Versions([.. expected.Select(g => g.Stream)], cancel);
        for (var place = 0; place < expected.Count; place++)
        {
            if (expected[place].Version == versions[place]) continue;
            Forget(expected[place].Version, versions[place]);
            return null;
        }
        return position;
    }

    /// <summary>The same act may have been done while this one was being refused; then what it did is the answer.</summary>
    private async Task<TransactResult> KeyOr(Act act, TransactResult otherwise, CancellationToken cancel) =>
        act.Context.Key is { } key && await Earlier(act, (await confirmation.Begin(key, cancel)).Key, cancel) is { } earlier
            ? earlier
            : otherwise;

    private async Task<TransactResult?> Earlier(Act act, KeyLookup key, CancellationToken cancel)
    {
        if (key is KeyLookup.OtherAct) return new TransactResult.KeyReused();
        if (key is not KeyLookup.SameAct { Outcome: var done }) return null;
        var count = (int)(done.LastPosition - done.FirstPosition + 1);
        if (count == 0) return new TransactResult.NothingToDo(act.Workflow.StreamOf(act.Command), done.StreamVersion, done.LastPosition);
        var events = await log.ReadAll(done.FirstPosition - 1, count, cancel);
        return new TransactResult.Done(events[0].Stream, done.StreamVersion, done.LastPosition, events, Repeated: true);
    }

    private void Forget(long expected, long actual)
    {
        // A stream is shorter than what this node saw of it: the log lost its end in a failover, and every state here is suspect.
        if (actual < expected) cache.Clear();
    }
}
