using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Projections.CouncilReview;
using Awards.Projections.Proposals;
using Awards.Projections.Route;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

/// <summary>A nominee is named while the window is open, and not a moment longer; a withdrawn one not at all.</summary>
public sealed class What_the_public_sees_of_notices
{
    private static readonly DateOnly After = new(2021, 11, 20);
    private static readonly string Id = NoticedFlag.Id.Value.ToString();

    [Fact]
    public void names_award_nominee_campaign_and_window()
    {
        var notice = Of(NoticedFlag.Commented).Document(Id);
        (notice.AwardName, notice.Nominee!.Unit, notice.Campaign, notice.PostedOn, notice.Window.LastDay).ShouldBe((
            NoticedFlag.Subject.AwardName, NoticedFlag.Subject.NomineeName, NoticedFlag.Subject.Campaign, Days.Appraising,
            new DateOnly(2021, 11, 19)));
        (notice.IsOpenOn(notice.Window.LastDay), notice.IsOpenOn(After)).ShouldBe((true, false));
    }

    [Fact]
    public void holds_a_frozen_list_of_members() => typeof(PublicNoticeEntry).GetProperties().Concat(typeof(NoticeNominee).GetProperties())
        .Concat(typeof(PublicCounts).GetProperties()).Where(member => member.GetMethod is { IsVirtual: false, IsPublic: true })
        .Select(member => member.Name).Order(StringComparer.Ordinal).ShouldBe(
        [
            "Award", "AwardName", "Campaign", "Comments", "Counts", "MayShowCounts", "Nominee", "Person", "PostedOn", "Round", "Unit",
            "Views", "Window", "Year",
        ]);

    [Fact]
    public void names_nobody_who_is_withdrawn_or_lost_the_award_before() => Of(
        NoticedFlag.OnNotice.After(new WithdrawDossier(NoticedFlag.Id, "Xin rút"))).ThenNone(Id);

    [Fact]
    public void names_nobody_once_it_is_closed_whatever_becomes_of_the_dossier()
    {
        var closed = NoticedFlag.Commented.After(NoticedFlag.Deal, NoticedFlag.Close.On(After));
        var notice = Of(closed).Document(Id);
        (notice.Nominee, notice.Counts).ShouldBe((null, null));
        Of(closed.After(new WithdrawDossier(NoticedFlag.Id, "Xin rút"))).Then(Id, notice);
    }

    [Fact]
    public void counts_what_came_where_the_law_lets_it_and_tells_no_small_count_apart()
    {
        var law = Laws.Now with
        {
            RuleSet = Laws.Now.RuleSet with { PublicNotice = new PublicNoticeRule(CountsArePublic: true, Laws.GovernmentRule.Source) },
        };
        var open = NoticedFlag.AwaitingNotice.With(facts => facts.Under(law) with { Views = 31 })
            .After(NoticedFlag.Post, NoticedFlag.Comment, NoticedFlag.Deal);
        Of(open.After(NoticedFlag.Close.On(After))).Document(Id).Counts.ShouldBe(new PublicCounts(151, null));
        Of(open.After((NoticedFlag.Close with { Comments = 4 }).On(After))).Document(Id).Counts.ShouldBe(new PublicCounts(151, 5));
    }

    [Fact]
    public void waits_for_the_secretary_comment_by_comment_and_then_for_the_end_of_the_window()
    {
        Todo(NoticedFlag.OnNotice).ShouldBe(("close-notice", "19/11/2021", After));
        Todo(NoticedFlag.Commented).ShouldBe(("deal-with-comments", "1 ý kiến chưa xử lý", null));
        Todo(NoticedFlag.Commented.After(NoticedFlag.Deal)).ShouldBe(("close-notice", "19/11/2021", After));
    }

    [Fact]
    public void is_explained_by_window_counts_and_the_outcome_of_each_comment()
    {
        var closed = NoticedFlag.Commented.With(facts => facts with { Views = 31 })
            .After(NoticedFlag.Deal, NoticedFlag.LookUp, NoticedFlag.Close.On(After));
        var lines = WhyThisResult.Of(Stored(closed), [])!.Sections.Single(section => section.Code == "notice").Lines;
        lines[0].Sentence.Vietnamese.ShouldEndWith("đến hết ngày 19/11/2021.");
        lines[1].Sentence.Vietnamese.ShouldBe(
            "Kết quả lấy ý kiến: 31 lượt xem và 1 ý kiến trên trang công khai (tiếp nhận làm thông tin: 1); "
            + "nơi khác: 120 lượt truy cập, 2 ý kiến.");
        lines[1].Steps.Single().Vietnamese.ShouldBe("Ý kiến số 1: tiếp nhận làm thông tin.");
        var told = DossierTimelines.Projection.Given(Stored(closed)).Document(Id).Entries.Select(entry => entry.Vietnamese).ToList();
        told.ShouldContain("Tra cứu người gửi ý kiến số 1.", "and not what for, which may name somebody");
    }

    private static (string, string?, DateOnly?) Todo(Spec<DossierCommand, Dossier, DossierFacts> dossier)
    {
        var todo = Worklist.Projection.Given(Stored(dossier)).Twice().Document(WorklistId.Of(NoticedFlag.Id)).Todo!;
        return (todo.Kind.Code, todo.Detail, todo.NotUntil);
    }

    private static ProjectionSpec<PublicNoticeEntry> Of(Spec<DossierCommand, Dossier, DossierFacts> dossier) =>
        PublicNotices.Projection.Given(Stored(dossier)).Twice();

    private static List<StoredEvent> Stored(Spec<DossierCommand, Dossier, DossierFacts> dossier) =>
    [
        .. dossier.History.Select((happened, place) => new StoredEvent(
            place + 1, Guid.Empty, NoticedFlag.Id.Value, place + 1, "", happened, Days.Usual,
            new Metadata(Metadata.System, Days.Usual, "1"))),
    ];
}

file static class GivenEvents
{
    public static ProjectionSpec<TDocument> Given<TDocument>(this Projection<TDocument> projection, IReadOnlyList<StoredEvent> events)
        where TDocument : class => ProjectionSpec.Of(projection).Given(events);
}
