using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>The call of <c>awards.append</c>: its parameters, in the order of the function.</summary>
internal static class AppendCall
{
    private const int Parameters = 30;
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;

    private static readonly string sql =
        $"select * from awards.append({string.Join(", ", Enumerable.Range(1, Parameters).Select(n => $"${n}"))})";

    public static NpgsqlCommand Create(NpgsqlDataSource database, AppendRequest request, List<NewEvent> events)
    {
        var command = database.CreateCommand(sql);
        var to = command.Parameters;
        Add(to, NpgsqlDbType.Uuid, request.Key?.Id);
        Add(to, NpgsqlDbType.Uuid, request.Key?.Fingerprint);
        AddStreams(to, request);
        AddEvents(to, request.Metadata, events);
        AddMessages(to, request);
        AddBoxes(to, request.Sealed);
        return command;
    }

    private static void AddStreams(NpgsqlParameterCollection to, AppendRequest request)
    {
        AddArray(to, NpgsqlDbType.Uuid, request.Streams, s => s.Stream);
        AddArray(to, NpgsqlDbType.Text, request.Streams, s => s.Type);
        AddArray(to, NpgsqlDbType.Bigint, request.Streams, s => s.ExpectedVersion);
        AddArray(to, NpgsqlDbType.Integer, request.Streams, s => s.Events.Count);
        AddArray(to, NpgsqlDbType.Uuid, request.Guards, g => g.Stream);
        AddArray(to, NpgsqlDbType.Bigint, request.Guards, g => g.Version);
    }

    private static void AddEvents(NpgsqlParameterCollection to, Metadata metadata, List<NewEvent> events)
    {
        AddArray(to, NpgsqlDbType.Uuid, events, e => e.Id);
        AddArray(to, NpgsqlDbType.Integer, events, e => e.Stream + 1);
        AddArray(to, NpgsqlDbType.Integer, events, e => e.Step);
        AddArray(to, NpgsqlDbType.Text, events, e => e.Alias);
        AddArray(to, NpgsqlDbType.Text, events, e => e.DotnetName);
        AddArray(to, NpgsqlDbType.Jsonb, events, e => e.Body);
        Add(to, NpgsqlDbType.Text, metadata.Correlation);
        Add(to, NpgsqlDbType.Text, metadata.Causation);
        Add(to, NpgsqlDbType.Jsonb, Headers.Write(metadata));
    }

    private static void AddMessages(NpgsqlParameterCollection to, AppendRequest request)
    {
        var metadata = request.Metadata;
        AddArray(to, NpgsqlDbType.Uuid, request.Messages, m => m.Id);
        AddArray(to, NpgsqlDbType.Text, request.Messages, m => m.Kind);
        AddArray(to, NpgsqlDbType.Text, request.Messages, m => m.DestinationType);
        AddArray(to, NpgsqlDbType.Uuid, request.Messages, m => m.Destination);
        AddArray(to, NpgsqlDbType.Jsonb, request.Messages, m => m.Body);
        AddArray(to, NpgsqlDbType.TimestampTz, request.Messages, m => m.Due is { } due ? NotBefore(due) : (DateTime?)null);
        Add(to, NpgsqlDbType.Integer, request.Depth);
        Add(to, NpgsqlDbType.Text, metadata.Initiator ?? (metadata.Actor == Metadata.System ? null : metadata.Actor));
        Add(to, NpgsqlDbType.Text, metadata.TraceParent);
    }

    private static void AddBoxes(NpgsqlParameterCollection to, SealedChange change)
    {
        AddArray(to, NpgsqlDbType.Text, change.Insert, b => b.KeyName);
        AddArray(to, NpgsqlDbType.Uuid, change.Insert, b => b.Id);
        AddArray(to, NpgsqlDbType.Bytea, change.Insert, b => b.Box);
        AddArray(to, NpgsqlDbType.Text, change.Delete, name => name);
    }

    // PostgreSQL keeps microseconds. Rounded down, a timer would come before its own instant and find nothing to do.
    private static DateTime NotBefore(DateTimeOffset due)
    {
        var remainder = due.UtcTicks % TicksPerMicrosecond;
        return remainder == 0 ? due.UtcDateTime : due.UtcDateTime.AddTicks(TicksPerMicrosecond - remainder);
    }

    private static void Add(NpgsqlParameterCollection to, NpgsqlDbType type, object? value) =>
        to.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });

    private static void AddArray<TItem, TValue>(
        NpgsqlParameterCollection to, NpgsqlDbType type, IReadOnlyList<TItem> items, Func<TItem, TValue> value)
    {
        var values = new TValue[items.Count];
        for (var place = 0; place < values.Length; place++) values[place] = value(items[place]);
        to.Add(new NpgsqlParameter<TValue[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = values });
    }
}
