using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Api.Organisations;

/// <summary>A merger of units needs the one that goes on; an appointment at a unit needs the unit.</summary>
internal static class OrganisationWorkflows
{
    public static Workflow Units(SectorSetting sector) => new Decider<UnitCommand, Unit, UnitFacts>(
        Streams.Unit, command => command.Unit.Value,
        async (command, _, gathering, cancel) => new UnitFacts(
            command is MergeUnit { Into: var into } ? await gathering.Read(Streams.Unit, into.Value, cancel) : null,
            command is ClassifyUnit { Classification.Parent: { } parent }
                ? await Above(parent, unit => gathering.Read(Streams.Unit, unit.Value, cancel))
                : null),
        UnitDecider.Decide)
    {
        React = UnitProcess.React,
        Owed = UnitProcess.Owed,
    }.ToWorkflow(sector);

    public static Workflow Officers(SectorSetting sector) => new Decider<OfficerCommand, Officer, OfficerFacts>(
        Streams.Officer, command => command.Person.Value,
        async (command, _, gathering, cancel) =>
        {
            var at = command is AppointOfficer { Office.Place: { Kind: PlaceKind.Unit, Id: { } unit } }
                ? await gathering.Read(Streams.Unit, unit, cancel) as Unit.Registered
                : null;
            return new OfficerFacts(
                at is not null,
                command is DelegateOffice { Delegation.By: var by } ? await gathering.Read(Streams.Officer, by.Value, cancel) : null, at);
        },
        OfficerDecider.Decide).ToWorkflow(sector);

    /// <summary>A unit and those of which it is a part in turn, as said last; null: the first of them is not registered.</summary>
    public static async Task<Domain.ValueList<Domain.UnitId>?> Above(Domain.UnitId parent, Func<Domain.UnitId, Task<Unit>> read)
    {
        var found = new List<Domain.UnitId>();
        for (Domain.UnitId? next = parent; next is { } unit && !found.Contains(unit);)
        {
            if (await read(unit) is not Unit.Registered registered) break;
            found.Add(unit);
            next = registered.History.Classifications.OrderBy(one => one.From).LastOrDefault()?.Parent;
        }
        return found.Count == 0 ? null : [.. found];
    }

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
