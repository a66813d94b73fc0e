using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Projections.Proposals;
using Awards.Projections.Route;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Deciding;

/// <summary>What becomes of dossiers whose criteria an award had met, or that had waited for it, when that award is annulled.</summary>
public sealed class Resting_on_an_annulled_award
{
    private static readonly DateOnly Later = Days.Deciding.AddDays(40);

    private static readonly DossierId Earlier = new(NameBased.Id("dossier", "of 2020"));

    private static readonly Annulment How =
        new(AnnulmentGround.Fraud, "Kê khai không đúng", "77/QĐ-TANDTC", Later, "Chánh án", People.ChiefJustice);

    private static readonly AnnulledBasis OfEarlier = new(Earlier, "Cờ thi đua", 2020, "77/QĐ-TANDTC", Later);

    private static readonly Criterion HeldBefore = new(
        "held-before", "Đã được tặng năm trước", new Source("Văn bản", null, true), new Condition.Honours([Flags.Court], 1, false, 1));

    private static readonly Honour Honour = new(
        Earlier, Flags.Court, "Cờ thi đua", 2020, "8/QĐ", new(2020, 12, 20), "Chánh án");

    private static readonly Dossier.Awaiting BeforeAppraisal = (Dossier.Awaiting)CourtFlag.AwaitingAppraisal.State;

    private static readonly Course Course =
        BeforeAppraisal.Course with { Award = BeforeAppraisal.Course.Award with { Criteria = [HeldBefore] } };

    private static Spec<DossierCommand, Dossier, DossierFacts> Annulled =>
        CourtFlag.Published.On(Later).After(new RecordAnnulment(CourtFlag.Id, 1, How));

    [Fact]
    public void is_known_from_the_appraisal_that_found_a_criterion_met_by_it()
    {
        var appraised = Appraise(Candidate.Of(Registered([Honour]), 2021));
        appraised.Assessments!.ShouldHaveSingleItem().RestsOn.ShouldBe([Earlier]);
        var after = DossierEvolution.Evolve(BeforeAppraisal with { Course = Course }, appraised);
        var asked = Message.Now(new RegisterReliance(Earlier, CourtFlag.Id));
        DossierProcess.React(after, appraised).ShouldContain(asked);
        DossierProcess.Owed(after).ShouldContain(asked);
    }

    [Fact]
    public void is_not_said_of_an_award_of_which_only_the_record_of_earlier_years_knows()
    {
        var known = Registered([]) with
        {
            Record = TrackRecord.Empty.With(new TrackEntry.EarlierHonour(
                NameBased.Id("entry"), Flags.Court, "Cờ thi đua", 2020, "8/QĐ", new(2020, 12, 20), "Chánh án")),
        };
        Appraise(Candidate.Of(known, 2021)).Assessments!.ShouldHaveSingleItem().RestsOn.ShouldBeNull();
    }

    [Fact]
    public void is_told_when_it_is_annulled_and_at_once_when_it_was()
    {
        var told = Message.Now(
            new RecordAnnulledBasis(Earlier, new AnnulledBasis(CourtFlag.Id, Flags.CourtRule.Name, 2021, "77/QĐ-TANDTC", Later)), 1);
        CourtFlag.Published.On(Later).After(new RegisterReliance(CourtFlag.Id, Earlier))
            .When(new RecordAnnulment(CourtFlag.Id, 1, How)).Messages.ShouldContain(told);
        Annulled.When(new RegisterReliance(CourtFlag.Id, Earlier)).Then(new RelianceRegistered(CourtFlag.Id, Earlier)).ThenSends(told);
    }

    [Fact]
    public void gives_a_later_dependent_the_answer_that_it_was_annulled_and_not_that_it_was_awarded() => Annulled
        .When(new RegisterDependent(CourtFlag.Id, GovernmentFlag.Id)).Messages.Select(message => message.Command)
        .OfType<RecordPrerequisite>().ShouldHaveSingleItem().Answer.ShouldBe(new RoundOutcome(1, DossierOutcome.Annulled));

