using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

public sealed class Appraising_a_dossier
{
    private static AppraiseDossier Appraise(params ValueList<Verdict> verdicts) => new AppraiseDossier(CourtFlag.Id,
        Flags.CourtRule.Criteria.Zip(verdicts, (criterion, verdict) => new Finding(criterion.Code, verdict, "Biên bản số 5")).ToValueList())
        .By(People.Secretary);

    private static AppraiseDossier AllMet => Appraise(Verdict.Met, Verdict.Met, Verdict.Met);

    [Fact]
    public void answers_each_criterion_and_starts_the_clock_of_the_council() => CourtFlag.AwaitingAppraisal.When(AllMet)
        .Then<DossierAppraised>(appraised => (appraised.Eligible, appraised.Findings, appraised.Appraiser)
            .ShouldBe((true, AllMet.Findings, People.Secretary)))
        .ThenSends(Message.At(
            Days.Missed(Step.CouncilReview), new LapseDossier(CourtFlag.Id, 1, Step.CouncilReview), 1, nameof(Step.CouncilReview)));

    [Fact]
    public void finds_eligible_what_is_waived_with_a_reason() => CourtFlag.AwaitingAppraisal
        .When(Appraise(Verdict.Met, Verdict.Waived, Verdict.Met))
        .Then<DossierAppraised>(appraised => appraised.Eligible.ShouldBeTrue());

    [Fact]
    public void ends_the_round_for_good_when_one_criterion_is_not_met() => CourtFlag.AwaitingAppraisal
        .After(Appraise(Verdict.Met, Verdict.Met, Verdict.NotMet))
        .State.ShouldBeOfType<Dossier.Ended>().Outcome.ShouldBe(DossierOutcome.Ineligible);

    [Fact]
    public void leaves_no_criterion_out() => CourtFlag.AwaitingAppraisal
        .When(Appraise(Verdict.Met, Verdict.Met))
        .ThenRefused(Rules.FindingsIncomplete);

    [Fact]
    public void answers_no_criterion_twice() => CourtFlag.AwaitingAppraisal
        .When(AllMet with { Findings = [.. AllMet.Findings, AllMet.Findings[0]] })
        .ThenRefused(Rules.FindingsIncomplete);

    [Fact]
    public void gives_evidence_for_each_finding() => CourtFlag.AwaitingAppraisal
        .When(AllMet with { Findings = AllMet.Findings.Change(f => f.Criterion == "united", f => f with { Evidence = " " }) })
        .ThenRefused(Rules.EvidenceMissing)
        .InVietnamese().ShouldContain("Nội bộ đoàn kết");

    [Fact]
    public void is_not_done_by_who_signed_the_proposal() => CourtFlag.AwaitingAppraisal
        .When(AllMet.By(People.HeadOfOffice))
        .ThenRefused(Rules.DutiesMustBeSeparate);

    [Fact]
    public void is_not_done_twice() => CourtFlag.AwaitingCouncil.When(AllMet).ThenNothing();

    [Fact]
    public void is_not_done_again_with_another_result() => CourtFlag.AwaitingCouncil
        .When(Appraise(Verdict.Met, Verdict.Met, Verdict.NotMet))
        .ThenRefused(Rules.AlreadyAppraised);

    [Fact]
    public void waits_for_the_vote() => CourtFlag.BeforeConference.When(AllMet).ThenRefused(Rules.NotAtThisStep);
}
