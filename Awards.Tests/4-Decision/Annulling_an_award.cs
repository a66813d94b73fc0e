using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Deciding;

/// <summary>On one of the four grounds of Law 06/2022/QH15, Art. 93: the award stays in the history, and counts no longer.</summary>
public sealed class Annulling_an_award
{
    private static readonly DateOnly Later = Days.Deciding.AddDays(40);

    private static readonly AnnulAward Annul = new(
        Decisions.Id, CourtFlag.Id, AnnulmentGround.Fraud, "Kê khai không đúng", "77/QĐ-TANDTC");

    private static readonly Annulment How =
        new(Annul.Ground, Annul.Reason, Annul.Number, Later, Decisions.Draft.Authority, People.ChiefJustice);

    private static Spec<AwardDecisionCommand, AwardDecision, AwardDecisionFacts> Signed => Decisions.Signed;

    private static Spec<DossierCommand, Dossier, DossierFacts> Annulled =>
        CourtFlag.Published.On(Later).After(new RecordAnnulment(CourtFlag.Id, 1, How));

    [Fact]
    public void tells_the_dossier() => Signed.When(By(Annul))
        .Then(new AwardAnnulled(Annul.Decision, CourtFlag.Id, 1, How))
        .ThenSends(Message.Now(new RecordAnnulment(CourtFlag.Id, 1, How), 1));

    [Fact]
    public void is_done_once_and_only_of_what_the_document_awarded()
    {
        Signed.After(By(Annul)).When(By(Annul)).ThenNothing();
        Signed.After(By(Annul)).When(By(Annul with { Number = "78/QĐ" })).ThenRefused(Rules.AlreadyAnnulled);
        Signed.When(By(Annul with { Dossier = GovernmentFlag.Id })).ThenRefused(Rules.NotAwardedByThis);
        Decisions.Listing.When(By(Annul)).ThenRefused(Rules.NotAwardedByThis);
        Signed.When(By(Annul with { Reason = " " })).ThenRefused(Rules.ReasonMissing);
        Signed.When(By(Annul with { Number = " " })).ThenRefused(Rules.DecisionNumberMissing);
    }

    [Fact]
    public void is_recorded_from_the_higher_decision_where_a_higher_authority_awarded()
    {
        var answered = Letters.Answered;
        var above = new AnnulAward(
            Letters.Id, GovernmentFlag.Id, AnnulmentGround.LaterViolation, "Kết luận thanh tra", "7/QĐ-TTg",
            new("Thủ tướng Chính phủ", Letters.Answer.AddDays(10)));
        AnnulAward Recorded(AnnulAward annul) => annul.By(People.Secretary, Days.Morning(Letters.Answer.AddDays(20)));
        answered.When(Recorded(above)).Then(new AwardAnnulled(Letters.Id, GovernmentFlag.Id, 1, new(
            above.Ground, above.Reason, above.Number, above.Higher!.Day, above.Higher.Authority, null)));
        answered.When(Recorded(above with { Higher = null })).ThenRefused(Rules.AnnulledByWhoAwarded);
        answered.When(Recorded(above with { Higher = new("Thủ tướng Chính phủ", Letters.Answer.AddDays(-1)) }))
            .ThenRefused(Rules.AnnulmentDayImpossible);
        answered.When(Recorded(above with { Higher = new("Thủ tướng Chính phủ", Letters.Answer.AddDays(21)) }))
            .ThenRefused(Rules.AnnulmentDayImpossible);
        Signed.When(By(Annul with { Higher = above.Higher })).ThenRefused(Rules.AnnulledByWhoAwarded);
    }

    [Fact]
    public void takes_the_honour_out_of_what_counts()
    {
        var told = CourtFlag.Published.On(Later).When(new RecordAnnulment(CourtFlag.Id, 1, How));
        var message = told.Messages.ShouldHaveSingleItem().Command.ShouldBeOfType<AnnulUnitHonour>();
        var honour = new Honour(
            CourtFlag.Id, Flags.Court, "Cờ thi đua", 2021, Decisions.Record.Number, Decisions.Record.Day, "Chánh án");
        var held = UnitStops.Registered.After(new RecordUnitHonour(Units.Personnel, honour));
        Standing(held).ShouldBe(Domain.CouncilReview.Standing.NotMet, "the achievement was rewarded already");
        var annulled = held.After(message with { Unit = Units.Personnel });
        ((Unit.Registered)annulled.State).Honours.ShouldContain(honour);
        Standing(annulled).ShouldNotBe(Domain.CouncilReview.Standing.NotMet);
    }

    [Fact]
    public void leaves_items_and_money_to_be_given_back()
    {
        var first = new RecordRecovery(CourtFlag.Id, NameBased.Id("recovery", "1"), "Cờ", 0, "1/BB", Later, IsLast: false);
        var last = new RecordRecovery(CourtFlag.Id, NameBased.Id("recovery", "2"), "", 12_000_000, "2/BB", Later, IsLast: true);
        Annulled.When(first).Then(new RecoveryRecorded(CourtFlag.Id, first.Recovery, "Cờ", 0, "1/BB", Later, IsLast: false));
        Annulled.After(first).When(first).ThenNothing();
        Annulled.After(first).When(first with { Items = "Bằng" }).ThenRefused(Rules.RecoveryDiffers);
        Annulled.After(first, last).When(first with { Recovery = NameBased.Id("recovery", "3") }).ThenRefused(Rules.RecoveryComplete);
        Annulled.When(last with { Amount = -1 }).ThenRefused(Rules.RecoveryEmpty);
        Annulled.When(first with { Items = " " }).ThenRefused(Rules.RecoveryEmpty);
        Annulled.When(first with { Document = "" }).ThenRefused(Rules.RecordDocumentMissing);
        Annulled.When(first with { Day = Later.AddDays(1) }).ThenRefused(Rules.RecoveryDayImpossible);
        Annulled.When(first with { Day = Later.AddDays(-1) }).ThenRefused(Rules.RecoveryDayImpossible);
    }

    [Fact]
    public void before_the_publication_leaves_nothing_to_publish() => CourtFlag.Awarded.On(Later)
        .After(new RecordAnnulment(CourtFlag.Id, 1, How)).When(new PublishDossier(CourtFlag.Id)).ThenRefused(Rules.NotAtThisStep);

    private static AnnulAward By(AnnulAward annul) => annul.By(People.ChiefJustice, Days.Morning(Later));

    private static Standing Standing(Spec<UnitCommand, Unit, UnitFacts> unit)
    {
        var once = new Criterion("once", "Một lần", new Source("Văn bản", null, true), new Condition.NotRewarded([Flags.Court]));
        return Eligibility.Assess(Flags.CourtRule with { Criteria = [once] }, Candidate.Of((Unit.Registered)unit.State, 2021))[0].Standing;
    }
}
