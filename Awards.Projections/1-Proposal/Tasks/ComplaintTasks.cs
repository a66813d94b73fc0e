using Awards.Domain;
using Awards.Domain.Complaints;
using Awards.EventStore;

namespace Awards.Projections.Proposals;

/// <summary>A complaint waits to be accepted or declined, then to be resolved; what came near or passed is said with it.</summary>
internal static class ComplaintTasks
{
    public static WorklistItem? After(WorklistItem? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (ComplaintFiled e, _) => new WorklistItem(
            new Todo(TaskKind.AcceptComplaint, [Doer.Secretary], e.Acceptance?.LastDay, happened.Metadata.EffectiveAt,
                e.IsLate ? "gửi sau thời hiệu" : null),
            SubjectOf(e), TaskMemory.None),
        (ComplaintAccepted e, { } item) => item with
        {
            Todo = new Todo(
                TaskKind.ResolveComplaint, [Doer.Secretary], e.Resolution?.LastDay, happened.Metadata.EffectiveAt),
        },
        (ComplaintExtended e, { Todo: { } todo } item) => item with
        {
            Todo = todo with { Due = e.Resolution.LastDay, Detail = $"đã gia hạn lần {e.Extension}" },
        },
        (ComplaintReminded e, { Todo: { } todo } item) => item with
        {
            Todo = todo with
            {
                Detail = e.Passed ? $"đã quá hạn ngày {NamesOf.Day(e.LastDay)}" : $"sắp hết hạn ngày {NamesOf.Day(e.LastDay)}",
            },
        },
        (ComplaintDeclined or ComplaintResolved or ComplaintWithdrawn, _) => null,
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    // What it says is not for a list: who sent it could be told by it.
    private static TaskSubject SubjectOf(ComplaintFiled e) => new()
    {
        Title = $"{(e.Kind == ComplaintKind.Denunciation ? "Tố cáo" : e.Earlier is null ? "Khiếu nại" : "Khiếu nại lần hai")} về "
            + (e.About.What switch
            {
                ComplaintAbout.Decision => "quyết định",
                ComplaintAbout.PublicNotice => "việc công khai hồ sơ",
                _ => "hồ sơ",
            }),
        Dossier = e.About.Dossier,
        Decision = e.About.Dossier is null ? new AwardDecisionId(e.About.Id) : null,
        Complaint = e.Complaint,
    };
}
