using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Proposals;

/// <summary>Of a submission that was returned, and how it was counted.</summary>
public sealed class The_last_day_to_complete_papers
{
    [Fact]
    public void is_counted_in_calendar_days_by_todays_rules() => Submissions.LodgedWithoutReport.When(Submissions.Return)
        .Then<SubmissionReturned>(returned =>
        {
            returned.Until.ShouldBe(Submissions.Until);
            returned.Count.ShouldBe(new DeadlineCount(
                Flags.Regime.Limit(TimeLimit.CompletePapers)!, Days.Proposing, Submissions.Until, [], []));
        });

    [Fact]
    public void is_counted_in_working_days_where_the_rules_say_so() => Counting(DayUnit.Working)
        .On(new DateOnly(2021, 4, 26))
        .When(new ReturnSubmission(Submissions.Id, ["Sai mẫu"]))
        .Then<SubmissionReturned>(returned =>
        {
            returned.Until.ShouldBe(new DateOnly(2021, 5, 12));
            returned.Count!.SpecialDays.Select(day => day.Name)
                .ShouldBe(["Ngày Chiến thắng", "Ngày Quốc tế lao động", "Ngày Quốc tế lao động (nghỉ bù)"]);
        });

    [Fact]
    public void makes_the_submission_lapse_when_it_has_passed()
    {
        var returned = Counting(DayUnit.Working).On(new DateOnly(2021, 4, 26)).After(new ReturnSubmission(Submissions.Id, ["Sai mẫu"]));
        returned.When(new LapseSubmission(Submissions.Id, 1).On(new DateOnly(2021, 5, 12))).ThenNothing();
        returned.When(new LapseSubmission(Submissions.Id, 1).On(new DateOnly(2021, 5, 13)))
            .Then(new SubmissionLapsed(Submissions.Id, 1));
    }

    [Fact]
    public void is_unsure_where_no_holidays_were_adopted() => Counting(DayUnit.Working)
        .With(facts => facts with { Calendar = null })
        .On(new DateOnly(2021, 4, 26))
        .When(new ReturnSubmission(Submissions.Id, ["Sai mẫu"]))
        .Then<SubmissionReturned>(returned =>
        {
            returned.Until.ShouldBe(new DateOnly(2021, 5, 10));
            Doubt.Of(returned.Count!).Select(doubt => doubt.English).ShouldBe(
            [
                "The provision applied is not verified (Quyết định thiết kế của hệ thống).", "No table of holidays for 2021 was adopted.",
            ]);
        });

    private static Spec<SubmissionCommand, Submission, SubmissionFacts> Counting(DayUnit unit) =>
        Submissions.LodgedWithoutReport.With(facts => facts with
        {
            Rules = Flags.Regime with
            {
                Limits =
                [
                    .. Flags.Regime.Limits.Select(limit => limit with { Counting = new(unit, FirstDayCounts: false, RollForward: true) }),
                ],
            },
            Calendar = Holidays.Calendar,
        });
}
