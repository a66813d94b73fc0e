using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>The small questions that a command asks the log before it is decided and before an answer without events is given.</summary>
internal sealed class Confirmation(EventLog log)
{
    private const string NowAndKey = """
        select awards.now(), k.fingerprint, k.position, k.version, k.events
        from (values ($1)) asked (id) left join awards.command_keys k on k.id = asked.id
        """;

    private const string VersionsNow = """
        select position, array(
          select coalesce(s.version, 0) from unnest($1) with ordinality w (id, place) left join awards.mt_streams s on s.id = w.id
          order by w.place)
        from awards.log_head
        """;

    /// <summary>Domain time now, and what was done under a key.</summary>
    public Task<(DateTimeOffset Now, KeyLookup Key)> Begin(CommandKey? key, CancellationToken cancel) =>
        Prepared.Row(
            log.Database, NowAndKey, [Prepared.Value(NpgsqlDbType.Uuid, key?.Id)],
            row => (new DateTimeOffset(row.GetDateTime(0)), key is null ? new KeyLookup.Unknown() : Found(row, key)), cancel);

    /// <summary>The versions of streams at one moment, with the last position of that moment.</summary>
    public Task<(long Position, long[] Versions)> Versions(IReadOnlyList<Guid> streams, CancellationToken cancel) =>
        Prepared.Row(
            log.Database, VersionsNow, [Prepared.Values(NpgsqlDbType.Uuid, streams, id => id)],
            row => (row.GetInt64(0), row.GetFieldValue<long[]>(1)), cancel);

    private static KeyLookup Found(NpgsqlDataReader row, CommandKey key)
    {
        if (row.IsDBNull(1)) return new KeyLookup.Unknown();
        if (row.GetGuid(1) != key.Fingerprint) return new KeyLookup.OtherAct();
        var (last, events) = (row.GetInt64(2), row.GetInt32(4));
        return new KeyLookup.SameAct(new AppendOutcome.AlreadyDone(last - events + 1, last, row.GetInt32(3)));
    }
}

/// <summary>What is known of a key.</summary>
internal abstract record KeyLookup
{
    /// <summary>Nothing was done under it.</summary>
    public sealed record Unknown : KeyLookup;

    /// <summary>The same act was done.</summary>
    public sealed record SameAct(AppendOutcome.AlreadyDone Outcome) : KeyLookup;

    /// <summary>Another act was done.</summary>
    public sealed record OtherAct : KeyLookup;
}
