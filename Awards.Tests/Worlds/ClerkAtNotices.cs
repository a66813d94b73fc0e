using Awards.Domain;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>What the public writes on a notice, and what the secretary does about it.</summary>
internal sealed partial class Clerk
{
    private IEnumerable<(int Weight, Action Give)> ForNotice(DossierId id, Notice notice, Dice dice)
    {
        if (world.Now < notice.Window.PassesAt) yield return (10, () => world.Now = notice.Window.PassesAt);
        if (notice.Comments.Count < 3) yield return (4, () => Comment(id, notice.Comments.Count));
        foreach (var comment in notice.Comments)
        {
            var outcome = dice.Pick(Enum.GetValues<CommentOutcome>());
            if (comment.Outcome is null) yield return (30, () =>
                world.Give(new DealWithComment(id, comment.Id, outcome, "Đã xem xét"), People.Secretary));
            yield return (9, () => world.Give(
                new LookUpCommentSender(id, comment.Id, NameBased.Id("look", $"{dice.Roll(9)}"), "Làm rõ"), People.Secretary));
        }
    }

    private void Comment(DossierId id, int number) => world.Give(new ReceiveNoticeComment(
        id, new CommentId(NameBased.Id("comment", id.Value.ToString(), $"{number}")), NoticedFlag.Content));
}
