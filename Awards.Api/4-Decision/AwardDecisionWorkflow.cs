using Awards.Domain.Decisions;
using Awards.EventStore;

namespace Awards.Api.Decisions;

/// <summary>Decisions and letters upward.</summary>
internal static class AwardDecisionWorkflow
{
    public static Workflow Make(SectorSetting sector) => new Decider<AwardDecisionCommand, AwardDecision, AwardDecisionFacts>(
        Streams.AwardDecision, command => command.Decision.Value,
        async (command, _, gathering, cancel) => command is DraftDecision c
            ? new AwardDecisionFacts(await gathering.Read(Streams.Campaign, c.Campaign.Value, cancel))
            : new AwardDecisionFacts(),
        AwardDecisionDecider.Decide)
    {
        React = AwardDecisionProcess.React,
        Owed = AwardDecisionProcess.Owed,
        IsInOrder = true,
    }.ToWorkflow(sector);
}
