using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.EventStore;

public sealed class A_blob(Postgres postgres)
{
    private const string Name = "reports of the first half";

    private static readonly SealingKey key = new("report 1", [.. Enumerable.Range(0, KeyRing.KeySize).Select(n => (byte)n)]);

    private readonly Guid id = Guid.NewGuid();

    [Theory, InlineData(0), InlineData(1), InlineData(Blobs.ChunkSize), InlineData((2 * Blobs.ChunkSize) + 7)]
    public async Task is_read_as_it_was_written_once_it_was_claimed(int size)
    {
        await using var store = await Store.Fresh(postgres);
        var content = Content(size);
        // In parts that have nothing to do with chunks.
        await new Blobs(store.Log).Write(Name, key, id, Parts(content, 100_003), Store.Cancel);
        (await new Blobs(store.Log).Find(Name, key, id, Store.Cancel)).ShouldBeNull("nobody reads what no event names");
        await Claim(store, size);
        (await Read(store)).ShouldBe(content);
    }

    [Fact]
    public async Task lies_in_the_database_sealed()
    {
        await using var store = await Store.Fresh(postgres);
        var content = "Báo cáo thành tích của ông Nguyễn Văn A"u8.ToArray();
        await new Blobs(store.Log).Write(Name, key, id, [content], Store.Cancel);
        var box = await store.Query<byte[]>("select box from awards.blob_chunks");
        box.AsSpan().IndexOf(content.AsSpan(0, 8)).ShouldBe(-1);
        var other = new SealingKey(key.Name, new byte[KeyRing.KeySize]);
        Should.Throw<BoxDoesNotOpenException>(() => SealedBox.Open(other, Blobs.ChunkId(id, 0), box));
    }

    [Fact]
    public async Task that_was_broken_off_leaves_nothing()
    {
        await using var store = await Store.Fresh(postgres);
        await Should.ThrowAsync<IOException>(() => new Blobs(store.Log).Write(Name, key, id, BreaksOff(), Store.Cancel));
        (await store.Query<long>("select (select count(*) from awards.blobs) + (select count(*) from awards.blob_chunks)")).ShouldBe(0);

        static IEnumerable<ReadOnlyMemory<byte>> BreaksOff()
        {
            yield return new byte[2 * Blobs.ChunkSize];
            throw new IOException();
        }
    }

    [Fact]
    public async Task does_not_open_with_its_chunks_exchanged_or_one_missing()
    {
        await using var store = await Store.Fresh(postgres);
        await new Blobs(store.Log).Write(Name, key, id, [Content(2 * Blobs.ChunkSize)], Store.Cancel);
        await Claim(store, 2 * Blobs.ChunkSize);
        await Exchange(store);
        await Should.ThrowAsync<BoxDoesNotOpenException>(() => Read(store));
        await Exchange(store);
        (await Read(store)).Length.ShouldBe(2 * Blobs.ChunkSize);
        await store.Execute("delete from awards.blob_chunks where place = 1");
        await Should.ThrowAsync<BoxDoesNotOpenException>(() => Read(store));
    }

    [Fact]
    public async Task that_no_event_names_is_removed_after_a_while_and_no_other()
    {
        await using var store = await Store.Fresh(postgres);
        var (blobs, young) = (new Blobs(store.Log), Guid.NewGuid());
        await blobs.Write(Name, key, id, [Content(10)], Store.Cancel);
        await Claim(store, 10);
        await blobs.Write(Name, key, Guid.NewGuid(), [Content(10)], Store.Cancel);
        await store.Execute("update awards.blobs set written_at = written_at - interval '2 days'");
        await blobs.Write(Name, key, young, [Content(10)], Store.Cancel);

        (await blobs.Collect(new BlobOptions().Age, 100, Store.Cancel)).ShouldBe(1);
        (await Read(store)).Length.ShouldBe(10);
        (await store.Query<long>("select count(distinct blob) from awards.blob_chunks")).ShouldBe(2);
        await blobs.Discard(young, Store.Cancel);
        (await store.Query<long>("select count(*) from awards.blobs")).ShouldBe(1);
    }

    [Fact]
    public async Task that_was_abandoned_is_found_by_a_node_by_itself()
    {
        await using var store = await Store.Fresh(postgres);
        await new Blobs(store.Log).Write(Name, key, id, [Content(10)], Store.Cancel);
        await using var node = new Node(new NodeSetup
        {
            Log = store.Log,
            Workflows = TestCounters.Workflows(),
            Transact = store.Transact,
            BlobOptions = new BlobOptions { Age = TimeSpan.Zero, Every = TimeSpan.FromMilliseconds(10), Batch = 1 },
        });
        node.Start();
        await Eventually.Is(async () => await store.Query<long>("select count(*) from awards.blobs") == 0, "the blob is gone");
    }

    private static Task Exchange(Store store) => store.Execute(
        "update awards.blob_chunks set place = place + 10; update awards.blob_chunks set place = 11 - place");

    private static byte[] Content(int size) => [.. Enumerable.Range(0, size).Select(n => (byte)(n * 31))];

    private static IEnumerable<ReadOnlyMemory<byte>> Parts(byte[] content, int length) =>
        content.Chunk(length).Select(part => new ReadOnlyMemory<byte>(part));

    // As the append does that brings the event.
    private async Task Claim(Store store, int size)
    {
        var claim = Blobs.Claim(Name, key, id, size);
        await using var command = store.Log.Database.CreateCommand(
            "insert into awards.sealed_boxes (key_name, id, box) values ($1, $2, $3)");
        foreach (var value in (object[])[claim.KeyName, claim.Id, claim.Box]) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(Store.Cancel);
    }

    private async Task<byte[]> Read(Store store)
    {
        var (blob, content) = ((await new Blobs(store.Log).Find(Name, key, id, Store.Cancel)).ShouldNotBeNull(), new List<byte>());
        await foreach (var chunk in blob.Chunks(Store.Cancel)) content.AddRange(chunk);
        return [.. content];
    }
}
