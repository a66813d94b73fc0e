using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Projections.Reports;

namespace Awards.Api.Reports;

/// <summary>Reads from the log what tells of conflicts of interest; what several dossiers share is read once.</summary>
internal sealed class ConflictReading(EventLog log, CancellationToken cancel)
{
    private readonly Dictionary<SittingId, SittingPlan?> plans = [];
    private readonly Dictionary<(PersonId, DateOnly), IReadOnlyCollection<UnitId>> deciders = [];

    /// <summary>The conflicts of a dossier's last round.</summary>
    public async Task<ValueList<ConflictNotice>> Of(FairnessCase dossier)
    {
        var sittings = new List<SittingPlan>();
        foreach (var sitting in dossier.Sittings)
            if (await PlanOf(sitting) is { } plan) sittings.Add(plan);
        var units = dossier is { IsDecidedByUnit: false, Decision: { Signatory: { } signatory, Day: var day } }
            ? await UnitsOf(signatory, day)
            : [];
        return Conflicts.Of(dossier, sittings, units);
    }

    /// <summary>The conflicts of a dossier; none when it was never proposed.</summary>
    public async Task<ValueList<ConflictNotice>> Of(IEnumerable<StoredEvent> dossier) =>
        FairnessCases.Of(dossier) is { } found ? await Of(found) : [];

    private async Task<SittingPlan?> PlanOf(SittingId sitting)
    {
        if (!plans.TryGetValue(sitting, out var plan))
            plans.Add(sitting, plan = (await log.Fold(Streams.Sitting, sitting.Value, cancel)).State.OnRecord?.Plan);
        return plan;
    }

    // Where somebody holds an office of a unit, and where somebody works.
    private async Task<IReadOnlyCollection<UnitId>> UnitsOf(PersonId person, DateOnly day)
    {
        if (deciders.TryGetValue((person, day), out var known)) return known;
        var officer = (await log.Fold(Streams.Officer, person.Value, cancel)).State;
        var registered = (await log.Fold(Streams.Person, Person.StreamOf(person), cancel)).State;
        UnitId?[] units = [officer.UnitOn(day), registered.UnitOnRecord()];
        return deciders[(person, day)] = [.. units.OfType<UnitId>().Distinct()];
    }
}
