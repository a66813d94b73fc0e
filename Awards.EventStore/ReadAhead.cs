using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>
/// Reads a long part of the log in one statement. While one chunk is worked on, the next are decoded and those after them come in: server,
/// decoding and work each have a core to themselves where there are enough.
/// </summary>
internal sealed class ReadAhead(NpgsqlDataSource database, EventDecoder decoder)
{
    private const int Chunk = 256;
    private const int MostAhead = 16; // chunks

    /// <summary>The events after a position up to another, in the order of the log, some at a time.</summary>
    public async IAsyncEnumerable<IReadOnlyList<StoredEvent>> Read(long after, long upTo, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var chunks = Channel.CreateBounded<Task<StoredEvent[]>>(
            new BoundedChannelOptions(MostAhead) { SingleReader = true, SingleWriter = true });
        var filling = Task.Run(() => Fill(chunks.Writer, after, upTo, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancel)) yield return await chunk;
        }
        finally
        {
            await stop.CancelAsync();
            await filling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Fill(ChannelWriter<Task<StoredEvent[]>> chunks, long after, long upTo, CancellationToken cancel)
    {
        try
        {
            await Prepared.Query(
                database,
                $"select {EventDecoder.Columns} from awards.mt_events where seq_id > $1 and seq_id <= $2 order by seq_id",
                [Prepared.Value(NpgsqlDbType.Bigint, after), Prepared.Value(NpgsqlDbType.Bigint, upTo)],
                (rows, stop) => Fill(chunks, rows, stop),
                cancel);
            chunks.Complete();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            chunks.Complete(failure); // whoever reads hears of it after what came before
        }
    }

    private async Task<bool> Fill(ChannelWriter<Task<StoredEvent[]>> chunks, NpgsqlDataReader rows, CancellationToken cancel)
    {
        var chunk = new List<EncodedEvent>(Chunk);
        while (await rows.ReadAsync(cancel))
        {
            chunk.Add(EventDecoder.Read(rows));
            if (chunk.Count < Chunk) continue;
            await chunks.WriteAsync(Decoded(chunk), cancel);
            chunk = new List<EncodedEvent>(Chunk);
        }
        if (chunk.Count > 0) await chunks.WriteAsync(Decoded(chunk), cancel);
        return true;
    }

    private Task<StoredEvent[]> Decoded(List<EncodedEvent> chunk) => Task.Run(() =>
    {
        var events = new StoredEvent[chunk.Count];
        for (var place = 0; place < events.Length; place++) events[place] = decoder.Decode(chunk[place]);
        return events;
    });
}
