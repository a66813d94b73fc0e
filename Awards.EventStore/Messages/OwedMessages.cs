using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>A message that a stream owes, and that is neither stored nor done. It shows what the message is, never what it says.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Kind">Alias of its command.</param>
/// <param name="DestinationType">Type of the stream it goes to.</param>
/// <param name="Destination">The stream it goes to.</param>
/// <param name="SourceType">Type of the stream that owes it.</param>
/// <param name="Source">The stream that owes it.</param>
/// <param name="Due">The instant (UTC) before which it does not run; null: at once.</param>
public sealed record MissingMessage(
    Guid Id, string Kind, string DestinationType, Guid Destination, string SourceType, Guid Source, DateTimeOffset? Due);

/// <summary>A stream whose debts are not known, because its events could not be read or do not follow.</summary>
/// <param name="Type">The stream's type.</param>
/// <param name="Stream">The stream.</param>
/// <param name="Code">Why: the failure's type, without its text.</param>
public sealed record UnreadStream(string Type, Guid Stream, string Code);

/// <summary>What was found.</summary>
/// <param name="Streams">Streams that were looked at.</param>
/// <param name="Missing">What was missing, and after <see cref="OwedMessages.Restore"/> is stored again.</param>
/// <param name="Unread">Streams that were passed over.</param>
public sealed record OwedReport(long Streams, IReadOnlyList<MissingMessage> Missing, IReadOnlyList<UnreadStream> Unread);

/// <summary>
/// Compares what every stream owes, by its own events, with the messages that are stored and the keys of those that were run. Nothing of
/// this program loses a message: an operator's hand, or a database put together from parts, may.
/// </summary>
public sealed class OwedMessages(EventLog log, Workflows workflows, Signals? signals = null)
{
    private const int PageSize = 100;

    /// <summary>Somebody else wrote to the stream or to the store's own so often in a row before it is given up.</summary>
    private const int MostAttempts = 32;

    // Which of these are nowhere: a message's row goes only after its key is there, so one statement sees the one or the other.
    private const string Missing =
        """
        select wanted.place::int from unnest($1) with ordinality wanted (id, place)
        where not exists (select from awards.messages stored where stored.id = wanted.id)
          and not exists (select from awards.command_keys done where done.id = wanted.id)
        order by wanted.place
        """;

    /// <summary>Names what is missing; nothing is changed.</summary>
    /// <param name="tell">Hears how many streams were looked at.</param>
    /// <param name="cancel">Stops.</param>
    public Task<OwedReport> Look(Action<long> tell, CancellationToken cancel) => EachStream(
        async (stream, found) => [.. found.Select(debt => debt.As(stream))], tell, cancel);

    /// <summary>
    /// Stores what is missing as it was: with the effective time, correlation and initiator of the event that it follows from. Each is an
    /// event, <see cref="MessageRestored"/>, in the same append. Called by many at once, each message is stored once.
    /// </summary>
    /// <param name="actor">A person's id as text, or <see cref="Metadata.System"/>.</param>
    /// <param name="tell">Hears how many streams were looked at.</param>
    /// <param name="cancel">Stops between messages.</param>
    public async Task<OwedReport> Restore(string actor, Action<long> tell, CancellationToken cancel)
    {
        var report = await EachStream((stream, _) => RestoreOf(stream, actor, cancel), tell, cancel);
        if (report.Missing.Count > 0) signals?.MessagesMoved.Raise(); // pumps of other nodes look by themselves
        return report;
    }

    private async Task<OwedReport> EachStream(
        Func<Source, IReadOnlyList<Debt>, Task<IReadOnlyList<MissingMessage>>> see, Action<long> tell, CancellationToken cancel)
    {
        var (streams, missing, unread) = (0L, new List<MissingMessage>(), new List<UnreadStream>());
        var page = await Streams(Guid.Empty, cancel);
        while (page.Count > 0)
        {
            var debts = new List<(Source Stream, Debt Debt)>();
            foreach (var stream in page)
            {
                try
                {
                    debts.AddRange((await Owed(stream, cancel)).Debts.Select(debt => (stream, debt)));
                }
                catch (Exception failure) when (IsAboutEvents(failure, cancel))
                {
                    unread.Add(new UnreadStream(stream.Type, stream.Id, Failure.Code(failure)));
                }
            }
            foreach (var found in (await Nowhere(debts, debt => debt.Debt, cancel)).GroupBy(debt => debt.Stream, debt => debt.Debt))
                missing.AddRange(await see(found.Key, [.. found]));
            tell(streams += page.Count);
            page = await Streams(page[^1].Id, cancel);
        }
        return new OwedReport(streams, missing, unread);
    }

