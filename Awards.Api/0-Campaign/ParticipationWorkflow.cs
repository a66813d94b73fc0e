using Awards.Api.Organisations;
using Awards.Api.Regulations;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Api.Campaigns;

/// <summary>What units undertake in campaigns.</summary>
internal static class ParticipationWorkflow
{
    public static Workflow Make(SectorSetting sector) => new Decider<ParticipationCommand, Participation, ParticipationFacts>(
        Streams.Participation, command => Participation.StreamOf(command.Campaign, command.Unit),
        async (command, _, gathering, cancel) => new ParticipationFacts(
            await gathering.Read(Streams.Campaign, command.Campaign.Value, cancel),
            await gathering.Read(Streams.Unit, command.Unit.Value, cancel) as Unit.Registered,
            command is RegisterTitle ? (await RuleBookWorkflow.Read(sector.Code, gathering, cancel)).InForce(command.Act.Day) : null,
            await PersonWorkflow.Read(PersonsIn(command), gathering, cancel)),
        ParticipationDecider.Decide)
    {
        React = ParticipationProcess.React,
        Owed = ParticipationProcess.Owed,
    }.ToWorkflow(sector);

    private static ValueList<PersonId> PersonsIn(ParticipationCommand command) => command switch
    {
        RegisterTitle { Person: { } person } => [person],
        RegisterInitiative c => c.Authors,
        _ => [],
    };
}
