using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Projections.Campaigns;

namespace Awards.Api.Organisations;

/// <summary>Units by whatever a text may call them on a day: the id, the official name or an alias.</summary>
internal sealed class KnownUnits
{
    private readonly IReadOnlyList<OverviewEntry> units;
    private readonly HashSet<UnitId> ids;
    private readonly DateOnly[] changes;
    private readonly Dictionary<int, NameMatcher<UnitId>> matchers = [];

    private KnownUnits(IReadOnlyList<OverviewEntry> units)
    {
        (this.units, ids) = (units, [.. units.Select(entry => entry.Unit!.Unit)]);
        changes =
        [
            .. units.SelectMany(entry => entry.History!.Renamings.Select(renaming => renaming.From)
                .Concat(entry.History.End is { } end ? [end.From] : [])),
        ];
    }

    /// <summary>How names of persons are compared: whole, without regard to case and marks written apart.</summary>
    public static string Key(string name) => Names.Tidy(name).ToLowerInvariant();

    /// <summary>Every unit, as the read model knows them.</summary>
    public static async Task<KnownUnits> Read(Reader reader)
    {
        var units = new List<OverviewEntry>();
        await foreach (var entry in reader.All(Overview.Projection, page => Overview.Query(OverviewKind.Unit, null, null, page)))
            if (entry is { Unit: not null, History: not null }) units.Add(entry);
        return new KnownUnits(units);
    }

    /// <summary>What a written name means on a day (ICT).</summary>
    public NameMatch<UnitId> Match(string written, DateOnly day)
    {
        // Between two changes names mean the same.
        var changed = changes.Count(change => change <= day);
        if (!matchers.TryGetValue(changed, out var matcher))
        {
            matcher = new NameMatcher<UnitId>(units.Select(entry => UnitNaming.On(
                entry.Unit!.Unit, entry.Unit.Name, entry.Unit.Aliases, entry.History!, day)));
            matchers.Add(changed, matcher);
        }
        return matcher.Match(written);
    }

    /// <summary>The unit that is meant on a day (ICT); else why a row that says so cannot be taken.</summary>
    public (UnitId? Unit, Rule? Refused) Find(string said, DateOnly day)
    {
        if (Guid.TryParse(said, out var id) && ids.Contains(new UnitId(id))) return (new UnitId(id), null);
        return Match(said, day) switch
        {
            NameMatch<UnitId>.One one => (one.Found.Thing, null),
            NameMatch<UnitId>.None { Suggestions: [_, ..] near } =>
                (null, HttpRules.UnitNotCertain.With("unit", said).With("near", string.Join("; ", near.Select(one => one.Label)))),
            NameMatch<UnitId>.None => (null, Rules.UnitUnknown.With("unit", said)),
            _ => (null, HttpRules.RowAmbiguous),
        };
    }
}
