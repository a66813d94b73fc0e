using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.EventStore;
using Awards.Projections.Route;

namespace Awards.Projections.Proposals;

/// <summary>What a dossier still waits for once it is decided: its result to be notified, then the publication; annulled, what was given
/// to be given back.</summary>
internal static class DecidedDossiers
{
    /// <summary>Awarded: to be published, and the result to be notified; the same person does both.</summary>
    public static WorklistItem Awarded(WorklistItem item, DossierAwarded e, Todo? publish, Journey journey) => item with
    {
        Todo = e.Notification is { } due && publish is not null
            ? publish with { Detail = $"thông báo kết quả chậm nhất ngày {NamesOf.Day(due.LastDay)}" }
            : publish,
        Memory = new TaskMemory { Journey = journey with { NotificationDue = e.Notification?.LastDay } },
    };

    /// <summary>Refused: the result is to be notified; the dossier is held no more.</summary>
    public static WorklistItem? Refused(WorklistItem item, DossierRefused e, Journey before, StoredEvent happened)
    {
        if (e.Notification is null) return null;
        var journey = before with { Stop = Stop.Ended(DossierOutcome.Refused), Notice = null, Holds = [] };
        return Notify(item, e.Notification.LastDay, journey, happened);
    }

    /// <summary>Published: the result may still have to be notified.</summary>
    public static WorklistItem? Published(WorklistItem? item, StoredEvent happened) =>
        item?.Memory.Journey is not { NotificationDue: { } last } journey ? null
        : journey.Stop.Kind == StopKind.Published ? item
        : Notify(item, last, journey with { Stop = Stop.Published }, happened);

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
