using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Awards.Api.Scenarios;

/// <summary>A scenario as its files say it.</summary>
/// <param name="Scenario">Who, what and when.</param>
/// <param name="Ballots">What voters write.</param>
/// <param name="Expected">What is to come out.</param>
/// <param name="RuleSets">Texts of the rule sets, by file name.</param>
/// <param name="Holidays">Texts of the tables of holidays, by file name.</param>
/// <param name="Hash">Follows from everything above but what is expected, and from the ids that the program makes for it: another one is
/// another scenario, and needs another database.</param>
internal sealed record ScenarioFolder(
    Scenario Scenario, BallotSheets Ballots, ExpectedOutcome Expected, IReadOnlyDictionary<string, string> RuleSets,
    IReadOnlyDictionary<string, string> Holidays, string Hash)
{
    /// <summary>The scenario that is played when none is named.</summary>
    public const string Usual = "cluster-vi-2021";

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
        ? [.. Directory.EnumerateDirectories(Home).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
        : [];

    private static string Home => Path.Combine(AppContext.BaseDirectory, "Scenarios");

    private static string Regulations => Path.Combine(AppContext.BaseDirectory, "Regulations");

    /// <summary>Reads a scenario.</summary>
    /// <param name="name">The name of one that comes with the program, or the path of a folder.</param>
    /// <exception cref="ScenarioException">There is none, or its files cannot be used; the message says what is wrong.</exception>
    public static ScenarioFolder Open(string name)
    {
        var folder = name.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Path.GetFullPath(name)
            : Path.Combine(Home, name);
        if (!File.Exists(Path.Combine(folder, "scenario.json")))
            throw new ScenarioException($"There is no scenario '{name}'. Known: {string.Join(", ", Known)}; or give the path of a folder.");
        var (scenario, scenarioText) = Read<Scenario>(folder, "scenario.json");
        var (ballots, ballotsText) = Read<BallotSheets>(folder, "ballots.json");
        var (expected, _) = Read<ExpectedOutcome>(folder, "expected.json");
        var ruleSets = Regulation(folder, scenario.RuleSets);
        var holidays = Regulation(folder, scenario.Holidays ?? []);
        Check(scenario, ballots);
        // A program that made other ids would begin everything a second time in the same database.
        var hash = HashOf([scenarioText, ballotsText, .. ruleSets.Values, .. holidays.Values, scenario.NewId("hash").ToString()]);
        return new ScenarioFolder(scenario, ballots, expected, ruleSets, holidays, hash);
    }

    private static (T Content, string Text) Read<T>(string folder, string file)
        where T : class
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(folder, file));
            return (JsonSerializer.Deserialize<T>(text, Format) ?? throw new ScenarioException($"{file} is empty."), text);
        }
        catch (FileNotFoundException missing)
        {
            throw new ScenarioException(missing.Message);
        }
        catch (JsonException wrong)
        {
            throw new ScenarioException($"{Path.Combine(folder, file)}, line {wrong.LineNumber + 1}: {wrong.Message}");
        }
    }

    private static Dictionary<string, string> Regulation(string folder, IReadOnlyList<RuleSetPlan> plans) =>
        plans.ToDictionary(plan => plan.File, plan => Regulation(folder, plan.File), StringComparer.Ordinal);

    private static string Regulation(string folder, string file)
    {
        string[] places = [Path.Combine(folder, file), Path.Combine(Regulations, file)];
        return places.FirstOrDefault(File.Exists) is { } found
            ? File.ReadAllText(found)
            : throw new ScenarioException($"The file {file} is neither in {folder} nor in {Regulations}.");
    }

    // A misspelt name would be a vote against, or a voter who never votes: found here, before anything is recorded.
    private static void Check(Scenario scenario, BallotSheets ballots)
    {
        foreach (var submission in scenario.Proposals.Submissions) scenario.Unit(submission.Unit);
        foreach (var withdrawal in scenario.Proposals.Withdrawals) scenario.Unit(withdrawal.Unit);
        foreach (var unit in scenario.Conference.Election.Lead.Concat(scenario.Conference.Election.Deputy)) scenario.Unit(unit);
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