    private async Task<IReadOnlyList<MissingMessage>> RestoreOf(Source stream, string actor, CancellationToken cancel)
    {
        var restored = new List<MissingMessage>();
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var operations = await VersionOf(Operations.Stream, cancel);
            var (version, debts) = await Owed(stream, cancel);
            var missing = await Nowhere(debts, debt => debt, cancel);
            if (missing.Count == 0) return restored;
            var together = missing.Where(debt => debt.Cause == missing[0].Cause).ToList();
            var request = Request(stream, together, actor) with { Guards = [new Guard(stream.Id, version)] };
            request = request with { Streams = [request.Streams[0] with { ExpectedVersion = operations }] };
            if (await log.Append(request, cancel) is not AppendOutcome.Appended) continue;
            restored.AddRange(together.Select(debt => debt.As(stream)));
            attempt = 0;
        }
        throw new ContentionException(stream.Id, MostAttempts);
    }

    // What the message takes effect with is its cause's, and so is this append's: the event tells by its recorded time when it was done.
    private static AppendRequest Request(Source stream, IReadOnlyList<Debt> debts, string actor)
    {
        var cause = debts[0].Cause.Metadata;
        var initiator = cause.Initiator ?? (cause.Actor == Metadata.System ? null : cause.Actor);
        return new AppendRequest
        {
            Streams = [new StreamWrite(Operations.Stream, Operations.StreamType, null, [.. debts.Select(debt => debt.AsEvent(stream))])],
            Messages = [.. debts.Select(debt => debt.Message)],
            Metadata = new Metadata(actor, cause.EffectiveAt, cause.Correlation, Initiator: initiator),
        };
    }

    private async Task<(long Version, IReadOnlyList<Debt> Debts)> Owed(Source stream, CancellationToken cancel)
    {
        var events = await log.ReadStream(stream.Id, cancel);
        var workflow = workflows.OfStreamType(stream.Type)!;
        var history = events.Select(stored => stored.Data).ToList();
        var owed = workflow.OwedBy(history).Select(message => workflows.Address(stream.Id, message))
            .DistinctBy(message => message.Id).ToList();
        var version = events.Count == 0 ? 0 : events[^1].Version;
        if (owed.Count == 0) return (version, []);
        // What no event of today's reactions would send follows from the last one.
        var causes = new Dictionary<Guid, StoredEvent>();
        foreach (var (place, message) in workflow.ProducedBy(history))
            causes.TryAdd(workflows.Address(stream.Id, message).Id, events[place]);
        return (version, [.. owed.Select(message => new Debt(message, causes.GetValueOrDefault(message.Id, events[^1])))]);
    }

    private async Task<IReadOnlyList<T>> Nowhere<T>(
        IReadOnlyList<T> owed, Func<T, Debt> debt, CancellationToken cancel) => owed.Count == 0
        ? []
        : await Prepared.Query(
            log.Database, Missing, [Prepared.Values(NpgsqlDbType.Uuid, owed, one => debt(one).Message.Id)],
            async (row, stop) =>
            {
                var found = new List<T>();
                while (await row.ReadAsync(stop)) found.Add(owed[row.GetInt32(0) - 1]);
                return (IReadOnlyList<T>)found;
            },
            cancel);

    private Task<IReadOnlyList<Source>> Streams(Guid after, CancellationToken cancel) => Prepared.Query(
        log.Database, "select id, type from awards.mt_streams where id > $1 and type = any($2) order by id limit $3",
        [
            Prepared.Value(NpgsqlDbType.Uuid, after),
            Prepared.Values(NpgsqlDbType.Text, workflows.All.ToList(), workflow => workflow.StreamTypeName),
            Prepared.Value(NpgsqlDbType.Integer, PageSize),
        ],
        async (row, stop) =>
        {
            var found = new List<Source>();
            while (await row.ReadAsync(stop)) found.Add(new Source(row.GetGuid(0), row.GetString(1)));
            return (IReadOnlyList<Source>)found;
        },
        cancel);

    private Task<long> VersionOf(Guid stream, CancellationToken cancel) => Prepared.Row(
        log.Database, "select coalesce((select version from awards.mt_streams where id = $1), 0)",
        [Prepared.Value(NpgsqlDbType.Uuid, stream)], row => row.GetInt64(0), cancel);

    private static bool IsAboutEvents(Exception failure, CancellationToken cancel) =>
        failure is not (OutOfMemoryException or Npgsql.NpgsqlException or TimeoutException) && !cancel.IsCancellationRequested;

    private readonly record struct Source(Guid Id, string Type);

    private sealed record Debt(NewMessage Message, StoredEvent Cause)
    {
        public MissingMessage As(Source stream) =>
            new(Message.Id, Message.Kind, Message.DestinationType, Message.Destination, stream.Type, stream.Id, Message.Due);

        public MessageRestored AsEvent(Source stream) =>
            new(Message.Id, Message.Kind, Message.DestinationType, Message.Destination, stream.Type, stream.Id);
    }
}
