namespace Awards.Domain;

/// <summary>What a decider answers to a command. Not called a decision: a decision is what the Chief Justice signs.</summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>The same act was done before; nothing is recorded.</summary>
    public static Answer NothingToDo { get; } = new Nothing();

    /// <summary>These facts are to be recorded, in order.</summary>
    /// <param name="Events">One or more events.</param>
    public sealed record Happened(ValueList<IEvent> Events) : Answer;

    /// <summary>The same act was done before.</summary>
    public sealed record Nothing : Answer;

    /// <summary>A rule says no.</summary>
    /// <param name="Rule">The rule, with the details of this case.</param>
    public sealed record Refused(Rule Rule) : Answer;

    /// <summary>These facts, at least one.</summary>
    public static Answer Of(params ReadOnlySpan<IEvent> events) => new Happened(ValueList.Create(events));

    /// <summary>A refusal.</summary>
    public static implicit operator Answer(Rule rule) => new Refused(rule);
}

/// <summary>Something that happened, as the log keeps it. Events are top-level records with unique names: the stored alias is the simple
/// name.</summary>
public interface IEvent;

/// <summary>A history that the rules could not have produced: a bug or a damaged log, never a user's mistake. Do not catch it; find the
/// cause.</summary>
public sealed class ImpossibleHistoryException(object state, object happened)
    : Exception($"{happened.GetType().Name} cannot follow in the state {state.GetType().Name}.");
