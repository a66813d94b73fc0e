using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Projections.Campaigns;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Launching;

/// <summary>The outcome of a conference that nobody lived through here, recorded from a document that has no tally.</summary>
public sealed class What_a_document_reports
{
    private static HistoricalOutcome Said => Clusters.Report.Outcome;

    private static HistoricalOutcome Named => Said with { Recommended = [Said.Recommended[0] with { Name = NameOf(Units.Academy) }] };

    [Fact]
    public void is_recorded_under_the_units_names_in_the_cluster() =>
        Clusters.Constituted.When(Clusters.Report).Then(new HistoricalOutcomeRecorded(Clusters.Id, Named));

    [Fact]
    public void is_recorded_once_and_not_again_with_other_contents()
    {
        var recorded = Clusters.Constituted.After(Clusters.Report);
        recorded.When(Clusters.Report).ThenNothing();
        recorded.When(With(Said with { Elected = null })).ThenRefused(Rules.HistoryRecordedOtherwise);
        recorded.When(With(Said with { Source = Said.Source with { Title = "Bài báo khác" } })).Then<HistoricalOutcomeRecorded>(_ => { });
    }

    /// <summary>Lead, deputy and quotas are by decision, and next year's lead is whom the conference here elects.</summary>
    [Fact]
    public void changes_nothing_of_what_was_decided_and_voted_here()
    {
        var (before, after) = (Clusters.WithQuotas, Clusters.WithQuotas.After(Clusters.Report));
        ((Cluster.Constituted)after.State with { History = [] }).ShouldBe((Cluster.Constituted)before.State);
    }

    [Fact]
    public void T14_has_no_place_for_a_tally() => typeof(HistoricalOutcome).GetProperties()
        .Concat(typeof(HistoricalNominee).GetProperties()).Concat(typeof(HistoricalOutcomeRecorded).GetProperties())
        .Where(member => member.PropertyType == typeof(int) || member.PropertyType == typeof(int?)).ShouldBeEmpty();

    [Fact]
    public void needs_a_cluster() => Clusters.NotConstituted.When(Clusters.Report).ThenRefused(Rules.ClusterUnknown);

    [Fact]
    public void needs_a_sentence_of_the_document_and_an_outcome()
    {
        Clusters.Constituted.When(With(Said with { Says = [" "] })).ThenRefused(Rules.HistoryIncomplete);
        Clusters.Constituted.When(With(Said with { Recommended = [], Elected = null })).ThenRefused(Rules.HistoryIncomplete);
    }

    [Fact]
    public void is_not_older_than_the_conference_nor_of_a_day_to_come()
    {
        Clusters.Constituted.When(With(Said with { HeldOn = Said.Source.Day.AddDays(1) })).ThenRefused(Rules.HistoryOutOfOrder);
        Clusters.Constituted.When(With(Said with { Source = Said.Source with { Day = Days.Launch.AddDays(1) } }))
            .ThenRefused(Rules.HistoryOutOfOrder);
    }

    [Fact]
    public void is_of_members_of_the_cluster()
    {
        var stranger = new UnitId(Guid.NewGuid());
        Clusters.Constituted.When(With(Said with { Recommended = [new(Flags.Court, stranger, "")] })).ThenRefused(Rules.NotOfThisCluster);
        Clusters.Constituted.When(With(Said with { Elected = new(Units.Law, stranger) })).ThenRefused(Rules.LeadsMustBeMembers);
        Clusters.Constituted.When(With(Said with { Elected = new(Units.Law, Units.Law) })).ThenRefused(Rules.LeadsMustBeMembers);
    }

    [Fact]
    public void names_awards_that_there_were()
    {
        var ruled = Clusters.Constituted with { Facts = Clusters.Constituted.Facts with { Then = Flags.Regime } };
        ruled.When(Clusters.Report).Then<HistoricalOutcomeRecorded>(_ => { });
        ruled.When(With(Said with { Recommended = [new(new AwardCode("court-flog"), Units.Academy, "")] })).ThenRefused(Rules.AwardUnknown);
    }

    [Fact]
    public void is_shown_with_the_cluster()
    {
        var shown = Overview.Projection.Given(Told()).Twice().Document(Overview.Id(ClusterVi)).Cluster!.History.ShouldNotBeNull();
        shown.ShouldHaveSingleItem().Recommended.ShouldHaveSingleItem().Unit.ShouldBe(VanPhong);
    }

    private static string NameOf(UnitId unit) => ((Cluster.Constituted)Clusters.Constituted.State).NameOf(unit);

    private static RecordHistoricalOutcome With(HistoricalOutcome outcome) => new(Clusters.Id, outcome);
}
