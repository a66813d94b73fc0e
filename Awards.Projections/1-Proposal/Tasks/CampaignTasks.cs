using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Projections.Proposals;

/// <summary>A campaign's plan waits for its reports, and for a person where it is unclear: a text that is no date, an addressee that may be
/// missing.</summary>
internal static class CampaignTasks
{
    /// <summary>A text in quarantine, until a person says what it means.</summary>
    public static WorklistItem? OfDay(StoredEvent happened, string id) => happened.Data switch
    {
        CampaignDayQuarantined e => Question(
            TaskKind.ResolveDay, e.Campaign, $"Ngày không hợp lệ trong kế hoạch: {e.About ?? e.Code}", e.Raw, happened),
        CampaignDayResolved => null,
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    /// <summary>An open question about who is addressed, until a person settles it.</summary>
    public static WorklistItem? OfRecipients(StoredEvent happened, string id) => happened.Data switch
    {
        ReportDutyStated { Duty: { Question: { } question } duty } e => Question(
            TaskKind.SettleRecipients, e.Campaign, $"Nơi nhận chưa rõ: {Name(duty.Kind)} ({duty.Code})", question, happened),
        ReportDutyStated or RecipientsSettled => null,
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    /// <summary>A report, until it is received: asked for, then soon due, then overdue.</summary>
    public static WorklistItem? OfReport(WorklistItem? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (ReportAsked e, _) => new WorklistItem(
            new Todo(TaskKind.SendReport, Senders(e.Order), e.Order.LastDay, happened.Metadata.EffectiveAt, Waiting(e.Members)),
            new TaskSubject
            {
                Title = $"{e.Order.Addressee.Name}: {Name(e.Order.Kind)}",
                Campaign = e.Order.Campaign,
                Unit = e.Order.Class == RecipientClass.Units ? new UnitId(e.Order.Addressee.Id) : null,
            },
            new TaskMemory { Waiting = e.Members }),
        (MemberReported e, { Memory.Waiting: { } waiting } item) => Without(item, [.. waiting.Where(member => member.Unit != e.Unit)]),
        (MemberReported, null) => null, // it was sent without waiting
        (ReportReminded, { Todo: { } todo } item) => item with { Todo = todo with { Kind = TaskKind.ReportSoonDue } },
        (ReportFellOverdue, { Todo: { } todo } item) => item with
        {
            Todo = todo with
            {
                Kind = TaskKind.ReportOverdue,
                Who = [.. todo.Who.Where(doer => doer != Doer.Secretary), Doer.Secretary],
            },
        },
        (ReportReceived, _) => null,
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static WorklistItem Question(TaskKind kind, CampaignId campaign, string title, string detail, StoredEvent happened) => new(
        new Todo(kind, [Doer.Secretary], null, happened.Metadata.EffectiveAt, detail),
        new TaskSubject { Title = title, Campaign = campaign }, TaskMemory.None);

    private static WorklistItem Without(WorklistItem item, ValueList<ClusterMember> waiting) => item with
    {
        Todo = item.Todo! with { Detail = Waiting(waiting) },
        Memory = new TaskMemory { Waiting = waiting },
    };

    private static string? Waiting(ValueList<ClusterMember> members) =>
        members.Count == 0 ? null : $"Chờ báo cáo của: {string.Join(", ", members.Select(member => member.Name))}";

    private static ValueList<Doer> Senders(ReportOrder order)
    {
        if (order.Class != RecipientClass.Units) return [Doer.Holder(Role.ClusterLead, Place.Of(new ClusterId(order.Addressee.Id)))];
        var unit = Place.Of(new UnitId(order.Addressee.Id));
        return [Doer.Holder(Role.UnitOfficer, unit), Doer.Holder(Role.UnitHead, unit)];
    }

    private static string Name(DutyKind kind) => kind switch
    {
        DutyKind.Plan => "kế hoạch tổ chức phong trào thi đua",
        DutyKind.Registration => "đăng ký danh hiệu thi đua",
        DutyKind.InterimReview => "báo cáo sơ kết",
        DutyKind.FinalReview => "báo cáo tổng kết",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
