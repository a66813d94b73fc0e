using Npgsql;
using NpgsqlTypes;

namespace Awards.EventStore;

/// <summary>The small questions that a command asks the log before it is decided and before an answer without events is given.</summary>
internal sealed class Confirmation
{
    private const string VersionsNow = """
        select position, array(
          select coalesce(s.version, 0) from unnest($1) with ordinality w (id, place) left join awards.mt_streams s on s.id = w.id
          order by w.place)
        from awards.log_head
        """;

    private readonly EventLog log;
    private readonly Together<CommandKey?, (DateTimeOffset Now, KeyLookup Key)> beginnings;

    public Confirmation(EventLog log)
    {
        this.log = log;
        beginnings = new Together<CommandKey?, (DateTimeOffset Now, KeyLookup Key)>(Begin);
    }

    /// <summary>Domain time now, and what was done under a key.</summary>
    public Task<(DateTimeOffset Now, KeyLookup Key)> Begin(CommandKey? key, CancellationToken cancel) => beginnings.Ask(key, cancel);

    /// <summary>The versions of streams at one moment, with the last position of that moment.</summary>
    public Task<(long Position, long[] Versions)> Versions(IReadOnlyList<Guid> streams, CancellationToken cancel) =>
        Prepared.Row(
            log.Database, VersionsNow, [Prepared.Values(NpgsqlDbType.Uuid, streams, id => id)],
            row => (row.GetInt64(0), row.GetFieldValue<long[]>(1)), cancel);

    private Task<IReadOnlyList<(DateTimeOffset Now, KeyLookup Key)>> Begin(IReadOnlyList<CommandKey?> keys, CancellationToken cancel) =>
        Prepared.Row<IReadOnlyList<(DateTimeOffset Now, KeyLookup Key)>>(
            log.Database, "select * from awards.begin_commands($1)", [Prepared.Values(NpgsqlDbType.Uuid, keys, key => key?.Id)],
            row => Found(row, keys), cancel);

    private static (DateTimeOffset Now, KeyLookup Key)[] Found(NpgsqlDataReader row, IReadOnlyList<CommandKey?> keys)
    {
        var answers = new (DateTimeOffset Now, KeyLookup Key)[keys.Count];
        Array.Fill(answers, (new DateTimeOffset(row.GetDateTime(0)), KeyLookup.New));
        var known = row.GetFieldValue<int[]>(1);
        if (known.Length == 0) return answers;
        var (fingerprints, positions) = (row.GetFieldValue<Guid[]>(2), row.GetFieldValue<long[]>(3));
        var (versions, events) = (row.GetFieldValue<int[]>(4), row.GetFieldValue<int[]>(5));
        for (var n = 0; n < known.Length; n++)
        {
            ref var answer = ref answers[known[n] - 1];
            answer.Key = fingerprints[n] == keys[known[n] - 1]!.Fingerprint
                ? new KeyLookup.SameAct(new AppendOutcome.AlreadyDone(positions[n] - events[n] + 1, positions[n], versions[n]))
                : new KeyLookup.OtherAct();
        }
        return answers;
    }
}

/// <summary>What is known of a key.</summary>
internal abstract record KeyLookup
{
    /// <summary>The same for everybody.</summary>
    public static KeyLookup New { get; } = new Unknown();

    /// <summary>Nothing was done under it.</summary>
    public sealed record Unknown : KeyLookup;

    /// <summary>The same act was done.</summary>
    public sealed record SameAct(AppendOutcome.AlreadyDone Outcome) : KeyLookup;

    /// <summary>Another act was done.</summary>
    public sealed record OtherAct : KeyLookup;
}
