using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Publications;
using Awards.EventStore;

namespace Awards.Api.CouncilReview.Notices;

/// <summary>What the decisions of a public notice need from elsewhere, and what of them goes into the vault.</summary>
internal sealed class NoticeGathering(PersonDirectory directory, CommentVault vault, NoticeViews views)
{
    /// <summary>For the posting: what the public may see, beside the dossier's own.</summary>
    public async Task<DossierFacts> ForPosting(DossierFacts facts, Course course, Gathering gathering, CancellationToken cancel) =>
        facts with
        {
            Campaign = await gathering.Read(Streams.Campaign, course.Campaign.Value, cancel),
            PublicPerson = course.Person is { } person && await directory.EntryOf(person, cancel) is { } entry
                ? new PublicPerson(entry.Name, entry.Position)
                : null,
        };

    /// <summary>For the closing: how often the page was looked at.</summary>
    public async Task<DossierFacts> ForClosing(DossierFacts facts, Course course, CancellationToken cancel) =>
        facts with { Views = await views.Read(course.Id, course.Round, cancel) };

    /// <summary>A comment goes into the vault with the event that says that it came; no key is made for one that is refused.</summary>
    public Gathered<DossierFacts> ForComment(DossierFacts facts, ReceiveNoticeComment c, Dossier state) =>
        DossierDecider.Decide(c, state, facts) is Answer.Happened
            ? new Gathered<DossierFacts>(null, facts, new SealedChange([vault.Seal(c.Comment, c.Content)], []))
            : facts;

    /// <summary>For the dealing with a comment: the answer that it has, or the one that goes into the vault.</summary>
    public async Task<Gathered<DossierFacts>> ForAnswer(
        DossierFacts facts, DealWithComment c, Dossier state, Gathering gathering, CancellationToken cancel)
    {
        if (DossierDecider.Decide(c, state, facts) is Answer.Happened)
            return new Gathered<DossierFacts>(null, facts, new SealedChange([vault.SealAnswer(c.Comment, c.Answer)], []));
        var boxes = await gathering.Boxes(CommentVault.NameOf(c.Comment), cancel);
        return facts with { CommentAnswer = vault.OpenAnswer(c.Comment, boxes) };
    }
}
