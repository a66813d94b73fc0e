using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Deciding;

public sealed class Drafting_a_decision
{
    private static DossierTurnedAway TurnedAway(AdmitToDecision c, string code) =>
        new(c.Decision.Value, c.Dossier, c.Round, c.Move, c.Award, c.Nominee, c.NomineeName, code);

    [Fact]
    public void lists_a_dossier_and_tells_it() => Decisions.Drafted.When(Decisions.Admit(Units.Office))
        .Then(new DossierAdmitted(
            Decisions.Id.Value, Decisions.Of(Units.Office), 1, 3, Flags.Court, Units.Office, "Văn phòng", People.Secretary))
        .ThenSends(Message.Now(new RecordAdmission(Decisions.Of(Units.Office), 1, 3, Decisions.Id.Value, null), 1, "3"));

    [Fact]
    public void turns_a_dossier_away_that_must_go_upward()
    {
        var upward = Decisions.Admit(Units.Office) with { Step = Step.UpwardSubmission };
        Decisions.Drafted.When(upward).Then(TurnedAway(upward, "not-on-this-agenda"));
    }

    [Fact]
    public void turns_a_dossier_away_that_is_decided_here_when_it_is_a_letter()
    {
        var own = Letters.Admit(Units.Office) with { Step = Step.Decision };
        Letters.Drafted.When(own).Then(TurnedAway(own, "not-on-this-agenda"));
    }

    [Fact]
    public void turns_a_dossier_of_another_campaign_away()
    {
        var other = Decisions.Admit(Units.Office) with { Campaign = new CampaignId(Guid.Empty) };
        Decisions.Drafted.When(other).Then(TurnedAway(other, "not-on-this-agenda"));
    }

    [Fact]
    public void turns_everybody_away_before_there_is_a_draft() => Decisions.NotDrafted.When(Decisions.Admit(Units.Office))
        .Then(TurnedAway(Decisions.Admit(Units.Office), "decision-unknown"));

    [Fact]
    public void turns_everybody_away_after_it_was_signed() => Decisions.Signed.When(Decisions.Admit(Units.Academy))
        .Then(TurnedAway(Decisions.Admit(Units.Academy), "already-signed"));

    [Fact]
    public void lets_a_dossier_go_before_it_was_signed() => Decisions.Listing
        .When(new ReleaseFromDecision(Decisions.Id, Decisions.Of(Units.Office), 1, 4))
        .Then(new DossierReleased(Decisions.Id.Value, Decisions.Of(Units.Office), 1, 4));

    [Fact]
    public void lets_nobody_go_after_it_was_signed() => Decisions.Signed
        .When(new ReleaseFromDecision(Decisions.Id, Decisions.Of(Units.Office), 1, 4))
        .Then(new DossierReleaseDenied(Decisions.Id.Value, Decisions.Of(Units.Office), 1, 4, "already-signed"))
        .ThenSends(Message.Now(new RecordRelease(Decisions.Of(Units.Office), 1, 4, Decisions.Id.Value, "already-signed"), 1, "4"));

    [Fact]
    public void is_not_done_again_with_other_contents() => Decisions.Drafted
        .When(Decisions.Draft with { About = "Việc khác" })
        .ThenRefused(Rules.DecisionAlreadyDrafted);
}

public sealed class Signing_a_decision
{
    private static readonly Refusal NotOffice = new(Decisions.Of(Units.Office), "Có đơn tố cáo đang xác minh");

    private static Message Told(UnitId unit, string? refusal) =>
        Message.Now(new RecordAward(Decisions.Of(unit), 1, Decisions.Record, refusal), 1, "signed");

    [Fact]
    public void awards_every_dossier_on_it() => Decisions.Listing.When(Decisions.Sign())
        .Then(new DecisionSigned(Decisions.Id, "300/QĐ-TANDTC", Days.Deciding, People.ChiefJustice, SigningCapacity.OwnRight, []))
        .ThenSends(Told(Units.Office, null), Told(Units.Personnel, null));

    [Fact]
    public void refuses_single_dossiers_with_a_reason() => Decisions.Listing.When(Decisions.Sign(NotOffice))
        .ThenSends(Told(Units.Office, NotOffice.Reason), Told(Units.Personnel, null));

    [Fact]
    public void says_nothing_to_a_dossier_that_was_let_go() => Decisions.Listing
        .After(new ReleaseFromDecision(Decisions.Id, Decisions.Of(Units.Office), 1, 4))
        .When(Decisions.Sign())
        .ThenSends(Told(Units.Personnel, null));

    [Fact]
    public void gives_a_reason_for_each_refusal() => Decisions.Listing
        .When(Decisions.Sign(NotOffice with { Reason = " " }))
        .ThenRefused(Rules.ReasonMissing);

    [Fact]
    public void refuses_only_what_is_listed() => Decisions.Listing
        .When(Decisions.Sign(NotOffice with { Dossier = Decisions.Of(Units.Academy) }))
        .ThenRefused(Rules.NotOnThisDecision);

    [Fact]
    public void needs_a_dossier_and_a_number()
    {
        Decisions.Drafted.When(Decisions.Sign()).ThenRefused(Rules.NobodyOnTheDecision);
        Decisions.Listing.When(Decisions.Sign() with { Number = " " }).ThenRefused(Rules.DecisionNumberMissing);
    }

    [Fact]
    public void is_done_by_a_delegate_on_behalf_of_the_holder_and_not_in_own_right()
    {
        var asDelegate = Decisions.Listing with { Facts = Decisions.Listing.Facts with { SignerIsDelegate = true } };
        asDelegate.When(Decisions.Sign()).ThenRefused(Rules.DelegateSignsOnBehalf);
        asDelegate.When(Decisions.Sign() with { Capacity = SigningCapacity.OnBehalfOf })
            .Then<DecisionSigned>(signed => signed.Capacity.ShouldBe(SigningCapacity.OnBehalfOf));
    }

