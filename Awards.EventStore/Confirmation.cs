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
    public async Task<(DateTimeOffset Now, KeyLookup Key)> Begin(CommandKey? key, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand(NowAndKey);
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Uuid, Value = key?.Id ?? (object)DBNull.Value });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var now = new DateTimeOffset(reader.GetDateTime(0));
        if (key is null || reader.IsDBNull(1)) return (now, new KeyLookup.Unknown());
        if (reader.GetGuid(1) != key.Fingerprint) return (now, new KeyLookup.OtherAct());
        var (last, events) = (reader.GetInt64(2), reader.GetInt32(4));
        return (now, new KeyLookup.SameAct(new AppendOutcome.AlreadyDone(last - events + 1, last, reader.GetInt32(3))));
    }

    /// <summary>The versions of streams at one moment, with the last position of that moment.</summary>
    public async Task<(long Position, long[] Versions)> Versions(IEnumerable<Guid> streams, CancellationToken cancel)
    {
        await using var command = log.Database.CreateCommand(VersionsNow);
        command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = [.. streams] });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return (reader.GetInt64(0), reader.GetFieldValue<long[]>(1));
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