    [Fact]
    public void ends_a_dependent_that_never_had_the_award_and_leaves_one_that_had_it_to_a_person()
    {
        var annulled = GovernmentFlag.Prerequisite(DossierOutcome.Annulled);
        GovernmentFlag.AwaitingVote.When(annulled).Then(
            new PrerequisiteAnswered(GovernmentFlag.Id, CourtFlag.Id, annulled.Answer), new PrerequisiteMissed(GovernmentFlag.Id, 1));
        var went = GovernmentFlag.AwaitingLetter.After(GovernmentFlag.Prerequisite(DossierOutcome.Awarded));
        went.When(annulled).Then(new PrerequisiteAnswered(GovernmentFlag.Id, CourtFlag.Id, annulled.Answer));
        went.After(annulled).When(new EnterDecision(GovernmentFlag.Id, Letters.Id)).ThenRefused(Rules.PrerequisitePending);
    }

    [Fact]
    public void is_looked_at_again_by_a_person_once_and_nothing_becomes_of_it_by_itself()
    {
        var basis = OfEarlier with { Dossier = CourtFlag.Id };
        var record = new RecordAnnulledBasis(GovernmentFlag.Id, basis);
        var review = new ReviewBasis(GovernmentFlag.Id, CourtFlag.Id, BasisFinding.Falls, "Đơn vị sẽ rút hồ sơ");
        var resting = GovernmentFlag.AwaitingLetter;
        resting.When(review).ThenRefused(Rules.NoAnnulledBasis);
        resting.When(record with { Basis = OfEarlier }).ThenNothing(); // it never rested on that
        resting.After(record).When(record).ThenNothing();
        resting.After(record).When(review with { Reason = " " }).ThenRefused(Rules.ReasonMissing);
        resting.After(record).When(review).Then(
            new BasisReviewed(GovernmentFlag.Id, 1, CourtFlag.Id, BasisFinding.Falls, "Đơn vị sẽ rút hồ sơ"));
        resting.After(record).After(review).When(review).ThenNothing();
        resting.After(record).After(review).When(review with { Finding = BasisFinding.Stands }).ThenRefused(Rules.BasisReviewedOtherwise);
    }

    [Fact]
    public void is_a_task_of_its_own_until_then_and_is_told_on_the_timeline_and_with_the_result()
    {
        var (dossier, all) = (DossierOf(ThiDua, Court), ToldOn().Log);
        var until = all.Where(stored => stored.Data is not BasisReviewed).ToList();
        var task = ProjectionSpec.Of(Worklist.Projection).Given(until).Document(WorklistId.Basis(dossier)).Todo.ShouldNotBeNull();
        task.Kind.Vietnamese.ShouldBe("Xem lại: danh hiệu làm căn cứ đã bị hủy bỏ");
        task.Detail.ShouldBe("Cờ thi đua của Chính phủ năm 2021: Quyết định số 77/QĐ-TTg ngày 25/03/2022");
        ProjectionSpec.Of(Worklist.Projection).Given(all).ThenNone(WorklistId.Basis(dossier));

        var sentence = "Xem lại: danh hiệu làm căn cứ “Cờ thi đua của Chính phủ” năm 2021 đã bị hủy bỏ";
        var told = ProjectionSpec.Of(DossierTimelines.Projection).Given(all).Document(dossier.Value.ToString()).Entries;
        told.ShouldContain(entry => entry.Vietnamese.StartsWith(sentence, StringComparison.Ordinal));
        var why = WhyThisResult.Of(all.Where(stored => stored.Stream == dossier.Value), [])!;
        why.Sections.Single(section => section.Code == "decision").Lines
            .ShouldContain(line => line.Sentence.Vietnamese.StartsWith(sentence, StringComparison.Ordinal));
    }

    private static DossierAppraised Appraise(Candidate candidate) => DossierDecider
        .Decide(new AppraiseDossier(CourtFlag.Id, []).On(Days.Appraising), BeforeAppraisal with { Course = Course },
            new DossierFacts("tand", Candidate: candidate))
        .ShouldBeOfType<Answer.Happened>().Events.OfType<DossierAppraised>().Single();

    private static Unit.Registered Registered(ValueList<Honour> honours) =>
        new(Units.Office, Units.Name(Units.Office), []) { Honours = honours };
}
