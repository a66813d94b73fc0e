using System.Text.Json;

namespace Awards.Domain.Regulations;

/// <summary>A rule set as the file that a lawyer reads: its format. What must hold between its parts is in <see
/// cref="RuleSetChecks"/>.</summary>
public static class RuleSetFile
{
    private static readonly JsonSerializerOptions Format = RegulationText.Format(names: null);

    /// <summary>Reads a rule set from its text. What is wrong is said in one sentence for a person; nothing is guessed.</summary>
    /// <param name="text">The file's text, UTF-8 JSON.</param>
    /// <param name="ruleSet">The rule set, when the answer is null.</param>
    /// <returns>Null, or what is wrong.</returns>
    public static string? Read(string text, out RuleSet? ruleSet) =>
        RegulationText.Read(text, Format, RuleSetChecks.Contradictions, out ruleSet);

    /// <summary>Reads a text that was adopted before, and so was checked then.</summary>
    public static RuleSet ReadAdopted(string text) =>
        JsonSerializer.Deserialize<RuleSet>(text, Format) ?? throw new JsonException("An adopted rule set is empty.");
}
