using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Awards.Api.Scenarios;

/// <summary>A scenario as its files say it.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Scenario">Who, what and when.</param>
/// <param name="Ballots">What voters write; none where nobody votes.</param>
/// <param name="Source">Where its facts come from.</param>
/// <param name="Expected">What is to come out.</param>
/// <param name="RuleSets">Texts of the rule sets, by file name.</param>
/// <param name="Holidays">Texts of the tables of holidays, by file name.</param>
/// <param name="Hash">Follows from everything that is played, and from the ids that the program makes for it: another one is another
/// scenario, and needs another database.</param>
internal sealed record ScenarioFolder(
    string Path, Scenario Scenario, BallotSheets Ballots, ScenarioSource Source, ExpectedDocument Expected,
    IReadOnlyDictionary<string, string> RuleSets, IReadOnlyDictionary<string, string> Holidays, string Hash)
{
    /// <summary>The scenario that is played when none is named.</summary>
    public const string Usual = "cluster-vi-2021";

    /// <summary>In place of a name: every scenario that comes with the program.</summary>
    public const string Every = "all";

    private const string BallotsFile = "ballots.json";

    /// <summary>Files that are looked at only after a scenario was played.</summary>
    private static readonly string[] NotPlayed = ["expected.json", "source.json"];

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The scenarios that come with the program.</summary>
    public static IReadOnlyList<string> Known => Directory.Exists(Home)
        ? [.. Directory.EnumerateDirectories(Home).Select(folder => System.IO.Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
        : [];

    private static string Home => System.IO.Path.Combine(AppContext.BaseDirectory, "Scenarios");

    private static string Regulations => System.IO.Path.Combine(AppContext.BaseDirectory, "Regulations");

    /// <summary>Reads a scenario, or all that come with the program.</summary>
    /// <param name="name">The name of one that comes with the program, the path of a folder, or <see cref="Every"/>.</param>
    /// <exception cref="ScenarioException">There is none, or its files cannot be used; the message says what is wrong.</exception>
    public static IReadOnlyList<ScenarioFolder> OpenAll(string name) => name == Every ? [.. Known.Select(Open)] : [Open(name)];

    /// <summary>Reads a scenario.</summary>
    /// <param name="name">The name of one that comes with the program, or the path of a folder.</param>
    /// <exception cref="ScenarioException">There is none, or its files cannot be used; the message says what is wrong.</exception>
    public static ScenarioFolder Open(string name)
    {
        var folder = name.Contains(System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? System.IO.Path.GetFullPath(name)
            : System.IO.Path.Combine(Home, name);
        if (!File.Exists(System.IO.Path.Combine(folder, "scenario.json")))
            throw new ScenarioException($"There is no scenario '{name}'. Known: {string.Join(", ", Known)}; or give the path of a folder.");
        var scenario = Read<Scenario>(folder, "scenario.json");
        var ballots = File.Exists(System.IO.Path.Combine(folder, BallotsFile))
            ? Read<BallotSheets>(folder, BallotsFile)
            : new BallotSheets(Synthetic: true, null, [], []);
        var source = new ScenarioSource(Read<SourceSheet>(folder, "source.json"), Text(folder, ScenarioSource.TextFile));
        var ruleSets = Regulation(folder, scenario.RuleSets);
        var holidays = Regulation(folder, scenario.Holidays ?? []);
        Check(scenario, ballots);
        // A program that made other ids would begin everything a second time in the same database.
        var hash = HashOf([.. Played(folder), .. ruleSets.Values, .. holidays.Values, scenario.NewId("hash").ToString()]);
        return new ScenarioFolder(
            folder, scenario, ballots, source, Read<ExpectedDocument>(folder, "expected.json"), ruleSets, holidays, hash);
    }

    /// <summary>Reads a file that this scenario alone has.</summary>
    /// <exception cref="ScenarioException">There is none, or it cannot be used.</exception>
    public T Own<T>(string file)
        where T : class => Read<T>(Path, file);

    private static T Read<T>(string folder, string file)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(Text(folder, file), Format) ?? throw new ScenarioException($"{file} is empty.");
        }
        catch (JsonException wrong)
        {
            throw new ScenarioException($"{System.IO.Path.Combine(folder, file)}, line {wrong.LineNumber + 1}: {wrong.Message}");
        }
    }

    private static string Text(string folder, string file)
    {
        try
        {
            return File.ReadAllText(System.IO.Path.Combine(folder, file));
        }
        catch (FileNotFoundException missing)
        {
            throw new ScenarioException(missing.Message);
        }
    }

    // Rule sets and holidays that lie beside the scenario are among them twice, which does no harm.
    private static IEnumerable<string> Played(string folder) => Directory.EnumerateFiles(folder, "*.json")
        .Where(file => !NotPlayed.Contains(System.IO.Path.GetFileName(file))).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private static Dictionary<string, string> Regulation(string folder, IReadOnlyList<RuleSetPlan> plans) =>
        plans.ToDictionary(plan => plan.File, plan => Regulation(folder, plan.File), StringComparer.Ordinal);

    private static string Regulation(string folder, string file)
    {
        string[] places = [System.IO.Path.Combine(folder, file), System.IO.Path.Combine(Regulations, file)];
        return places.FirstOrDefault(File.Exists) is { } found
            ? File.ReadAllText(found)
            : throw new ScenarioException($"The file {file} is neither in {folder} nor in {Regulations}.");
    }

    // A misspelt name would be a vote against, or a voter who never votes: found here, before anything is recorded.
    private static void Check(Scenario scenario, BallotSheets ballots)
    {
        Storyline.Of(scenario);
        foreach (var unit in scenario.Route?.Named ?? []) scenario.Unit(unit);
        foreach (var paper in ballots.Conference.SelectMany(sheet => sheet.Papers)) scenario.Unit(paper.Voter);
        foreach (var paper in ballots.Council.SelectMany(sheet => sheet.Papers)) scenario.Person(paper.Voter);
        foreach (var sheet in ballots.Conference.Concat(ballots.Council))
        {
            foreach (var unit in sheet.Papers.SelectMany(paper => paper.Named)) scenario.Unit(unit);
            if (sheet.Papers.DistinctBy(paper => paper.Voter).Count() != sheet.Papers.Count)
                throw new ScenarioException($"A voter stands twice on '{sheet.Question}', ballot {sheet.Number}.");
        }
    }

    private static string HashOf(IEnumerable<string> texts)
    {
        var all = string.Join('\0', texts.Select(text => text.ReplaceLineEndings("\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }
}
