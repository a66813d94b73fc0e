using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

/// <summary>The public comments while the window is open, signed with full name, phone and address; each comment is dealt with before the
/// notice is closed.</summary>
public sealed class Comments_on_a_public_notice
{
    private static readonly DateOnly LastDay = new(2021, 11, 19);
    private static readonly DateOnly After = new(2021, 11, 20);
    private static readonly CommentId Other = new(NameBased.Id("comment", "2"));

    [Fact]
    public void of_a_dossier_that_is_withdrawn_meanwhile_can_still_be_opened_and_the_public_learns_nothing_of_it()
    {
        var withdrawn = NoticedFlag.Commented.After(new WithdrawDossier(NoticedFlag.Id, "Xin rút"));
        NoticeComments.OfDossier(withdrawn.State).ShouldNotBeNull().Select(comment => comment.Id).ShouldBe([NoticedFlag.Comment.Comment]);
        withdrawn.When(NoticedFlag.LookUp).Then<CommentSenderLookedUp>(looked => looked.Number.ShouldBe(1));
        withdrawn.When(NoticedFlag.Deal).ThenRefused(Rules.NotAtThisStep);
        withdrawn.When(NoticedFlag.Close).ThenRefused(Rules.NotAtThisStep);
        withdrawn.When(NoticedFlag.Comment with { Comment = new(NameBased.Id("comment", "2")) }).ThenRefused(Rules.NoticeUnknown);
    }

    [Fact]
    public void are_on_record_by_their_number_and_by_nothing_that_they_say() => NoticedFlag.OnNotice
        .When(NoticedFlag.Comment)
        .Then(new NoticeCommentReceived(NoticedFlag.Id, 1, NoticedFlag.Comment.Comment, 1));

    [Fact]
    public void are_numbered_as_they_come() => NoticedFlag.Commented
        .When(NoticedFlag.Comment with { Comment = Other }).Then(new NoticeCommentReceived(NoticedFlag.Id, 1, Other, 2));

    [Fact]
    public void are_taken_to_the_last_moment_of_the_last_day_and_not_after()
    {
        NoticedFlag.OnNotice.When(NoticedFlag.Comment.At(Days.LastMomentOf(LastDay)))
            .Then(new NoticeCommentReceived(NoticedFlag.Id, 1, NoticedFlag.Comment.Comment, 1));
        NoticedFlag.OnNotice.When(NoticedFlag.Comment.At(Ict.EndOf(LastDay))).ThenRefused(Rules.NoticeWindowOver)
            .InVietnamese().ShouldContain("19/11/2021");
    }

    [Fact]
    public void are_not_taken_once_the_notice_is_closed() => NoticedFlag.AwaitingCouncil
        .When(NoticedFlag.Comment).ThenRefused(Rules.NoticeWindowOver);

    [Fact]
    public void do_not_learn_of_a_dossier_that_is_not_on_notice()
    {
        NoticedFlag.AwaitingNotice.When(NoticedFlag.Comment).ThenRefused(Rules.NoticeUnknown).Details.ShouldBeEmpty();
        NoticedFlag.OnNotice.After(new WithdrawDossier(NoticedFlag.Id, "Xin rút"))
            .When(NoticedFlag.Comment).ThenRefused(Rules.NoticeUnknown);
    }

    public static TheoryData<CommentContent> WithoutASender =>
    [
        NoticedFlag.Content with { FullName = " " }, NoticedFlag.Content with { Phone = "" }, NoticedFlag.Content with { Address = "" },
        NoticedFlag.Content with { Text = "\n" },
    ];

    [Theory]
    [MemberData(nameof(WithoutASender))]
    public void are_signed(CommentContent content) =>
        NoticedFlag.OnNotice.When(NoticedFlag.Comment with { Content = content }).ThenRefused(Rules.CommentIncomplete);

    [Fact]
    public void have_bounds()
    {
        var longest = new string('ý', CommentContent.LongestText);
        NoticedFlag.OnNotice.When(NoticedFlag.Comment with { Content = NoticedFlag.Content with { Text = longest } })
            .Then(new NoticeCommentReceived(NoticedFlag.Id, 1, NoticedFlag.Comment.Comment, 1));
        NoticedFlag.OnNotice.When(NoticedFlag.Comment with { Content = NoticedFlag.Content with { Text = longest + "!" } })
            .ThenRefused(Rules.CommentTooLong).InVietnamese().ShouldNotContain("ýý", Case.Sensitive, "no word of it is told back");
    }

