using Npgsql;
using NpgsqlTypes;
using static Awards.EventStore.Prepared;

namespace Awards.EventStore;

/// <summary>The call of <c>awards.append_one</c>, for one alone that is one event and nothing beside it.</summary>
internal static class AppendOneCall
{
    public const string Sql = "select * from awards.append_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

    /// <summary>Whether an append is all that this call can say.</summary>
    public static bool Takes(AppendRequest request) =>
        request is { Streams: [{ Events.Count: 1 }], Messages.Count: 0, Sealed: { Insert.Count: 0, Delete.Count: 0 } };

    public static IEnumerable<NpgsqlParameter> Parameters(PendingAppend append)
    {
        var (request, write, happened) = (append.Request, append.Request.Streams[0], append.Events[0]);
        return
        [
            Value(NpgsqlDbType.Uuid, request.Key?.Id),
            Value(NpgsqlDbType.Uuid, request.Key?.Fingerprint),
            Value(NpgsqlDbType.Uuid, write.Stream),
            Value(NpgsqlDbType.Text, write.Type),
            Value(NpgsqlDbType.Bigint, write.ExpectedVersion),
            Values(NpgsqlDbType.Uuid, request.Guards, guard => guard.Stream),
            Values(NpgsqlDbType.Bigint, request.Guards, guard => guard.Version),
            Value(NpgsqlDbType.Uuid, happened.Id),
            Value(NpgsqlDbType.Text, happened.Alias),
            Value(NpgsqlDbType.Text, happened.DotnetName),
            Value(NpgsqlDbType.Jsonb, happened.Body),
            Value(NpgsqlDbType.Text, request.Metadata.Correlation),
            Value(NpgsqlDbType.Text, request.Metadata.Causation),
            Value(NpgsqlDbType.Jsonb, append.Headers),
        ];
    }

    public static AppendRow Read(NpgsqlDataReader row) => row.GetInt32(0) switch
    {
        0 => new AppendRow.Appended(row.GetInt64(1), row.GetInt64(2), [row.GetInt64(3)], row.GetDateTime(4)),
        1 => new AppendRow.AlreadyDone(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
        2 => new AppendRow.KeyReused(),
        3 => new AppendRow.Conflict(row.GetGuid(5), row.GetInt64(6), row.GetInt64(7)),
        _ => new AppendRow.WrongType(row.GetGuid(5)),
    };
}
