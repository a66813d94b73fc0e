using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Projections.Proposals;
using Awards.Projections.Route;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Proposals;

/// <summary>The worklist's queries on a real PostgreSQL, while papers are checked, returned and complete at once.</summary>
public sealed class Asking_the_worklist(Postgres postgres, SharedStore shared) : IClassFixture<SharedStore>, IAsyncLifetime
{
    private static readonly Doer HeadOfAcademy = Doer.Holder(Role.UnitHead, Place.Of(HocVien));

    private readonly Chronicle told = Lodged();

    private ToldStore? store;

    public async ValueTask InitializeAsync()
    {
        told.Do(Morning(2021, 9, 21), Secretary, new ReturnSubmission(SubmissionOf(HocVien), ["Thiếu chữ ký"]));
        told.Do(Morning(2021, 9, 22), Secretary, new ReturnSubmission(SubmissionOf(CongLy), []));
        foreach (var unit in new[] { VanPhong, ToChuc }) told.Do(Morning(2021, 9, 23), Secretary, new AcceptSubmission(SubmissionOf(unit)));
        store = await shared.Of(postgres, () => told.Log);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task gives_a_caller_what_any_of_the_callers_offices_may_do()
    {
        (await Kinds(new([HeadOfAcademy]))).ShouldBe(["complete-papers"]);
        (await Kinds(new([HeadOfAcademy, Doer.Holder(Role.UnitHead, Place.Of(CongLy))])))
            .ShouldBe(["complete-papers", "complete-papers"]);
        (await Kinds(new([Doer.Holder(Role.UnitHead, Place.Of(VanPhong))]))).ShouldBeEmpty();
        (await Kinds(new([Doer.Holder(Role.UnitHead, Place.Sector)]))).ShouldBeEmpty();
        (await Kinds(new([]))).ShouldBeEmpty();
        (await Kinds(new([Doer.Of(Secretary)]))).ShouldBeEmpty();
    }

    [Fact]
    public async Task gives_the_most_urgent_first_and_what_has_no_day_last() =>
        (await Kinds(new([Doer.Secretary, HeadOfAcademy]))).ShouldBe(
    [
        "complete-papers", "put-before-conference", "put-before-conference", "put-before-conference", "put-before-conference",
        "check-papers", "check-papers",
    ]);

    [Fact]
    public async Task gives_what_a_role_may_do_anywhere_and_what_may_be_done_at_some_places()
    {
        (await Kinds(new(Role: Role.UnitOfficer))).ShouldBe(["complete-papers", "complete-papers"]);
        (await Kinds(new(Places: [Place.Of(VanPhong)]))).ShouldBe(["put-before-conference", "put-before-conference"]);
        (await Kinds(new(Places: [Place.Of(VanPhong), Place.Of(CongLy)]))).Count.ShouldBe(3);
    }

    [Fact]
    public async Task gives_what_was_late_at_an_instant()
    {
        (await Kinds(new(LateAsOf: Ict.EndOf(new(2021, 10, 1)).AddTicks(-1)))).ShouldBeEmpty();
        (await Kinds(new(LateAsOf: Ict.EndOf(new(2021, 10, 1))))).ShouldBe(["complete-papers"]); // the Newspaper has a day more
        (await Kinds(new(LateAsOf: Ict.EndOf(new(2021, 10, 31))))).Count.ShouldBe(6);
    }

    [Fact]
    public async Task gives_what_belongs_to_a_campaign()
    {
        (await Kinds(new(Campaign: TheCampaign))).Count.ShouldBe(8);
        (await Kinds(new(Campaign: new CampaignId(VanPhong.Value)))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task gives_every_task_once_whatever_the_size_of_a_page(int limit)
    {
        var whole = await ToldStore.All(store!.Models.Worklist, page => Worklist.Query(new(), page));
        var pages = await ToldStore.AllPages(store.Models.Worklist, page => Worklist.Query(new(), page), limit);
        pages.Select(found => found.Id).ShouldBe(whole.Select(found => found.Id));
        pages.DistinctBy(found => found.Id).Count().ShouldBe(8);
    }

    [Fact]
    public async Task gives_the_dossiers_that_are_stuck_with_who_owes_the_step_and_by_what_rule()
    {
        (await Stuck(new(2021, 10, 31))).ShouldBeEmpty("on its last day it is not late");
        var stuck = await Stuck(new(2021, 11, 2));
        stuck.Count.ShouldBe(4);
        var first = StuckDossiers.Of(stuck[0], told.State(Api.Streams.Dossier, stuck[0].Subject.Dossier!.Value.Value)
            .ShouldBeAssignableTo<Domain.Dossier.UnderWay>()!.Course, new(2021, 11, 2));
        (first.Task.Code, first.Due, first.DaysLate, first.Since).ShouldBe(
            ("put-before-conference", new DateOnly(2021, 10, 31), 2, Morning(2021, 9, 23)));
        first.Who.ShouldContain(Doer.Secretary);
        first.Rule.English.ShouldBe("The campaign's plan: 31/10/2021 at the latest.");
    }

    private async Task<List<WorklistItem>> Stuck(DateOnly today) =>
        [.. (await ToldStore.All(store!.Models.Worklist, page => StuckDossiers.Query(today, TheCampaign, page)))
            .Select(found => found.Data)];

    private async Task<List<string>> Kinds(WorklistFilter filter) =>
        [.. (await ToldStore.All(store!.Models.Worklist, page => Worklist.Query(filter, page)))
            .Select(found => found.Data.Todo!.Kind.Code)];
}
