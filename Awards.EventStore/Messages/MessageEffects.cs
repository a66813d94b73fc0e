namespace Awards.EventStore;

/// <summary>
/// What some kinds of message do outside the database before their command is decided: destroy a key, send a mail. An effect may run
/// more than once for one message, so it is idempotent; if it throws, the message is tried again.
/// </summary>
public sealed class MessageEffects
{
    private readonly Dictionary<Type, Func<object, CancellationToken, Task>> effects = [];

    /// <summary>Declares the one effect of a kind of message.</summary>
    /// <exception cref="ArgumentException">It has one already.</exception>
    public MessageEffects Before<TCommand>(Func<TCommand, CancellationToken, Task> effect)
        where TCommand : notnull
    {
        effects.Add(typeof(TCommand), (command, cancel) => effect((TCommand)command, cancel));
        return this;
    }

    internal Task Run(object command, CancellationToken cancel) =>
        effects.TryGetValue(command.GetType(), out var effect) ? effect(command, cancel) : Task.CompletedTask;
}
