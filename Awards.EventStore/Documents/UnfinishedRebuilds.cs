using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>A rebuild that was broken off, or is under way: what it made beside the read model in use is kept.</summary>
/// <param name="ReadModel">Row name of the read model.</param>
/// <param name="Position">Position up to which it is made.</param>
/// <param name="Since">When that was stored: machine time (UTC).</param>
/// <param name="IsAtWork">Whether somebody is at it now.</param>
public sealed record UnfinishedRebuild(string ReadModel, long Position, DateTimeOffset Since, bool IsAtWork);

/// <summary>Rebuilds that did not come to their end. They cost room and nothing else: nobody reads what they made.</summary>
/// <param name="log">The log.</param>
public sealed class UnfinishedRebuilds(EventLog log)
{
    /// <summary>All of them, also of read models and versions that this program does not have.</summary>
    public Task<IReadOnlyList<UnfinishedRebuild>> List(CancellationToken cancel) => Prepared.Query<IReadOnlyList<UnfinishedRebuild>>(
        log.Database,
        $"""
        select name, last_seq_id, last_updated, not pg_try_advisory_xact_lock({RebuildTurn.Lock("name")})
        from awards.mt_event_progression where right(name, length($1)) = $1 order by name
        """,
        [Prepared.Value(NpgsqlDbType.Text, CheckpointName.BesideEnd)],
        async (row, stop) =>
        {
            var found = new List<UnfinishedRebuild>();
            while (await row.ReadAsync(stop))
            {
                found.Add(new(
                    CheckpointName.InUse(row.GetString(0)), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2), row.GetBoolean(3)));
            }
            return found;
        },
        cancel);

    /// <summary>Removes what one made; the read model in use stays as it is.</summary>
    /// <param name="readModel">Row name of the read model.</param>
    /// <param name="cancel">Stops; then nothing has changed.</param>
    /// <returns>False: somebody is at it.</returns>
    public async Task<bool> Discard(string readModel, CancellationToken cancel)
    {
        var row = CheckpointName.Beside(readModel);
        await using var turn = await RebuildTurn.Take(log, row, RebuildTurn.Patience, cancel);
        if (turn is null) return false;
        await using var transaction = await turn.Connection.BeginTransactionAsync(cancel);
        await BesideTable.Drop(turn.Connection, DocumentTable.NameOf(row), row, cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
