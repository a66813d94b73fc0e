using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>A document's row as it was before the batch.</summary>
internal sealed record StoredDocument(byte[] Data, long Position);

/// <summary>A document's row as it is to be.</summary>
internal readonly record struct DocumentRow(string Id, byte[] Data, long Position);

/// <summary>The rows that a batch touches, and which of its documents are parked.</summary>
internal sealed record StoredDocuments(IReadOnlyDictionary<string, StoredDocument> ById, IReadOnlySet<string> Parked);

/// <summary>A read model's table: one row per document. Batches are read with one round trip and written with one.</summary>
internal sealed class DocumentTable(string table, string rowName)
{
    /// <summary>The table of the read model of a checkpoint's row.</summary>
    public static string NameOf(string rowName)
    {
        var (name, version) = CheckpointName.Read(rowName);
        var end = rowName.EndsWith(CheckpointName.BesideEnd, StringComparison.Ordinal) ? "_next" : "";
        return $"awards_read.{EventTypes.SnakeCase(name)}_v{version}{end}";
    }

    /// <summary>
    /// Creates table and indexes. A table that was lost takes its checkpoint with it, so that it is filled again from the first event.
    /// </summary>
    public async Task Create(NpgsqlConnection connection, IEnumerable<(string Name, string Definition)> indexes, CancellationToken cancel)
    {
        await using (var exists = new NpgsqlCommand("select to_regclass($1) is not null", connection))
        {
            exists.Parameters.Add(Text(table));
            if (!(bool)(await exists.ExecuteScalarAsync(cancel))!) await CreateTable(connection, cancel);
        }
        foreach (var (name, definition) in indexes)
        {
            await using var create = new NpgsqlCommand($"create index if not exists {name} on {table} {definition}", connection);
            await create.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Reads what a batch touches and sets a savepoint behind it.</summary>
    public async Task<StoredDocuments> Load(NpgsqlConnection connection, string[] ids, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Command($"select id, data, position from {table} where id = any($1)", Texts(ids)),
                Command("select id from awards_read.parked_documents where projection = $1 and id = any($2)", Text(rowName), Texts(ids)),
                Command("savepoint before_documents"),
            },
        };
        await batch.PrepareAsync(cancel);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var documents = new Dictionary<string, StoredDocument>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel)) documents.Add(reader.GetString(0), new(reader.GetFieldValue<byte[]>(1), reader.GetInt64(2)));
        await reader.NextResultAsync(cancel);
        var parked = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel)) parked.Add(reader.GetString(0));
        return new StoredDocuments(documents, parked);
    }

    /// <summary>
    /// Writes a batch. If PostgreSQL refuses a value, documents are written one by one and those that cannot be are parked.
    /// </summary>
    public async Task Write(NpgsqlConnection connection, IReadOnlyList<FoldedDocument> documents, CancellationToken cancel)
    {
        try
        {
            await WriteAll(connection, documents, cancel);
        }
        catch (PostgresException refused) when (IsAboutValues(refused))
        {
            await Execute(connection, "rollback to savepoint before_documents", cancel);
            foreach (var document in documents) await WriteOne(connection, document, cancel);
        }
    }

    /// <summary>Writes documents into a table that holds none of them; when one is refused, the transaction is of no more use.</summary>
    public async Task Copy(
        NpgsqlConnection connection, IAsyncEnumerable<IReadOnlyList<DocumentRow>> documents, CancellationToken cancel)
    {
        await using var rows = await connection.BeginBinaryImportAsync(
            $"copy {table} (id, data, position) from stdin (format binary)", cancel);
        await foreach (var some in documents.WithCancellation(cancel))
        {
            foreach (var (id, data, position) in some)
            {
                await rows.StartRowAsync(cancel);
                await rows.WriteAsync(id, NpgsqlDbType.Text, cancel);
                await rows.WriteAsync(data, NpgsqlDbType.Jsonb, cancel);
                await rows.WriteAsync(position, NpgsqlDbType.Bigint, cancel);
            }
        }
        await rows.CompleteAsync(cancel);
    }

    /// <summary>Every document, as it is stored.</summary>
    public async IAsyncEnumerable<(string Id, byte[] Data)> All(
        NpgsqlConnection connection, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select id, data from {table}", connection);
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel)) yield return (row.GetString(0), row.GetFieldValue<byte[]>(1));
    }

    /// <summary>Forgets that a document is parked, and which events wait for it.</summary>
    public async Task Unpark(NpgsqlConnection connection, string id, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                Command("delete from awards_read.parked_events where projection = $1 and id = $2", Text(rowName), Text(id)),
                Command("delete from awards_read.parked_documents where projection = $1 and id = $2", Text(rowName), Text(id)),
            },
        };
        await batch.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Removes every document and goes back to before the first event.</summary>
    public async Task Empty(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command($"delete from {table}"));
        foreach (var command in BeforeTheFirstEvent()) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private async Task WriteOne(NpgsqlConnection connection, FoldedDocument document, CancellationToken cancel)
    {
        await Execute(connection, "savepoint before_document", cancel);
        try
        {
            await WriteAll(connection, [document], cancel);
        }
        catch (PostgresException refused) when (IsAboutValues(refused))
        {
            await Execute(connection, "rollback to savepoint before_document", cancel);
            await WriteAll(connection, [document.Unwritable(refused)], cancel);
        }
    }

    private async Task WriteAll(NpgsqlConnection connection, IReadOnlyList<FoldedDocument> documents, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        var upserts = documents.Where(document => document.Change == RowChange.Upsert).ToList();
        if (upserts.Count > 0) batch.BatchCommands.Add(Upsert(upserts));

        var deletes = documents.Where(document => document.Change == RowChange.Delete).Select(document => document.Id).ToArray();
        if (deletes.Length > 0) batch.BatchCommands.Add(Command($"delete from {table} where id = any($1)", Texts(deletes)));

        var parked = documents.Where(document => document.Parking is not null).ToList();
        if (parked.Count > 0) batch.BatchCommands.Add(Park(parked));

        var waiting = documents.SelectMany(document => document.Waiting.Select(happened => (document.Id, happened.Position))).ToList();
        if (waiting.Count > 0) batch.BatchCommands.Add(Queue(waiting));

        if (batch.BatchCommands.Count == 0) return;
        await batch.PrepareAsync(cancel);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlBatchCommand Upsert(IReadOnlyList<FoldedDocument> documents) => Command(
        $"""
        insert into {table} as kept (id, data, position)
        select * from unnest($1, $2, $3)
        on conflict (id) do update set data = excluded.data, position = excluded.position where kept.position < excluded.position
        """,
        Texts([.. documents.Select(document => document.Id)]),
        Json([.. documents.Select(document => document.Data!)]),
        Longs([.. documents.Select(document => document.Position)]));

    private NpgsqlBatchCommand Park(IReadOnlyList<FoldedDocument> documents) => Command(
        """
        insert into awards_read.parked_documents (projection, id, position, code, place)
        select $1, * from unnest($2, $3, $4, $5)
        """,
        Text(rowName),
        Texts([.. documents.Select(document => document.Id)]),
        Longs([.. documents.Select(document => document.Waiting[0].Position)]),
        Texts([.. documents.Select(document => document.Parking!.Code)]),
        Texts([.. documents.Select(document => document.Parking!.Place)]));

    private NpgsqlBatchCommand Queue(IReadOnlyList<(string Id, long Position)> events) => Command(
        "insert into awards_read.parked_events (projection, id, position) select $1, * from unnest($2, $3) on conflict do nothing",
        Text(rowName),
        Texts([.. events.Select(waiting => waiting.Id)]),
        Longs([.. events.Select(waiting => waiting.Position)]));

    private async Task CreateTable(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command($"create table {table} (id text primary key, data jsonb not null, position bigint not null)"));
        foreach (var command in BeforeTheFirstEvent()) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlBatchCommand[] BeforeTheFirstEvent() =>
    [
        Command("update awards.mt_event_progression set last_seq_id = 0 where name = $1", Text(rowName)),
        Command("delete from awards_read.parked_events where projection = $1", Text(rowName)),
        Command("delete from awards_read.parked_documents where projection = $1", Text(rowName)),
    ];

    /// <summary>
    /// Data exceptions (class 22), constraints (23) and limits such as an index entry's size (54) are one document's own.
    /// </summary>
    public static bool IsAboutValues(PostgresException refused) => refused.SqlState[..2] is "22" or "23" or "54";

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        return command;
    }

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value };

    private static NpgsqlParameter<string[]> Texts(string[] values) => new() { TypedValue = values };

    private static NpgsqlParameter Json(byte[][] values) =>
        new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb };

    private static NpgsqlParameter<long[]> Longs(long[] values) => new() { TypedValue = values };
}
