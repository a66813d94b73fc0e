// How far is this session of the council?
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.EventStore;
using Awards.Projections.Ballots;

namespace Awards.Projections.CouncilReview;

/// <summary>Questions about the council's sessions; the documents are those of <see cref="SittingBoards"/>.</summary>
public static class CouncilBoard
{
    /// <summary>Sessions, the last day first; a member that is null asks for all.</summary>
    public static DocumentQuery Query(CampaignId? campaign, SittingStage? stage, Paging page) =>
        SittingBoards.Query(SittingKind.CouncilSession, null, campaign, stage, page);
}
