namespace Awards.EventStore;

/// <summary>How a stream's state follows from its events.</summary>
/// <typeparam name="TState">Immutable state.</typeparam>
/// <param name="Name">The stream type's name, in snake case.</param>
/// <param name="Initial">The state before the first event.</param>
/// <param name="Evolve">State after one more event; throws on an event that cannot follow.</param>
public sealed record StreamType<TState>(string Name, TState Initial, Func<TState, object, TState> Evolve)
    where TState : notnull;

/// <summary>
/// A kind of stream with its commands: what Transact and the message pump run. Made of pure functions; only Gather reads.
/// </summary>
public abstract class Workflow
{
    private protected Workflow() { }

    /// <summary>The stream type's name.</summary>
    public abstract string StreamTypeName { get; }

    /// <summary>The commands it takes: every non-abstract type derived from this one.</summary>
    public abstract Type CommandFamily { get; }

    /// <summary>The stream a command goes to.</summary>
    public abstract Guid StreamOf(object command);

    /// <summary>
    /// Whether a caller's act may not take effect before what the stream says already: a decision is not dated before what it decides on.
    /// </summary>
    public bool IsInOrder { get; init; }

    internal abstract Type StateType { get; }

    internal abstract Task<Attempt> Attempt(object command, Gathering gathering, CancellationToken cancel);

    /// <summary>What a stream with this history owes.</summary>
    internal abstract IEnumerable<OutgoingMessage> OwedBy(IEnumerable<object> history);

    /// <summary>What such a stream has sent, each with the place of the event that sent it.</summary>
    internal abstract IEnumerable<(int Place, OutgoingMessage Message)> ProducedBy(IEnumerable<object> history);
}

/// <inheritdoc/>
/// <typeparam name="TCommand">Root of the command family.</typeparam>
/// <typeparam name="TState">Immutable state of the stream.</typeparam>
/// <typeparam name="TFacts">What a decision needs from elsewhere.</typeparam>
public sealed class Workflow<TCommand, TState, TFacts> : Workflow
    where TCommand : notnull
    where TState : notnull
{
    /// <summary>The stream's state.</summary>
    public required StreamType<TState> Stream { get; init; }

    /// <summary>The stream a command goes to.</summary>
    public required Func<TCommand, Guid> Destination { get; init; }

    /// <summary>Gives a command the actor and the effective time it is run with.</summary>
    public required Func<TCommand, Metadata, TCommand> Stamp { get; init; }

    /// <summary>Reads what the decision needs from other streams; what must still hold at the append is read as a guard.</summary>
    public required Func<TCommand, TState, Gathering, CancellationToken, Task<TFacts>> Gather { get; init; }

    /// <summary>The pure decision.</summary>
    public required Func<TCommand, TState, TFacts, Decision> Decide { get; init; }

    /// <summary>What follows from one event, given the state after it.</summary>
    public required Func<TState, object, IEnumerable<OutgoingMessage>> React { get; init; }

    /// <summary>What should have been sent and is not superseded, from state alone.</summary>
    public required Func<TState, IEnumerable<OutgoingMessage>> Owed { get; init; }

    /// <summary>Sealed rows that go with the events of a decision.</summary>
    public Func<TCommand, TFacts, SealedChange> Seal { get; init; } = (_, _) => SealedChange.None;

    /// <inheritdoc/>
    public override string StreamTypeName => Stream.Name;

    /// <inheritdoc/>
    public override Type CommandFamily => typeof(TCommand);

    /// <inheritdoc/>
    public override Guid StreamOf(object command) => Destination((TCommand)command);

    internal override Type StateType => typeof(TState);

    internal override async Task<Attempt> Attempt(object command, Gathering gathering, CancellationToken cancel)
    {
        var stamped = Stamp((TCommand)command, gathering.Metadata);
        var stream = Destination(stamped);
        var (state, version) = await gathering.Load(Stream, stream, cancel);
        var facts = await Gather(stamped, state, gathering, cancel);
        var decision = Decide(stamped, state, facts);
        var isForeign = gathering.IsForeign<TState>(stream);
        if (isForeign || decision is not Decision.Record record)
            return new Attempt(stream, version, decision, [], SealedChange.None, null, isForeign);

        var messages = new List<OutgoingMessage>();
        foreach (var happened in record.Events)
        {
            state = Stream.Evolve(state, happened);
            messages.AddRange(React(state, happened));
        }
        return new Attempt(stream, version, decision, messages, Seal(stamped, facts), state);
    }

    internal override IEnumerable<OutgoingMessage> OwedBy(IEnumerable<object> history) =>
        Owed(history.Aggregate(Stream.Initial, Stream.Evolve));

    internal override IEnumerable<(int Place, OutgoingMessage Message)> ProducedBy(IEnumerable<object> history)
    {
        var state = Stream.Initial;
        foreach (var (place, happened) in history.Index())
        {
            state = Stream.Evolve(state, happened);
            foreach (var message in React(state, happened)) yield return (place, message);
        }
    }
}

/// <summary>One pass of gather, load, decide, react; nothing is stored yet. On a foreign stream, of another type, nothing may be.</summary>
internal sealed record Attempt(
    Guid Stream, long Version, Decision Decision, IReadOnlyList<OutgoingMessage> Messages, SealedChange Sealed, object? StateAfter,
    bool IsForeign = false);
