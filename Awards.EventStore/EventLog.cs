using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using static Awards.EventStore.Prepared;

namespace Awards.EventStore;

/// <summary>The ordered log of one database and the application's connections to it. One per database and process; safe to share.</summary>
public sealed class EventLog : IAsyncDisposable
{
    // A node that stopped in the middle of a transaction loses it after this, unless the connection string sets another time.
    // The log's lock is not among what it could hold.
    private const string IdleTransaction = "60s";

    private readonly Appender appender;
    private readonly EventDecoder decoder;
    private readonly NpgsqlDataSource unpooled;

    /// <summary>Opens nothing yet; connections are made as they are needed.</summary>
    /// <param name="connectionString">The login the schema was applied with; every session takes on the
    /// application's role as it starts.</param>
    /// <param name="types">The event types the log may hold.</param>
    /// <param name="name">What telemetry calls it.</param>
    /// <param name="clock">The machine's clock: only what ids are made of; null: the system's. Time in the log is the database's.</param>
    public EventLog(string connectionString, EventTypes types, string name = "log", TimeProvider? clock = null)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        settings.Options = $"-c idle_in_transaction_session_timeout={IdleTransaction} {settings.Options} -c role={Roles.Application}";
        // A statement that fails while Npgsql prepares it by itself spoils its connection (npgsql issue 6391): ours are prepared by name.
        settings.MaxAutoPrepare = 0;
        // A reset would cost every command several statements more; nothing here leaves state behind on a pooled connection.
        settings.NoResetOnClose = true;
        if (settings.ApplicationName is null) settings.ApplicationName = "awards";
        Types = types;
        Name = name;
        Database = Source(settings.ConnectionString, name);
        unpooled = Source(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false }.ConnectionString, name);
        decoder = new EventDecoder(types);
        Tail = new LogTail(ReadAll);
        Moves = new CheckpointMoves(Database);
        appender = new Appender(Database, types, clock ?? TimeProvider.System);
    }

    /// <summary>What telemetry calls it.</summary>
    public string Name { get; }

    /// <summary>
    /// The application's connections. Leave no session state on one: no LISTEN, no session lock, no SET; see
    /// <see cref="OpenOwnConnection"/>.
    /// </summary>
    public NpgsqlDataSource Database { get; }

    /// <summary>The event types the log may hold.</summary>
    public EventTypes Types { get; }

    /// <summary>Its end, as subscriptions read it together.</summary>
    internal LogTail Tail { get; }

    /// <summary>Checkpoints that are moved together.</summary>
    internal CheckpointMoves Moves { get; }

    /// <summary>
    /// Raised after this process appended, with the last position and whether messages were born; handlers must
    /// be quick and must not throw.
    /// </summary>
    internal event Action<long, bool>? Appended;

    /// <summary>A connection outside the pool, for what belongs to a session: LISTEN and session locks. The caller disposes it.</summary>
    public Task<NpgsqlConnection> OpenOwnConnection(CancellationToken cancel) => unpooled.OpenConnectionAsync(cancel).AsTask();

    /// <summary>A stream's events in order, as it is, as it was at a version, or as it was recorded at an instant.</summary>
    /// <param name="stream">The stream; one that does not exist is empty.</param>
    /// <param name="toVersion">Last version wanted; null: all.</param>
    /// <param name="asOf">Only what was recorded at or before this instant of domain time; null: all.</param>
    /// <param name="cancel">Stops reading.</param>
    public Task<IReadOnlyList<StoredEvent>> ReadStream(Guid stream, long? toVersion, DateTimeOffset? asOf, CancellationToken cancel) =>
        ReadStream(stream, 0, toVersion, asOf, cancel);

    /// <summary>All of a stream's events in order.</summary>
    public Task<IReadOnlyList<StoredEvent>> ReadStream(Guid stream, CancellationToken cancel) => ReadStream(stream, 0, null, null, cancel);

    /// <summary>A stream's state and version; the initial state and 0 where there is no stream, or one of another type.</summary>
    public async Task<(TState State, long Version)> Fold<TState>(StreamType<TState> type, Guid stream, CancellationToken cancel)
        where TState : notnull
    {
        var facts = await Query(
            Database,
            $"""
            select {EventDecoder.ColumnsOfFacts} from awards.mt_events
            where stream_id = $1 and exists (select from awards.mt_streams where id = $1 and type = $2) order by version
            """,
            [Value(NpgsqlDbType.Uuid, stream), Value(NpgsqlDbType.Text, type.Name)],
            DecodeFacts,
            cancel);
        return facts.Count == 0
            ? (type.Initial, 0)
            : (facts.Aggregate(type.Initial, (before, fact) => type.Evolve(before, fact.Data)), facts[^1].Version);
    }

    /// <summary>What a stream says after a version, in order, without who and when: all that its state follows from.</summary>
    internal Task<IReadOnlyList<Fact>> ReadFacts(Guid stream, long afterVersion, CancellationToken cancel) => Query(
        Database,
        $"select {EventDecoder.ColumnsOfFacts} from awards.mt_events where stream_id = $1 and version > $2 order by version",
        [Value(NpgsqlDbType.Uuid, stream), Value(NpgsqlDbType.Bigint, afterVersion)],
        DecodeFacts,
        cancel);

    /// <summary>Whether a stream that exists is of a type; what type it is never changes.</summary>
    internal Task<bool> IsOfType(Guid stream, string type, CancellationToken cancel) => Row(
        Database,
        "select exists (select from awards.mt_streams where id = $1 and type = $2)",
        [Value(NpgsqlDbType.Uuid, stream), Value(NpgsqlDbType.Text, type)],
        row => row.GetBoolean(0),
        cancel);

    internal Task<IReadOnlyList<StoredEvent>> ReadStream(
        Guid stream, long afterVersion, long? toVersion, DateTimeOffset? asOf, CancellationToken cancel) =>
        Read(
            $"""
            select {EventDecoder.Columns} from awards.mt_events
            where stream_id = $1 and version > $2 and version <= $3 and timestamp <= $4 order by version
            """,
            cancel,
            Value(NpgsqlDbType.Uuid, stream),
            Value(NpgsqlDbType.Bigint, afterVersion),
            Value(NpgsqlDbType.Bigint, toVersion ?? long.MaxValue),
            Value(NpgsqlDbType.TimestampTz, asOf?.UtcDateTime ?? DateTime.MaxValue));

    /// <summary>
    /// The events after a position, in the order of the log. What is seen has no gaps and nothing is added below it later.
    /// </summary>
    /// <param name="after">The last position seen; 0 from the start.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancel">Stops reading.</param>
    public Task<IReadOnlyList<StoredEvent>> ReadAll(long after, int limit, CancellationToken cancel) =>
        Read(
            $"select {EventDecoder.Columns} from awards.mt_events where seq_id > $1 order by seq_id limit $2",
            cancel,
            Value(NpgsqlDbType.Bigint, after),
            Value(NpgsqlDbType.Integer, limit));

    /// <summary>The events after a position up to another, in the order of the log, some at a time.</summary>
    internal IAsyncEnumerable<IReadOnlyList<StoredEvent>> ReadAhead(long after, long upTo, CancellationToken cancel) =>
        new ReadAhead(Database, decoder).Read(after, upTo, cancel);

    /// <summary>The events at these positions, in the order of the log.</summary>
    internal Task<IReadOnlyList<StoredEvent>> ReadAt(IReadOnlyList<long> positions, CancellationToken cancel) =>
        Read(
            $"select {EventDecoder.Columns} from awards.mt_events where seq_id = any($1) order by seq_id",
            cancel,
            Values(NpgsqlDbType.Bigint, positions, position => position));

    /// <summary>The last position; 0 for an empty log.</summary>
    public Task<long> Head(CancellationToken cancel) =>
        Row(Database, "select position from awards.log_head", [], row => row.GetInt64(0), cancel);

    /// <summary>Domain time now (UTC, microseconds): never before what was recorded last.</summary>
    public Task<DateTimeOffset> Now(CancellationToken cancel) =>
        Row(Database, "select awards.now()", [], row => new DateTimeOffset(row.GetDateTime(0)), cancel);

    /// <summary>Appends everything that the request holds, or nothing.</summary>
    /// <exception cref="AppendFailedException">PostgreSQL cannot store it, however often it is tried.</exception>
    public async Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancel)
    {
        var outcome = await AppendTraced(request, cancel);
        if (outcome is AppendOutcome.Appended { Events.Count: > 0 } appended)
            Appended?.Invoke(appended.LastPosition, request.Messages.Count > 0);
        return outcome;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await unpooled.DisposeAsync();
    }

    // What nobody traces, such as the polling of an idle node, makes no traces of its own.
    private static NpgsqlDataSource Source(string connectionString, string name)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString) { Name = name };
        builder.ConfigureTracing(tracing => tracing
            .ConfigureCommandFilter(_ => Activity.Current is not null)
            .ConfigureBatchFilter(_ => Activity.Current is not null)
            .EnablePhysicalOpenTracing(false)
            .EnableFirstResponseEvent(false));
        return builder.Build();
    }

    private async Task<AppendOutcome> AppendTraced(AppendRequest request, CancellationToken cancel)
    {
        using var activity = Tracing.Append();
        var began = Stopwatch.GetTimestamp();
        var outcome = await appender.Append(request, cancel);
        Meters.Appended(Name, outcome, Stopwatch.GetElapsedTime(began));
        activity?.Note(outcome);
        return outcome;
    }

    private Task<IReadOnlyList<StoredEvent>> Read(string sql, CancellationToken cancel, params NpgsqlParameter[] parameters) =>
        Query(Database, sql, parameters, Decode, cancel);

    private async Task<IReadOnlyList<StoredEvent>> Decode(NpgsqlDataReader rows, CancellationToken cancel)
    {
        var events = new List<StoredEvent>();
        while (await rows.ReadAsync(cancel)) events.Add(decoder.Decode(rows));
        return events;
    }
    private async Task<IReadOnlyList<Fact>> DecodeFacts(NpgsqlDataReader rows, CancellationToken cancel)
    {
        var facts = new List<Fact>();
        while (await rows.ReadAsync(cancel)) facts.Add(decoder.DecodeFact(rows));
        return facts;
    }
}
