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
            ["NotAsked"] = PlanReports.NotAsked,
            ["Asked"] = PlanReports.Asked,
            ["Asked and reminded"] = PlanReports.Reminded,
            ["Asked and overdue"] = PlanReports.Overdue,
            ["Received without its members"] = PlanReports.Received,
        },
        Orders = new()
        {
            ["AskForReport"] = _ => PlanReports.Ask,
            ["AwaitReport"] = _ => new AwaitReport(PlanReports.OfCluster, PlanReports.OfOffice),
            ["NoteMemberReport"] = _ => PlanReports.Member(Units.Office),
            ["RemindOfReport"] = _ => PlanReports.Remind,
            ["RemindOfReport too early"] = _ => new RemindOfReport(PlanReports.OfCluster).At(Days.Morning(Days.Launch)),
            ["NoteReportOverdue"] = _ => PlanReports.Late,
            ["NoteReportOverdue too early"] = _ => new NoteReportOverdue(PlanReports.OfCluster).At(Days.LastMomentOf(Plans.ClustersDue)),
            ["SendReport"] = _ => PlanReports.Send,
            ["SendReport without a reason"] = _ => PlanReports.Send with { Number = "16/BC-CVI", WithoutMembers = null },
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
