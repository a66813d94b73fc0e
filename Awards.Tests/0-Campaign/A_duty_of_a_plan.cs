using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Tests.Support;

namespace Awards.Tests.Launching;

/// <summary>Decision 252/QĐ-BTP of 22/02/2021: four days for two classes of addressees, and one of them is none.</summary>
public sealed class A_duty_of_a_plan
{
    private static readonly StateReportDuty Registration = Plans.OfUnits with
    {
        Code = "registration-units",
        Kind = DutyKind.Registration,
        Day = null,
        Raw = "chậm nhất là ngày 27/02/2021",
    };

    [Fact]
    public void asks_each_addressee_by_name_for_the_report() => Plans.Launched.When(Plans.OfUnits)
        .Then<ReportDutyStated>(stated => stated.Due!.LastDay.ShouldBe(Plans.UnitsDue))
        .ThenSends(Units.Members.Select(unit => Message.Now(new AskForReport(
            PlanReports.IdOf(unit),
            new ReportOrder(
                Campaigns.Id, Plans.OfUnits.Code, DutyKind.InterimReview, RecipientClass.Units,
                new Addressee(unit.Value, Units.Name(unit)), Plans.UnitsDue, 10, null)))));

    /// <summary>T1: 30/02/2021. The text is kept, nobody is asked for anything, and a person has to say what it means.</summary>
    [Fact]
    public void T1_by_an_impossible_day_is_quarantined_and_arms_nothing()
    {
        var told = Plans.Launched.When(Plans.Impossible);
        told.Answer.ShouldBeOfType<Answer.Happened>().Events[^1].ShouldBe(
            new CampaignDayQuarantined(Campaigns.Id, Plans.Impossible.Code, null, "trước ngày 30/02/2021"));
        told.ThenSendsNothing();
        Plans.Launched.After(Plans.Impossible).Owes();
    }

    /// <summary>T2: 30/2/2021, evidently 03/2/2021: but not evident enough for a program.</summary>
    [Fact]
    public void T2_an_impossible_anniversary_is_quarantined_as_it_is_written() => Plans.Launched.When(Plans.Anniversary)
        .Then(new CampaignDayQuarantined(Campaigns.Id, "party-91", "Kỷ niệm 91 năm Ngày thành lập Đảng", "30/2/2021"));

    /// <summary>T3: 27/02/2021 is a Saturday.</summary>
    [Fact]
    public void T3_by_a_saturday_goes_on_to_the_next_working_day_where_the_rules_say_so() => Plans.Launched.With(Plans.Rolling)
        .When(Registration).Then<ReportDutyStated>(stated =>
        {
            stated.Due!.LastDay.ShouldBe(new DateOnly(2021, 3, 1));
            stated.Due.Stated.Day.ShouldBe(new DateOnly(2021, 2, 27));
        });

    /// <summary>T4: "chậm nhất là ngày" includes the day, "trước ngày" does not.</summary>
    [Theory]
    [InlineData("chậm nhất là ngày 26/02/2021", 26)]
    [InlineData("trước ngày 26/02/2021", 25)]
    [InlineData("Trước ngày 26/2/2021 đối với các Cụm", 25)]
    public void T4_reads_from_the_text_whether_the_day_is_included(string raw, int last) => Plans.Launched
        .When(Registration with { Raw = raw })
        .Then<ReportDutyStated>(stated => stated.Due!.LastDay.ShouldBe(new DateOnly(2021, 2, last)));

    [Theory]
    [InlineData("cuối năm")]
    [InlineData("từ 01/7/2021 đến 31/12/2021")]
    [InlineData("31/4/2021")]
    [InlineData("00/00/2021")]
    public void is_quarantined_by_whatever_names_no_day_or_several(string raw) => DayText.Read(raw).ShouldBeNull();

    [Fact]
    public void is_asked_for_once_a_person_says_which_day_is_meant() => Plans.Stated.When(Plans.Resolve)
        .Then<CampaignDayResolved>(resolved => resolved.Due!.LastDay.ShouldBe(new DateOnly(2021, 2, 28)))
        .Messages.ShouldHaveSingleItem().Command.ShouldBeOfType<AskForReport>().Order.LastDay.ShouldBe(new DateOnly(2021, 2, 28));

    [Fact]
    public void is_asked_for_without_a_day_where_a_person_says_that_it_stays_unknown() => Plans.Stated
        .When(Plans.Resolve with { Day = null })
        .Then<CampaignDayResolved>(resolved => resolved.Due.ShouldBeNull())
        .Messages.ShouldHaveSingleItem().Command.ShouldBeOfType<AskForReport>().Order.PassesAt.ShouldBeNull();

    [Fact]
    public void is_clarified_once_and_for_a_reason()
    {
        Plans.Stated.When(Plans.Resolve with { Reason = " " }).ThenRefused(Rules.ReasonMissing);
        Plans.Stated.After(Plans.Resolve).When(Plans.Resolve with { Day = new(2021, 3, 2) }).ThenRefused(Rules.DayAlreadyResolved);
        Plans.Stated.When(Plans.Resolve with { Code = Plans.OfUnits.Code }).ThenRefused(Rules.DayNotInQuarantine);
    }

    /// <summary>Deadline C of the plan leaves out addressees whom its section 2.2 names: nobody is guessed, a person is asked.</summary>
    [Fact]
    public void asks_whoever_is_added_when_an_open_question_is_settled()
    {
        var open = Plans.OfUnits with { Recipients = [Units.Office.Value], Question = "Cục Thi hành án dân sự có phải báo cáo không?" };
        Plans.Launched.After(open)
            .When(new SettleRecipients(Campaigns.Id, open.Code, [Units.Academy.Value], "Công văn 12/TĐKT"))
            .Messages.ShouldHaveSingleItem().Command.ShouldBeOfType<AskForReport>().Report.ShouldBe(PlanReports.IdOf(Units.Academy));
    }

    [Fact]
    public void names_addressees_that_there_are_or_asks_who_they_are()
    {
        Plans.Launched.When(Plans.OfUnits with { Recipients = [] }).ThenRefused(Rules.RecipientsMissing);
        Plans.Launched.When(Plans.OfUnits with { Recipients = [Guid.Empty] }).ThenRefused(Rules.UnitUnknown);
        Plans.Launched.When(Plans.OfUnits with { Recipients = [], Question = "Những đơn vị nào?" })
            .Then<ReportDutyStated>(stated => stated.Duty.Addressees.ShouldBeEmpty()).ThenSendsNothing();
    }

    [Fact]
    public void has_a_day_or_a_text_a_code_and_a_possible_reminder()
    {
        Plans.Launched.When(Plans.OfUnits with { Day = null }).ThenRefused(Rules.DeadlineNotOne);
        Plans.Launched.When(Plans.OfUnits with { Raw = "30/6/2021" }).ThenRefused(Rules.DeadlineNotOne);
        Plans.Launched.When(Plans.OfUnits with { Day = null, Raw = new string('x', 301) }).ThenRefused(Rules.NameTooLong);
        Plans.Launched.When(Plans.OfUnits with { Code = "Sơ kết" }).ThenRefused(Rules.CampaignCodeMalformed);
        Plans.Launched.When(Plans.OfUnits with { RemindDays = 366 }).ThenRefused(Rules.RemindDaysImpossible);
        Plans.Launched.When(Plans.OfUnits with { Day = DateOnly.MaxValue }).ThenRefused(Rules.YearImpossible);
        Plans.Launched.When(Plans.OfClusters).ThenRefused(Rules.DutyUnknown);
    }
}
