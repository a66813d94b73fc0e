using Awards.Api.Scenarios;

namespace Awards.Api.Commands;

/// <summary>Which scenarios one program serves at the same time: at most one of each sector.</summary>
internal static class DemoBatches
{
    /// <summary>The batches, the one with the usual scenario last.</summary>
    public static IReadOnlyList<IReadOnlyList<ScenarioFolder>> Of(IReadOnlyList<ScenarioFolder> scenarios)
    {
        var sectors = scenarios.OrderByDescending(scenario => scenario.Scenario.Id == ScenarioFolder.Usual)
            .GroupBy(scenario => scenario.Scenario.Sector, StringComparer.Ordinal).Select(sector => sector.ToList()).ToList();
        var most = sectors.Max(sector => sector.Count);
        return
        [
            .. Enumerable.Range(0, most).Reverse()
                .Select(place => sectors.Where(sector => sector.Count > place).Select(sector => sector[place]).ToList()),
        ];
    }
}
