using Npgsql;
using NpgsqlTypes;
using static Awards.EventStore.Prepared;

namespace Awards.EventStore;

/// <summary>The call of <c>awards.append_batch</c>: its parameters, in the order of the function, and what it answers.</summary>
internal static class AppendBatchCall
{
    private const int ParameterCount = 41;

    public static string Sql { get; } =
        $"select * from awards.append_batch({string.Join(", ", Enumerable.Range(1, ParameterCount).Select(n => $"${n}"))})";

    public static IEnumerable<NpgsqlParameter> Parameters(IReadOnlyList<PendingAppend> batch)
    {
        var streams = Flat(batch, append => append.Request.Streams);
        var events = Flat(batch, append => append.Events);
        return
        [
            .. Commands(batch, streams),
            .. Streams(streams),
            .. Guards(Flat(batch, append => append.Request.Guards)),
            .. Events(batch, events, FirstStreams(batch)),
            .. Messages(batch, Flat(batch, append => append.Request.Messages)),
            .. Boxes(
                Flat(batch, append => append.Request.Sealed.Insert), Flat(batch, append => append.Request.Sealed.Delete)),
        ];
    }

    /// <summary>What became of each command: those that are not told apart were appended, in their order, after the head.</summary>
    public static AppendRow[] Read(NpgsqlDataReader row, IReadOnlyList<PendingAppend> batch)
    {
        var answers = new AppendRow[batch.Count];
        Rejected(row, answers);
        var position = row.GetInt64(0);
        var bases = row.GetFieldValue<long[]>(2);
        var stream = 0;
        for (var place = 0; place < answers.Length; place++)
        {
            var writes = batch[place].Request.Streams;
            if (answers[place] is null)
            {
                var versions = new long[writes.Count];
                for (var write = 0; write < versions.Length; write++) versions[write] = bases[stream + write] + writes[write].Events.Count;
                var last = position + batch[place].Events.Count;
                answers[place] = new AppendRow.Appended(position + 1, last, versions, row.GetDateTime(1));
                position = last;
            }
            stream += writes.Count;
        }
        return answers;
    }

    private static void Rejected(NpgsqlDataReader row, AppendRow[] answers)
    {
        var rejected = row.GetFieldValue<int[]>(3);
        if (rejected.Length == 0) return;
        var outcomes = row.GetFieldValue<int[]>(4);
        var (firsts, lasts, versions) =
            (row.GetFieldValue<long?[]>(5), row.GetFieldValue<long?[]>(6), row.GetFieldValue<long?[]>(7));
        var (streams, expected, actual) =
            (row.GetFieldValue<Guid?[]>(8), row.GetFieldValue<long?[]>(9), row.GetFieldValue<long?[]>(10));
        for (var n = 0; n < rejected.Length; n++)
        {
            answers[rejected[n] - 1] = outcomes[n] switch
            {
                1 => new AppendRow.AlreadyDone(firsts[n]!.Value, lasts[n]!.Value, versions[n]!.Value),
                2 => new AppendRow.KeyReused(),
                3 => new AppendRow.Conflict(streams[n]!.Value, expected[n]!.Value, actual[n]!.Value),
                _ => new AppendRow.WrongType(streams[n]!.Value),
            };
        }
    }

    private static NpgsqlParameter[] Commands(IReadOnlyList<PendingAppend> batch, List<Of<StreamWrite>> streams)
    {
        var firsts = FirstStreams(batch);
        return
        [
            Values(NpgsqlDbType.Uuid, batch, append => append.Request.Key?.Id),
            Values(NpgsqlDbType.Uuid, batch, append => append.Request.Key?.Fingerprint),
            Values(NpgsqlDbType.Integer, batch, append => append.Events.Count),
            Values(NpgsqlDbType.Integer, firsts, first => first + 1),
            Values(NpgsqlDbType.Integer, streams, stream => stream.Command),
        ];
    }

    private static NpgsqlParameter[] Streams(List<Of<StreamWrite>> streams) =>
    [
        Values(NpgsqlDbType.Uuid, streams, stream => stream.Item.Stream),
        Values(NpgsqlDbType.Text, streams, stream => stream.Item.Type),
        Values(NpgsqlDbType.Bigint, streams, stream => stream.Item.ExpectedVersion),
        Values(NpgsqlDbType.Integer, streams, stream => stream.Item.Events.Count),
    ];

