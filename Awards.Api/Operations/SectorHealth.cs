using System.Data.Common;
using System.Diagnostics;
using Awards.Api.Hosting;
using Awards.Api.Telemetry;
using Awards.EventStore;
using Npgsql;

namespace Awards.Api.Operations;

/// <summary>
/// One sector's health. One look at a time: who asks meanwhile shares it, and a database that hangs is asked once and not by everybody.
/// </summary>
internal sealed class SectorHealth(Sector sector, ILogger logger)
{
    /// <summary>A read model further behind than this many events is reported.</summary>
    private const int WorryingLag = 10_000;

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WorryingDrift = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private Task<SectorReadiness>? looking;
    private long began;
    private string said = HealthWatch.Ready;

    /// <summary>How it is, at most a second old.</summary>
    public async Task<SectorReadiness> Look(CancellationToken cancel)
    {
        SectorReadiness found;
        try
        {
            found = await Current().WaitAsync(LongestWait, cancel);
        }
        catch (TimeoutException)
        {
            found = Away();
        }
        Tell(found);
        return found;
    }

    private Task<SectorReadiness> Current()
    {
        lock (gate)
        {
            if (looking is { IsCompleted: false } || (looking is not null && Stopwatch.GetElapsedTime(began) < Freshness)) return looking;
            began = Stopwatch.GetTimestamp();
            return looking = Task.Run(Examine);
        }
    }

    private async Task<SectorReadiness> Examine()
    {
        using var limit = new CancellationTokenSource(LongestLook);
        try
        {
            if (await OfDatabase(limit.Token) is { } serious) return new(sector.Code, HealthWatch.Unavailable, [serious]);
            List<Reason> reasons =
            [
                .. await OfClock(limit.Token),
                .. await OfSubscriptions(limit.Token),
                .. (await new ParkedMessages(sector.Log).List(limit.Token)).Select(message => message.Kind).Distinct()
                    .Select(kind => new Reason("messages-parked", kind)),
            ];
            if (!sector.Keys.IsUsable()) reasons.Add(new("key-ring-unusable", null));
            return new(sector.Code, reasons.Count == 0 ? HealthWatch.Ready : HealthWatch.Degraded, reasons);
        }
        catch (Exception away) when (away is DbException or TimeoutException or OperationCanceledException)
        {
            return Away();
        }
    }

    /// <summary>What keeps it from serving at all; null when nothing does.</summary>
    private async Task<Reason?> OfDatabase(CancellationToken cancel)
    {
        try
        {
            var differences = await Schema.Check(sector.Log, cancel);
            // A script that is unknown here was applied by a newer program, which this one's commands outlive for a while.
            if (differences.Any(difference => difference.Kind != SchemaProblemKind.Unknown)) return new("schema-differs", null);
        }
        catch (PostgresException missing) when (missing.SqlState.StartsWith("42", StringComparison.Ordinal)
            || missing.SqlState == PostgresErrorCodes.InvalidSchemaName)
        {
            return new("schema-differs", null);
        }
        await using var command = sector.Log.Database.CreateCommand("select current_setting('transaction_read_only') = 'on'");
        return (bool)(await command.ExecuteScalarAsync(cancel))! ? new("database-read-only", null) : null;
    }

    private async Task<IEnumerable<Reason>> OfClock(CancellationToken cancel)
    {
        await using var command =
            sector.Log.Database.CreateCommand("select simulated, awards.now() from awards.domain_clock");
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        var drift = (row.GetFieldValue<DateTimeOffset>(1) - DateTimeOffset.UtcNow).Duration();
        return !row.GetBoolean(0) && drift > WorryingDrift ? [new("clock-differs", null)] : [];
    }

    private async Task<IEnumerable<Reason>> OfSubscriptions(CancellationToken cancel)
    {
        var models = await sector.Node.Subscriptions.Status(cancel);
        return models.Where(model => model.Parked > 0).Select(model => new Reason("documents-parked", model.Name))
            .Concat(models.Where(model => model.Lag > WorryingLag).Select(model => new Reason("behind", model.Name)))
            .Concat(models.Where(model => model.LastFailure is not null).Select(model => new Reason("failing", model.Name)));
    }

    private SectorReadiness Away() => new(sector.Code, HealthWatch.Unavailable, [new("database-away", null)]);

    private void Tell(SectorReadiness found)
    {
        if (Interlocked.Exchange(ref said, found.Status) == found.Status) return;
        if (found.Status == HealthWatch.Ready) Log.Ready(logger, sector.Code);
        else Log.ReadinessChanged(
            logger, sector.Code, found.Status, string.Join(", ", found.Reasons.Select(reason => $"{reason.Kind} {reason.Name}".Trim())));
    }
}
