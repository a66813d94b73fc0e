using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

/// <summary>Where the law puts an award on public notice, the dossier is posted for the law's window before the council meets (Decree
/// 98/2023/ND-CP, Art. 46; Decree 152/2025/ND-CP, Art. 44(2)).</summary>
public sealed class A_public_notice
{
    private static readonly DeadlineCount Window = WorkCalendar.Empty.Count(
        Laws.Now.RuleSet.Limit(TimeLimit.PublicNotice)!, Days.Appraising);

    private static readonly DateOnly After = new(2021, 11, 20);

    [Fact]
    public void comes_between_the_appraisal_and_the_council() =>
        NoticedFlag.AwaitingNotice.State.ShouldBeOfType<Dossier.Awaiting>().Step.ShouldBe(Step.PublicNotice);

    [Fact]
    public void stands_for_ten_working_days_after_the_day_of_posting()
    {
        NoticedFlag.AwaitingNotice.When(NoticedFlag.Post)
            .Then(new PublicNoticePosted(NoticedFlag.Id, 1, Days.Appraising, NoticedFlag.Post.Where, Window, NoticedFlag.Subject));
        Window.LastDay.ShouldBe(new(2021, 11, 19));
    }

    [Fact]
    public void is_posted_once() => NoticedFlag.OnNotice.When(NoticedFlag.Post).ThenNothing();

    [Fact]
    public void says_where_it_is() => NoticedFlag.AwaitingNotice
        .When(NoticedFlag.Post with { Where = "" }).ThenRefused(Rules.NoticePlaceMissing);

    [Fact]
    public void is_not_posted_where_the_law_gives_no_window() => NoticedFlag.AwaitingNotice
        .With(facts => facts.Under(Flags.Entry with { RuleSet = Flags.Regime with { Limits = [] } }))
        .When(NoticedFlag.Post).ThenRefused(Rules.NoRulesInForce);

    [Fact]
    public void is_not_closed_before_its_last_day_is_over() => NoticedFlag.OnNotice
        .When(NoticedFlag.Close.At(Days.LastMomentOf(Window.LastDay))).ThenRefused(Rules.NoticeStillStands)
        .InVietnamese().ShouldContain("19/11/2021");

    [Fact]
    public void is_closed_with_what_came_and_opens_the_way_to_the_council()
    {
        NoticedFlag.OnNotice.When(NoticedFlag.Close.On(After))
            .Then(new PublicNoticeClosed(NoticedFlag.Id, 1, 120, 2, NoticedFlag.Close.Report, new NoticeCounts(0, [])));
        NoticedFlag.AwaitingCouncil.State.ShouldBeOfType<Dossier.Awaiting>().Step.ShouldBe(Step.CouncilReview);
    }

    [Fact]
    public void starts_the_clock_of_the_council_when_it_is_closed() => NoticedFlag.OnNotice.When(NoticedFlag.Close.On(After))
        .ThenSends(Message.At(
            Days.Missed(Step.CouncilReview), new LapseDossier(NoticedFlag.Id, 1, Step.CouncilReview), 1, nameof(Step.CouncilReview)));

    [Fact]
    public void is_closed_once() => NoticedFlag.AwaitingCouncil.When(NoticedFlag.Close.On(After)).ThenNothing();

    [Fact]
    public void is_not_closed_again_with_another_account() => NoticedFlag.AwaitingCouncil
        .When((NoticedFlag.Close with { Comments = 3 }).On(After)).ThenRefused(Rules.NoticeAlreadyClosed);

    [Fact]
    public void has_no_fewer_comments_than_none() => NoticedFlag.OnNotice
        .When((NoticedFlag.Close with { Comments = -1 }).On(After)).ThenRefused(Rules.NoticeCountsImpossible);

    [Fact]
    public void says_what_became_of_the_comments() => NoticedFlag.OnNotice
        .When((NoticedFlag.Close with { Report = " " }).On(After)).ThenRefused(Rules.ReasonMissing);

    [Fact]
    public void does_not_keep_a_dossier_from_being_withdrawn() => NoticedFlag.OnNotice
        .When(new WithdrawDossier(NoticedFlag.Id, "Xin rút")).Then(new DossierWithdrawn(NoticedFlag.Id, 1, "Xin rút"));

    [Fact]
    public void does_not_keep_a_dossier_whose_prerequisite_is_lost() => NoticedFlag.OnNotice
        .After(GovernmentFlag.Prerequisite(DossierOutcome.Refused))
        .State.ShouldBeOfType<Dossier.Ended>().Outcome.ShouldBe(DossierOutcome.WithoutPrerequisite);
}
