using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.EventStore;
using Awards.Projections.Route;

namespace Awards.Projections.Proposals;

/// <summary>What a dossier still waits for once it is decided: its result to be notified, then the publication; annulled, what was given
/// to be given back.</summary>
internal static class DecidedDossiers
{
    /// <summary>Awarded: the result is to be notified, and then to be published.</summary>
    public static WorklistItem Awarded(WorklistItem item, DossierAwarded e, Todo? publish, Journey journey, StoredEvent happened) =>
        e.Notification is null
            ? item with { Todo = publish, Memory = new TaskMemory { Journey = journey } }
            : Notify(item, e.Notification.LastDay, journey, happened);

    /// <summary>Refused: the result is to be notified; the dossier is held no more.</summary>
    public static WorklistItem? Refused(WorklistItem item, DossierRefused e, Journey before, StoredEvent happened) => e.Notification is null
        ? null
        : Notify(item, e.Notification.LastDay, before with { Stop = Stop.Ended(DossierOutcome.Refused), Notice = null, Holds = [] }, happened);

    /// <summary>Published: the result may still have to be notified.</summary>
    public static WorklistItem? Published(WorklistItem? item) => item?.Memory.Journey is { NotificationDue: not null } journey
        ? item with { Memory = item.Memory with { Journey = journey with { Stop = Stop.Published } } }
        : null;

    /// <summary>Notified: the publication is left of it, or nothing.</summary>
    public static WorklistItem? Notified(WorklistItem item, Todo? publish, Journey journey) => journey.Stop.Kind == StopKind.Awarded
        ? item with { Todo = publish, Memory = item.Memory with { Journey = journey with { NotificationDue = null } } }
        : null;

    /// <summary>Annulled: items and money are to be given back, and what rested on the award is to be looked at again.</summary>
    public static WorklistItem Annulled(DossierAnnulled e, StoredEvent happened)
    {
        var detail = $"hủy bỏ theo Quyết định số {e.Annulment.Number} ngày {NamesOf.Day(e.Annulment.Day)}";
        return new(
            new Todo(
                TaskKind.Recover, [Doer.Secretary], null, happened.Metadata.EffectiveAt,
                e.Dependents.Count == 0 ? detail : $"{detail}; xem lại {e.Dependents.Count} hồ sơ đã dựa vào danh hiệu này"),
            new TaskSubject
            {
                Title = $"{e.AwardName}: {NamesOf.Nominee(e.NomineeName, e.Person).Vietnamese}",
                Award = e.Award,
                AwardName = e.AwardName,
                NomineeName = e.NomineeName,
                Person = e.Person,
                Dossier = e.Dossier,
            },
            TaskMemory.None);
    }

    /// <summary>Given back, in part or altogether.</summary>
    public static WorklistItem? Recovered(WorklistItem? item, RecoveryRecorded e) => e.IsLast ? null : item;

    private static WorklistItem Notify(WorklistItem item, DateOnly last, Journey journey, StoredEvent happened) => item with
    {
        Todo = new Todo(TaskKind.NotifyResult, [Doer.Preparing(journey.DecidedIn)], last, happened.Metadata.EffectiveAt),
        Memory = new TaskMemory { Journey = journey with { NotificationDue = last } },
    };
}
