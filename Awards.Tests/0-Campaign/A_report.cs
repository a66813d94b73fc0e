using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Tests.Support;

namespace Awards.Tests.Launching;

public sealed class A_report
{
    private static Spec<ReportCommand, Report, ReportFacts> OfOffice => PlanReports.NotAsked.After(PlanReports.AskOffice);

    [Fact]
    public void reminds_and_falls_overdue_by_timers() => PlanReports.NotAsked.When(PlanReports.AskOffice).ThenSends(
        Message.At(Days.At(new(2021, 6, 20), TimeOnly.MinValue), new RemindOfReport(PlanReports.OfOffice)),
        Message.At(Ict.EndOf(Plans.UnitsDue), new NoteReportOverdue(PlanReports.OfOffice)));

    [Fact]
    public void without_a_day_sets_no_timer_and_is_never_late()
    {
        var ask = PlanReports.AskOffice with { Order = PlanReports.AskOffice.Order with { LastDay = null } };
        PlanReports.NotAsked.When(ask).ThenSendsNothing();
        PlanReports.NotAsked.After(ask).When(PlanReports.SendOffice.On(new(2022, 1, 1)))
            .Then<ReportReceived>(received => received.DaysLate.ShouldBe(0));
    }

    [Theory]
    [InlineData("2021-06-30", 0)]
    [InlineData("2021-07-02", 2)]
    public void is_as_late_as_the_day_on_which_it_came(string day, int late) => OfOffice
        .When(PlanReports.SendOffice.On(DateOnly.Parse(day, null)))
        .Then<ReportReceived>(received => received.DaysLate.ShouldBe(late));

    [Fact]
    public void has_a_number_and_a_day_that_is_not_to_come()
    {
        OfOffice.When(PlanReports.SendOffice with { Number = " " }).ThenRefused(Rules.DecisionNumberMissing);
        OfOffice.When(PlanReports.SendOffice with { Day = new(2021, 7, 1) }).ThenRefused(Rules.ReportDayImpossible);
    }

    /// <summary>A unit's own plan is a report of the kind that says so.</summary>
    [Fact]
    public void that_is_a_plan_is_taken_with_a_warning_where_its_symbol_is_anothers() => PlanReports.NotAsked
        .After(PlanReports.AskOffice with { Order = PlanReports.AskOffice.Order with { Kind = DutyKind.Plan } })
        .When(PlanReports.SendOffice with { Number = "5/QĐ-VP" })
        .Then<ReportReceived>(received => received.Warnings.ShouldNotBeNull().ShouldHaveSingleItem());

    [Fact]
    public void of_a_cluster_says_to_its_members_that_it_waits_for_them() => PlanReports.NotAsked.When(PlanReports.Ask).ThenSends(
    [
        .. Units.Members.Select(unit => Message.Now(new AwaitReport(PlanReports.IdOf(unit), PlanReports.OfCluster))),
        Message.At(Days.At(new(2021, 6, 25), TimeOnly.MinValue), new RemindOfReport(PlanReports.OfCluster)),
        Message.At(Ict.EndOf(Plans.ClustersDue), new NoteReportOverdue(PlanReports.OfCluster)),
    ]);

    [Fact]
    public void of_a_member_tells_who_waits_for_it_whether_it_came_before_or_comes_after()
    {
        var tell = Message.Now(new NoteMemberReport(PlanReports.OfCluster, Units.Office));
        var wait = new AwaitReport(PlanReports.OfOffice, PlanReports.OfCluster);
        OfOffice.After(wait).When(PlanReports.SendOffice).ThenSends(tell);
        OfOffice.After(PlanReports.SendOffice).When(wait).ThenSends(tell);
        PlanReports.NotAsked.After(wait, PlanReports.AskOffice).When(PlanReports.SendOffice).ThenSends(tell);
    }

    [Fact]
    public void of_a_cluster_is_not_sent_before_its_members_without_a_reason_and_says_whom_it_waits_for()
    {
        var waiting = PlanReports.Asked.After(Units.Members.Skip(2).Select(PlanReports.Member));
        waiting.When(PlanReports.Send with { WithoutMembers = " " }).ThenRefused(Rules.MembersHaveNotReported)
            .InEnglish().ShouldContain("Văn phòng, Vụ Tổ chức - Cán bộ");
        waiting.When(PlanReports.Send).Then<ReportReceived>(received =>
        {
            received.Missing.Select(member => member.Unit).ShouldBe([Units.Office, Units.Personnel]);
            received.Reason.ShouldBe(PlanReports.Send.WithoutMembers);
        });
    }

    [Fact]
    public void of_a_cluster_waits_for_the_last_of_its_members_too() => PlanReports.Asked
        .After(Units.Members.Skip(1).Select(PlanReports.Member)).When(PlanReports.Send with { WithoutMembers = null })
        .ThenRefused(Rules.MembersHaveNotReported);

    [Fact]
    public void of_a_cluster_is_complete_when_every_member_has_sent_its_own() => PlanReports.Asked
        .After(Units.Members.Select(PlanReports.Member))
        .When(PlanReports.Send)
        .Then<ReportReceived>(received => (received.Missing.Count, received.Reason).ShouldBe((0, null)));

    [Fact]
    public void of_a_cluster_that_falls_overdue_says_who_held_it_up() => PlanReports.Asked
        .After(Units.Members.Skip(1).Select(PlanReports.Member))
        .When(PlanReports.Late)
        .Then<ReportFellOverdue>(late => late.Missing.ShouldHaveSingleItem().Unit.ShouldBe(Units.Office));
}

public sealed class An_emulation_pact
{
    [Fact]
    public void is_drawn_up_once_for_the_clusters_year()
    {
        Clusters.Constituted.When(Pacts.DrawUp).Then<PactDrawnUp>(drawn => drawn.Members.Count.ShouldBe(6));
        Clusters.Constituted.With(facts => facts with { Campaign = null }).When(Pacts.DrawUp).ThenRefused(Rules.CampaignUnknown);
        Clusters.Constituted.With(facts => facts with { Campaign = ((Campaign.Launched)Campaigns.Launched.State) with { Year = 2022 } })
            .When(Pacts.DrawUp).ThenRefused(Rules.ClusterOfAnotherYear);
        Clusters.Constituted.When(Pacts.DrawUp with { Day = new(2030, 1, 1) }).ThenRefused(Rules.PactDayImpossible);
    }

    [Fact]
    public void is_signed_by_each_member_once()
    {
        Pacts.DrawnUp.When(Pacts.Sign(Units.Office)).Then(new PactSigned(Clusters.Id, Campaigns.Id, Units.Office, Days.Launch));
        Pacts.DrawnUp.After(Pacts.Sign(Units.Office)).When(Pacts.Sign(Units.Office)).ThenNothing();
        Pacts.DrawnUp.When(Pacts.Sign(Units.Elsewhere)).ThenRefused(Rules.PactOfStrangers);
        Pacts.DrawnUp.When(Pacts.Sign(Units.Office) with { Day = Days.Launch.AddDays(-1) }).ThenRefused(Rules.PactDayImpossible);
        Pacts.DrawnUp.After(Pacts.Sign(Units.Office) with { Day = Days.Launch }).On(Days.Launch.AddDays(9))
            .When(Pacts.Sign(Units.Office) with { Day = Days.Launch.AddDays(1) }).ThenRefused(Rules.PactAlreadySigned);
    }
}
