using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>Runs a statement prepared by name: parsed and planned once on each connection, one round trip from then on.</summary>
internal static class Prepared
{
    // Npgsql can prepare by itself what is used often, but a statement that fails or is cancelled just then spoils its connection
    // (npgsql issue 6391). Asked for, preparing is a step of its own, before anything can fail.
    public static async Task<T> Query<T>(
        NpgsqlDataSource database, string sql, IEnumerable<NpgsqlParameter> parameters,
        Func<NpgsqlDataReader, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await Query(connection, sql, parameters, read, cancel);
    }

    /// <summary>The one row of a statement that always gives one.</summary>
    public static Task<T> Row<T>(
        NpgsqlDataSource database, string sql, IEnumerable<NpgsqlParameter> parameters, Func<NpgsqlDataReader, T> read,
        CancellationToken cancel) =>
        Query(database, sql, parameters, (reader, stop) => One(reader, read, stop), cancel);

    /// <summary>The same on a connection that is open.</summary>
    public static Task<T> Row<T>(
        NpgsqlConnection connection, string sql, IEnumerable<NpgsqlParameter> parameters, Func<NpgsqlDataReader, T> read,
        CancellationToken cancel) =>
        Query(connection, sql, parameters, (reader, stop) => One(reader, read, stop), cancel);

    public static NpgsqlParameter Value(NpgsqlDbType type, object? value) => new() { NpgsqlDbType = type, Value = value ?? DBNull.Value };

    public static NpgsqlParameter Values<TItem, TValue>(NpgsqlDbType type, IReadOnlyList<TItem> items, Func<TItem, TValue> value)
    {
        var values = new TValue[items.Count];
        for (var place = 0; place < values.Length; place++) values[place] = value(items[place]);
        return new NpgsqlParameter<TValue[]> { NpgsqlDbType = NpgsqlDbType.Array | type, TypedValue = values };
    }

    private static async Task<T> Query<T>(
        NpgsqlConnection connection, string sql, IEnumerable<NpgsqlParameter> parameters,
        Func<NpgsqlDataReader, CancellationToken, Task<T>> read, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        await command.PrepareAsync(cancel);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await read(reader, cancel);
    }

    private static async Task<T> One<T>(NpgsqlDataReader reader, Func<NpgsqlDataReader, T> read, CancellationToken cancel) =>
        await reader.ReadAsync(cancel) ? read(reader) : throw new InvalidOperationException("The statement gave no row.");
}
