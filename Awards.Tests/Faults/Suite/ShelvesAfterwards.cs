using System.Text.Json.Nodes;
using Awards.EventStore;
using Awards.Tests.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Faults;

/// <summary>What must be true of the shelves' database when their nodes have come to rest, whatever befell them.</summary>
internal sealed class ShelvesAfterwards(string connectionString)
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);
    private readonly List<string> findings = [];

    /// <summary>What is wrong; nothing when all is well.</summary>
    public async Task<IReadOnlyList<string>> Findings(IReadOnlyList<Call> calls)
    {
        await using var log = new EventLog(connectionString, Shelves.EventTypes);
        await Rest(log);
        var events = await log.ReadAll(0, int.MaxValue, CancellationToken.None);
        findings.AddRange(LogChecker.Findings(events));
        if (findings.Count > 0) return findings;

        if (await log.Head(CancellationToken.None) != events.Count) findings.Add("the head is not the last position");
        if (SkewOf(events) < TimeSpan.FromMinutes(1)) findings.Add("the nodes' clocks were not apart: the run proves less than it says");
        findings.AddRange(HistoryChecker.Findings(calls, new ShelfLog(events)));
        await CheckKeys(log);
        foreach (var book in ShelfBooks.All) await CheckBook(log, book, events);
        return findings;
    }

    private static async Task Rest(EventLog log)
    {
        var workflows = Shelves.Workflows();
        await using var node = new Node(ShelfNode.Setup(log, new Transact(log, workflows), workflows));
        await Eventually.Is(
            async () => await Number(log, "select count(*) from awards.messages where parked_at is null") == 0, "every message is run");
        await node.WaitForRest(patience, CancellationToken.None);
    }

    /// <summary>How far ids that follow one another are apart in the time that their makers gave them.</summary>
    private static TimeSpan SkewOf(IReadOnlyList<StoredEvent> events) => events.Count < 2
        ? TimeSpan.MaxValue
        : events.Zip(events.Skip(1), (one, next) => (TimeOf(one.Id) - TimeOf(next.Id)).Duration()).Max();

    private static TimeSpan TimeOf(Guid version7)
    {
        var bytes = version7.ToByteArray(bigEndian: true);
        return TimeSpan.FromMilliseconds(bytes.Take(6).Aggregate(0L, (time, part) => (time << 8) | part));
    }

    private async Task CheckKeys(EventLog log)
    {
        var without = await Number(
            log,
            """
            select count(*) from awards.mt_events e
            where (select count(*) from awards.command_keys k where e.seq_id > k.position - k.events and e.seq_id <= k.position) <> 1
            """);
        if (without > 0) findings.Add($"{without} events were not caused under one key");
        var more = await Number(
            log, "select coalesce((select sum(events) from awards.command_keys), 0)::bigint - (select count(*) from awards.mt_events)");
        if (more != 0) findings.Add($"the keys say {more} events more than there are");
        if (await Number(log, "select count(*) from awards.messages") is var left and > 0) findings.Add($"{left} messages are parked");
        if (await Number(log, "select count(*) from awards_read.parked_documents") is var parked and > 0)
            findings.Add($"{parked} documents are parked");
    }

    private async Task CheckBook(EventLog log, Projection<ShelfPage> book, IReadOnlyList<StoredEvent> events)
    {
        var folded = ProjectionSpec.Of(book).Given(events).Documents();
        var stored = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = log.Database.CreateCommand($"select id, data::text from {book.TableName}");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) stored.Add(rows.GetString(0), rows.GetString(1));
        if (stored.Count != folded.Count) findings.Add($"{book.Name} has {stored.Count} documents, not {folded.Count}");
        foreach (var (id, document) in folded)
        {
            if (!JsonNode.DeepEquals(JsonNode.Parse(stored.GetValueOrDefault(id, "null")), JsonNode.Parse(document)))
                findings.Add($"{book.Name} {id} is {stored.GetValueOrDefault(id)}, not {document}");
        }
    }

    private static async Task<long> Number(EventLog log, string sql)
    {
        while (true)
        {
            try
            {
                await using var command = log.Database.CreateCommand(sql);
                return (long)(await command.ExecuteScalarAsync())!;
            }
            catch (NpgsqlException lost) when (lost.IsTransient)
            {
                // A pooled connection from before the fault.
                await Eventually.Meanwhile(TimeSpan.FromMilliseconds(50), CancellationToken.None);
            }
        }
    }
}
