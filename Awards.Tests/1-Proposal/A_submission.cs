using Awards.Domain;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Proposals;

public sealed class A_submission_that_is_drafted
{
    [Fact]
    public void names_its_dossiers_by_campaign_nominee_and_award() => Submissions.NotDrafted.When(Submissions.Draft)
        .Then(new SubmissionDrafted(
            Submissions.Id, Units.Office, "Văn phòng", Campaigns.Id,
            [
                new(CourtFlag.Id, Flags.Court, Units.Office, "Văn phòng"),
                new(GovernmentFlag.Id, Flags.Government, Units.Office, "Văn phòng"),
            ],
            Submissions.Draft.Papers));

    [Fact]
    public void is_not_drafted_again_with_the_same_contents() => Submissions.Drafted.When(Submissions.Draft).ThenNothing();

    [Fact]
    public void may_be_drafted_anew_with_fewer_papers() => Submissions.Drafted
        .When(Submissions.Draft with { Papers = [Submissions.Letter] })
        .Then<SubmissionDrafted>(drafted => drafted.Papers.ShouldBe([Submissions.Letter]));

    [Fact]
    public void names_each_nominee_once_for_an_award() => Submissions.NotDrafted
        .When(Submissions.Draft with { Lines = [new(Flags.Court, Units.Office), new(Flags.Court, Units.Office)] })
        .ThenRefused(Rules.LinesMissing);

    [Fact]
    public void names_registered_units_only() => Submissions.NotDrafted
        .When(Submissions.Draft with { Lines = [new(Flags.Court, new UnitId(Guid.Empty))] })
        .ThenRefused(Rules.UnitUnknown);

    [Fact]
    public void belongs_to_one_unit() => Submissions.Drafted
        .When(Submissions.Draft with { Unit = Units.Personnel })
        .ThenRefused(Rules.SubmissionDiffers);
}

public sealed class A_submission_that_is_lodged
{
    [Fact]
    public void records_who_signed_it_and_which_papers_the_rules_of_that_day_demand() => Submissions.Drafted.When(Submissions.Lodge)
        .Then<SubmissionLodged>(lodged =>
        {
            (lodged.Number, lodged.Day, lodged.Signatory, lodged.RuleSet)
                .ShouldBe(("77/TTr-VP", Days.Proposing, People.HeadOfOffice, "tand-2017"));
            lodged.Required.Select(paper => paper.Kind).ShouldBe(["submission-letter", "minutes", "achievement-report"]);
        });

    [Fact]
    public void proposes_the_dossier_of_each_line() => Submissions.Drafted.When(Submissions.Lodge)
        .ThenSends(
            Message.Now(new ProposeDossier(
                CourtFlag.Id, Submissions.Id, Units.Office, People.HeadOfOffice, Campaigns.Id, Flags.Court, Units.Office, "Văn phòng")),
            Message.Now(new ProposeDossier(
                GovernmentFlag.Id, Submissions.Id, Units.Office, People.HeadOfOffice, Campaigns.Id, Flags.Government, Units.Office,
                "Văn phòng")));

    [Fact]
    public void is_in_time_until_the_last_moment_of_the_last_day_in_Vietnam() => Submissions.Drafted
        .When(Submissions.Lodge.At(Days.LastMomentOf(new(2021, 9, 30))))
        .Then<SubmissionLodged>(lodged => lodged.Day.ShouldBe(new DateOnly(2021, 9, 30)));

    [Fact]
    public void is_too_late_on_the_first_moment_of_the_next_day_in_Vietnam() => Submissions.Drafted
        .When(Submissions.Lodge.At(Days.Missed(Step.Proposal)))
        .ThenRefused(Rules.DeadlinePassed)
        .InEnglish().ShouldContain("30/09/2021");

    [Fact]
    public void needs_rules_in_force() => Submissions.Drafted.With(facts => facts with { Rules = null })
        .When(Submissions.Lodge)
        .ThenRefused(Rules.NoRulesInForce);

    [Fact]
    public void is_not_lodged_under_a_second_number() => Submissions.Lodged
        .When(Submissions.Lodge with { Number = "78/TTr-VP" })
        .ThenRefused(Rules.SubmissionDiffers);

    [Fact]
    public void is_accepted_by_somebody_else_than_who_signed_it() => Submissions.Lodged
        .When(new AcceptSubmission(Submissions.Id).By(People.HeadOfOffice))
        .ThenRefused(Rules.DutiesMustBeSeparate);

