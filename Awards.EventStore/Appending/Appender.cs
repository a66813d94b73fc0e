using System.Text.Json;
using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// Sends an append as one autocommitted call: no transaction is ever open across a round trip while it holds the log's lock.
/// </summary>
internal sealed class Appender(NpgsqlDataSource database, EventTypes types)
{
    public async Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancel)
    {
        var events = Prepare(request);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var doubted = false;
        connection.Notice += (_, said) => doubted |= said.Notice.InvariantSeverity == "WARNING";
        try
        {
            var outcome = await Prepared.Row(
                connection, AppendCall.Sql, AppendCall.Parameters(request, events), row => Outcome(row, request, events), cancel);
            return doubted ? throw NotConfirmed(cancel) : outcome;
        }
        catch (PostgresException refused) when (IsDeterministic(refused))
        {
            throw new AppendFailedException(request, refused.SqlState, refused);
        }
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

    private List<NewEvent> Prepare(AppendRequest request)
    {
        if (request.Streams.Count == 0) throw new ArgumentException("An append names at least one stream.", nameof(request));
        if (request.Streams.DistinctBy(s => s.Stream).Count() != request.Streams.Count)
            throw new ArgumentException("An append names each stream once.", nameof(request));

        var events = new List<NewEvent>();
        for (var stream = 0; stream < request.Streams.Count; stream++)
        {
            var step = 0;
            foreach (var data in request.Streams[stream].Events)
            {
                var type = data.GetType();
                var body = JsonSerializer.SerializeToUtf8Bytes(data, type, EventJson.Options);
                events.Add(new NewEvent(Guid.CreateVersion7(), stream, ++step, types.AliasOf(type), types.DotnetNameOf(type), body, data));
            }
        }
        return events;
    }

    private static AppendOutcome Outcome(NpgsqlDataReader row, AppendRequest request, List<NewEvent> events) => row.GetInt32(0) switch
    {
        0 => Appended(row, request, events),
        1 => new AppendOutcome.AlreadyDone(row.GetInt64(1), row.GetInt64(2), row.GetFieldValue<long[]>(3)[0]),
        2 => new AppendOutcome.KeyReused(),
        3 => new AppendOutcome.Conflict(row.GetGuid(5), row.GetInt64(6), row.GetInt64(7)),
        _ => throw new InvalidOperationException($"Stream {row.GetGuid(5)} exists with another type than the one written."),
    };

    private static AppendOutcome.Appended Appended(NpgsqlDataReader row, AppendRequest request, List<NewEvent> events)
    {
        var first = row.GetInt64(1);
        var versions = row.GetFieldValue<long[]>(3);
        var recordedAt = new DateTimeOffset(row.GetDateTime(4));
        var stored = events.Select((e, place) =>
        {
            var write = request.Streams[e.Stream];
            var version = versions[e.Stream] - write.Events.Count + e.Step;
            return new StoredEvent(first + place, e.Id, write.Stream, version, e.Alias, e.Data, recordedAt, request.Metadata);
        });
        return new AppendOutcome.Appended(first, row.GetInt64(2), versions[0], recordedAt, [.. stored]);
    }

    // Data exceptions, violated constraints, missing privileges and program limits: PostgreSQL would answer the same again.
    private static bool IsDeterministic(PostgresException error) => error.SqlState[..2] is "22" or "23" or "42" or "54";
}

/// <summary>An event on its way into the log.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Stream">Index of its stream among the streams written.</param>
/// <param name="Step">Its place among the events of that stream, from 1.</param>
/// <param name="Alias">Its type as stored.</param>
/// <param name="DotnetName">Its type as Marten notes it.</param>
/// <param name="Body">JSON in UTF-8.</param>
/// <param name="Data">The event.</param>
internal sealed record NewEvent(Guid Id, int Stream, int Step, string Alias, string DotnetName, byte[] Body, object Data);
