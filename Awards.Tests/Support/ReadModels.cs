using Awards.EventStore;
using Awards.Projections.Ballots;
using Awards.Projections.Campaigns;
using Awards.Projections.CouncilReview;
using Awards.Projections.Decisions;
using Awards.Projections.Organisations;
using Awards.Projections.Proposals;
using Awards.Projections.Publications;
using Awards.Projections.Route;

namespace Awards.Tests.Support;

/// <summary>A reader of each read model.</summary>
internal sealed class ReadModels(EventLog log)
{
    public DocumentReader<OfficerCard> Officers { get; } = new(log.Database, OfficersBoard.Projection);

    public DocumentReader<OverviewEntry> Overview { get; } = new(log.Database, Projections.Campaigns.Overview.Projection);

    public DocumentReader<SubmissionBoard> Submissions { get; } = new(log.Database, SubmissionBoards.Projection);

    public DocumentReader<WorklistItem> Worklist { get; } = new(log.Database, Projections.Proposals.Worklist.Projection);

    public DocumentReader<SittingBoard> Sittings { get; } = new(log.Database, SittingBoards.Projection);

    public DocumentReader<DecisionTaken> Decisions { get; } = new(log.Database, DecisionsTaken.Projection);

    public DocumentReader<PublicNoticeEntry> Notices { get; } = new(log.Database, PublicNotices.Projection);

    public DocumentReader<PublicAward> Register { get; } = new(log.Database, PublicRegister.Projection);

    public DocumentReader<DossierTimeline> Timelines { get; } = new(log.Database, DossierTimelines.Projection);
}
