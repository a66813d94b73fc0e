using System.Buffers.Binary;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>
/// Files beside the log, in the same database and so on every node and in every backup, sealed under a key that is in neither. A blob is
/// written first; it counts once an append has brought its claim, together with the event that names it. Destroying the key erases it.
/// </summary>
public sealed class Blobs(EventLog log)
{
    /// <summary>Bytes of a chunk: what is in memory of a blob at a time.</summary>
    public const int ChunkSize = 256 * 1024;

    private const string Abandoned =
        """
        with dead as (
          select b.id from awards.blobs b
            where b.written_at < clock_timestamp() - $1
              and not exists (select from awards.sealed_boxes s where s.key_name = b.claim_name and s.id = b.id)
            order by b.written_at limit $2)
        delete from awards.blobs b using dead where b.id = dead.id
        """;

    /// <summary>
    /// Stores a blob, all of it or, when this is interrupted, nothing. Nobody can read it before its claim is appended.
    /// </summary>
    /// <param name="name">The name that its claim will be kept under.</param>
    /// <param name="key">The key to seal it under.</param>
    /// <param name="id">A new random id.</param>
    /// <param name="content">The content in parts of any length, in order.</param>
    /// <param name="cancel">Stops it; nothing is stored.</param>
    public async Task Write(
        string name, SealingKey key, Guid id, IEnumerable<ReadOnlyMemory<byte>> content, CancellationToken cancel)
    {
        await using var connection = await log.Database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var blob = new NpgsqlCommand("insert into awards.blobs (id, claim_name) values ($1, $2)", connection)
        {
            Parameters = { Prepared.Value(NpgsqlDbType.Uuid, id), Prepared.Value(NpgsqlDbType.Text, name) },
        };
        await blob.ExecuteNonQueryAsync(cancel);
        var (chunk, filled, place) = (new byte[ChunkSize], 0, 0);
        foreach (var part in content)
        {
            for (var rest = part; !rest.IsEmpty;)
            {
                var taken = Math.Min(rest.Length, ChunkSize - filled);
                rest[..taken].CopyTo(chunk.AsMemory(filled));
                (rest, filled) = (rest[taken..], filled + taken);
                if (filled < ChunkSize) continue;
                await Store(connection, key, id, place++, chunk, cancel);
                filled = 0;
            }
        }
        if (filled > 0) await Store(connection, key, id, place, chunk.AsMemory(0, filled), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>
    /// What an append brings with the event that names a blob (<see cref="SealedChange"/>): from then on it can be read.
    /// </summary>
    public static SealedRow Claim(string name, SealingKey key, Guid id, int size)
    {
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, size);
        return new SealedRow(name, id, SealedBox.Seal(key, id, length, sizeof(int)));
    }

    /// <summary>A claimed blob, to be read chunk by chunk; null when there is none of that id under that name.</summary>
    /// <exception cref="BoxDoesNotOpenException">The claim is not what the key sealed.</exception>
    public async Task<Blob?> Find(string name, SealingKey key, Guid id, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand("select box from awards.sealed_boxes where key_name = $1 and id = $2");
        command.Parameters.Add(Prepared.Value(NpgsqlDbType.Text, name));
        command.Parameters.Add(Prepared.Value(NpgsqlDbType.Uuid, id));
        return await command.ExecuteScalarAsync(cancel) is byte[] claim
            ? new Blob(log, key, id, BinaryPrimitives.ReadInt32BigEndian(SealedBox.Open(key, id, claim)))
            : null;
    }

    /// <summary>Removes a blob that was not claimed and will not be.</summary>
    public async Task Discard(Guid id, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand("delete from awards.blobs where id = $1");
        command.Parameters.Add(Prepared.Value(NpgsqlDbType.Uuid, id));
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Removes blobs that were written longer ago than this and have no claim; answers how many.</summary>
    /// <param name="age">Machine time; longer than any act may take between writing and appending.</param>
    /// <param name="most">So many at a time.</param>
    /// <param name="cancel">Stops it; nothing is removed.</param>
    public async Task<int> Collect(TimeSpan age, int most, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand(Abandoned);
        command.Parameters.Add(Prepared.Value(NpgsqlDbType.Interval, age));
        command.Parameters.Add(Prepared.Value(NpgsqlDbType.Integer, most));
        return await command.ExecuteNonQueryAsync(cancel);
    }

    // A chunk opens at its place in its blob and nowhere else.
    internal static Guid ChunkId(Guid blob, int place) =>
        NameBasedId.Of("chunk", blob.ToString(), place.ToString(CultureInfo.InvariantCulture));

    private static async Task Store(
        NpgsqlConnection connection, SealingKey key, Guid id, int place, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var box = SealedBox.Seal(key, ChunkId(id, place), content.Span, content.Length);
        await using var command = new NpgsqlCommand("insert into awards.blob_chunks (blob, place, box) values ($1, $2, $3)", connection)
        {
            Parameters =
            {
                Prepared.Value(NpgsqlDbType.Uuid, id), Prepared.Value(NpgsqlDbType.Integer, place), Prepared.Value(NpgsqlDbType.Bytea, box),
            },
        };
        await command.ExecuteNonQueryAsync(cancel);
    }
}
