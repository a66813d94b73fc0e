using System.Text.Json;
using Npgsql;

namespace Awards.EventStore;

/// <summary>Turns rows of the log into events. The column order is that of every reading statement.</summary>
internal sealed class EventDecoder(EventTypes types)
{
    public StoredEvent Decode(NpgsqlDataReader row)
    {
        var alias = row.GetString(4);
        var data = JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(5), types.TypeOf(alias), EventJson.Options)
            ?? throw new InvalidDataException($"The event at position {row.GetInt64(0)} is null.");
        var metadata = Headers.Read(row.GetFieldValue<byte[]>(9), row.GetString(7), row.IsDBNull(8) ? null : row.GetString(8));
        return new StoredEvent(
            row.GetInt64(0), row.GetGuid(1), row.GetGuid(2), row.GetInt64(3), alias, data, new DateTimeOffset(row.GetDateTime(6)),
            metadata);
    }
}
