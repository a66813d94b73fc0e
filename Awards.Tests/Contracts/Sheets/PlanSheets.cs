using Awards.Domain.Campaigns;
using Awards.Tests.Support;

namespace Awards.Tests.Contracts.Sheets;

/// <summary>What follows a campaign's plan: reports, and what units undertake.</summary>
internal static class PlanSheets
{
    public static Sheet Report { get; } = new Sheet<ReportCommand, Report, ReportFacts>
    {
        Name = "Report",
        Situations = new()
        {
            ["NotAsked"] = Reports.NotAsked,
            ["Asked"] = Reports.Asked,
            ["Asked and reminded"] = Reports.Reminded,
            ["Asked and overdue"] = Reports.Overdue,
            ["Received without its members"] = Reports.Received,
        },
        Orders = new()
        {
            ["AskForReport"] = _ => Reports.Ask,
            ["AwaitReport"] = _ => new AwaitReport(Reports.OfCluster, Reports.OfOffice),
            ["NoteMemberReport"] = _ => Reports.Member(Units.Office),
            ["RemindOfReport"] = _ => Reports.Remind,
            ["RemindOfReport too early"] = _ => new RemindOfReport(Reports.OfCluster).At(Days.Morning(Days.Launch)),
            ["NoteReportOverdue"] = _ => Reports.Late,
            ["NoteReportOverdue too early"] = _ => new NoteReportOverdue(Reports.OfCluster).At(Days.LastMomentOf(Plans.ClustersDue)),
            ["SendReport"] = _ => Reports.Send,
            ["SendReport without a reason"] = _ => Reports.Send with { Number = "16/BC-CVI", WithoutMembers = null },
        },
    };

    public static Sheet Participation { get; } = new Sheet<ParticipationCommand, Participation, ParticipationFacts>
    {
        Name = "Participation",
        Situations = new()
        {
            ["Participation of nothing"] = Participations.Nothing,
            ["Participation with these"] = Participations.Registered,
            ["Participation with these answered"] = Participations.Answered,
        },
        Orders = new()
        {
            ["RegisterTitle"] = _ => Participations.Title,
            ["RegisterTitle of another number"] = _ => Participations.Title with { Count = 13 },
            ["RegisterInitiative"] = _ => Participations.Initiative,
            ["AnswerInitiative"] = _ => Participations.Answer,
            ["AnswerInitiative otherwise"] = _ => Participations.Answer with { Recognised = false },
            ["SetTarget"] = _ => Participations.Target,
            ["ReportTarget"] = _ => Participations.Result,
            ["ReportTarget otherwise"] = _ => Participations.Result with { Document = "31/BC-VP" },
        },
    };
}
