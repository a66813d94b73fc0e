using System.Text;

namespace Awards.EventStore;

/// <summary>What a message does, apart from its lease.</summary>
internal interface IMessageWork
{
    /// <summary>Runs it, once for ever: its id is its key.</summary>
    /// <returns>What it came to, as it is measured.</returns>
    Task<string> Do(ClaimedMessage message, CancellationToken cancel);

    /// <summary>Records that it was given up after so many attempts; said twice is said once.</summary>
    Task NoteParked(ClaimedMessage message, int tried, string code, CancellationToken cancel);
}

/// <inheritdoc/>
internal sealed class MessageWork(EventLog log, Workflows workflows, Transact transact, MessageEffects effects) : IMessageWork
{
    /// <inheritdoc/>
    public async Task<string> Do(ClaimedMessage message, CancellationToken cancel)
    {
        var command = workflows.ReadCommand(message.Kind, Encoding.UTF8.GetBytes(message.Body));
        await effects.Run(command, cancel);
        var context = new CommandContext
        {
            Actor = Metadata.System,
            EffectiveAt = message.EffectiveAt,
            Correlation = message.Correlation,
            Initiator = message.Initiator,
            TraceParent = message.Trace,
            Depth = message.Depth,
        };
        // Done, nothing to do and refused are all the end of a message; Transact has recorded which.
        return await transact.RunMessage(message.Id, command, context, cancel) switch
        {
            TransactResult.KeyReused => throw new InvalidOperationException($"The id of message {message.Id} is the key of another act."),
            TransactResult.Done => "done",
            TransactResult.Refused => "refused",
            TransactResult.NothingToDo => "nothing-to-do",
            // Not its end: the database's clock went back, as it may in a failover, and the message is early again.
            var other => throw new InvalidOperationException($"{other} is not the end of message {message.Id}."),
        };
    }

    /// <inheritdoc/>
    public async Task NoteParked(ClaimedMessage message, int tried, string code, CancellationToken cancel)
    {
        var key = NameBasedId.Of("message-parked", message.Id.ToString(), $"{tried}");
        var parked = new MessageParked(message.Id, message.Kind, message.DestinationType, message.Destination, tried, code);
        await log.Append(
            new AppendRequest
            {
                Streams = [new StreamWrite(Operations.Stream, Operations.StreamType, ExpectedVersion: null, [parked])],
                Metadata = new Metadata(
                    Metadata.System, await log.Now(cancel), message.Correlation, message.Id.ToString(), message.Initiator, message.Trace),
                Key = new CommandKey(key, message.Id),
            },
            cancel);
    }
}
