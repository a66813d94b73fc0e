using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Projections.Proposals;

/// <summary>What the system could not do by itself: kinds, places and reason codes for an operator, no content.</summary>
internal static class OperatorTasks
{
    private static readonly Doer Operator = Doer.Holder(Role.Operator, Place.Sector);

    public static WorklistItem? After(StoredEvent happened, string id) => happened.Data switch
    {
        MessageRefused e => Item(TaskKind.RefusedMessage, e.Message, e.Kind, e.DestinationType, e.Destination, e.Code, happened),
        MessageParked e => Item(TaskKind.ParkedMessage, e.Message, e.Kind, e.DestinationType, e.Destination, e.Code, happened),
        MessageReplayed or MessageDiscarded => null, // an operator has seen to it
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static WorklistItem Item(
        TaskKind kind, Guid message, string command, string destinationType, Guid destination, string code, StoredEvent happened) => new(
        new Todo(kind, [Operator], null, happened.Metadata.EffectiveAt, code),
        new TaskSubject { Title = $"{command} → {destinationType} {destination}", Message = message },
        TaskMemory.None);
}
