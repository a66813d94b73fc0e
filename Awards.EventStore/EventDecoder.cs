using Npgsql;

namespace Awards.EventStore;

/// <summary>Turns rows of the log into events.</summary>
internal sealed class EventDecoder(EventTypes types)
{
    /// <summary>What every reading statement selects, in this order.</summary>
    public const string Columns = "seq_id, id, stream_id, version, type, data, timestamp, correlation_id, causation_id, headers";

    /// <summary>What a statement selects that reads only what states follow from.</summary>
    public const string ColumnsOfFacts = "version, type, data";

    public StoredEvent Decode(NpgsqlDataReader row) => Decode(Read(row));

    public Fact DecodeFact(NpgsqlDataReader row) => new(row.GetInt64(0), types.Read(row.GetString(1), row.GetFieldValue<byte[]>(2)));

    /// <summary>Takes a row off the connection; decoding it can be done elsewhere.</summary>
    public static EncodedEvent Read(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetGuid(1), row.GetGuid(2), row.GetInt64(3), row.GetString(4), row.GetFieldValue<byte[]>(5),
        row.GetDateTime(6), row.GetString(7), row.IsDBNull(8) ? null : row.GetString(8), row.GetFieldValue<byte[]>(9));

    public StoredEvent Decode(EncodedEvent row)
    {
        var data = types.Read(row.Alias, row.Data);
        var metadata = Headers.Read(row.Headers, row.Correlation, row.Causation);
        return new StoredEvent(
            row.Position, row.Id, row.Stream, row.Version, types.ShapeOf(row.Alias).Name, data, new DateTimeOffset(row.RecordedAt),
            metadata);
    }
}

/// <summary>What an event says, and its place in its stream.</summary>
internal readonly record struct Fact(long Version, object Data);

/// <summary>A row of the log as PostgreSQL sent it.</summary>
internal sealed record EncodedEvent(
    long Position, Guid Id, Guid Stream, long Version, string Alias, byte[] Data, DateTime RecordedAt, string Correlation,
    string? Causation, byte[] Headers);
