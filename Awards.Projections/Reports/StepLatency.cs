using Awards.Domain;
using Awards.Domain.Regulations;

namespace Awards.Projections.Reports;

/// <summary>How long a step took, in days (ICT) from the end of the step before, by the time at which things happened and not at which
/// they were recorded.</summary>
/// <param name="Step">The step.</param>
/// <param name="Unit">Of whose dossiers; null: of all.</param>
/// <param name="UnitName">The unit's name; empty for all.</param>
/// <param name="Dossiers">How many took it.</param>
/// <param name="MedianDays">The day count in the middle; of two in the middle the lower.</param>
/// <param name="LongestDays">The longest.</param>
/// <param name="Longest">The dossier that took longest; of several the one with the lowest id.</param>
public sealed record StepLatency(
    Step Step, UnitId? Unit, string UnitName, int Dossiers, int MedianDays, int LongestDays, DossierId Longest)
{
    /// <summary>The latencies of these dossiers: of all together first, then unit by unit, each in the order of the route.</summary>
    public static ValueList<StepLatency> Of(IReadOnlyCollection<FairnessCase> cases) =>
    [
        .. Steps(cases, null, ""),
        .. cases.GroupBy(one => one.Unit).Select(unit => (Id: unit.Key, Name: unit.Last().UnitName, Cases: unit.ToList()))
            .OrderBy(unit => unit.Name, StringComparer.Ordinal).ThenBy(unit => unit.Id.Value)
            .SelectMany(unit => Steps(unit.Cases, unit.Id, unit.Name)),
    ];

    private static IEnumerable<StepLatency> Steps(IReadOnlyCollection<FairnessCase> cases, UnitId? unit, string name) => cases
        .SelectMany(one => one.Steps.Select(taken => (one.Dossier, taken.Step, taken.Days)))
        .GroupBy(taken => taken.Step)
        .OrderBy(step => step.Key)
        .Select(step =>
        {
            var days = step.OrderBy(taken => taken.Days).ThenByDescending(taken => taken.Dossier.Value).ToList();
            return new StepLatency(
                step.Key, unit, name, days.Count, days[(days.Count - 1) / 2].Days, days[^1].Days, days[^1].Dossier);
        });
}
