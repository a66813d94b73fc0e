namespace Awards.EventStore;

/// <summary>One command on its way through Transact.</summary>
/// <param name="Command">The command.</param>
/// <param name="Workflow">The workflow that takes it.</param>
/// <param name="Context">Its circumstances; its correlation is settled.</param>
/// <param name="Message">The message that carries it, if one does.</param>
internal sealed record Act(object Command, Workflow Workflow, CommandContext Context, Guid? Message)
{
    /// <summary>Metadata with the effective time as the database keeps it: UTC, whole microseconds.</summary>
    public Metadata MetadataAt(DateTimeOffset now)
    {
        var effective = (Context.EffectiveAt ?? now).ToUniversalTime();
        effective = effective.AddTicks(-(effective.Ticks % TimeSpan.TicksPerMicrosecond));
        return new Metadata(Context.Actor, effective, Context.Correlation!, Context.Causation, Context.Initiator, Context.TraceParent);
    }
}

/// <summary>What each kind of decision asks of the log.</summary>
internal static class Requests
{
    public static AppendRequest Record(
        Act act, Attempt tried, IReadOnlyList<object> events, Metadata metadata, IReadOnlyCollection<Guard> guards, Workflows workflows) =>
        Base(act, metadata, guards, [Write(act, tried, events)]) with
        {
            Messages = [.. tried.Messages.Select(m => workflows.Address(tried.Stream, m))],
            Sealed = tried.Sealed,
        };

    /// <summary>The key is kept, if the stream and the guards still stand as they were.</summary>
    public static AppendRequest Nothing(Act act, Attempt tried, Metadata metadata, IReadOnlyCollection<Guard> guards) =>
        Base(act, metadata, guards, [Write(act, tried, [])]);

    /// <summary>A message's refusal is an event for a person, under the message's key, if what it rests on still stands.</summary>
    public static AppendRequest Refusal(
        Act act, Attempt tried, Guid message, Decision.Refuse refuse, Metadata metadata, IReadOnlyCollection<Guard> guards,
        Workflows workflows)
    {
        var kind = workflows.AliasOf(act.Command.GetType());
        var refused = new MessageRefused(message, kind, act.Workflow.StreamTypeName, tried.Stream, refuse.Code);
        return Base(act, metadata, guards,
            [new StreamWrite(Operations.Stream, Operations.StreamType, ExpectedVersion: null, [refused]), Write(act, tried, [])]);
    }

    private static StreamWrite Write(Act act, Attempt tried, IReadOnlyList<object> events) =>
        new(tried.Stream, act.Workflow.StreamTypeName, tried.Version, events);

    private static AppendRequest Base(Act act, Metadata metadata, IReadOnlyCollection<Guard> guards, IReadOnlyList<StreamWrite> streams) =>
        new()
        {
            Streams = streams,
            Metadata = metadata,
            Guards = [.. guards],
            Key = act.Context.Key,
            Depth = act.Context.Depth,
        };
}
