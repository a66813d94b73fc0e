using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Projections.Campaigns;
using Awards.Projections.Reports;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Reports;

/// <summary>Counts of who was proposed, recommended and awarded. It reports and says nothing of right and wrong.</summary>
public sealed class A_fairness_report
{
    private static readonly FairnessReport Year = OfStory();

    [Fact]
    public void counts_how_far_the_proposals_of_each_award_came()
    {
        Line(ReportScope.All, null, Court).Total.ShouldBe(new FairnessCounts(Proposed: 6, ByCluster: 3, ByCouncil: 2, Awarded: 1));
        Line(ReportScope.All, null, Government).Total.ShouldBe(new FairnessCounts(Proposed: 5, ByCluster: 1, ByCouncil: 1, Awarded: 1));
    }

    [Fact]
    public void counts_the_same_by_unit_and_by_cluster()
    {
        Line(ReportScope.Unit, VanPhong.Value, null).Total.ShouldBe(new FairnessCounts(2, 2, 2, 2));
        Line(ReportScope.Unit, ThiDua.Value, Court).Total.ShouldBe(new FairnessCounts(1, 1, 0, 0));
        var cluster = Line(ReportScope.Cluster, ClusterVi.Value, Court);
        (cluster.Name, cluster.Total.Proposed, cluster.Groups.ShouldHaveSingleItem().Group)
            .ShouldBe(("TANDTC, Cụm VI", 6, NomineeGroup.WholeUnit));
    }

    /// <summary>What the round before came to is history: the cluster that voted then has not voted on this one.</summary>
    [Fact]
    public void counts_whoever_was_proposed_again_by_the_last_round_alone()
    {
        var again = Submissions.Proposal(Court) with { Submission = new(NameBased.Id("submission", "2")) };
        var stream = CourtFlag.AwaitingAppraisal.After(CourtFlag.Withdraw, again).History.Select((happened, place) => new StoredEvent(
            place + 1, Guid.Empty, CourtFlag.Id.Value, place + 1, "", happened, Days.Usual,
            new Metadata(Metadata.System, Days.Usual, "1")));
        var counted = FairnessCases.Of(stream)!;
        (counted.Round, counted.ByCluster, counted.Steps.Count).ShouldBe((2, null, 0));
    }

    [Fact]
    public void holds_what_is_asked_for_alone()
    {
        var asked = OfStory(new FairnessQuestion(Award: Court, Unit: ToChuc));
        asked.Lines.ShouldAllBe(line => line.Total == new FairnessCounts(1, 1, 1, 0));
        OfStory(new FairnessQuestion(Cluster: new(Guid.NewGuid()))).Lines.ShouldBeEmpty();
    }

    [Fact]
    public void counts_direct_workers_as_two_figures_and_says_of_how_many_it_does_not_know()
    {
        FairnessCase[] cases =
        [
            Counted.Of(Rank.DirectWorker, isAwarded: true), Counted.Of(Rank.Leader, isAwarded: true), Counted.Of(Rank.Leader, true),
            Counted.Of(Rank.DirectWorker, isAwarded: false), Counted.Of(Rank.Other, isAwarded: false), Counted.Of(null, isAwarded: true),
        ];
        var line = Of(cases).Lines[0];
        line.DirectWorkers.ShouldBe(new DirectWorkers(new Share(2, 5), new Share(1, 3), Unknown: 1, IsLow: null));
        line.Groups.Select(group => (group.Group, group.Counts.Proposed, group.Counts.Awarded)).ShouldBe(
        [
            (NomineeGroup.Leader, 2, 2), (NomineeGroup.DirectWorker, 2, 1), (NomineeGroup.OtherRank, 1, 0),
            (NomineeGroup.RankUnknown, 1, 1),
        ]);
    }

