// How far is this cluster's conference?
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.EventStore;
using Awards.Projections.Ballots;

namespace Awards.Projections.ClusterVoting;

/// <summary>Questions about conferences; the documents are those of <see cref="SittingBoards"/>.</summary>
public static class ConferenceBoard
{
    /// <summary>Conferences, the last day first; a member that is null asks for all.</summary>
    public static DocumentQuery Query(ClusterId? cluster, CampaignId? campaign, SittingStage? stage, Paging page) => SittingBoards.Query(
        SittingKind.ClusterConference,
        Conditions.When(cluster, wanted => $"data->'plan'->>'cluster' = {wanted.Value.ToString()}"), campaign, stage, page);
}
