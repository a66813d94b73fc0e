using Awards.EventStore;
using Awards.Projections.Ballots;
using Awards.Projections.Campaigns;
using Awards.Projections.Decisions;
using Awards.Projections.Organisations;
using Awards.Projections.Proposals;
using Awards.Projections.Publications;
using Awards.Projections.Route;

namespace Awards.Projections;

/// <summary>Every read model of a sector, in the order of the route.</summary>
public static class AllProjections
{
    /// <summary>What a node runs. They hold no state of their own, so that any number of nodes and sectors may share them.</summary>
    public static IReadOnlyList<ISubscription> Subscriptions { get; } =
    [
        OfficersBoard.Projection,
        Overview.Projection,
        SubmissionBoards.Projection,
        Worklist.Projection,
        SittingBoards.Projection,
        DecisionsTaken.Projection,
        PublicRegister.Projection,
        DossierTimelines.Projection,
    ];
}

/// <summary>Asks a sector's read models. Each takes the queries that stand beside its projection.</summary>
/// <param name="log">The sector's log.</param>
public sealed class ReadModels(EventLog log)
{
    /// <summary>Who holds which role where?</summary>
    public DocumentReader<OfficerCard> Officers { get; } = new(log.Database, OfficersBoard.Projection);

    /// <summary>Which campaigns, clusters, units and rule sets are there?</summary>
    public DocumentReader<OverviewEntry> Overview { get; } = new(log.Database, Campaigns.Overview.Projection);

    /// <summary>How far is this submission?</summary>
    public DocumentReader<SubmissionBoard> Submissions { get; } = new(log.Database, SubmissionBoards.Projection);

    /// <summary>What waits for me, until when, what is late?</summary>
    public DocumentReader<WorklistItem> Worklist { get; } = new(log.Database, Proposals.Worklist.Projection);

    /// <summary>How far is this conference or session?</summary>
    public DocumentReader<SittingBoard> Sittings { get; } = new(log.Database, SittingBoards.Projection);

    /// <summary>Which decisions and letters are there, with which dossiers?</summary>
    public DocumentReader<DecisionTaken> Decisions { get; } = new(log.Database, DecisionsTaken.Projection);

    /// <summary>Who was given what, by which decision?</summary>
    public DocumentReader<PublicAward> Register { get; } = new(log.Database, PublicRegister.Projection);

    /// <summary>What happened to this dossier?</summary>
    public DocumentReader<DossierTimeline> Timelines { get; } = new(log.Database, DossierTimelines.Projection);
}