    [Fact]
    public void hide_no_characters() => NoticedFlag.OnNotice
        .When(NoticedFlag.Comment with { Content = NoticedFlag.Content with { Text = "đồng\u202eý" } })
        .ThenRefused(Rules.TextHidesCharacters);

    [Fact]
    public void are_as_many_as_a_notice_takes_and_no_more()
    {
        var full = NoticedFlag.OnNotice.Given(Enumerable.Range(1, NoticeComment.MostOfANotice).Select(number =>
            new NoticeCommentReceived(NoticedFlag.Id, 1, new(NameBased.Id("many", $"{number}")), number)));
        full.When(NoticedFlag.Comment).ThenRefused(Rules.NoticeCommentsFull);
    }

    [Fact]
    public void are_dealt_with_once()
    {
        NoticedFlag.Commented.When(NoticedFlag.Deal)
            .Then(new NoticeCommentDealtWith(NoticedFlag.Id, 1, NoticedFlag.Comment.Comment, 1, CommentOutcome.Information));
        var dealt = NoticedFlag.Commented.After(NoticedFlag.Deal).With(facts => facts with { CommentAnswer = NoticedFlag.Deal.Answer });
        dealt.When(NoticedFlag.Deal).ThenNothing();
        dealt.When(NoticedFlag.Deal with { Answer = "Khác" }).ThenRefused(Rules.CommentAlreadyDealtWith);
        dealt.When(NoticedFlag.Deal with { Outcome = CommentOutcome.Abusive }).ThenRefused(Rules.CommentAlreadyDealtWith);
    }

    [Fact]
    public void are_answered() => NoticedFlag.Commented
        .When(NoticedFlag.Deal with { Answer = " " }).ThenRefused(Rules.ReasonMissing);

    [Fact]
    public void that_never_came_are_not_dealt_with() => NoticedFlag.OnNotice.When(NoticedFlag.Deal).ThenRefused(Rules.CommentUnknown);

    [Fact]
    public void keep_the_notice_open_until_they_are_dealt_with() => NoticedFlag.Commented
        .When(NoticedFlag.Close.On(After)).ThenRefused(Rules.NoticeCommentsWaiting).InVietnamese().ShouldContain("1 ý kiến");

    [Fact]
    public void are_dealt_with_after_the_window_too() => NoticedFlag.Commented.When(NoticedFlag.Deal.On(After))
        .Then(new NoticeCommentDealtWith(NoticedFlag.Id, 1, NoticedFlag.Comment.Comment, 1, CommentOutcome.Information));

    [Fact]
    public void are_counted_by_their_outcome_when_the_notice_is_closed() => NoticedFlag.Commented
        .After(NoticedFlag.Comment with { Comment = Other }, NoticedFlag.Deal, NoticedFlag.Deal with { Comment = Other })
        .With(facts => facts with { Views = 31 }).When(NoticedFlag.Close.On(After))
        .Then(new PublicNoticeClosed(
            NoticedFlag.Id, 1, 120, 2, NoticedFlag.Close.Report, new NoticeCounts(31, [new(CommentOutcome.Information, 2)])));

    [Fact]
    public void tell_who_sent_them_for_a_reason_and_on_record()
    {
        NoticedFlag.Commented.When(NoticedFlag.LookUp with { Reason = "" }).ThenRefused(Rules.ReasonMissing);
        NoticedFlag.Commented.When(NoticedFlag.LookUp).Then(new CommentSenderLookedUp(
            NoticedFlag.Id, 1, NoticedFlag.Comment.Comment, 1, NoticedFlag.LookUp.Look, NoticedFlag.LookUp.Reason));
        NoticedFlag.Commented.After(NoticedFlag.LookUp).When(NoticedFlag.LookUp).ThenNothing();
    }

    [Fact]
    public void tell_who_sent_them_after_the_closing_too() => NoticedFlag.Commented.After(NoticedFlag.Deal, NoticedFlag.Close.On(After))
        .When(NoticedFlag.LookUp).Then<CommentSenderLookedUp>(looked => looked.Number.ShouldBe(1));

    [Fact]
    public void show_nothing_of_themselves_in_a_line_of_text()
    {
        $"{NoticedFlag.Comment} {NoticedFlag.Deal}".ShouldSatisfyAllConditions(
            line => line.ShouldNotContain(NoticedFlag.Content.FullName), line => line.ShouldNotContain(NoticedFlag.Content.Phone),
            line => line.ShouldNotContain(NoticedFlag.Content.Text), line => line.ShouldNotContain(NoticedFlag.Deal.Answer));
    }
}
