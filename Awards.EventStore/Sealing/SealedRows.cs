using Npgsql;

namespace Awards.EventStore;

/// <summary>The boxes that are kept apart from the log.</summary>
public static class SealedRows
{
    /// <summary>Those kept under a name, in the order of their ids.</summary>
    public static async Task<IReadOnlyList<SealedRow>> Read(EventLog log, string keyName, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand("select id, box from awards.sealed_boxes where key_name = $1 order by id");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = keyName });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<SealedRow>();
        while (await reader.ReadAsync(cancel)) rows.Add(new SealedRow(keyName, reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)));
        return rows;
    }
}
