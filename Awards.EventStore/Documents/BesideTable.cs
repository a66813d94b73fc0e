using System.Security.Cryptography;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>
/// The table in which a read model is made again beside the one in use, with a checkpoint and parked documents of its own. Which program
/// makes it stands in the table's comment: another one would apply events otherwise, and does not go on with it.
/// </summary>
/// <param name="model">The one in use.</param>
/// <param name="types">The event types of the log.</param>
internal sealed class BesideTable(IDocumentModel model, EventTypes types)
{
    private readonly IDocumentModel beside = model.Beside;
    private readonly string program = Program(model, types);

    /// <summary>The read model that writes to it.</summary>
    public IDocumentModel Model => beside;

    /// <summary>Removes one, and all that belongs to it. It waits for whoever reads the table, such as a dump of the database.</summary>
    public static async Task Drop(NpgsqlConnection inTransaction, string tableName, string rowName, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(inTransaction);
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"drop table if exists {tableName}"));
        foreach (var command in Forgetting(rowName)) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>How far this very program came with it; 0: nothing is there to go on with.</summary>
    public async Task<long> Find(NpgsqlConnection connection, CancellationToken cancel)
    {
        // A log that is shorter than what was made of it is another one.
        await using var command = new NpgsqlCommand(
            """
            select coalesce(max(progress.last_seq_id), 0)
            from awards.mt_event_progression progress, awards.log_head head
            where progress.name = $1 and progress.last_seq_id <= head.position
              and obj_description(to_regclass($2)::oid, 'pg_class') = $3
            """,
            connection);
        foreach (var text in new[] { beside.RowName, beside.TableName, program })
            command.Parameters.Add(Prepared.Value(NpgsqlDbType.Text, text));
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Makes it anew, empty, before the first event.</summary>
    public async Task Begin(NpgsqlConnection inTransaction, CancellationToken cancel)
    {
        await Drop(inTransaction, beside.TableName, beside.RowName, cancel);
        await beside.Prepare(inTransaction, cancel);
        await using var batch = new NpgsqlBatch(inTransaction)
        {
            BatchCommands =
            {
                Named("insert into awards.mt_event_progression (name, last_seq_id) values ($1, 0)", beside.RowName),
                new NpgsqlBatchCommand($"comment on table {beside.TableName} is '{program}'"),
            },
        };
        await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>
    /// Gives the one in use what was made here: only rows that are otherwise are written, and readers see the old ones until the
    /// transaction ends. The row of the checkpoint in use is locked, so that no batch comes in between. What is left is a table
    /// that nobody knows.
    /// </summary>
    public async Task TakePlace(NpgsqlConnection inTransaction, CancellationToken cancel)
    {
        var (made, used) = (beside.TableName, model.TableName);
        await using var batch = new NpgsqlBatch(inTransaction)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand($"analyze {made}"), // whoever compares the two is to know how many rows there are
                // *= is true of rows that are stored alike to the last byte: jsonb that is equal may still be written otherwise.
                new NpgsqlBatchCommand(
                    $"delete from {used} used where not exists (select from {made} made where made.id = used.id and made *= used)"),
                new NpgsqlBatchCommand(
                    $"""
                    insert into {used} (id, data, position)
                    select id, data, position from {made} made where not exists (select from {used} used where used.id = made.id)
                    """),
                Named("delete from awards_read.parked_events where projection = $1", model.RowName),
                Named("delete from awards_read.parked_documents where projection = $1", model.RowName),
                Named("update awards_read.parked_events set projection = $1 where projection = $2", model.RowName, beside.RowName),
                Named("update awards_read.parked_documents set projection = $1 where projection = $2", model.RowName, beside.RowName),
            },
        };
        foreach (var command in Forgetting(beside.RowName)) batch.BatchCommands.Add(command);
        batch.Timeout = 0; // the more documents there are, the longer it takes; who gives the command may break it off
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlBatchCommand[] Forgetting(string rowName) =>
    [
        Named("delete from awards.mt_event_progression where name = $1", rowName),
        Named("delete from awards_read.parked_events where projection = $1", rowName),
        Named("delete from awards_read.parked_documents where projection = $1", rowName),
    ];

    /// <summary>Names the code that decides what documents say: the same sources, built again, are the same program.</summary>
    private static string Program(IDocumentModel model, EventTypes types)
    {
        var modules = model.Code.Concat(types.Code).Append(typeof(BesideTable).Module)
            .Select(module => module.ModuleVersionId).Distinct().Order();
        var text = string.Join('\n', [.. modules.Select(id => id.ToString()), .. model.IndexDefinitions]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static NpgsqlBatchCommand Named(string sql, params ReadOnlySpan<string> names)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var name in names) command.Parameters.Add(Prepared.Value(NpgsqlDbType.Text, name));
        return command;
    }
}
