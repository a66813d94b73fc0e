using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>A message that waits for an operator. It shows what the message is, never what it says.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Kind">Alias of its command.</param>
/// <param name="DestinationType">Type of the stream it goes to.</param>
/// <param name="Destination">The stream it goes to.</param>
/// <param name="Code">Why it is parked: an exception's type, PostgreSQL's code, or <c>chain-too-long</c>.</param>
/// <param name="Attempts">How often it was claimed in vain.</param>
/// <param name="ParkedAt">Machine time (UTC).</param>
/// <param name="Behind">Due messages of the same destination that wait behind it.</param>
public sealed record ParkedMessage(
    Guid Id, string Kind, string DestinationType, Guid Destination, string Code, int Attempts, DateTimeOffset ParkedAt, int Behind);

/// <summary>Lists the messages that wait for an operator.</summary>
public sealed class ParkedMessages(EventLog log)
{
    private const string Sql =
        """
        select parked.id, parked.kind, parked.destination_type, parked.destination, parked.parked_code, parked.attempts, parked.parked_at,
               (select count(*)::int from awards.messages later
                 where later.destination = parked.destination and later.due <= (select awards.now())
                   and (later.due, later.position, later.ordinal) > (parked.due, parked.position, parked.ordinal))
        from awards.messages parked
        where parked.parked_at is not null
          and ($1 is null or parked.correlation = $1 or exists (
            select from awards.messages later
             where later.correlation = $1 and later.destination = parked.destination and later.due <= (select awards.now())
               and (later.due, later.position, later.ordinal) > (parked.due, parked.position, parked.ordinal)))
        order by parked.parked_at, parked.id
        """;

    /// <summary>All of them, the longest parked first.</summary>
    public Task<IReadOnlyList<ParkedMessage>> List(CancellationToken cancel) => Find(null, cancel);

    /// <summary>Those of a correlation, and those that one of the correlation waits behind.</summary>
    public Task<IReadOnlyList<ParkedMessage>> OfCorrelation(string correlation, CancellationToken cancel) => Find(correlation, cancel);

    private async Task<IReadOnlyList<ParkedMessage>> Find(string? correlation, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand(Sql);
        command.Parameters.Add(Prepared.Value(NpgsqlDbType.Text, correlation));
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var parked = new List<ParkedMessage>();
        while (await reader.ReadAsync(cancel))
        {
            parked.Add(new(
                reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetGuid(3), reader.GetString(4), reader.GetInt32(5),
                new DateTimeOffset(reader.GetDateTime(6)), reader.GetInt32(7)));
        }
        return parked;
    }
}
