// How far is this session of the council?
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.EventStore;
using Awards.Projections.Ballots;

namespace Awards.Projections.CouncilReview;

/// <summary>Questions about the council's sessions; the documents are those of <see cref="SittingBoards"/>.</summary>
public static class CouncilBoard
{
    /// <summary>Sessions of one council, the last day first; a member that is null asks for all of it.</summary>
    /// <param name="unit">The unit whose own council sits; null: the sector's.</param>
    /// <param name="campaign">On a campaign.</param>
    /// <param name="stage">How far they are.</param>
    /// <param name="page">Which part.</param>
    public static DocumentQuery Query(UnitId? unit, CampaignId? campaign, SittingStage? stage, Paging page) =>
        SittingBoards.Query(SittingKind.CouncilSession, Conditions.OfPlan(unit), campaign, stage, page);
}
