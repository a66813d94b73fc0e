using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Projections.Campaigns;
using Awards.Projections.Proposals;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Launching;

public sealed class A_campaigns_board
{
    private static readonly Chronicle Year = ToldOn();

    private readonly CampaignBoard board = CampaignBoards.Projection.Given(Year).Twice().Document(NextCampaign.Value.ToString());

    [Fact]
    public void shows_who_reported_who_is_late_and_who_held_whom_up()
    {
        var units = board.Duties.Single(duty => duty.Duty.Code == "review-units");
        units.Reports.Select(report => (report.Addressee.Name, report.IsOverdue, report.Received is not null))
            .ShouldBe([("Văn phòng", false, true), ("Vụ Tổ chức - Cán bộ", true, false)]);
        var cluster = board.Duties.Single(duty => duty.Duty.Code == "review-clusters").Reports.ShouldHaveSingleItem();
        (cluster.LastDay, cluster.IsOverdue, cluster.Received!.DaysLate).ShouldBe((new DateOnly(2022, 3, 21), true, 1));
        cluster.Waiting.Count.ShouldBe(5);
        cluster.HeldUpBy.Count.ShouldBe(5);
        cluster.Received.Reason.ShouldBe("Còn năm đơn vị chưa báo cáo");
    }

    [Fact]
    public void calls_late_what_is_past_its_day_though_no_timer_ran() => board.On(new(2022, 3, 26)).Duties
        .Single(duty => duty.Duty.Code == "plan").Reports.ShouldAllBe(report => report.IsOverdue);

    [Fact]
    public void keeps_the_text_that_was_no_day_with_what_a_person_said_of_it()
    {
        var plan = board.Duties.Single(duty => duty.Duty.Code == "plan");
        (plan.Duty.Raw, plan.IsInQuarantine, plan.Due!.LastDay)
            .ShouldBe(("chậm nhất là ngày 30/02/2022", false, new DateOnly(2022, 3, 25)));
        plan.Resolved!.Reason.ShouldBe("Công văn 7/TĐKT");
        board.Days.ShouldHaveSingleItem().Day.ShouldBe(new DateOnly(2022, 9, 13));
    }

    [Fact]
    public void shows_what_a_unit_undertakes_and_who_has_not_signed_the_pact()
    {
        var part = board.Units.ShouldHaveSingleItem();
        (part.Name, part.Titles.Count, part.Initiatives.Count).ShouldBe(("Văn phòng", 1, 1));
        part.Targets.ShouldHaveSingleItem().Result!.Outcome.ShouldBe(TargetOutcome.Exceeded);
        var pact = CampaignBoards.Projection.Given(Year).Document(TheCampaign.Value.ToString()).Pacts.ShouldHaveSingleItem();
        (pact.Signatures.Count, pact.Missing.Count).ShouldBe((1, 5));
    }

    [Fact]
    public void shows_the_campaigns_that_are_part_of_it()
    {
        var told = Founded();
        var (period, year) = (new CampaignId(NameBased.Id("period")), new CampaignId(NameBased.Id("year")));
        var frame = new CampaignFrame(CampaignKind.Annual, period, new(2021, 1, 1), new(2021, 12, 31));
        told.Note(period.Value, new CampaignLaunched(
            period, "Vì công lý", 2020, "355/KH", new(2020, 12, 15), "TANDTC", [],
            frame with { Kind = CampaignKind.Period, Parent = null }), Morning(2021, 1, 16));
        told.Note(year.Value, new CampaignLaunched(
            year, "Năm 2021", 2021, "355/KH", new(2020, 12, 15), "TANDTC", [], frame), Morning(2021, 1, 17));
        CampaignBoards.Projection.Given(told).Twice().Document(period.Value.ToString()).Parts
            .ShouldBe([new CampaignPart(year, "Năm 2021", frame)]);
    }

    [Fact]
    public void has_its_tasks_in_the_worklist()
    {
        var worklist = Worklist.Projection.Given(Year).Twice();
        var late = worklist.Document(WorklistId.Of(ReportId.For(NextCampaign, "review-units", ToChuc.Value)));
        late.Todo!.Kind.Code.ShouldBe("report-overdue");
        late.Todo.Due.ShouldBe(new DateOnly(2022, 3, 18));
        late.Todo.Who.ShouldContain(Doer.Secretary, "who was late, and who chases");
        late.Todo.Who.ShouldContain(Doer.Holder(Role.UnitHead, Place.Of(ToChuc)));
        worklist.ThenNone(WorklistId.Of(ReportOfCluster));
        worklist.ThenNone(WorklistId.Day(NextCampaign, "plan"));
        worklist.ThenNone(WorklistId.Recipients(NextCampaign, "review-clusters"));
    }

    [Fact]
    public void asks_the_secretary_what_a_text_means_and_who_is_addressed()
    {
        var told = Founded();
        told.Do(Morning(2021, 1, 16), Secretary, Plans.Impossible with { Campaign = TheCampaign, Recipients = [ClusterVi.Value] });
        var worklist = Worklist.Projection.Given(told).Twice();
        var day = worklist.Document(WorklistId.Day(TheCampaign, Plans.Impossible.Code)).Todo!;
        (day.Kind.Code, day.Detail).ShouldBe(("resolve-day", "trước ngày 30/02/2021"));
        day.Who.ShouldBe([Doer.Secretary]);
        worklist.Document(WorklistId.Recipients(TheCampaign, Plans.Impossible.Code)).Todo!.Kind.Code.ShouldBe("settle-recipients");
    }
}
