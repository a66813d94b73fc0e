namespace Awards.EventStore;

/// <summary>One fact as the log keeps it: immutable, at one position for ever.</summary>
/// <param name="Position">Place in the whole log: 1, 2, 3 … without gaps, in the order of commit.</param>
/// <param name="Id">The event's own id.</param>
/// <param name="Stream">The stream it belongs to.</param>
/// <param name="Version">Place in its stream, from 1.</param>
/// <param name="Type">The event type's name in snake case, whichever version of its shape is stored.</param>
/// <param name="Data">The event itself, an instance of a registered type, in today's shape.</param>
/// <param name="RecordedAt">Domain time (UTC) at which the log got it; never decreases along positions.</param>
/// <param name="Metadata">Who and why.</param>
public sealed record StoredEvent(
    long Position, Guid Id, Guid Stream, long Version, string Type, object Data, DateTimeOffset RecordedAt, Metadata Metadata);

/// <summary>Who caused an event, when it took effect, and what it follows from.</summary>
/// <param name="Actor">Who acted: a person's id as text, <c>system</c> for a message, or a word of the application's.</param>
/// <param name="EffectiveAt">When it happened in the world (UTC); at or before the recorded time.</param>
/// <param name="Correlation">One id for a command and everything that follows from it.</param>
/// <param name="Causation">The message that was run, or null for a caller's own command.</param>
/// <param name="Initiator">For the system's acts: the person whose command began the chain, if one did.</param>
/// <param name="TraceParent">W3C trace context of the request, if there was one.</param>
public sealed record Metadata(
    string Actor, DateTimeOffset EffectiveAt, string Correlation, string? Causation = null, string? Initiator = null,
    string? TraceParent = null)
{
    /// <summary>The actor of everything that a message does.</summary>
    public const string System = "system";
}
