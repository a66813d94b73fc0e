using Npgsql;

namespace Awards.EventStore;

/// <summary>How appends reach the log.</summary>
internal interface IAppendCalls
{
    /// <summary>Appends what goes together, in one call.</summary>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="NpgsqlException">Nothing of it is stored, or nobody knows.</exception>
    Task<AppendRow[]> Together(IReadOnlyList<PendingAppend> appends, CancellationToken cancel);

    /// <summary>Appends one alone.</summary>
    /// <exception cref="NpgsqlException">It is not stored, or nobody knows.</exception>
    Task<AppendRow> Alone(PendingAppend append, CancellationToken cancel);
}

/// <inheritdoc/>
internal sealed class AppendCalls(NpgsqlDataSource database) : IAppendCalls
{
    public Task<AppendRow[]> Together(IReadOnlyList<PendingAppend> appends, CancellationToken cancel) =>
        Call(AppendBatchCall.Sql, AppendBatchCall.Parameters(appends), row => AppendBatchCall.Read(row, appends), cancel);

    public Task<AppendRow> Alone(PendingAppend append, CancellationToken cancel) => AppendOneCall.Takes(append.Request)
        ? Call(AppendOneCall.Sql, AppendOneCall.Parameters(append), AppendOneCall.Read, cancel)
        : Call(AppendCall.Sql, AppendCall.Parameters(append), AppendCall.Read, cancel);

    private async Task<T> Call<T>(
        string sql, IEnumerable<NpgsqlParameter> parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var doubted = false;
        void Hear(object sender, NpgsqlNoticeEventArgs said) => doubted |= said.Notice.InvariantSeverity == "WARNING";
        connection.Notice += Hear;
        var answer = await Prepared.Row(connection, sql, parameters, read, cancel);
        return doubted ? throw NotConfirmed(cancel) : answer;
    }

    /// <summary>
    /// Whoever gives up waiting for the synchronous standby is answered by PostgreSQL with success and a warning: written on the primary,
    /// and perhaps lost with it. That is no acknowledgement; sent again under its key, the same append waits again.
    /// </summary>
    private static NpgsqlException NotConfirmed(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return new NpgsqlException("The append was not confirmed by the standby.", new TimeoutException());
    }
}
