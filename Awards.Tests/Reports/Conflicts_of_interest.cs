using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.Projections.Ballots;
using Awards.Projections.Reports;
using Awards.Projections.Route;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Reports;

/// <summary>Nobody is leader, judge and nominee unnoticed; and nothing is forbidden here.</summary>
public sealed class Conflicts_of_interest
{
    private static readonly Chronicle Year = Told();
    private static readonly SittingPlan Conference = PlanOf(TheConference), Session = PlanOf(TheSession);

    [Fact]
    public void are_noticed_where_the_standing_body_is_nominated()
    {
        var notice = Of(DossierOf(ThiDua, Court)).ShouldHaveSingleItem();
        (notice.Kind, notice.Unit, notice.Person).ShouldBe((ConflictKind.StandingBodyNominated, ThiDua, null));
        notice.Sentence.Vietnamese.ShouldContain("là cơ quan thường trực thẩm định");
    }

    [Fact]
    public void are_noticed_where_somebody_of_the_standing_body_is_nominated()
    {
        var notice = Conflicts.Of(CaseOf(DossierOf(ThiDua, Court)) with { Person = Persons.Id }, [], []).ShouldHaveSingleItem();
        (notice.Kind, notice.Unit, notice.Person).ShouldBe((ConflictKind.StandingBodyNominated, ThiDua, Persons.Id));
    }

    [Fact]
    public void are_noticed_where_the_units_that_lead_the_cluster_are_nominated()
    {
        Of(DossierOf(VanPhong, Court)).Select(notice => notice.Kind).ShouldBe([ConflictKind.ClusterLeadNominated]);
        Of(DossierOf(PhapChe, Court)).Select(notice => notice.Kind).ShouldBe([ConflictKind.ClusterDeputyNominated]);
        Of(DossierOf(HocVien, Court)).ShouldBeEmpty();
    }

    [Fact]
    public void stand_on_the_sittings_board_for_each_dossier_before_it()
    {
        var board = SittingBoards.Projection.Given(Year).Document(TheConference.Value.ToString());
        Conflicts.At(board.Plan, board.Agenda.Standing).Select(notice => (notice.Kind, notice.Unit, notice.Award)).ShouldBe(
        [
            (ConflictKind.ClusterLeadNominated, VanPhong, Court), (ConflictKind.ClusterLeadNominated, VanPhong, Government),
            (ConflictKind.StandingBodyNominated, ThiDua, Court),
            (ConflictKind.ClusterDeputyNominated, PhapChe, Court),
        ], ignoreOrder: true);
    }

    [Fact]
    public void are_noticed_where_a_nominee_sits_on_the_council_that_votes()
    {
        var individual = CaseOf(DossierOf(HocVien, Court)) with { Person = Council[0] };
        var notice = Conflicts.Of(individual, [Session], []).ShouldHaveSingleItem();
        (notice.Kind, notice.Person, notice.Host).ShouldBe((ConflictKind.CouncilMemberNominated, Council[0], TheSession.Value));
        Conflicts.Of(individual with { Person = Persons.Id }, [Session], []).ShouldBeEmpty();
    }

    [Fact]
    public void are_noticed_where_a_member_of_the_sectors_council_is_of_the_nominated_unit_and_not_where_all_are()
    {
        var plan = Session with { Electors = [new(new(Council[0].Value), HocVien, null), new(new(Council[1].Value), null, null)] };
        Conflicts.Of(CaseOf(DossierOf(HocVien, Court)), [plan], []).ShouldHaveSingleItem().Kind
            .ShouldBe(ConflictKind.CouncilMembersUnitNominated);
        Conflicts.Of(CaseOf(DossierOf(HocVien, Court)), [plan with { Unit = HocVien }], []).ShouldBeEmpty("a unit's own council");
    }

    [Fact]
    public void are_noticed_where_the_signatory_is_of_the_nominated_unit_and_not_where_a_units_head_decides()
    {
        var decided = CaseOf(DossierOf(HocVien, Court)) with
        {
            Decision = new(TheDecision, "300/QĐ", new(2021, 12, 20), "Chánh án", SigningCapacity.OwnRight, Chief),
        };
        Conflicts.Of(decided, [], [HocVien]).ShouldHaveSingleItem().Kind.ShouldBe(ConflictKind.DecidersUnitNominated);
        Conflicts.Of(decided, [], [VanPhong]).ShouldBeEmpty();
        Conflicts.Of(decided with { IsDecidedByUnit = true }, [], [HocVien]).ShouldBeEmpty();
    }

    [Fact]
    public void are_unknown_where_older_events_do_not_say_who_the_standing_body_was() =>
        Conflicts.Of(CaseOf(DossierOf(ThiDua, Court)) with { StandingBody = null }, [], []).ShouldBeEmpty();

    [Fact]
    public void are_part_of_why_a_result_is_as_it_is()
    {
        var dossier = DossierOf(ThiDua, Court);
        var why = WhyThisResult.Of(
            Year.Log.Where(stored => stored.Stream == dossier.Value),
            Year.Log.Where(stored => stored.Stream == SubmissionOf(ThiDua).Value), Of(dossier))!;
        var line = why.Sections.Single(section => section.Code == "conflicts").Lines.ShouldHaveSingleItem();
        line.Sentence.English.ShouldContain("standing body");
        line.Sources.ShouldBe([ConflictNotice.Ground]);
    }

    private static ValueList<ConflictNotice> Of(DossierId dossier) => Conflicts.Of(
        CaseOf(dossier), new[] { Conference, Session }.Where(plan => CaseOf(dossier).Sittings.Contains(plan.Id)), []);

    private static FairnessCase CaseOf(DossierId dossier) =>
        FairnessCases.Of(Year.Log.Where(stored => stored.Stream == dossier.Value))!;

    private static SittingPlan PlanOf(SittingId sitting) =>
        Year.Log.Select(stored => stored.Data).OfType<SittingConvened>().Single(convened => convened.Plan.Id == sitting).Plan;
}
