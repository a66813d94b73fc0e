using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>A claimed blob. No connection is held between two chunks: a slow reader takes none from others.</summary>
public sealed class Blob
{
    private readonly EventLog log;
    private readonly SealingKey key;
    private readonly Guid id;

    internal Blob(EventLog log, SealingKey key, Guid id, int size) => (this.log, this.key, this.id, Size) = (log, key, id, size);

    /// <summary>Its bytes, exactly.</summary>
    public int Size { get; }

    /// <summary>Its chunks, in order: <see cref="Blobs.ChunkSize"/> bytes each but the last.</summary>
    /// <exception cref="BoxDoesNotOpenException">A chunk is missing, or not what was sealed at its place.</exception>
    public async IAsyncEnumerable<byte[]> Chunks([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        for (var (place, rest) = (0, Size); rest > 0; place++)
        {
            var chunk = await Chunk(place, cancel);
            if (chunk.Length != Math.Min(rest, Blobs.ChunkSize)) throw new BoxDoesNotOpenException(key.Name, id);
            rest -= chunk.Length;
            yield return chunk;
        }
    }

    private async Task<byte[]> Chunk(int place, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand("select box from awards.blob_chunks where blob = $1 and place = $2");
        command.Parameters.Add(Prepared.Value(NpgsqlDbType.Uuid, id));
        command.Parameters.Add(Prepared.Value(NpgsqlDbType.Integer, place));
        return await command.ExecuteScalarAsync(cancel) is byte[] box
            ? SealedBox.Open(key, Blobs.ChunkId(id, place), box)
            : throw new BoxDoesNotOpenException(key.Name, id);
    }
}
