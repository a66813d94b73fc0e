using Awards.Domain;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>One stream of a world: its history, its state, and what it has sent.</summary>
internal abstract class Stream
{
    /// <summary>All its events, in order.</summary>
    public List<IEvent> History { get; } = [];

    /// <summary>Every message it produced, with the number of events that had happened when it did.</summary>
    public List<(Message Message, int After)> Produced { get; } = [];

    public abstract object State { get; }

    public abstract Answer Decide(Command command);

    /// <summary>One more event, and what follows from it.</summary>
    public abstract IReadOnlyList<Message> Apply(IEvent happened);

    public abstract IEnumerable<Message> Owed();

    /// <summary>The state folded from the history, from the beginning.</summary>
    public abstract object Again();
}

/// <inheritdoc/>
/// <param name="spec">The stream's functions.</param>
/// <param name="gather">What a decision needs from the rest of the world.</param>
internal sealed class Stream<TCommand, TState, TFacts>(Spec<TCommand, TState, TFacts> spec, Func<TCommand, TFacts> gather) : Stream
    where TCommand : Command
    where TState : notnull
{
    private TState state = spec.Initial;

    public override object State => state;

    public override Answer Decide(Command command) => spec.Decide((TCommand)command, state, gather((TCommand)command));

    public override IReadOnlyList<Message> Apply(IEvent happened)
    {
        state = spec.Evolve(state, happened);
        History.Add(happened);
        var messages = spec.React(state, happened).ToList();
        Produced.AddRange(messages.Select(message => (message, History.Count)));
        return messages;
    }

    public override IEnumerable<Message> Owed() => spec.Owed(state);

    public override object Again() => History.Aggregate(spec.Initial, spec.Evolve);
}
