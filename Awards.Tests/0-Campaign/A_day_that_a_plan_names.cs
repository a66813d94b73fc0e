using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;
using Awards.Tests.Support;
using Awards.Tests.Worlds;
using FsCheck.Fluent;

namespace Awards.Tests.Launching;

public sealed class A_day_that_a_plan_names
{
    private static readonly DateOnly Saturday = new(2021, 2, 27), Monday = new(2021, 3, 1), Tuesday = new(2021, 3, 2);

    private static readonly Source CivilCode = new("Bộ luật Dân sự 2015", "Điều 148", Verified: true);

    [Fact]
    public void is_the_last_where_the_plan_says_no_later_than() => Last(Named(Tuesday, DayEnd.NoLaterThan)).ShouldBe(Tuesday);

    [Fact]
    public void is_too_late_where_the_plan_says_before() => Last(Named(Tuesday, DayEnd.Before)).ShouldBe(Monday);

    [Fact]
    public void is_recorded_with_what_the_plan_says_and_the_provision() => Rolling(CivilCode)
        .When(Launch(Named(Tuesday, DayEnd.Before)))
        .Then<CampaignLaunched>(launched => launched.Deadlines.ShouldBe(
            [new(Step.Proposal, Monday, new StatedDay(Tuesday, DayEnd.Before, [], CivilCode))]));

    /// <summary>"Chậm nhất là ngày 27/02/2021", a Saturday, of the plan of 2021 of the Ministry of Justice.</summary>
    [Fact]
    public void goes_on_to_the_next_working_day_where_the_rules_say_so() =>
        Last(Named(Saturday, DayEnd.NoLaterThan), Rolling(CivilCode)).ShouldBe(Monday);

    [Fact]
    public void stays_a_saturday_where_the_rules_say_nothing_of_it_or_that_it_stays()
    {
        Last(Named(Saturday, DayEnd.NoLaterThan)).ShouldBe(Saturday);
        Last(Named(Saturday, DayEnd.NoLaterThan), With(new NamedDayRule(RollForward: false, CivilCode))).ShouldBe(Saturday);
    }

    [Fact]
    public void goes_on_over_holidays_which_are_recorded()
    {
        var deadline = Deadline(Named(new(2021, 4, 30), DayEnd.NoLaterThan), Rolling(CivilCode));
        deadline.LastDay.ShouldBe(new DateOnly(2021, 5, 4));
        deadline.Stated!.Rolled.Select(day => day.Name)
            .ShouldBe(["Ngày Chiến thắng", "Ngày Quốc tế lao động", "Ngày Quốc tế lao động (nghỉ bù)"]);
        StatedDays.DayByDay(deadline).Select(day => day.Vietnamese).ShouldBe(
        [
            "ngày nghỉ lễ (Ngày Chiến thắng)", "ngày nghỉ lễ (Ngày Quốc tế lao động)", "ngày nghỉ hằng tuần (Chủ nhật)",
            "ngày nghỉ bù (Ngày Quốc tế lao động (nghỉ bù))", "ngày làm việc tiếp theo: thời hạn kết thúc khi hết ngày này",
        ]);
    }

    [Fact]
    public void shows_the_day_that_is_too_late() => StatedDays.DayByDay(Deadline(Named(Tuesday, DayEnd.Before), Rolling(CivilCode)))
        .Select(day => (day.Date, day.English)).ShouldBe(
            [(Monday, "the last day as the document states it"), (Tuesday, "the day before which it is to be done: too late")]);

    [Fact]
    public void is_unsure_by_a_provision_that_nobody_verified_where_that_makes_a_difference()
    {
        var unverified = Rolling(CivilCode with { Verified = false });
        StatedDays.Doubts(Deadline(Named(Saturday, DayEnd.NoLaterThan), unverified)).ShouldHaveSingleItem()
            .English.ShouldBe("The provision applied is not verified (Bộ luật Dân sự 2015, Điều 148).");
        StatedDays.Doubts(Deadline(Named(Tuesday, DayEnd.NoLaterThan), unverified)).ShouldBeEmpty();
        StatedDays.Doubts(Deadline(Named(Saturday, DayEnd.NoLaterThan), Rolling(CivilCode))).ShouldBeEmpty();
    }

    [Fact]
    public void is_unsure_in_a_year_without_a_table_of_holidays()
    {
        var deadline = Deadline(
            Named(Tuesday, DayEnd.NoLaterThan), Rolling(CivilCode).With(facts => facts with { Calendar = WorkCalendar.Empty }));
        deadline.Stated!.WithoutTable.ShouldBe([2021]);
        StatedDays.Doubts(deadline).ShouldHaveSingleItem().Vietnamese.ShouldBe("Chưa có lịch nghỉ lễ năm 2021.");
    }

