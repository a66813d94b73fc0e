using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Api.Organisations;

/// <summary>A merger of units needs the one that goes on; an appointment at a unit needs the unit.</summary>
internal static class OrganisationWorkflows
{
    public static Workflow Units(SectorSetting sector) => new Decider<UnitCommand, Unit, UnitFacts>(
        Streams.Unit, command => command.Unit.Value,
        async (command, _, gathering, cancel) => new UnitFacts(
            command is MergeUnit { Into: var into } ? await gathering.Read(Streams.Unit, into.Value, cancel) : null),
        UnitDecider.Decide)
    {
        React = UnitProcess.React,
        Owed = UnitProcess.Owed,
    }.ToWorkflow(sector);

    public static Workflow Officers(SectorSetting sector) => new Decider<OfficerCommand, Officer, OfficerFacts>(
        Streams.Officer, command => command.Person.Value,
        async (command, _, gathering, cancel) => new OfficerFacts(
            command is AppointOfficer { Office.Place: { Kind: PlaceKind.Unit, Id: { } unit } }
            && await gathering.Read(Streams.Unit, unit, cancel) is Unit.Registered,
            command is DelegateOffice { Delegation.By: var by } ? await gathering.Read(Streams.Officer, by.Value, cancel) : null),
        OfficerDecider.Decide).ToWorkflow(sector);

    /// <summary>The units of these ids that are registered.</summary>
    public static async Task<Domain.ValueList<Unit.Registered>> Read(
        IEnumerable<Domain.UnitId> units, Gathering gathering, CancellationToken cancel)
    {
        var found = new List<Unit.Registered>();
        foreach (var unit in units.Distinct())
            if (await gathering.Read(Streams.Unit, unit.Value, cancel) is Unit.Registered registered) found.Add(registered);
        return [.. found];
    }
}
