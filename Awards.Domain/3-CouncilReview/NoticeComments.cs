namespace Awards.Domain.CouncilReview;

/// <summary>What the public writes on a notice: received while the window is open, each dealt with before the notice is closed.</summary>
public static class NoticeComments
{
    // Of a dossier that is not on notice the public learns nothing, not even that there is one.
    internal static Answer Receive(ReceiveNoticeComment c, Dossier state)
    {
        if (OfDossier(state)?.Any(comment => comment.Id == c.Comment) == true) return Answer.NothingToDo;
        if (state is not Dossier.OnNotice s)
            return state is Dossier.UnderWay { Course.Notice: { Closing: not null } closed } ? Over(closed) : Rules.NoticeUnknown;
        if (c.Act.At >= s.Notice.Window.PassesAt) return Over(s.Notice);
        if (s.Notice.Comments.Count >= NoticeComment.MostOfANotice)
            return Rules.NoticeCommentsFull.With("most", NoticeComment.MostOfANotice);
        return Refusal(c.Content) is { } rule
            ? rule
            : Answer.Of(new NoticeCommentReceived(c.Dossier, s.Course.Round, c.Comment, s.Notice.Comments.Count + 1));
    }

    internal static Answer DealWith(DealWithComment c, Dossier.UnderWay s, DossierFacts facts)
    {
        if (OfDossier(s)?.FirstOrDefault(comment => comment.Id == c.Comment) is not { } comment) return Rules.CommentUnknown;
        if (comment.Outcome is { } outcome)
            return outcome == c.Outcome && string.Equals(facts.CommentAnswer, c.Answer, StringComparison.Ordinal)
                ? Answer.NothingToDo
                : Rules.CommentAlreadyDealtWith.With("number", comment.Number);
        if (s is Dossier.Ended ended) return Rules.NotAtThisStep.With("step", ended.Outcome); // before it was dealt with
        if (string.IsNullOrWhiteSpace(c.Answer)) return Rules.ReasonMissing;
        return (TooLong("trả lời", "answer", c.Answer, CommentContent.LongestText) ?? Hidden(c.Answer)) is { } rule
            ? rule
            : Answer.Of(new NoticeCommentDealtWith(c.Dossier, s.Course.Round, c.Comment, comment.Number, c.Outcome));
    }

    internal static Answer LookUp(LookUpCommentSender c, Dossier.UnderWay s)
    {
        if (OfDossier(s)?.FirstOrDefault(comment => comment.Id == c.Comment) is not { } comment) return Rules.CommentUnknown;
        if (comment.Looks.Contains(c.Look)) return Answer.NothingToDo;
        return string.IsNullOrWhiteSpace(c.Reason)
            ? Rules.ReasonMissing
            : Answer.Of(new CommentSenderLookedUp(c.Dossier, s.Course.Round, c.Comment, comment.Number, c.Look, c.Reason));
    }

    internal static Dossier.OnNotice Evolve(Dossier.OnNotice s, NoticeCommentReceived e) =>
        Put(s, s.Notice.Comments.With(new NoticeComment(e.Comment, e.Number, null, [])));

    internal static Dossier.OnNotice Evolve(Dossier.OnNotice s, NoticeCommentDealtWith e) =>
        Put(s, s.Notice.Comments.Change(comment => comment.Id == e.Comment, comment => comment with { Outcome = e.Outcome }));

    internal static Dossier.UnderWay Evolve(Dossier.UnderWay s, CommentSenderLookedUp e) => s switch
    {
        Dossier.OnNotice on => Put(on, Looked(on.Notice.Comments, e)),
        _ => s with
        {
            Course = s.Course with { Notice = s.Course.Notice! with { Comments = Looked(s.Course.Notice.Comments, e) } },
        },
    };

    /// <summary>The comments on a dossier's notice, whether it stands, is closed, or ended with the round; null: there is no
    /// notice.</summary>
    public static ValueList<NoticeComment>? OfDossier(Dossier state) => state switch
    {
        Dossier.OnNotice s => s.Notice.Comments,
        Dossier.UnderWay { Course.Notice: { } closed } => closed.Comments,
        _ => null,
    };

    private static Rule Over(Notice notice) =>
        Rules.NoticeWindowOver.With("day", notice.Window.LastDay.ToString("dd/MM/yyyy", null));

    private static Rule? Refusal(CommentContent content)
    {
        (string Vietnamese, string English, string Text, int Most)[] parts =
        [
            ("họ và tên", "full name", content.FullName, CommentContent.LongestName),
            ("số điện thoại", "phone number", content.Phone, CommentContent.LongestPhone),
            ("địa chỉ", "address", content.Address, CommentContent.LongestAddress),
            ("nội dung", "text", content.Text, CommentContent.LongestText),
        ];
        foreach (var (vietnamese, english, text, most) in parts)
        {
            if (string.IsNullOrWhiteSpace(text)) return Rules.CommentIncomplete.With("part", vietnamese, english);
            if ((TooLong(vietnamese, english, text, most) ?? Hidden(text)) is { } rule) return rule;
        }
        return null;
    }

    private static Rule? TooLong(string vietnamese, string english, string text, int most) => text.Length > most
        ? Rules.CommentTooLong.With("part", vietnamese, english).With("most", most)
        : null;

    // It is in no event, so that nobody else looks.
    private static Rule? Hidden(string text) => text.EnumerateRunes().Any(HiddenCharacters.IsOne) ? Rules.TextHidesCharacters : null;

    private static Dossier.OnNotice Put(Dossier.OnNotice s, ValueList<NoticeComment> comments) =>
        s with { Notice = s.Notice with { Comments = comments } };

    private static ValueList<NoticeComment> Looked(ValueList<NoticeComment> comments, CommentSenderLookedUp e) =>
        comments.Change(comment => comment.Id == e.Comment, comment => comment with { Looks = comment.Looks.With(e.Look) });
}
