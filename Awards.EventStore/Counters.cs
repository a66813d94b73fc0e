using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// Counts of what is too frequent for the log, gathered in memory and added to a table now and then: a count costs no round trip. A node
/// that is killed forgets what it had not yet added; one that stops does not.
/// </summary>
public sealed class Counters(EventLog log)
{
    private readonly Lock gate = new();
    private Dictionary<string, long> pending = new(StringComparer.Ordinal);

    /// <summary>Counts one more, in memory.</summary>
    public void Count(string name)
    {
        lock (gate) pending[name] = pending.GetValueOrDefault(name) + 1;
    }

    /// <summary>Adds what was counted since the last time. If that fails it is kept for the next time.</summary>
    public async Task Flush(CancellationToken cancel)
    {
        Dictionary<string, long> counted;
        lock (gate)
        {
            if (pending.Count == 0) return;
            (counted, pending) = (pending, new(StringComparer.Ordinal));
        }
        try
        {
            await Add(counted, cancel);
        }
        catch
        {
            lock (gate)
                foreach (var (name, count) in counted) pending[name] = pending.GetValueOrDefault(name) + count;
            throw;
        }
    }

    /// <summary>A count, with all that this node knows of it; of other nodes what they have added.</summary>
    public async Task<long> Read(string name, CancellationToken cancel)
    {
        await Flush(cancel);
        await using var command = log.Database.CreateCommand("select value from awards.counters where name = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        return await command.ExecuteScalarAsync(cancel) as long? ?? 0;
    }

    // In the order of their names, so that two nodes never wait for each other.
    private async Task Add(Dictionary<string, long> counted, CancellationToken cancel)
    {
        string[] names = [.. counted.Keys.Order(StringComparer.Ordinal)];
        await using var command = log.Database.CreateCommand(
            "insert into awards.counters as c (name, value) select * from unnest($1, $2) "
            + "on conflict (name) do update set value = c.value + excluded.value");
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = names });
        command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. names.Select(name => counted[name])] });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
