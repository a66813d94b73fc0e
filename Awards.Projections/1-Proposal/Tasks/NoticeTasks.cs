using Awards.Domain;
using Awards.EventStore;
using Awards.Projections.Route;

namespace Awards.Projections.Proposals;

/// <summary>While a dossier is on public notice: comments are dealt with as they come; when none waits, the window's end is waited
/// for.</summary>
internal static class NoticeTasks
{
    public static WorklistItem Posted(WorklistItem item, Journey before, PublicNoticePosted e) =>
        At(item, before with { Stop = Stop.OnNotice }, new NoticeUnderWay(e.Window.LastDay, e.Window.PassesAt, []));

    public static WorklistItem Received(WorklistItem item, Journey journey, NoticeCommentReceived e, StoredEvent happened)
    {
        var notice = journey.Notice!;
        return notice.Waiting.Any(waiting => waiting.Comment == e.Comment)
            ? item
            : At(item, journey, notice with
            {
                Waiting = notice.Waiting.With(new WaitingComment(e.Comment, happened.Metadata.EffectiveAt)),
            });
    }

    public static WorklistItem DealtWith(WorklistItem item, Journey journey, NoticeCommentDealtWith e) => At(item, journey, journey.Notice!
        with
    { Waiting = [.. journey.Notice.Waiting.Where(waiting => waiting.Comment != e.Comment)] });

    private static WorklistItem At(WorklistItem item, Journey journey, NoticeUnderWay notice) => item with
    {
        Todo = Task(notice),
        Memory = new TaskMemory { Journey = journey with { Notice = notice } },
    };

    // The day after the last is the first on which the notice may be closed.
    private static Todo Task(NoticeUnderWay notice) => notice.Waiting is [{ Since: var since }, ..]
        ? new Todo(TaskKind.DealWithComments, [Doer.Secretary], null, since, $"{notice.Waiting.Count} ý kiến chưa xử lý")
        : new Todo(
            TaskKind.CloseNotice, [Doer.Secretary], null, notice.PassesAt, NamesOf.Day(notice.LastDay), notice.LastDay.AddDays(1));
}