    [Theory]
    [InlineData(1, 3, false)]
    [InlineData(2, 5, true)]
    public void marks_a_low_share_where_a_least_share_is_asked_for(int part, int whole, bool isLow) =>
        Of(
            [Counted.Of(Rank.DirectWorker, true), Counted.Of(Rank.Leader, true), Counted.Of(Rank.Other, true)],
            new FairnessQuestion(Least: new Fraction(part, whole)))
            .Lines[0].DirectWorkers!.IsLow.ShouldBe(isLow);

    [Fact]
    public void says_nothing_of_direct_workers_where_only_units_are_nominated() =>
        Line(ReportScope.All, null, Court).DirectWorkers.ShouldBeNull();

    [Fact]
    public void cannot_tell_whether_what_another_unit_proposes_is_a_small_collective()
    {
        var proposed = Counted.OfUnit("advanced-collective", Units.Law) with { ProposedBy = Units.Office };
        Of([proposed]).Lines[0].Groups.ShouldHaveSingleItem().Group.ShouldBe(NomineeGroup.ProposedByAnother);
        Of([proposed], clusters: Counted.ClusterOf(Units.Law)).Lines[0].Groups.ShouldHaveSingleItem().Group
            .ShouldBe(NomineeGroup.WholeUnit);
    }

    [Fact]
    public void counts_as_small_collectives_what_somebody_said_is_one_on_the_day_of_the_proposal()
    {
        var proposed = Counted.OfUnit("advanced-collective", Units.Law) with { ProposedBy = Units.Office, Since = Morning(2021, 9, 1) };
        NomineeGroup GroupBy(params IEnumerable<UnitClassification> said) => FairnessReport
            .Of(2021, [proposed], Counted.ClusterOf(Units.Law), new FairnessQuestion(), Kinds(said)).Lines[0].Groups
            .ShouldHaveSingleItem().Group;
        var small = new UnitClassification(UnitKind.SmallCollective, Units.Office, new(2021, 9, 1), "5/QĐ");
        GroupBy(small).ShouldBe(NomineeGroup.SmallCollective, "whatever a cluster says");
        GroupBy(small with { From = new(2021, 9, 2) })
            .ShouldBe(NomineeGroup.WholeUnit, "nothing was said of that day, and a cluster has it");
        GroupBy(small, small with { Kind = UnitKind.Department, From = new(2021, 8, 1) }).ShouldBe(NomineeGroup.SmallCollective);
    }

    [Fact]
    public void counts_awards_that_were_annulled_apart()
    {
        var awarded = Counted.Of(Rank.Leader, true) with { IsPublished = true };
        Of([awarded, awarded with { IsAnnulled = true }]).Lines[0].Total.ShouldBe(new FairnessCounts(2, 0, 0, Awarded: 1, Annulled: 1));
    }

    [Theory]
    [InlineData(12, 5, 5)]
    [InlineData(12, 4, null)]
    [InlineData(12, 8, null)]
    public void shows_anybody_how_many_were_annulled_where_neither_that_nor_what_stands_is_small(int all, int annulled, int? shown) =>
        PublicFairness.Of(
            2021,
            Enumerable.Range(0, all).Select(n => Counted.Of(Rank.Leader, true) with { IsPublished = true, IsAnnulled = n < annulled }),
            _ => NomineeGroup.Leader).Individuals.Annulled.ShouldBe(shown);

    private static UnitKinds Kinds(IEnumerable<UnitClassification> said) => UnitKinds.Of([new OverviewEntry(OverviewKind.Unit, "", null)
    {
        Unit = new UnitRegistered(Units.Law, "", []),
        History = UnitHistory.Empty with { Classifications = [.. said] },
    }]);

    [Fact]
    public void shows_how_long_each_step_took_by_when_things_happened() => Year.Latencies
        .Where(step => step.Unit == VanPhong).Select(step => (step.Step, step.LongestDays))
        .ShouldBe(
        [
            (Step.Proposal, 6), (Step.ClusterVote, 16), (Step.Appraisal, 24), (Step.CouncilReview, 15), (Step.Decision, 30),
            (Step.UpwardSubmission, 37), (Step.HigherDecision, 45), (Step.Publication, 5),
        ]);

