using System.Diagnostics;

namespace Awards.EventStore;

/// <summary>What the store tells those who trace: that something happened and of which kind, never what it says.</summary>
internal static class Tracing
{
    /// <summary>Tag: aliases of the events appended, in order, with commas between.</summary>
    public const string Events = "awards.events";

    /// <summary>Tag: position of the last of them.</summary>
    public const string Position = "awards.position";

    /// <summary>Tag: alias of a message's command.</summary>
    public const string Kind = "awards.kind";

    private static readonly ActivitySource Source = new("Awards.EventStore");

    /// <summary>One call that appends; what it appended is tagged when that is known.</summary>
    public static Activity? Append() => Source.StartActivity("append", ActivityKind.Client);

    /// <summary>One run of a message, in the trace of the command that caused it.</summary>
    public static Activity? Message(ClaimedMessage message) =>
        Source.StartActivity("message", ActivityKind.Consumer, message.Trace, [new(Kind, message.Kind)]);

    /// <summary>Notes what was appended; nothing when nothing was.</summary>
    public static void Note(this Activity activity, AppendOutcome outcome)
    {
        if (outcome is not AppendOutcome.Appended { Events.Count: > 0 } appended) return;
        activity.SetTag(Events, string.Join(',', appended.Events.Select(e => e.Type)));
        activity.SetTag(Position, appended.LastPosition);
    }
}
