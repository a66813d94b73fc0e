using Npgsql;
using NpgsqlTypes;
using static Awards.EventStore.Prepared;

namespace Awards.EventStore;

/// <summary>The call of <c>awards.append</c>: its parameters, in the order of the function.</summary>
internal static class AppendCall
{
    private const int ParameterCount = 31;

    public static string Sql { get; } =
        $"select * from awards.append({string.Join(", ", Enumerable.Range(1, ParameterCount).Select(n => $"${n}"))})";

    public static IEnumerable<NpgsqlParameter> Parameters(AppendRequest request, List<NewEvent> events) =>
    [
        Value(NpgsqlDbType.Uuid, request.Key?.Id),
        Value(NpgsqlDbType.Uuid, request.Key?.Fingerprint),
        .. Streams(request),
        .. Events(request.Metadata, events),
        .. Messages(request),
        .. Boxes(request.Sealed),
    ];

    private static NpgsqlParameter[] Streams(AppendRequest request) =>
    [
        Values(NpgsqlDbType.Uuid, request.Streams, s => s.Stream),
        Values(NpgsqlDbType.Text, request.Streams, s => s.Type),
        Values(NpgsqlDbType.Bigint, request.Streams, s => s.ExpectedVersion),
        Values(NpgsqlDbType.Integer, request.Streams, s => s.Events.Count),
        Values(NpgsqlDbType.Uuid, request.Guards, g => g.Stream),
        Values(NpgsqlDbType.Bigint, request.Guards, g => g.Version),
    ];

    private static NpgsqlParameter[] Events(Metadata metadata, List<NewEvent> events) =>
    [
        Values(NpgsqlDbType.Uuid, events, e => e.Id),
        Values(NpgsqlDbType.Integer, events, e => e.Stream + 1),
        Values(NpgsqlDbType.Integer, events, e => e.Step),
        Values(NpgsqlDbType.Text, events, e => e.Alias),
        Values(NpgsqlDbType.Text, events, e => e.DotnetName),
        Values(NpgsqlDbType.Jsonb, events, e => e.Body),
        Value(NpgsqlDbType.Text, metadata.Correlation),
        Value(NpgsqlDbType.Text, metadata.Causation),
        Value(NpgsqlDbType.Jsonb, Headers.Write(metadata)),
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
            Value(NpgsqlDbType.Text, metadata.Initiator ?? (metadata.Actor == Metadata.System ? null : metadata.Actor)),
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

    // PostgreSQL keeps microseconds. Rounded down, a timer would come before its own instant and find nothing to do.
    private static DateTime NotBefore(DateTimeOffset due)
    {
        var remainder = due.UtcTicks % TimeSpan.TicksPerMicrosecond;
        return remainder == 0 ? due.UtcDateTime : due.UtcDateTime.AddTicks(TimeSpan.TicksPerMicrosecond - remainder);
    }
}
