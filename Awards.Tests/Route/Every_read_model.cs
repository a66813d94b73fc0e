using System.Text.Json;
using Awards.Domain;
using Awards.EventStore;
using Awards.Projections;
using Awards.Projections.Ballots;
using Awards.Projections.Campaigns;
using Awards.Projections.Complaints;
using Awards.Projections.CouncilReview;
using Awards.Projections.Decisions;
using Awards.Projections.Organisations;
using Awards.Projections.Proposals;
using Awards.Projections.Publications;
using Awards.Projections.Reports;
using Awards.Projections.Route;
using Awards.Tests.Support;

namespace Awards.Tests.Route;

public sealed class Every_read_model
{
    private static readonly Chronicle Year = StoryOf2021.ToldOn();

    [Fact]
    public void is_told_every_kind_of_event_by_the_story() => typeof(IEvent).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IEvent)))
        .Append(typeof(MessageRefused)).Append(typeof(MessageParked)).Append(typeof(MessageReplayed)).Append(typeof(MessageDiscarded))
        .Append(typeof(MessageRestored))
        .Except(Year.Log.Select(stored => stored.Data.GetType()))
        .ShouldBeEmpty();

    [Fact]
    public void is_registered_and_tested_here() =>
        Once.Keys.ShouldBe(AllProjections.Subscriptions.Select(subscription => subscription.RowName), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void has_the_same_documents_when_every_event_is_applied_twice(string name)
    {
        var once = Once[name]().Documents;
        once.ShouldNotBeEmpty();
        Once[name]().Twice.ShouldBe(once);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void has_documents_that_survive_being_stored(string name) => Once[name]().Restored.ShouldBe(Once[name]().Documents);

    public static TheoryData<string> Names => [.. Once.Keys];

    private static readonly Dictionary<string, Func<Folded>> Once = new Func<Folded>[]
    {
        () => Fold(OfficersBoard.Projection), () => Fold(Overview.Projection), () => Fold(SubmissionBoards.Projection),
        () => Fold(Worklist.Projection), () => Fold(SittingBoards.Projection), () => Fold(DecisionsTaken.Projection),
        () => Fold(PublicRegister.Projection), () => Fold(DossierTimelines.Projection), () => Fold(PersonsBoard.Projection),
        () => Fold(HonoursRegister.Projection), () => Fold(FairnessCases.Projection), () => Fold(QuotaBook.Projection),
        () => Fold(PublicNotices.Projection), () => Fold(CampaignBoards.Projection),
        () => Fold(ComplaintsBoard.Projection),
    }.ToDictionary(fold => fold().Name);

    private static Folded Fold<TDocument>(Projection<TDocument> projection)
        where TDocument : class
    {
        var spec = projection.Given(Year);
        var restored = spec.All().ToDictionary(found => found.Key, found => JsonSerializer.Serialize(found.Value, EventJson.Options));
        return new Folded(projection.RowName, spec.Documents(), spec.Twice().Documents(), new(restored, StringComparer.Ordinal));
    }

    private sealed record Folded(
        string Name, SortedDictionary<string, string> Documents, SortedDictionary<string, string> Twice,
        SortedDictionary<string, string> Restored);
}