    [Fact]
    public void is_not_done_by_who_appraised_one_of_them() => Decisions.Listing
        .When(Decisions.Sign().By(People.Secretary))
        .ThenRefused(Rules.DutiesMustBeSeparate);

    [Fact]
    public void is_not_done_twice() => Decisions.Signed.When(Decisions.Sign()).ThenNothing();

    [Fact]
    public void is_not_done_again_with_another_result() =>
        Decisions.Signed.When(Decisions.Sign(NotOffice)).ThenRefused(Rules.AlreadySigned);

    [Fact]
    public void is_told_to_a_dossier_as_its_award() =>
        CourtFlag.BeforeDecision.When(new RecordAward(CourtFlag.Id, 1, Decisions.Record, null))
        .Then(new DossierAwarded(CourtFlag.Id, 1, Decisions.Record, Decisions.ToBeNotified(Days.Deciding)));

    [Fact]
    public void is_told_to_a_dossier_as_its_refusal() => CourtFlag.BeforeDecision
        .After(new RecordAward(CourtFlag.Id, 1, Decisions.Record, "Có đơn tố cáo"))
        .State.ShouldBeOfType<Dossier.Ended>().Outcome.ShouldBe(DossierOutcome.Refused);

    [Fact]
    public void by_another_decision_moves_no_dossier() => CourtFlag.BeforeDecision
        .When(new RecordAward(CourtFlag.Id, 1, Decisions.Record with { Decision = Letters.Id }, null))
        .ThenNothing();
}

public sealed class A_letter_upward
{
    private static readonly Refusal NotOffice = new(Letters.Of(Units.Office), "Không đồng ý");

    private static DecisionRecord Higher => new(
        Letters.Id, "1500/QĐ-TTg", Letters.Answer, "Thủ tướng Chính phủ", SigningCapacity.OwnRight, null);

    [Fact]
    public void submits_every_dossier_on_it_when_it_is_signed() => Letters.Listing.When(Letters.Sign())
        .ThenSends(
            Message.Now(new RecordUpwardSubmission(Letters.Of(Units.Office), 1, Letters.Id, "88/TTr-TANDTC", Days.Deciding), 1),
            Message.Now(new RecordUpwardSubmission(Letters.Of(Units.Personnel), 1, Letters.Id, "88/TTr-TANDTC", Days.Deciding), 1));

    [Fact]
    public void ends_the_dossiers_it_does_not_submit() => Letters.Listing.When(Letters.Sign(NotOffice))
        .Messages.Select(message => message.Command).OfType<RecordAward>().ShouldHaveSingleItem().Refusal.ShouldBe(NotOffice.Reason);

    [Fact]
    public void brings_the_higher_decision_to_each_dossier() => Letters.Signed.When(Letters.Higher(NotOffice))
        .Then(new HigherDecisionReceived(Letters.Id, "1500/QĐ-TTg", Letters.Answer, "Thủ tướng Chính phủ", [NotOffice]))
        .ThenSends(
            Message.Now(new RecordAward(Letters.Of(Units.Office), 1, Higher, NotOffice.Reason), 1, "higher"),
            Message.Now(new RecordAward(Letters.Of(Units.Personnel), 1, Higher, null), 1, "higher"));

    [Fact]
    public void brings_it_only_to_those_who_were_submitted() => Letters.Listing.After(Letters.Sign(NotOffice)).When(Letters.Higher())
        .ThenSends(Message.Now(new RecordAward(Letters.Of(Units.Personnel), 1, Higher, null), 1, "higher"));

    [Fact]
    public void is_not_answered_before_it_was_signed() => Letters.Listing.When(Letters.Higher()).ThenRefused(Rules.NotSubmittedUpward);

    [Fact]
    public void is_not_answered_before_its_own_date_nor_in_the_future()
    {
        Letters.Signed.When(Letters.Higher() with { Day = Days.Deciding.AddDays(-1) }).ThenRefused(Rules.HigherDecisionDateImpossible);
        Letters.Signed.When(Letters.Higher() with { Day = Letters.Answer.AddDays(6) }).ThenRefused(Rules.HigherDecisionDateImpossible);
    }

    [Fact]
    public void is_answered_once_and_by_the_same_decision()
    {
        Letters.Answered.When(Letters.Higher()).ThenNothing();
        Letters.Answered.When(Letters.Higher() with { Number = "1501/QĐ-TTg" }).ThenRefused(Rules.AlreadySigned);
        Letters.Answered.When(Letters.Higher() with { Day = Letters.Answer.AddDays(1) }).ThenRefused(Rules.AlreadySigned);
    }

    [Fact]
    public void is_what_a_higher_decision_answers_and_nothing_else() => Decisions.Signed
        .When(Letters.Higher() with { Decision = Decisions.Id })
        .ThenRefused(Rules.NotSubmittedUpward);

    [Fact]
    public void takes_a_dossier_upward_and_there_it_is_awarded()
    {
        GovernmentFlag.BeforeLetter.When(new RecordUpwardSubmission(GovernmentFlag.Id, 1, Letters.Id, "88/TTr-TANDTC", Days.Deciding))
            .Then(new SubmissionUpwardRecorded(GovernmentFlag.Id, 1, Letters.Id, "88/TTr-TANDTC", Days.Deciding));
        GovernmentFlag.SubmittedUpward.When(new RecordAward(GovernmentFlag.Id, 1, Higher, null))
            .Then(new DossierAwarded(GovernmentFlag.Id, 1, Higher, Decisions.ToBeNotified(Higher.Day)));
    }
}
