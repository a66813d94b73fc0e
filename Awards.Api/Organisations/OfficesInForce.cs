using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Api.Organisations;

/// <summary>A person's offices as they count: with those that others delegated, and as mergers of units leave and extend them.</summary>
internal static class OfficesInForce
{
    /// <summary>For a decision: read as guards, so that a change in them takes effect at once.</summary>
    /// <param name="person">Who.</param>
    /// <param name="today">The day (ICT) on which delegations must count.</param>
    /// <param name="gathering">What reads.</param>
    /// <param name="cancel">Stops it.</param>
    public static Task<Officer> Read(PersonId person, DateOnly today, Gathering gathering, CancellationToken cancel) => Read(
        person, today, who => gathering.Read(Streams.Officer, who.Value, cancel), unit => gathering.Read(Streams.Unit, unit.Value, cancel));

    /// <summary>From the log as it is now.</summary>
    public static Task<Officer> Read(PersonId person, DateOnly today, EventLog log, CancellationToken cancel) => Read(
        person, today, async who => (await log.Fold(Streams.Officer, who.Value, cancel)).State,
        async unit => (await log.Fold(Streams.Unit, unit.Value, cancel)).State);

    /// <summary>Offices held in own right only, as mergers leave and extend them.</summary>
    public static async Task<Officer> AfterMergers(Officer own, Func<UnitId, Task<Unit>> unitOf)
    {
        var units = new Dictionary<UnitId, Unit.Registered>();
        foreach (var unit in Succession.UnitsOf(own).ToList())
            if (await unitOf(unit) is Unit.Registered registered) units.Add(unit, registered);
        return Succession.After(own, units);
    }

    private static async Task<Officer> Read(
        PersonId person, DateOnly today, Func<PersonId, Task<Officer>> officerOf, Func<UnitId, Task<Unit>> unitOf)
    {
        var officer = await officerOf(person);
        var delegators = new Dictionary<PersonId, Officer>();
        foreach (var delegator in officer.DelegatorsOn(today)) delegators.Add(delegator, await officerOf(delegator));
        return await AfterMergers(officer.WithDelegated(delegators), unitOf);
    }
}
