// What is on public notice now, and until when?
using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Projections.CouncilReview;

/// <summary>
/// A dossier on public notice as the public sees it. An allow-list, copied member by member from the subject of
/// <see cref="PublicNoticePosted"/> alone. Once closed it names no nominee, whatever becomes of the dossier: what vanished, or stayed,
/// would tell who was refused.
/// </summary>
/// <param name="Round">The dossier's round.</param>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its official name.</param>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Year">Its year.</param>
/// <param name="Nominee">Who is nominated; null: the notice is closed.</param>
/// <param name="PostedOn">The day (ICT) on which it was posted.</param>
/// <param name="Window">Until when it stands, and how that was counted.</param>
/// <param name="Counts">Once closed: what came, where the law lets it be shown; null: it does not, or the notice stands.</param>
/// <param name="MayShowCounts">Whether the law lets the counts be shown once it is closed.</param>
public sealed record PublicNoticeEntry(
    int Round, AwardCode Award, string AwardName, string Campaign, int Year, NoticeNominee? Nominee, DateOnly PostedOn,
    DeadlineCount Window, PublicCounts? Counts, bool MayShowCounts)
{
    /// <summary>Whether comments are taken on a day (ICT).</summary>
    public bool IsOpenOn(DateOnly today) => Nominee is not null && today <= Window.LastDay;
}

/// <summary>Who is nominated.</summary>
/// <param name="Unit">The unit's name; for an individual that of the unit they work at.</param>
/// <param name="Person">The individual, whose name is in the directory; null: the unit itself.</param>
public sealed record NoticeNominee(string Unit, PersonId? Person);

/// <summary>Counts as statistics may be published: fewer than <see cref="Least"/> are not told apart.</summary>
/// <param name="Views">How often it was looked at; null: fewer than <see cref="Least"/>.</param>
/// <param name="Comments">How many comments came; null: fewer than <see cref="Least"/>.</param>
public sealed record PublicCounts(int? Views, int? Comments)
{
    /// <summary>The smallest count that is published.</summary>
    public const int Least = 5;

    /// <summary>What may be published of a closed notice's counts.</summary>
    public static PublicCounts Of(PublicNoticeClosed e) => new(
        Published(e.Views + (e.Here?.Views ?? 0)), Published(e.Comments + (e.Here?.Received ?? 0)));

    private static int? Published(int count) => count < Least ? null : count;
}

/// <summary>The read model of public notices.</summary>
public static class PublicNotices
{
    /// <summary>The read model; a document's id is the dossier's.</summary>
    public static Projection<PublicNoticeEntry> Projection { get; } = new()
    {
        Name = "PublicNotices",
        Keys = happened => happened.Data switch
        {
            PublicNoticePosted e => [e.Dossier.Value.ToString()],
            PublicNoticeClosed e => [e.Dossier.Value.ToString()],
            DossierWithdrawn e => [e.Dossier.Value.ToString()],
            PrerequisiteMissed e => [e.Dossier.Value.ToString()],
            _ => [],
        },
        Apply = Apply,
        Indexes = ["((data->'window'->>'lastDay'), id)"],
    };

    /// <summary>Notices that are open on a day, those that end first before the others.</summary>
    /// <param name="today">The day (ICT).</param>
    /// <param name="page">Which part.</param>
    public static DocumentQuery Open(DateOnly today, Paging page) => new()
    {
        Where = Conditions.All($"data->'nominee' is not null", $"data->'window'->>'lastDay' >= {today.ToString("O")}"),
        OrderBy = [new SortKey("data->'window'->>'lastDay'")],
        Limit = page.Limit,
        After = page.After,
    };

    private static PublicNoticeEntry? Apply(PublicNoticeEntry? current, StoredEvent happened, string id) => happened.Data switch
    {
        PublicNoticePosted e => e.Subject is { } subject ? Posted(e, subject) : null,
        PublicNoticeClosed e => current is null ? null : current with
        {
            Nominee = null,
            Counts = current.MayShowCounts ? PublicCounts.Of(e) : null,
        },
        // A notice that was closed says nothing of how the dossier ended.
        DossierWithdrawn or PrerequisiteMissed => current is { Nominee: null } ? current : null,
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static PublicNoticeEntry Posted(PublicNoticePosted e, NoticeSubject subject) => new(
        e.Round, subject.Award, subject.AwardName, subject.Campaign, subject.Year, new NoticeNominee(subject.NomineeName, subject.Person),
        e.Day, e.Window, null, subject.CountsArePublic);
}