    [Fact]
    public void stands_in_the_order_of_the_steps_among_days_that_are_given() => Rolling(CivilCode)
        .When(Campaigns.Launch with
        {
            Deadlines = [new(Step.Proposal, Saturday), new(Step.Appraisal, new(2021, 5, 1))],
            Stated = [Named(Tuesday, DayEnd.Before) with { Step = Step.ClusterVote }],
        })
        .Then<CampaignLaunched>(launched => launched.Deadlines.Select(deadline => (deadline.Step, deadline.LastDay)).ShouldBe(
            [(Step.Proposal, Saturday), (Step.ClusterVote, Monday), (Step.Appraisal, new DateOnly(2021, 5, 1))]));

    [Fact]
    public void is_refused_for_a_step_that_has_one_and_out_of_order()
    {
        var named = Named(Tuesday, DayEnd.NoLaterThan);
        Campaigns.NotLaunched.When(Launch(named) with { Deadlines = [new(Step.Proposal, Saturday)] })
            .ThenRefused(Rules.DeadlinesOutOfOrder);
        Campaigns.NotLaunched.When(Launch(named, named)).ThenRefused(Rules.DeadlinesOutOfOrder);
        Campaigns.NotLaunched.When(Launch(named with { Step = Step.Appraisal }, named)).ThenRefused(Rules.DeadlinesOutOfOrder);
        Campaigns.NotLaunched.When(Launch(named, Named(Saturday, DayEnd.NoLaterThan) with { Step = Step.Appraisal }))
            .ThenRefused(Rules.DeadlinesOutOfOrder);
    }

    [Theory]
    [InlineData("0001-01-01", DayEnd.Before)]
    [InlineData("1945-01-01", DayEnd.Before)]
    [InlineData("9999-12-31", DayEnd.NoLaterThan)]
    public void is_refused_in_an_impossible_year(string day, DayEnd end) => Campaigns.NotLaunched
        .When(Launch(Named(DateOnly.Parse(day, null), end)))
        .ThenRefused(Rules.YearImpossible);

    [Fact]
    public void that_is_sent_again_is_nothing_though_other_holidays_are_adopted_by_now()
    {
        var launch = Launch(Named(Saturday, DayEnd.NoLaterThan));
        var launched = Campaigns.NotLaunched.After(launch);
        launched.When(launch).ThenNothing();
        launched.With(CampaignFacts.None).When(launch).ThenNothing();
        launched.When(Launch(Named(Saturday, DayEnd.Before))).ThenRefused(Rules.CampaignAlreadyLaunched);
        launched.When(launch with { Stated = null, Deadlines = [new(Step.Proposal, Monday)] }).ThenRefused(Rules.CampaignAlreadyLaunched);
    }

    [Fact]
    public void gives_a_last_day_that_is_worked_and_never_earlier_than_was_meant() => Properties.Check(
        Prop.ForAll(Arb.ToArbitrary(Gen.Choose(0, 3600)), offset =>
        {
            var dice = new Dice(offset);
            var named = Named(new DateOnly(2018, 1, 1).AddDays(offset), dice.Pick(Enum.GetValues<DayEnd>()));
            var deadline = named.Resolve(new NamedDayRule(RollForward: true, CivilCode), Holidays.Calendar);
            Holidays.Calendar.IsWorked(deadline.LastDay).ShouldBeTrue();
            deadline.LastDay.ShouldBeGreaterThanOrEqualTo(named.End == DayEnd.Before ? named.Day.AddDays(-1) : named.Day);
            NamedDeadline.Of(deadline).ShouldBe(named);
            StatedDays.DayByDay(deadline).Count(day => day.Date == deadline.LastDay).ShouldBe(1);
        }), 400);

    private static NamedDeadline Named(DateOnly day, DayEnd end) => new(Step.Proposal, day, end);

    private static LaunchCampaign Launch(params NamedDeadline[] stated) =>
        Campaigns.Launch with { Deadlines = [], Stated = [.. stated] };

    private static Spec<CampaignCommand, Campaign, CampaignFacts> With(NamedDayRule rule) =>
        Campaigns.NotLaunched.With(new CampaignFacts(Flags.Regime with { NamedDays = rule }, Holidays.Calendar));

    private static Spec<CampaignCommand, Campaign, CampaignFacts> Rolling(Source source) => With(new(RollForward: true, source));

    private static DateOnly Last(NamedDeadline named, Spec<CampaignCommand, Campaign, CampaignFacts>? spec = null) =>
        Deadline(named, spec).LastDay;

    private static StepDeadline Deadline(NamedDeadline named, Spec<CampaignCommand, Campaign, CampaignFacts>? spec = null) =>
        (spec ?? Campaigns.NotLaunched.With(new CampaignFacts(Flags.Regime with { NamedDays = null }, Holidays.Calendar)))
            .After(Launch(named)).State.ShouldBeOfType<Campaign.Launched>().Deadlines.ShouldHaveSingleItem();
}
