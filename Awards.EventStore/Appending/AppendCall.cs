using Npgsql;
using NpgsqlTypes;
using static Awards.EventStore.Prepared;

namespace Awards.EventStore;

/// <summary>The call of <c>awards.append</c>, for one alone: its parameters, in the order of the function.</summary>
internal static class AppendCall
{
    private const int ParameterCount = 31;

    public static string Sql { get; } =
        $"select * from awards.append({string.Join(", ", Enumerable.Range(1, ParameterCount).Select(n => $"${n}"))})";

    public static IEnumerable<NpgsqlParameter> Parameters(PendingAppend append) =>
    [
        Value(NpgsqlDbType.Uuid, append.Request.Key?.Id),
        Value(NpgsqlDbType.Uuid, append.Request.Key?.Fingerprint),
        .. Streams(append.Request),
        .. Events(append),
        .. Messages(append.Request),
        .. Boxes(append.Request.Sealed),
    ];

    public static AppendRow Read(NpgsqlDataReader row) => row.GetInt32(0) switch
    {
        0 => new AppendRow.Appended(row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<long[]>(3), row.GetDateTime(4)),
        1 => new AppendRow.AlreadyDone(row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<long[]>(3)[0]),
        2 => new AppendRow.KeyReused(),
        3 => new AppendRow.Conflict(row.GetGuid(5), row.GetInt64(6), row.GetInt64(7)),
        _ => new AppendRow.WrongType(row.GetGuid(5)),
    };

    // PostgreSQL keeps microseconds. Rounded down, a timer would come before its own instant and find nothing to do.
    public static DateTime NotBefore(DateTimeOffset due)
    {
        var remainder = due.UtcTicks % TimeSpan.TicksPerMicrosecond;
        return remainder == 0 ? due.UtcDateTime : due.UtcDateTime.AddTicks(TimeSpan.TicksPerMicrosecond - remainder);
    }

    /// <summary>The person a message of this append goes back to.</summary>
    public static string? Initiator(Metadata metadata) =>
        metadata.Initiator ?? (metadata.Actor == Metadata.System ? null : metadata.Actor);

    private static NpgsqlParameter[] Streams(AppendRequest request) =>
    [
        Values(NpgsqlDbType.Uuid, request.Streams, s => s.Stream),
        Values(NpgsqlDbType.Text, request.Streams, s => s.Type),
        Values(NpgsqlDbType.Bigint, request.Streams, s => s.ExpectedVersion),
        Values(NpgsqlDbType.Integer, request.Streams, s => s.Events.Count),
        Values(NpgsqlDbType.Uuid, request.Guards, g => g.Stream),
        Values(NpgsqlDbType.Bigint, request.Guards, g => g.Version),
    ];

    private static NpgsqlParameter[] Events(PendingAppend append) => Events(append.Request.Metadata, append.Events, append.Headers);

    private static NpgsqlParameter[] Events(Metadata metadata, IReadOnlyList<NewEvent> events, byte[] headers) =>
    [
        Values(NpgsqlDbType.Uuid, events, e => e.Id),
        Values(NpgsqlDbType.Integer, events, e => e.Stream + 1),
        Values(NpgsqlDbType.Integer, events, e => e.Step),
        Values(NpgsqlDbType.Text, events, e => e.Alias),
        Values(NpgsqlDbType.Text, events, e => e.DotnetName),
        Values(NpgsqlDbType.Jsonb, events, e => e.Body),
        Value(NpgsqlDbType.Text, metadata.Correlation),
        Value(NpgsqlDbType.Text, metadata.Causation),
        Value(NpgsqlDbType.Jsonb, headers),
        Value(NpgsqlDbType.TimestampTz, metadata.EffectiveAt.UtcDateTime),
    ];

    private static NpgsqlParameter[] Messages(AppendRequest request)
    {
        var metadata = request.Metadata;
        return
        [
            Values(NpgsqlDbType.Uuid, request.Messages, m => m.Id),
            Values(NpgsqlDbType.Text, request.Messages, m => m.Kind),
            Values(NpgsqlDbType.Text, request.Messages, m => m.DestinationType),
            Values(NpgsqlDbType.Uuid, request.Messages, m => m.Destination),
            Values(NpgsqlDbType.Jsonb, request.Messages, m => m.Body),
            Values(NpgsqlDbType.TimestampTz, request.Messages, m => m.Due is { } due ? NotBefore(due) : (DateTime?)null),
            Value(NpgsqlDbType.Integer, request.Depth),
            Value(NpgsqlDbType.Text, Initiator(metadata)),
            Value(NpgsqlDbType.Text, metadata.TraceParent),
        ];
    }

    private static NpgsqlParameter[] Boxes(SealedChange change) =>
    [
        Values(NpgsqlDbType.Text, change.Insert, b => b.KeyName),
        Values(NpgsqlDbType.Uuid, change.Insert, b => b.Id),
        Values(NpgsqlDbType.Bytea, change.Insert, b => b.Box),
        Values(NpgsqlDbType.Text, change.Delete, name => name),
    ];
}
