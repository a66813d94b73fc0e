using System.Diagnostics;
using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// The right to make one read model again, held by a session of its own. Everything that is written beside the model goes over that
/// session: who lost it, and with it the right, cannot write any more.
/// </summary>
internal sealed class RebuildTurn : IAsyncDisposable
{
    /// <summary>How long it is asked for: the session of a process that was just killed may end a statement before it is gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private RebuildTurn(NpgsqlConnection connection) => Connection = connection;

    /// <summary>What holds the right.</summary>
    public NpgsqlConnection Connection { get; }

    /// <summary>Number of the lock, as SQL, of a row whose name is an SQL expression.</summary>
    public static string Lock(string name) => $"hashtextextended('awards.rebuild:' || {name}, 0)";

    /// <summary>Takes the turn; null: somebody else has it.</summary>
    public static async Task<RebuildTurn?> Take(EventLog log, string besideRow, TimeSpan patience, CancellationToken cancel)
    {
        var connection = await log.OpenOwnConnection(cancel);
        try
        {
            var began = Stopwatch.GetTimestamp();
            while (true)
            {
                if (await Has(connection, besideRow, cancel)) return new RebuildTurn(connection);
                if (Stopwatch.GetElapsedTime(began) > patience) break;
                await Task.Delay(BetweenLooks, cancel);
            }
        }
        catch (Exception)
        {
            await connection.DisposeAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Connection.DisposeAsync();

    private static async Task<bool> Has(NpgsqlConnection connection, string besideRow, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({Lock("$1")})", connection);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = besideRow });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }
}
