using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>Domain time of a database that was made for simulation: it stands still until somebody advances it.</summary>
public sealed class SimulatedClock(EventLog log)
{
    /// <summary>Sets domain time; the first call starts it. Every node sees it at once.</summary>
    /// <param name="instant">Not before the present setting; kept to the microsecond.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">The database runs on real time.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the present setting.</exception>
    public async Task AdvanceTo(DateTimeOffset instant, CancellationToken cancel)
    {
        // Every node is woken: what was not due is, and each would find that out only when it looks again by itself.
        await using var command = log.Database.CreateCommand(
            "select clock.outcome from awards.advance_clock($1) clock (outcome), pg_notify('awards_log', 'clock')");
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.TimestampTz, Value = instant.UtcDateTime });
        switch ((string)(await command.ExecuteScalarAsync(cancel))!)
        {
            case "not-simulated": throw new InvalidOperationException("This database runs on real time; its clock cannot be set.");
            case "backwards": throw new ArgumentOutOfRangeException(nameof(instant), instant, "Domain time only goes forward.");
            default: return;
        }
    }

    /// <summary>
    /// The instant (UTC) at which the next timer is due; null when none waits. Whoever advances the clock stops there first.
    /// </summary>
    public async Task<DateTimeOffset?> NextTimer(CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand(
            "select min(due) from awards.messages where due > (select awards.now()) and parked_at is null");
        return await command.ExecuteScalarAsync(cancel) is DateTime due ? new DateTimeOffset(due) : null;
    }

    /// <summary>Where the clock was set to last (UTC); null before the first setting, and where time is real.</summary>
    public async Task<DateTimeOffset?> Setting(CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand("select instant from awards.domain_clock");
        return await command.ExecuteScalarAsync(cancel) is DateTime instant ? new DateTimeOffset(instant) : null;
    }
}
