namespace Awards.EventStore;

/// <summary>Under which circumstances a command is run.</summary>
public sealed record CommandContext
{
    /// <summary>Who acts: a person's id as text, <see cref="Metadata.System"/>, or a word of the application's.</summary>
    public required string Actor { get; init; }

    /// <summary>When it happened in the world; null: now, in domain time. Kept to the microsecond; a time to come is refused.</summary>
    public DateTimeOffset? EffectiveAt { get; init; }

    /// <summary>One id for this command and all that follows from it; null: a new one.</summary>
    public string? Correlation { get; init; }

    /// <summary>The message that is run; null for a caller's own command.</summary>
    public string? Causation { get; init; }

    /// <summary>For the system's acts: the person whose command began the chain.</summary>
    public string? Initiator { get; init; }

    /// <summary>W3C trace context of the request.</summary>
    public string? TraceParent { get; init; }

    /// <summary>Names the act, so that sending it again answers what it did first.</summary>
    public CommandKey? Key { get; init; }

    /// <summary>The version of the stream that the caller saw; at any other the command is not run.</summary>
    public long? IfMatch { get; init; }

    /// <summary>How many immediate messages led here; 0 for a caller's own command.</summary>
    public int Depth { get; init; }
}
