using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace Awards.EventStore;

/// <summary>Reads a read model. Documents and the checkpoint they stand at come from one statement, so from one snapshot.</summary>
/// <typeparam name="TDocument">What a document holds.</typeparam>
public sealed class DocumentReader<TDocument>(NpgsqlDataSource source, Projection<TDocument> projection)
    where TDocument : class
{
    private const string Parked =
        "exists (select 1 from awards_read.parked_documents parked where parked.projection = @row_name and parked.id = document.id)";

    /// <summary>The read model's name in the log's progress table; what to wait for before reading one's own write.</summary>
    public string RowName => projection.RowName;

    /// <summary>One document, or none, and the position it was looked for at.</summary>
    public async Task<(Document<TDocument>? Document, long Position)> Get(string id, CancellationToken cancel)
    {
        var page = await Query(new DocumentQuery { Where = $"id = {id}", Limit = 1 }, cancel);
        return (page.Documents.SingleOrDefault(), page.Position);
    }

    /// <summary>The documents a question asks for.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not one of this query's.</exception>
    public async Task<DocumentPage<TDocument>> Query(DocumentQuery query, CancellationToken cancel)
    {
        var limit = Math.Clamp(query.Limit, 1, DocumentQuery.MaxLimit);
        await using var command = source.CreateCommand();
        command.CommandText = Sql(query, command.Parameters);
        command.Parameters.Add(new NpgsqlParameter<string>("row_name", projection.RowName));
        command.Parameters.Add(new NpgsqlParameter<int>("limit", limit + 1));

        await using var reader = await Execute(command, query, cancel);
        var documents = new List<Document<TDocument>>();
        var position = 0L;
        string? last = null, next = null;
        while (await reader.ReadAsync(cancel))
        {
            position = reader.GetInt64(0);
            if (reader.IsDBNull(1)) break;
            if (documents.Count == limit)
            {
                next = last;
                break;
            }
            documents.Add(Read(reader));
            last = Cursor.Write([.. Enumerable.Range(5, query.OrderBy.Count).Select(reader.GetString), reader.GetString(1)]);
        }
        return new DocumentPage<TDocument>(documents, position, next);
    }

    private static async Task<NpgsqlDataReader> Execute(NpgsqlCommand command, DocumentQuery query, CancellationToken cancel)
    {
        try
        {
            return await command.ExecuteReaderAsync(cancel);
        }
        catch (PostgresException refused) when (query.After is not null && refused.SqlState.StartsWith("22", StringComparison.Ordinal))
        {
            throw new InvalidCursorException(refused); // its values are not of the sort keys' types
        }
    }

    private static Document<TDocument> Read(NpgsqlDataReader row) => new(
        row.GetString(1),
        JsonSerializer.Deserialize<TDocument>(row.GetFieldValue<byte[]>(2), EventJson.Options)!,
        row.GetInt64(3),
        row.GetBoolean(4));

    private string Sql(DocumentQuery query, NpgsqlParameterCollection parameters)
    {
        var direction = query.Descending ? "desc" : "asc";
        var keys = string.Concat(query.OrderBy.Select((key, i) => $", ({key.Expression})::{key.Type} as key{i}"));
        var inner = string.Concat(query.OrderBy.Select(key => $"({key.Expression})::{key.Type} {direction}, "));
        var outer = string.Concat(query.OrderBy.Select((_, i) => $"found.key{i} {direction}, "));
        var texts = string.Concat(query.OrderBy.Select((_, i) => $", found.key{i}::text"));
        return $"""
            select progress.position, found.id, found.data, found.position, found.parked{texts}
            from (select coalesce(max(last_seq_id), 0) as position from awards.mt_event_progression where name = @row_name) progress
            left join lateral (
              select id, data, position, {Parked} as parked{keys}
              from {projection.TableName} document
              where ({Where(query.Where, parameters)}) and {Beyond(query, parameters)}
              order by {inner}id {direction}
              limit @limit
            ) found on true
            order by {outer}found.id {direction}
            """;
    }

    /// <summary>Each hole of the interpolated string becomes a parameter: a value cannot become SQL.</summary>
    private static string Where(FormattableString clause, NpgsqlParameterCollection parameters)
    {
        var names = new object[clause.ArgumentCount];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = $"@value{i}";
            parameters.Add(new NpgsqlParameter($"value{i}", clause.GetArgument(i) ?? DBNull.Value));
        }
        return string.Format(CultureInfo.InvariantCulture, clause.Format, names);
    }

    private static string Beyond(DocumentQuery query, NpgsqlParameterCollection parameters)
    {
        if (query.After is null) return "true";
        var values = Cursor.Read(query.After, query.OrderBy.Count + 1);
        for (var i = 0; i < values.Length; i++) parameters.Add(new NpgsqlParameter<string>($"after{i}", values[i]));

        var keys = string.Concat(query.OrderBy.Select(key => $"({key.Expression})::{key.Type}, "));
        var bounds = string.Concat(query.OrderBy.Select((key, i) => $"@after{i}::{key.Type}, "));
        return $"({keys}id) {(query.Descending ? "<" : ">")} ({bounds}@after{query.OrderBy.Count})";
    }
}
