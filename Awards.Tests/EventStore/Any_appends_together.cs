using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

/// <summary>
/// Group commit changes nothing but the speed: in one database commands go together as the queue puts them, in another each goes alone in
/// the same order, by either way that one alone may go; outcomes and what is stored are the same.
/// </summary>
public sealed class Any_appends_together(Postgres postgres)
{
    private const int Commands = 120;
    private static readonly DateTimeOffset due = new(2031, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Guid[] streams = [.. Enumerable.Range(0, 8).Select(_ => Guid.NewGuid())];
    private readonly Guid[] messages = [.. Enumerable.Range(0, 12).Select(_ => Guid.NewGuid())];
    private readonly int[] versions = new int[8]; // as somebody may remember them

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public async Task come_out_as_if_each_had_come_alone(int seed)
    {
        await using var together = await Store.Fresh(postgres);
        await using var alone = await Store.Fresh(postgres);
        var appender = new Appender(together.Log.Database, TestCounters.EventTypes, TimeProvider.System);
        var queue = new AppendQueue();
        var random = new Random(seed);
        var (largest, kinds) = (0, new HashSet<Type>());

        for (var sent = 0; sent < Commands;)
        {
            for (var burst = random.Next(1, 30); burst > 0; burst--, sent++) queue.Add(appender.Prepare(Any(random)));
            while (queue.Next() is { } batch)
            {
                largest = Math.Max(largest, batch.Appends.Count);
                var rows = await Rows(together, AppendBatchCall.Sql, AppendBatchCall.Parameters(batch.Appends),
                    row => AppendBatchCall.Read(row, batch.Appends));
                foreach (var (append, row) in batch.Appends.Zip(rows))
                {
                    var single = random.Next(2) == 0 && AppendOneCall.Takes(append.Request)
                        ? await Rows(alone, AppendOneCall.Sql, AppendOneCall.Parameters(append), AppendOneCall.Read)
                        : await Rows(alone, AppendCall.Sql, AppendCall.Parameters(append), AppendCall.Read);
                    WithoutTimes(row).ShouldBe(WithoutTimes(single));
                    kinds.Add(row.GetType());
                    Remember(append, row);
                }
            }
        }

        foreach (var table in Tables)
            (await together.Query<string>(table)).ShouldBe(await alone.Query<string>(table));
        var count = await together.Log.Head(Store.Cancel);
        (await together.Query<bool>(
            $"select array_agg(seq_id order by seq_id) = array(select generate_series(1, {count})::bigint) from awards.mt_events"))
            .ShouldBeTrue("positions have no gaps");
        largest.ShouldBeGreaterThan(3, "some went together");
        kinds.ShouldBe(
            [typeof(AppendRow.Appended), typeof(AppendRow.Conflict), typeof(AppendRow.AlreadyDone), typeof(AppendRow.KeyReused)],
            ignoreOrder: true, "of every kind of outcome there is one");
    }

    // What is stored, without the times of recording, which differ, and what follows from them.
    private static readonly string[] Tables =
    [
        "select string_agg((e.seq_id, e.id, e.stream_id, e.version, e.data, e.type, e.mt_dotnet_type, e.correlation_id, e.causation_id,"
            + " e.headers)::text, '|' order by e.seq_id) from awards.mt_events e",
        "select string_agg((s.id, s.type, s.version)::text, '|' order by s.id) from awards.mt_streams s",
        "select string_agg(k::text, '|' order by k.id) from awards.command_keys k",
        "select coalesce(string_agg((m.id, m.kind, m.destination, m.body, m.immediate, m.effective, m.position, m.ordinal, m.depth,"
            + " m.correlation, m.initiator)::text, '|' order by m.id), '') from awards.messages m",
        "select coalesce(string_agg(b::text, '|' order by b.key_name, b.id), '') from awards.sealed_boxes b",
    ];

    private AppendRequest Any(Random random)
    {
        var chosen = random.GetItems(streams, random.Next(5) == 0 ? 2 : 1).Distinct();
        return new AppendRequest
        {
            Streams = [.. chosen.Select(stream => new StreamWrite(
                stream, "test_counter", random.Next(4) == 0 ? null : Remembered(stream) + (random.Next(8) == 0 ? 1 : 0),
                [.. Enumerable.Range(0, random.Next(4)).Select(n => new TestCounted(n, "ghi chú"))]))],
            Guards = [.. random.GetItems(streams, random.Next(3)).Distinct().Select(stream => new Guard(stream, Remembered(stream)))],
            Messages = [.. random.GetItems(messages, random.Next(3)).Distinct().Select(id => new NewMessage(
                id, "test_count", "test_counter", streams[0], "{}"u8.ToArray(), random.Next(2) == 0 ? null : due))],
            Key = random.Next(3) switch
            {
                0 => null,
                1 => new CommandKey(messages[random.Next(messages.Length)], streams[0]),
                _ => Store.Key($"key {random.Next(30)}", $"body {random.Next(2)}"),
            },
            Depth = random.Next(3),
            Sealed = random.Next(5) switch
            {
                0 => new SealedChange([new SealedRow($"box {random.Next(3)}", Guid.NewGuid(), [1])], []),
                1 => new SealedChange([], [$"box {random.Next(3)}"]),
                _ => SealedChange.None,
            },
            Metadata = new Metadata(
                $"actor {random.Next(3)}", DateTimeOffset.UnixEpoch.AddDays(random.Next(9)), $"c{random.Next(9)}",
                random.Next(2) == 0 ? null : "a message", random.Next(2) == 0 ? null : "an initiator"),
        };
    }

    private long Remembered(Guid stream) => versions[Array.IndexOf(streams, stream)];

    private void Remember(PendingAppend append, AppendRow row)
    {
        if (row is not AppendRow.Appended done) return;
        foreach (var (write, version) in append.Request.Streams.Zip(done.Versions))
            versions[Array.IndexOf(streams, write.Stream)] = (int)version;
    }

    private static string WithoutTimes(AppendRow row) => row is AppendRow.Appended done
        ? $"{done.First} to {done.Last}, versions {string.Join(' ', done.Versions)}"
        : row.ToString();

    private static Task<T> Rows<T>(Store store, string sql, IEnumerable<NpgsqlParameter> parameters, Func<NpgsqlDataReader, T> read) =>
        Prepared.Row(store.Log.Database, sql, parameters, read, Store.Cancel);
}