    private static NpgsqlParameter[] Guards(List<Of<Guard>> guards) =>
    [
        Values(NpgsqlDbType.Integer, guards, guard => guard.Command),
        Values(NpgsqlDbType.Uuid, guards, guard => guard.Item.Stream),
        Values(NpgsqlDbType.Bigint, guards, guard => guard.Item.Version),
    ];

    private static NpgsqlParameter[] Events(IReadOnlyList<PendingAppend> batch, List<Of<NewEvent>> events, int[] firsts) =>
    [
        Values(NpgsqlDbType.Integer, events, e => e.Command),
        Values(NpgsqlDbType.Integer, events, e => firsts[e.Command - 1] + e.Item.Stream + 1),
        Values(NpgsqlDbType.Integer, events, e => e.Item.Step),
        Values(NpgsqlDbType.Uuid, events, e => e.Item.Id),
        Values(NpgsqlDbType.Text, events, e => e.Item.Alias),
        Values(NpgsqlDbType.Text, events, e => e.Item.DotnetName),
        Values(NpgsqlDbType.Jsonb, events, e => e.Item.Body),
        Values(NpgsqlDbType.Text, events, e => batch[e.Command - 1].Request.Metadata.Correlation),
        Values(NpgsqlDbType.Text, events, e => batch[e.Command - 1].Request.Metadata.Causation),
        Values(NpgsqlDbType.Jsonb, events, e => batch[e.Command - 1].Headers),
    ];

    private static NpgsqlParameter[] Messages(IReadOnlyList<PendingAppend> batch, List<Of<NewMessage>> messages) =>
    [
        Values(NpgsqlDbType.Integer, messages, m => m.Command),
        Values(NpgsqlDbType.Integer, messages, m => m.Place),
        Values(NpgsqlDbType.Uuid, messages, m => m.Item.Id),
        Values(NpgsqlDbType.Text, messages, m => m.Item.Kind),
        Values(NpgsqlDbType.Text, messages, m => m.Item.DestinationType),
        Values(NpgsqlDbType.Uuid, messages, m => m.Item.Destination),
        Values(NpgsqlDbType.Jsonb, messages, m => m.Item.Body),
        Values(NpgsqlDbType.TimestampTz, messages, m => m.Item.Due is { } due ? AppendCall.NotBefore(due) : (DateTime?)null),
        Values(NpgsqlDbType.TimestampTz, messages, m => batch[m.Command - 1].Request.Metadata.EffectiveAt.UtcDateTime),
        Values(NpgsqlDbType.Integer, messages, m => batch[m.Command - 1].Request.Depth),
        Values(NpgsqlDbType.Text, messages, m => batch[m.Command - 1].Request.Metadata.Correlation),
        Values(NpgsqlDbType.Text, messages, m => AppendCall.Initiator(batch[m.Command - 1].Request.Metadata)),
        Values(NpgsqlDbType.Text, messages, m => batch[m.Command - 1].Request.Metadata.TraceParent),
    ];

    private static NpgsqlParameter[] Boxes(List<Of<SealedRow>> boxes, List<Of<string>> emptied) =>
    [
        Values(NpgsqlDbType.Integer, boxes, box => box.Command),
        Values(NpgsqlDbType.Text, boxes, box => box.Item.KeyName),
        Values(NpgsqlDbType.Uuid, boxes, box => box.Item.Id),
        Values(NpgsqlDbType.Bytea, boxes, box => box.Item.Box),
        Values(NpgsqlDbType.Integer, emptied, name => name.Command),
        Values(NpgsqlDbType.Text, emptied, name => name.Item),
    ];

    /// <summary>For each command how many stream writes come before its own.</summary>
    private static int[] FirstStreams(IReadOnlyList<PendingAppend> batch)
    {
        var firsts = new int[batch.Count];
        for (var place = 1; place < firsts.Length; place++) firsts[place] = firsts[place - 1] + batch[place - 1].Request.Streams.Count;
        return firsts;
    }

    private static List<Of<TItem>> Flat<TItem>(IReadOnlyList<PendingAppend> batch, Func<PendingAppend, IReadOnlyList<TItem>> items)
    {
        var flat = new List<Of<TItem>>(batch.Count);
        for (var command = 0; command < batch.Count; command++)
        {
            var own = items(batch[command]);
            for (var place = 0; place < own.Count; place++) flat.Add(new Of<TItem>(command + 1, place + 1, own[place]));
        }
        return flat;
    }

    /// <summary>Something of a command: the command's place in the batch and its own in the command, from 1.</summary>
    private readonly record struct Of<TItem>(int Command, int Place, TItem Item);
}
