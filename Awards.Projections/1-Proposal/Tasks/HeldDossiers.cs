using Awards.Domain;
using Awards.EventStore;
using Awards.Projections.Route;

namespace Awards.Projections.Proposals;

/// <summary>While a dossier is held, settling the ground is what it waits for; what it would wait for else is kept for
/// afterwards.</summary>
internal static class HeldDossiers
{
    /// <summary>As if nothing held it.</summary>
    public static WorklistItem? Unheld(WorklistItem? item) =>
        item?.Memory.Journey is { Holds.Count: > 0 } journey ? item with { Todo = journey.Paused } : item;

    /// <summary>With the task to settle what holds it, where it is under way.</summary>
    public static WorklistItem? Held(WorklistItem? item)
    {
        if (item?.Memory.Journey is not { Holds: [var first, ..] } journey) return item;
        var ended = journey.Stop.Kind == StopKind.Ended;
        return item with
        {
            Todo = ended ? null : new Todo(
                TaskKind.SettleHold, [Doer.Secretary], null, first.At,
                $"{Rules.InVietnamese(first.Ground)}, từ ngày {NamesOf.Day(first.Since)}"),
            Memory = item.Memory with { Journey = journey with { Paused = ended ? null : item.Todo } },
        };
    }

    /// <summary>After a hold was placed.</summary>
    public static WorklistItem Placed(WorklistItem item, Journey journey, HoldPlaced e, StoredEvent happened) =>
        journey.Holds.Any(hold => hold.Hold == e.Hold)
            ? item
            : With(item, journey with { Holds = journey.Holds.With(new(e.Hold, e.Ground, e.Day, happened.Metadata.EffectiveAt)) });

    /// <summary>After a hold was lifted: the task that waited meanwhile says until when it is to be done now.</summary>
    public static WorklistItem Lifted(WorklistItem item, Journey before, HoldLifted e)
    {
        var journey = before with
        {
            Holds = [.. before.Holds.Where(hold => hold.Hold != e.Hold)],
            Deadlines = e.Deadlines ?? before.Deadlines,
            Paused = null,
        };
        var moved = e.Deadlines is not null && item.Todo is { } todo && journey.Stop.Step is { } step && journey.DueOf(step) is { } due
            ? todo with { Due = due, Detail = $"hết tạm dừng ngày {NamesOf.Day(e.Day)}, thời hạn lùi đến {NamesOf.Day(due)}" }
            : item.Todo;
        return With(item with { Todo = moved }, journey);
    }

    private static WorklistItem With(WorklistItem item, Journey journey) =>
        item with { Memory = item.Memory with { Journey = journey } };
}
