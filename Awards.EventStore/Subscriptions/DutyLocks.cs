using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// Which subscriptions this node works on. A session lock only spares two nodes the same work: correctness is the checkpoint's
/// compare-and-set, and a lock whose holder does not move the checkpoint is passed over (<see cref="SubscriptionWorker"/>).
/// </summary>
internal sealed class DutyLocks(EventLog log) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly HashSet<string> held = new(StringComparer.Ordinal);
    private NpgsqlConnection? session;

    /// <summary>Takes the lock, or finds that this node has it already.</summary>
    public async Task<bool> Hold(string name, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (session is not { State: System.Data.ConnectionState.Open }) await Reconnect(cancel);
            if (held.Contains(name)) return true;

            if (!await Ask("select pg_try_advisory_lock(hashtextextended('awards.subscription:' || $1, 0))", name, cancel)) return false;
            held.Add(name);
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Lets another node try: this one failed.</summary>
    public async Task Release(string name, CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (!held.Remove(name) || session is not { State: System.Data.ConnectionState.Open }) return;
            await Ask("select pg_advisory_unlock(hashtextextended('awards.subscription:' || $1, 0))", name, cancel);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever is wrong with the session, without it there is no lock.
            await EndSession();
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndSession();
        gate.Dispose();
    }

    private async Task Reconnect(CancellationToken cancel)
    {
        await EndSession();
        session = await log.OpenOwnConnection(cancel);
    }

    private async Task EndSession()
    {
        held.Clear();
        var ended = session;
        session = null;
        if (ended is not null) await ended.DisposeAsync();
    }

    private async Task<bool> Ask(string question, string name, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(question, session);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }
}
