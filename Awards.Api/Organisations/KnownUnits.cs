using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Projections.Campaigns;

namespace Awards.Api.Organisations;

/// <summary>Units by whatever a file may call them: the id, the official name or an alias.</summary>
internal static class KnownUnits
{
    /// <summary>How names are compared: whole, without regard to case and marks written apart.</summary>
    public static string Key(string name) => Names.Tidy(name).ToLowerInvariant();

    /// <summary>Every unit, as the read model knows them.</summary>
    public static async Task<ILookup<string, UnitId>> Read(Reader reader)
    {
        var units = new List<(string Key, UnitId Unit)>();
        await foreach (var entry in reader.All(Overview.Projection, page => Overview.Query(OverviewKind.Unit, null, page)))
        {
            if (entry.Unit is not { } unit) continue;
            units.Add((unit.Unit.Value.ToString(), unit.Unit));
            units.AddRange(unit.Aliases.Prepend(unit.Name).Select(name => (Key(name), unit.Unit)));
        }
        return units.ToLookup(named => named.Key, named => named.Unit);
    }
}