    [Fact]
    public void gives_of_an_even_number_of_dossiers_the_lower_of_the_two_in_the_middle()
    {
        FairnessCase[] cases =
        [
            Counted.After((Step.Proposal, 3)), Counted.After((Step.Proposal, 40)), Counted.After((Step.Proposal, 1)),
            Counted.After((Step.Proposal, 9)),
        ];
        var all = Of(cases).Latencies[0];
        (all.Dossiers, all.MedianDays, all.LongestDays, all.Longest).ShouldBe((4, 3, 40, cases[1].Dossier));
    }

    /// <summary>As in the procuracy's cluster 1 of An Giang in 2023: one flag, one "excellent", four "advanced" for six units.</summary>
    [Fact]
    public void shows_where_every_unit_got_something_with_the_counts()
    {
        UnitId[] units = [Units.Office, Units.Personnel, Units.Emulation, Units.Academy, Units.Law, Units.Newspaper];
        string[] awards = ["flag", "excellent", "advanced", "advanced", "advanced", "advanced"];
        var cases = units.Zip(awards).Select(pair => Counted.OfUnit(pair.Second, pair.First)).ToList();
        var pattern = Of(cases, clusters: Counted.ClusterOf(units)).Patterns.ShouldHaveSingleItem();
        (pattern.EveryUnit, pattern.WithSomething, pattern.Units).ShouldBe((true, 6, 6));
        pattern.Awards.Select(award => (award.Award.Value, award.Units)).ShouldBe([("advanced", 4), ("excellent", 1), ("flag", 1)]);
        Of(cases.Skip(1).ToList(), clusters: Counted.ClusterOf(units)).Patterns[0].EveryUnit.ShouldBeFalse();
    }

    [Fact]
    public void shows_of_the_years_cluster_and_council_how_many_went_away_with_nothing() => Year.Patterns
        .Select(pattern => (pattern.Scope, pattern.WithSomething, pattern.Units, pattern.EveryUnit))
        .ShouldBe([(ReportScope.Cluster, 3, 6, false), (ReportScope.Council, 2, 2, true)]);

    [Fact]
    public void knows_the_rank_that_an_individual_had_when_proposed()
    {
        var proposed = (DossierProposed)Told().Log.Select(stored => stored.Data).First(happened => happened is DossierProposed);
        var asLeader = proposed with { Person = Persons.Id, Rank = Rank.Leader };
        FairnessCases.Of([Stored(asLeader)])!.Rank.ShouldBe(Rank.Leader);
        FairnessCases.Of([Stored(proposed with { Person = Persons.Id })])!.Rank.ShouldBeNull("of older events nothing is known");
    }

    private static StoredEvent Stored(IEvent happened) =>
        Told().Log[0] with { Data = happened };

    private static FairnessLine Line(ReportScope scope, Guid? id, AwardCode? award) =>
        Year.Lines.Single(line => line.Scope == scope && line.Id == id && line.Award == award);

    private static FairnessReport Of(
        IReadOnlyCollection<FairnessCase> cases, FairnessQuestion? asked = null, IReadOnlyList<ClusterOverview>? clusters = null) =>
        FairnessReport.Of(2021, cases, clusters ?? [], asked ?? new FairnessQuestion());

    private static FairnessReport OfStory(FairnessQuestion? asked = null)
    {
        var told = Told();
        return Of(
            [.. FairnessCases.Projection.Given(told).All().Values.Where(one => one.Year == 2021 && one.Person is null)], asked,
            [
                .. Overview.Projection.Given(told).All().Values.Where(entry => entry is { Cluster: not null, Year: 2021 })
                    .Select(entry => entry.Cluster!),
            ]);
    }
}
