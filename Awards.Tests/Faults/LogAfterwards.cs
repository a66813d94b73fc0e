using System.Text.Json.Nodes;
using Awards.Api;
using Awards.Api.Ballots;
using Awards.Api.CouncilReview.Notices;
using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Api.Proposals.Papers;
using Awards.EventStore;
using Awards.Projections;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Awards.Tests.Faults;

/// <summary>What must be true of a sector's database however its nodes ended.</summary>
internal sealed class LogAfterwards(string connectionString, string keyRing, string sector, string seed)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>All of it.</summary>
    public async Task IsSound(IEnumerable<KeyValuePair<(Guid Caller, string Key), Written>> acknowledged)
    {
        await using var log = new EventLog(connectionString, Composition.EventTypes);
        var events = await log.ReadAll(0, int.MaxValue, Cancel);
        events.Select(stored => stored.Position).ShouldBe(Enumerable.Range(1, events.Count).Select(n => (long)n), $"no gaps, {seed}");
        (await log.Head(Cancel)).ShouldBe(events.Count, seed);
        await HasAKeyForEveryEvent();
        await HasEveryAcknowledgedCommandOnce(acknowledged, events);
        await HasRunEveryMessageOnce(log, events);
        await HasReadModelsThatAreAFoldOfIt(events);
        (await Number("select count(*) from awards.messages where parked_at is not null")).ShouldBe(0, $"parked messages, {seed}");
        (await Number("select count(*) from awards_read.parked_documents")).ShouldBe(0, $"parked documents, {seed}");
        (await Number("select count(*) from awards.sealed_boxes")).ShouldBe(0, $"every box was counted and emptied, {seed}");
        Directory.EnumerateFiles(Path.Combine(keyRing, "keys")).ShouldBeEmpty($"every ballot key is destroyed, {seed}");
    }

    private async Task HasAKeyForEveryEvent()
    {
        (await Number(
            """
            select count(*) from awards.mt_events e
            where (select count(*) from awards.command_keys k where e.seq_id > k.position - k.events and e.seq_id <= k.position) <> 1
            """)).ShouldBe(0, $"every event was caused under one key, {seed}");
        (await Number("select (select sum(events) from awards.command_keys) - (select count(*) from awards.mt_events)"))
            .ShouldBe(0, $"and every key caused what it says, {seed}");
    }

    private async Task HasEveryAcknowledgedCommandOnce(
        IEnumerable<KeyValuePair<(Guid Caller, string Key), Written>> acknowledged, IReadOnlyList<StoredEvent> events)
    {
        var kept = await Keys();
        foreach (var ((caller, key), written) in acknowledged)
        {
            var id = NameBasedId.Of("request", sector, caller.ToString(), key);
            kept.ShouldContainKey(id, $"{key} was acknowledged, {seed}");
            kept[id].Events.ShouldBe(written.Happened.Count, $"{key}, {seed}");
            var range = events.Skip((int)kept[id].Position - written.Happened.Count).Take(written.Happened.Count).ToList();
            range.Select(stored => stored.Type).ShouldBe(written.Happened, $"{key}, {seed}");
            range.ShouldAllBe(stored => stored.Metadata.Actor == caller.ToString() && stored.Metadata.Causation == null);
            events.Count(stored => stored.Metadata.Causation is null && stored.Metadata.Correlation == written.Correlation)
                .ShouldBe(written.Happened.Count, $"{key} is in the log once, {seed}");
        }
    }

    private async Task HasRunEveryMessageOnce(EventLog log, IReadOnlyList<StoredEvent> events)
    {
        var setting = new SectorSetting { Code = sector, ConnectionString = connectionString, KeyRing = keyRing };
        var keys = new KeyRing(keyRing);
        var directory = new PersonDirectory(log.Database);
        await using var views = new NoticeViews(log, NullLogger.Instance);
        var workflows = Composition.Workflows(
            setting, directory, new PersonVault(keys), new BallotSealing(keys), new PaperStore(log, keys),
            new NoticeGathering(directory, new CommentVault(keys), views));
        var streams = await Rows("select id, type from awards.mt_streams", row => (row.GetGuid(0), row.GetString(1)));
        var born = new HashSet<Guid>();
        foreach (var (stream, type) in streams)
        {
            var history = events.Where(stored => stored.Stream == stream).Select(stored => stored.Data).ToList();
            if (workflows.OfStreamType(type) is { } workflow)
                born.UnionWith((IEnumerable<Guid>)Born((dynamic)workflow, stream, history, workflows));
        }
        born.Count.ShouldBeGreaterThan(100);
        var run = await Keys();
        var waiting = await Rows("select id from awards.messages where due > awards.now()", row => row.GetGuid(0));
        foreach (var message in born)
        {
            run.ContainsKey(message).ShouldBe(!waiting.Contains(message), $"message {message} was run, or is a timer, {seed}");
            events.Count(stored => stored.Metadata.Causation == message.ToString())
                .ShouldBe(run.GetValueOrDefault(message).Events, $"message {message} had one effect, {seed}");
        }
    }

    private static List<Guid> Born<TCommand, TState, TFacts>(
        Workflow<TCommand, TState, TFacts> workflow, Guid stream, List<object> history, Workflows workflows)
        where TCommand : notnull
        where TState : notnull
    {
        var (state, born) = (workflow.Stream.Initial, new List<Guid>());
        foreach (var happened in history)
        {
            state = workflow.Stream.Evolve(state, happened);
            born.AddRange(workflow.React(state, happened).Select(message => workflows.Address(stream, message).Id));
        }
        return born;
    }

    private async Task HasReadModelsThatAreAFoldOfIt(IReadOnlyList<StoredEvent> events)
    {
        foreach (var subscription in AllProjections.Subscriptions) await IsAFold((dynamic)subscription, events);
    }

    private async Task IsAFold<TDocument>(Projection<TDocument> projection, IReadOnlyList<StoredEvent> events)
        where TDocument : class
    {
        var folded = ProjectionSpec.Of(projection).Given(events).Documents();
        var rows = await Rows(
            $"select id, data::text from {projection.TableName}", row => (Id: row.GetString(0), Data: row.GetString(1)));
        var stored = rows.ToDictionary(row => row.Id, row => row.Data, StringComparer.Ordinal);
        stored.Keys.ShouldBe(folded.Keys, ignoreOrder: true, $"{projection.Name}, {seed}");
        foreach (var (id, document) in folded)
            JsonNode.DeepEquals(JsonNode.Parse(stored[id]), JsonNode.Parse(document))
                .ShouldBeTrue($"{projection.Name} {id}, {seed}:\n{stored[id]}\n{document}");
    }

    private async Task<Dictionary<Guid, (int Events, long Position)>> Keys() =>
        (await Rows(
            "select id, events, position from awards.command_keys", row => (Id: row.GetGuid(0), Key: (row.GetInt32(1), row.GetInt64(2)))))
        .ToDictionary(row => row.Id, row => row.Key);

    private async Task<decimal> Number(string sql) => (await Rows(sql, row => row.GetDecimal(0)))[0];

    private async Task<List<T>> Rows<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<T>();
        while (await reader.ReadAsync(Cancel)) rows.Add(read(reader));
        return rows;
    }
}
