using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

/// <summary>What the record shows needs no words of the appraiser; what it does not tell does; nobody finds met what it shows is
/// not.</summary>
public sealed class Appraising_by_the_record
{
    private static readonly AwardCode Collective = new("excellent-collective");

    private static readonly AwardRule Rule = Flags.CourtRule with
    {
        Criteria =
        [
            new("collective", "Là tập thể lao động xuất sắc năm xét", new Source("Văn bản", null, true),
                new Condition.Honours([Collective], 1, Consecutive: true, YearsBack: 0)),
            new("once", "Thành tích chưa được khen thưởng", new Source("Văn bản", null, true),
                new Condition.NotRewarded([new("chief-justice-merit")]), Warns: true),
            new("united", "Nội bộ đoàn kết", new Source("Văn bản", null, true)),
            new("rank", "Dành cho cá nhân", new Source("Văn bản", null, true),
                new Condition.Ratings(Rating.CompletedWell, 1), new AskedOf(NomineeKind.Person)),
        ],
    };

    private static readonly DossierStops Stops = new(
        Rule, Flags.Entry with { RuleSet = Flags.Regime with { Awards = [Rule, Flags.GovernmentRule] } });

    private static readonly Finding United = new("united", Verdict.Met, "Biên bản số 5");

    private static Spec<DossierCommand, Dossier, DossierFacts> Given(params ValueList<HeldHonour> honours) =>
        Stops.AwaitingAppraisal.With(facts => facts with
        {
            Candidate = new Candidate(NomineeKind.Unit, null, 2021, new Years(honours, TrackRecord.Empty), null),
        });

    private static HeldHonour Honour(AwardCode award) => new(award, "Danh hiệu", 2021, "12/QĐ");

    private static HeldHonour Earlier => new(Collective, "Tập thể lao động xuất sắc", 2020, "11/QĐ");

    private static AppraiseDossier Appraise(params ValueList<Finding> findings) =>
        new AppraiseDossier(Stops.Id, findings).By(People.Secretary);

    [Fact]
    public void takes_over_what_the_record_shows() => Given(Honour(Collective)).When(Appraise(United))
        .Then<DossierAppraised>(appraised =>
        {
            appraised.Eligible.ShouldBeTrue();
            appraised.Findings.Select(finding => (finding.Criterion, finding.Verdict))
                .ShouldBe([("collective", Verdict.Met), ("once", Verdict.Met), ("united", Verdict.Met), ("rank", Verdict.NotAsked)]);
            appraised.Assessments!.Select(one => one.Standing)
                .ShouldBe([Standing.Met, Standing.Met, Standing.CannotTell, Standing.NotAsked]);
            appraised.Assessments![0].Evidence.ShouldHaveSingleItem().ShouldContain("12/QĐ");
        });

    [Fact]
    public void stops_here_while_the_record_shows_that_something_is_missing() => Given(Earlier).When(Appraise(United))
        .ThenRefused(Rules.CriteriaNotMet).InVietnamese().ShouldContain("2021");

    [Fact]
    public void goes_on_when_it_is_there() => Given(Earlier, Honour(Collective)).When(Appraise(United))
        .Then<DossierAppraised>(appraised => appraised.Eligible.ShouldBeTrue());

    [Fact]
    public void does_not_find_met_what_the_record_shows_is_not() => Given(Earlier)
        .When(Appraise(United, new Finding("collective", Verdict.Met, "Tôi biết"))).ThenRefused(Rules.FindingAgainstTheRecord);

    [Fact]
    public void ends_the_round_when_a_person_says_that_it_is_not_met() => Given(Earlier)
        .When(Appraise(United, new Finding("collective", Verdict.NotMet, "Sổ khen thưởng")))
        .Then<DossierAppraised>(appraised => appraised.Eligible.ShouldBeFalse());

    [Fact]
    public void goes_on_when_a_person_waives_it_with_a_reason() => Given(Earlier)
        .When(Appraise(United, new Finding("collective", Verdict.Waived, "Được đặc cách theo Thông báo 96a")))
        .Then<DossierAppraised>(appraised => appraised.Eligible.ShouldBeTrue());

    [Fact]
    public void asks_a_person_for_what_the_record_does_not_tell() =>
        Given(Honour(Collective)).When(Appraise()).ThenRefused(Rules.FindingsIncomplete);

    [Fact]
    public void lets_no_person_say_that_a_criterion_is_not_asked() => Given(Honour(Collective))
        .When(Appraise(new Finding("united", Verdict.NotAsked, "Không cần"))).ThenRefused(Rules.FindingsIncomplete);

    [Fact]
    public void goes_on_past_a_warning_and_keeps_it() => Given(Honour(Collective), Honour(new("chief-justice-merit")))
        .When(Appraise(United))
        .Then<DossierAppraised>(appraised =>
        {
            appraised.Eligible.ShouldBeTrue();
            appraised.Findings[1].Verdict.ShouldBe(Verdict.NotMet);
            appraised.Assessments![1].Warns.ShouldBe(true);
        });

    [Fact]
    public void is_done_once_with_the_same_words() =>
        Given(Honour(Collective)).After(Appraise(United)).When(Appraise(United)).ThenNothing();
}
