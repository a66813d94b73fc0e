using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Api.Decisions;

/// <summary>Decisions and letters upward.</summary>
internal static class AwardDecisionWorkflow
{
    public static Workflow Make(SectorSetting sector) => new Decider<AwardDecisionCommand, AwardDecision, AwardDecisionFacts>(
        Streams.AwardDecision, command => command.Decision.Value,
        async (command, state, gathering, cancel) => command switch
        {
            DraftDecision c => new AwardDecisionFacts(await gathering.Read(Streams.Campaign, c.Campaign.Value, cancel)),
            SignDecision { Act: { By: { } person, Day: var day } } => new AwardDecisionFacts(
                SignerIsDelegate: !HoldsInOwnRight(await Own(person, gathering, cancel), state.OnRecord?.Unit, day)),
            _ => new AwardDecisionFacts(),
        },
        AwardDecisionDecider.Decide)
    {
        React = AwardDecisionProcess.React,
        Owed = AwardDecisionProcess.Owed,
        IsInOrder = true,
    }.ToWorkflow(sector);

    private static async Task<Officer> Own(PersonId person, Gathering gathering, CancellationToken cancel) =>
        await OfficesInForce.AfterMergers(
            await gathering.Read(Streams.Officer, person.Value, cancel), unit => gathering.Read(Streams.Unit, unit.Value, cancel));

    private static bool HoldsInOwnRight(Officer signer, UnitId? unit, DateOnly day) => unit is { } own
        ? signer.Holds(Role.UnitHead, Place.Of(own), day)
        : signer.Holds(Role.Decider, Place.Sector, day);
}
