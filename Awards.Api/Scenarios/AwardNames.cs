using System.Text.Json.Nodes;

namespace Awards.Api.Scenarios;

/// <summary>What awards are called in a scenario's rule sets.</summary>
internal static class AwardNames
{
    /// <summary>The name of an award, in Vietnamese; its code where no rule set has it.</summary>
    public static string Of(ScenarioRun run, string code) => run.RuleSets.Values
        .SelectMany(text => JsonNode.Parse(text)?["awards"]?.AsArray() ?? [])
        .FirstOrDefault(award => (string?)award?["code"] == code) is { } found
        ? (string?)found["name"] ?? code
        : code;
}
