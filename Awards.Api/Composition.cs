using Awards.Api.Ballots;
using Awards.Api.Campaigns;
using Awards.Api.Complaints;
using Awards.Api.CouncilReview.Notices;
using Awards.Api.Decisions;
using Awards.Api.Organisations;
using Awards.Api.Proposals;
using Awards.Api.Proposals.Papers;
using Awards.Api.Regulations;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Api;

/// <summary>What a sector is made of: the only place that knows all of it.</summary>
internal static class Composition
{
    /// <summary>How events in older shapes are read; no event of the domain has changed its shape yet (docs/life-of-an-event.md).</summary>
    private static IEnumerable<Upcast> Upcasts => [];

    /// <summary>Every event of the domain, by alias.</summary>
    public static EventTypes EventTypes { get; } = new(
        typeof(IEvent).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IEvent))),
        Upcasts);

    /// <summary>Every kind of stream of a sector, with its commands.</summary>
    public static Workflows Workflows(
        SectorSetting sector, PersonDirectory directory, PersonVault vault, BallotSealing sealing, PaperStore papers,
        NoticeGathering notices) => new(
    [
        RuleBookWorkflow.Make(sector),
        OrganisationWorkflows.Units(sector),
        OrganisationWorkflows.Officers(sector),
        PersonWorkflow.Make(sector, vault),
        CampaignWorkflows.Campaigns(sector),
        CampaignWorkflows.Clusters(sector),
        ReportWorkflow.Make(sector),
        ParticipationWorkflow.Make(sector),
        CampaignWorkflows.Rosters(sector),
        SubmissionWorkflow.Make(sector, papers),
        DossierWorkflow.Make(sector, directory, notices),
        SittingWorkflow.Make(sector, sealing),
        AwardDecisionWorkflow.Make(sector),
        ComplaintWorkflow.Make(sector, vault),
    ]);

    /// <summary>What messages do outside the database.</summary>
    public static MessageEffects Effects(PersonDirectory directory, PersonVault vault, BallotSealing sealing) => new MessageEffects()
        .Before<DestroyBallotKey>((c, _) =>
        {
            sealing.DestroyKey(BallotKey.Name(c.Sitting, c.Question, c.Number));
            return Task.CompletedTask;
        })
        .Before<CompleteErasure>((c, cancel) =>
        {
            vault.Destroy(c.Person);
            return directory.Remove(c.Person, cancel);
        });
}
