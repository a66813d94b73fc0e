namespace Awards.EventStore;

/// <summary>What a message would come to if it ran now. Kinds and codes, never content.</summary>
/// <param name="Outcome">What it would be.</param>
/// <param name="Events">Names of the events it would record, in order.</param>
/// <param name="Messages">How many messages would follow at once or later.</param>
/// <param name="Code">The rule that would refuse it, or the code of the failure.</param>
public sealed record DryRun(DryRunOutcome Outcome, IReadOnlyList<string> Events, int Messages, string? Code);

/// <summary>Ways in which a message can end.</summary>
public enum DryRunOutcome
{
    /// <summary>Events would be recorded.</summary>
    Records,

    /// <summary>Nothing is left to do: what it asks for is so already.</summary>
    NothingToDo,

    /// <summary>A rule would refuse it, which is an end of it too.</summary>
    Refused,

    /// <summary>It would fail again.</summary>
    Fails,

    /// <summary>It was run, or discarded, before: only its row is left.</summary>
    RunBefore,
}
