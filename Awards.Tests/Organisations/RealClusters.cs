using System.Text.Json;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Tests.Support;
using Awards.Tests.Tidy;

namespace Awards.Tests.Organisations;

/// <summary>The courts' clusters of 2018 to 2025 as sources have them (clusters.json), told to the deciders themselves.</summary>
internal static class RealClusters
{
    public static readonly DateOnly MergedFrom = new(2025, 7, 1);

    private const string Owner = "Tòa án nhân dân tối cao";

    private static readonly JsonElement Data =
        JsonDocument.Parse(Repository.Text("Awards.Tests/Organisations/clusters.json")).RootElement;

    /// <summary>Every unit that a decision names, as the mergers of 2025 left it.</summary>
    public static IReadOnlyDictionary<UnitId, Unit.Registered> Units { get; } = Merged();

    public static UnitId Of(string name) => new(NameBased.Id("unit", name));

    /// <summary>The roster of a cluster, from its decisions.</summary>
    public static ClusterRoster Roster(string label)
    {
        var name = new RosterName(Owner, ClusterKind.Cluster, label);
        var spec = Rosters.Empty.With(new ClusterFacts(Flags.Sector, [.. Units.Values])).On(new(2026, 1, 5));
        return Decisions(label).Aggregate(spec, (told, one) => told.After(new DecideRoster(
            ClusterRosterId.For(Flags.Sector, name), name, [.. Members(one).Select(Of)], Day(one, "from"), Text(one, "decision"),
            Day(one, "decidedOn")))).State;
    }

    /// <summary>Who belonged to it on a day.</summary>
    public static RosterMembers? On(string label, DateOnly day) => RosterMembers.On(Roster(label), day, Units.GetValueOrDefault);

    private static IEnumerable<JsonElement> Decisions(string? label) =>
        Data.GetProperty("decisions").EnumerateArray().Where(one => label is null || Text(one, "label") == label);

    private static Dictionary<UnitId, Unit.Registered> Merged()
    {
        var specs = Decisions(null).SelectMany(Members).Distinct().ToDictionary(
            Of, name => UnitStops.Unknown.On(new(2025, 7, 1)).After(new RegisterUnit(Of(name), name, [])));
        foreach (var merger in Data.GetProperty("mergers").GetProperty("list").EnumerateArray())
        {
            var into = Of(Text(merger, "into"));
            foreach (var unit in merger.GetProperty("of").EnumerateArray().Select(one => Of(one.GetString()!)))
            {
                specs[unit] = specs[unit].With(new UnitFacts(specs[into].State))
                    .After(new MergeUnit(unit, into, MergedFrom, "81/2025/UBTVQH15", new(2025, 6, 27)));
                specs[into] = specs[into].After(UnitProcess.Owed(specs[unit].State).Select(message => (UnitCommand)message.Command));
            }
        }
        return specs.ToDictionary(spec => spec.Key, spec => (Unit.Registered)spec.Value.State);
    }

    private static IEnumerable<string> Members(JsonElement one) =>
        one.GetProperty("members").EnumerateArray().Select(member => member.GetString()!);

    private static string Text(JsonElement one, string member) => one.GetProperty(member).GetString()!;

    private static DateOnly Day(JsonElement one, string member) => DateOnly.Parse(Text(one, member), null);
}