    [Fact]
    public void is_not_accepted_without_all_papers() => Submissions.LodgedWithoutReport
        .When(new AcceptSubmission(Submissions.Id).By(People.Secretary))
        .ThenRefused(Rules.PapersMissing)
        .InVietnamese().ShouldContain("Báo cáo thành tích");

    [Fact]
    public void confirms_the_papers_of_each_dossier_when_it_is_accepted() => Submissions.Lodged
        .When(new AcceptSubmission(Submissions.Id).By(People.Secretary))
        .Then(new SubmissionAccepted(Submissions.Id))
        .ThenSends(
            Message.Now(new ConfirmPapers(CourtFlag.Id, Submissions.Id)),
            Message.Now(new ConfirmPapers(GovernmentFlag.Id, Submissions.Id)));

    [Fact]
    public void records_the_first_answer_of_a_dossier_and_no_second() => Submissions.Lodged
        .Given(new SubmissionLineAnswered(Submissions.Id, CourtFlag.Id, 1, null))
        .When(new RecordProposalAnswer(Submissions.Id, CourtFlag.Id, 1, null))
        .ThenNothing();
}

public sealed class A_submission_that_is_returned
{
    [Fact]
    public void says_what_is_missing_and_until_when_in_plain_days() => Submissions.LodgedWithoutReport.When(Submissions.Return)
        .Then(new SubmissionReturned(
            Submissions.Id, 1, ["Thiếu báo cáo thành tích"], ["achievement-report"], new(2021, 9, 30),
            Flags.Regime.Limit(TimeLimit.CompletePapers)!,
            new(Flags.Regime.Limit(TimeLimit.CompletePapers)!, Days.Proposing, new(2021, 9, 30), [], [])))
        .ThenSends(Message.At(Ict.EndOf(new(2021, 9, 30)), new LapseSubmission(Submissions.Id, 1), 1));

    [Fact]
    public void is_returned_with_a_reason_or_not_at_all() => Submissions.Lodged
        .When(new ReturnSubmission(Submissions.Id, [" "]))
        .ThenRefused(Rules.ReasonMissing);

    [Fact]
    public void is_not_returned_again_for_the_same_reasons() => Submissions.Returned.When(Submissions.Return).ThenNothing();

    [Fact]
    public void is_not_returned_again_for_other_reasons() => Submissions.Returned
        .When(Submissions.Return with { Reasons = ["Sai mẫu"] })
        .ThenRefused(Rules.SubmissionNotAtThisStep);

    [Fact]
    public void may_be_completed_until_the_last_moment_of_the_last_day() => Submissions.Returned
        .When(new CompleteSubmission(Submissions.Id, [Submissions.Report]).At(Days.LastMomentOf(Submissions.Until)))
        .Then(new SubmissionCompleted(Submissions.Id, 1, [Submissions.Report]));

    [Fact]
    public void may_not_be_completed_later_even_if_the_timer_is_late() => Submissions.Returned
        .When(new CompleteSubmission(Submissions.Id, [Submissions.Report]).At(Ict.EndOf(Submissions.Until)))
        .ThenRefused(Rules.DeadlinePassed);

    [Fact]
    public void is_accepted_once_it_is_completed() => Submissions.Completed
        .When(new AcceptSubmission(Submissions.Id).By(People.Secretary))
        .Then(new SubmissionAccepted(Submissions.Id));

    [Fact]
    public void lapses_with_all_its_dossiers_when_the_time_is_over() => Submissions.Returned
        .When(new LapseSubmission(Submissions.Id, 1).At(Ict.EndOf(Submissions.Until)))
        .Then(new SubmissionLapsed(Submissions.Id, 1))
        .ThenSends(
            Message.Now(new LapseProposal(CourtFlag.Id, Submissions.Id)),
            Message.Now(new LapseProposal(GovernmentFlag.Id, Submissions.Id)));

    [Fact]
    public void does_not_lapse_before_the_time_is_over() => Submissions.Returned
        .When(new LapseSubmission(Submissions.Id, 1).At(Days.LastMomentOf(Submissions.Until)))
        .ThenNothing();

    [Fact]
    public void does_not_lapse_by_the_timer_of_an_earlier_return() => Submissions.Completed
        .After(Submissions.Return with { Reasons = ["Báo cáo chưa ký"] })
        .When(new LapseSubmission(Submissions.Id, 1).At(Ict.EndOf(Submissions.Until)))
        .ThenNothing();
}
