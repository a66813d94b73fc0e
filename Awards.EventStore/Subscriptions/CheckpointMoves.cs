using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>
/// Moves the checkpoints of subscriptions that a batch says nothing to, together. Each moves by itself or not at all: who finds its row
/// locked, or moved, is told so and tries alone.
/// </summary>
internal sealed class CheckpointMoves
{
    private readonly NpgsqlDataSource database;
    private readonly Together<Wanted, bool> together;

    public CheckpointMoves(NpgsqlDataSource database)
    {
        this.database = database;
        together = new Together<Wanted, bool>(Move);
    }

    /// <summary>Moves a checkpoint if it still is where it was read, and the log still holds what was read.</summary>
    /// <returns>Whether it was moved.</returns>
    public Task<bool> Move(string name, long expected, StoredEvent reached, CancellationToken cancel) =>
        together.Ask(new Wanted(name, expected, reached.Position, reached.Id), cancel);

    private async Task<IReadOnlyList<bool>> Move(IReadOnlyList<Wanted> asked, CancellationToken cancel)
    {
        // Of two that move the same one, the first.
        var batch = asked.DistinctBy(wanted => wanted.Name).ToList();
        var moved = await Prepared.Query(
            database, "select * from awards.move_checkpoints($1, $2, $3, $4)",
            [
                Prepared.Values(NpgsqlDbType.Text, batch, wanted => wanted.Name),
                Prepared.Values(NpgsqlDbType.Bigint, batch, wanted => wanted.Expected),
                Prepared.Values(NpgsqlDbType.Bigint, batch, wanted => wanted.Reached),
                Prepared.Values(NpgsqlDbType.Uuid, batch, wanted => wanted.Event),
            ],
            async (rows, stop) =>
            {
                var names = new HashSet<string>(StringComparer.Ordinal);
                while (await rows.ReadAsync(stop)) names.Add(rows.GetString(0));
                return names;
            },
            cancel);
        return [.. asked.Select(wanted => batch.Exists(one => ReferenceEquals(one, wanted)) && moved.Contains(wanted.Name))];
    }

    private sealed record Wanted(string Name, long Expected, long Reached, Guid Event);
}
