using System.Text.Json;
using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Projections.Ballots;
using Awards.Projections.Campaigns;
using Awards.Projections.ClusterVoting;
using Awards.Projections.CouncilReview;
using Awards.Projections.Decisions;
using Awards.Projections.Organisations;
using Awards.Projections.Proposals;
using Awards.Projections.Publications;
using Awards.Projections.Route;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Route;

/// <summary>Every query on a real PostgreSQL, asked of the whole year.</summary>
public sealed class Asking_about_a_year(Postgres postgres, SharedStore shared) : IClassFixture<SharedStore>, IAsyncLifetime
{
    private ToldStore? store;

    private ReadModels Models => store!.Models;

    public async ValueTask InitializeAsync() => store = await shared.Of(postgres, () => Told().Log);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task builds_every_document_as_the_pure_fold_does()
    {
        (await store!.Parked()).ShouldBe(0);
        var (stored, _) = await Models.Timelines.Get(DossierOf(VanPhong, Court).Value.ToString(), TestContext.Current.CancellationToken);
        var pure = DossierTimelines.Projection.Given(Told()).Document(DossierOf(VanPhong, Court).Value.ToString());
        // The log keeps the time at which it got an event: that one is the database's.
        Without(stored!.Data).ShouldBe(Without(pure));

        static string Without(DossierTimeline timeline) => JsonSerializer.Serialize(
            timeline with { Entries = timeline.Entries.Select(entry => entry with { RecordedAt = default }).ToValueList() },
            EventJson.Options);
    }

    [Fact]
    public async Task finds_dossiers_by_campaign_award_unit_submission_and_stop()
    {
        (await Dossiers(new TimelineFilter())).Count.ShouldBe(11);
        (await Dossiers(new TimelineFilter(Award: Government))).Count.ShouldBe(5);
        (await Dossiers(new TimelineFilter(Units: [VanPhong])))
            .ShouldBe(["Văn phòng court-flag published", "Văn phòng government-flag published"], ignoreOrder: true);
        (await Dossiers(new TimelineFilter(Units: [VanPhong, CongLy], Award: Court))).Count.ShouldBe(2);
        (await Dossiers(new TimelineFilter(Submission: SubmissionOf(PhapChe)))).Count.ShouldBe(2);
        (await Dossiers(new TimelineFilter(Stop: "ineligible"))).ShouldBe(["Vụ Thi đua - Khen thưởng court-flag ineligible"]);
        (await Dossiers(new TimelineFilter(Campaign: new CampaignId(VanPhong.Value)))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("vu to chuc can bo", 2)]
    [InlineData("VỤ TỔ CHỨC – CÁN BỘ", 2)]
    [InlineData("can bo vu", 2)]
    [InlineData("phap che", 2)]
    [InlineData("hap che", 0)] // words are found by how they begin
    [InlineData("%", 11)] // no word: no condition
    [InlineData("văn phòng hà nội", 0)]
    public async Task finds_dossiers_by_words_with_or_without_marks(string search, int found) =>
        (await Dossiers(new TimelineFilter(Search: search))).Count.ShouldBe(found);

    [Fact]
    public async Task finds_sittings_of_each_kind()
    {
        (await ToldStore.All(Models.Sittings, page => ConferenceBoard.Query(ClusterVi, TheCampaign, SittingStage.Closed, page)))
            .ShouldHaveSingleItem().Id.ShouldBe(TheConference.Value.ToString());
        (await ToldStore.All(Models.Sittings, page => ConferenceBoard.Query(null, null, SittingStage.Open, page))).ShouldBeEmpty();
        (await ToldStore.All(Models.Sittings, page => CouncilBoard.Query(null, null, null, page)))
            .ShouldHaveSingleItem().Id.ShouldBe(TheSession.Value.ToString());
    }

    [Fact]
    public async Task finds_submissions_by_campaign_unit_and_state()
    {
        (await ToldStore.All(Models.Submissions, page => SubmissionBoards.Query(null, TheCampaign, null, page))).Count.ShouldBe(6);
        (await Submissions(CongLy, SubmissionState.Lapsed)).ShouldHaveSingleItem();
        (await Submissions(CongLy, SubmissionState.Accepted)).ShouldBeEmpty();
    }

    [Fact]
    public async Task finds_decisions_the_last_drafted_first()
    {
        (await ToldStore.All(Models.Decisions, page => DecisionsTaken.Query(null, TheCampaign, null, null, page)))
            .Select(found => found.Data.Plan.Id).ShouldBe([TheLetter, TheDecision]);
        (await ToldStore.All(Models.Decisions, page => DecisionsTaken.Query(
            null, null, DecisionKind.LetterUpward, DecisionStage.Answered, page)))
            .ShouldHaveSingleItem();
    }

    [Fact]
    public async Task finds_awards_the_newest_first_and_one_by_its_dossier()
    {
        (await ToldStore.All(Models.Register, page => PublicRegister.Query(2021, null, "chinh phu", page)))
            .ShouldHaveSingleItem().Data.AwardName.ShouldBe("Cờ thi đua của Chính phủ");
        (await ToldStore.All(Models.Register, page => PublicRegister.Query(null, null, null, page)))
            .Select(found => found.Data.Award).ShouldBe([Government, Court]);
        (await ToldStore.All(Models.Register, page => PublicRegister.Query(2020, null, null, page))).ShouldBeEmpty();
        var refused = await Models.Register.Get(DossierOf(ToChuc, Court).Value.ToString(), TestContext.Current.CancellationToken);
        refused.Document.ShouldBeNull();
    }

    [Fact]
    public async Task finds_officers_by_role_place_and_day()
    {
        (await Persons(Role.UnitHead, null, null)).Count.ShouldBe(7, "six heads, and whoever stood in for one");
        (await Persons(Role.UnitHead, Place.Of(VanPhong), new(2021, 5, 1))).ShouldBe([Head(VanPhong)]);
        (await Persons(Role.UnitOfficer, Place.Of(VanPhong), new(2021, 1, 31))).ShouldBe([Secretary]);
        (await Persons(Role.UnitOfficer, null, new(2021, 2, 1))).ShouldBeEmpty();
        (await Persons(null, Place.Sector, null)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task finds_what_there_is_by_kind_and_year()
    {
        (await ToldStore.All(Models.Overview, page => Overview.Query(OverviewKind.Unit, null, null, page))).Count.ShouldBe(6);
        (await ToldStore.All(Models.Overview, page => Overview.Query(OverviewKind.Cluster, 2021, null, page))).ShouldHaveSingleItem();
        (await ToldStore.All(Models.Overview, page => Overview.Query(OverviewKind.RuleSet, null, null, page))).ShouldHaveSingleItem();
    }

    private Task<List<Document<SubmissionBoard>>> Submissions(UnitId? unit, SubmissionState? state) =>
        ToldStore.All(Models.Submissions, page => SubmissionBoards.Query(unit, null, state, page));

    private async Task<List<string>> Dossiers(TimelineFilter filter) =>
        [.. (await ToldStore.All(Models.Timelines, page => DossierTimelines.Query(filter, page)))
            .Select(found => $"{found.Data.Header!.NomineeName} {found.Data.Header.Award.Code} {found.Data.Stop!.Code}")];

    private async Task<List<PersonId>> Persons(Role? role, Place? place, DateOnly? heldOn) =>
        [.. (await ToldStore.All(Models.Officers, page => OfficersBoard.Query(role, place, heldOn, page)))
            .Select(found => found.Data.Person)];
}
