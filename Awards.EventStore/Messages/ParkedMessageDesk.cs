using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>Who does something about a parked message, and why.</summary>
/// <param name="Actor">A person's id as text.</param>
/// <param name="Reason">In the person's own words; it stays in the log for ever.</param>
/// <param name="TraceParent">W3C trace context of the request, if there was one.</param>
public sealed record OperatorAct(string Actor, string Reason, string? TraceParent = null);

/// <summary>What became of an operator's act.</summary>
public enum DeskOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>The same had been done to it before: only what was left of it was tidied up.</summary>
    DoneBefore,

    /// <summary>Somebody else has done the other thing to it.</summary>
    SettledOtherwise,

    /// <summary>No such message is parked.</summary>
    NotParked,
}

/// <summary>
/// What operators do about messages that are parked: try them without effect, run them again, or give them up. The event comes first,
/// under a key; what died between it and the row is finished by whoever asks again. Of two operators the log lets one be first.
/// </summary>
public sealed class ParkedMessageDesk(EventLog log, Workflows workflows, Transact transact, Signals? signals = null)
{
    /// <summary>Somebody else wrote to the store's own stream so often in a row before it is given up.</summary>
    private const int MostAttempts = 32;

    private const string Find =
        """
        select m.kind, m.destination_type, m.destination, m.body::text, m.depth, m.correlation, m.initiator, m.attempts,
               m.effective, m.parked_code, exists (select from awards.command_keys k where k.id = m.id),
               coalesce((select version from awards.mt_streams where id = $2), 0)
        from awards.messages m where m.id = $1 and m.parked_at is not null
        """;

    /// <summary>What the message would come to if it ran now; null when no such message is parked. Nothing is changed.</summary>
    public async Task<DryRun?> TryOut(Guid message, CancellationToken cancel)
    {
        if (await Look(message, cancel) is not { } parked) return null;
        try
        {
            var command = workflows.ReadCommand(parked.Kind, Encoding.UTF8.GetBytes(parked.Body));
            var context = new CommandContext
            {
                Actor = Metadata.System,
                EffectiveAt = parked.EffectiveAt,
                Correlation = parked.Correlation,
                Initiator = parked.Initiator,
                Depth = parked.Depth,
            };
            return await transact.TryMessage(message, command, context, cancel);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException or NpgsqlException))
        {
            return new DryRun(DryRunOutcome.Fails, [], 0, Failure.Code(failure));
        }
    }

    /// <summary>Has the message run again, with as many attempts as it had.</summary>
    public Task<DeskOutcome> Replay(Guid message, OperatorAct act, CancellationToken cancel) => Settle(message, Verb.Replay, act, cancel);

    /// <summary>Gives the message up: its key is recorded, so that it never runs, and later ones of its destination go on.</summary>
    public Task<DeskOutcome> Discard(Guid message, OperatorAct act, CancellationToken cancel) => Settle(message, Verb.Discard, act, cancel);

    private async Task<DeskOutcome> Settle(Guid message, Verb verb, OperatorAct act, CancellationToken cancel)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await Look(message, cancel) is not { } parked) return DeskOutcome.NotParked;
            // Its own key: it was run or discarded, and whoever did so died before its row was gone.
            if (parked.HasKey) return await Tidy(parked, Verb.Discard, verb, cancel);
            if (await WasReplayed(parked, cancel)) return await Tidy(parked, Verb.Replay, verb, cancel);
            if (await log.Append(await Request(parked, verb, act, cancel), cancel) is not AppendOutcome.Appended) continue;
            await Finish(parked, verb, cancel);
            return DeskOutcome.Done;
        }
        throw new ContentionException(Operations.Stream, MostAttempts);
    }

    private async Task<DeskOutcome> Tidy(Parked parked, Verb done, Verb asked, CancellationToken cancel)
    {
        await Finish(parked, done, cancel);
        return done == asked ? DeskOutcome.DoneBefore : DeskOutcome.SettledOtherwise;
    }

    /// <summary>The stream's version is expected: who looked before another operator was done looks again.</summary>
    private async Task<AppendRequest> Request(Parked parked, Verb verb, OperatorAct act, CancellationToken cancel)
    {
        object happened = verb == Verb.Replay
            ? new MessageReplayed(parked.Id, parked.Kind, parked.DestinationType, parked.Destination, parked.Attempts, act.Reason)
            : new MessageDiscarded(parked.Id, parked.Kind, parked.DestinationType, parked.Destination, parked.Code, act.Reason);
        return new AppendRequest
        {
            Streams = [new StreamWrite(Operations.Stream, Operations.StreamType, parked.OperationsVersion, [happened])],
            Metadata = new Metadata(
                act.Actor, await log.Now(cancel), parked.Correlation, parked.Id.ToString(), parked.Initiator, act.TraceParent),
            Key = verb == Verb.Replay ? ReplayKey(parked) : new CommandKey(parked.Id, parked.Id),
        };
    }

    /// <summary>Each parking has its own number of attempts, so each can be replayed once.</summary>
    private static CommandKey ReplayKey(Parked parked) =>
        new(NameBasedId.Of("message-replayed", parked.Id.ToString(), $"{parked.Attempts}"), parked.Id);

    private Task<bool> WasReplayed(Parked parked, CancellationToken cancel) => Prepared.Row(
        log.Database, "select exists (select from awards.command_keys where id = $1)",
        [Prepared.Value(NpgsqlDbType.Uuid, ReplayKey(parked).Id)], row => row.GetBoolean(0), cancel);

    private async Task Finish(Parked parked, Verb verb, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand(verb == Verb.Replay
            ? """
              update awards.messages set parked_at = null, parked_code = null, lease_until = null, lease_owner = null
              where id = $1 and parked_at is not null and attempts = $2
              """
            : "delete from awards.messages where id = $1 and parked_at is not null and attempts = $2");
        command.Parameters.Add(Prepared.Value(NpgsqlDbType.Uuid, parked.Id));
        command.Parameters.Add(Prepared.Value(NpgsqlDbType.Integer, parked.Attempts));
        await command.ExecuteNonQueryAsync(cancel);
        signals?.MessagesMoved.Raise(); // pumps of other nodes look by themselves
    }

    private Task<Parked?> Look(Guid message, CancellationToken cancel) => Prepared.Query(
        log.Database, Find, [Prepared.Value(NpgsqlDbType.Uuid, message), Prepared.Value(NpgsqlDbType.Uuid, Operations.Stream)],
        async (row, stop) => !await row.ReadAsync(stop)
            ? null
            : new Parked(
                message, row.GetString(0), row.GetString(1), row.GetGuid(2), row.GetString(3), row.GetInt32(4), row.GetString(5),
                row.IsDBNull(6) ? null : row.GetString(6), row.GetInt32(7), row.GetFieldValue<DateTimeOffset>(8),
                row.IsDBNull(9) ? "" : row.GetString(9), row.GetBoolean(10), row.GetInt64(11)),
        cancel);

    private enum Verb
    {
        Replay,
        Discard,
    }

    private sealed record Parked(
        Guid Id, string Kind, string DestinationType, Guid Destination, string Body, int Depth, string Correlation, string? Initiator,
        int Attempts, DateTimeOffset EffectiveAt, string Code, bool HasKey, long OperationsVersion);
}
