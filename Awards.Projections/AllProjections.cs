using Awards.EventStore;
using Awards.Projections.Ballots;
using Awards.Projections.Campaigns;
using Awards.Projections.Complaints;
using Awards.Projections.CouncilReview;
using Awards.Projections.Decisions;
using Awards.Projections.Organisations;
using Awards.Projections.Proposals;
using Awards.Projections.Publications;
using Awards.Projections.Reports;
using Awards.Projections.Route;

namespace Awards.Projections;

/// <summary>Every read model of a sector, in the order of the route.</summary>
public static class AllProjections
{
    /// <summary>What a node runs. They hold no state of their own, so that any number of nodes and sectors may share them.</summary>
    public static IReadOnlyList<ISubscription> Subscriptions { get; } =
    [
        OfficersBoard.Projection,
        PersonsBoard.Projection,
        HonoursRegister.Projection,
        Overview.Projection,
        CampaignBoards.Projection,
        SubmissionBoards.Projection,
        Worklist.Projection,
        SittingBoards.Projection,
        DecisionsTaken.Projection,
        PublicNotices.Projection,
        PublicRegister.Projection,
        DossierTimelines.Projection,
        ComplaintsBoard.Projection,
        FairnessCases.Projection,
        QuotaBook.Projection,
    ];
}
