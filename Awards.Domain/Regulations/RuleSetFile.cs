using System.Text.Json;
using System.Text.Json.Serialization;

namespace Awards.Domain.Regulations;

/// <summary>A rule set as the file that a lawyer reads: its format. What must hold between its parts is in <see
/// cref="RuleSetChecks"/>.</summary>
public static class RuleSetFile
{
    private static readonly JsonSerializerOptions Strict = RegulationText.Format(new KindJson(names: null));

    /// <summary>How a rule set is written: for whoever describes the format, or makes a file. What was adopted when names of kinds were
    /// read less strictly is read so for ever.</summary>
    public static JsonSerializerOptions Format { get; } =
        RegulationText.Format(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));

    /// <summary>Reads a rule set from its text. What is wrong is said in one sentence for a person; nothing is guessed.</summary>
    /// <param name="text">The file's text, UTF-8 JSON.</param>
    /// <param name="ruleSet">The rule set, when the answer is null.</param>
    /// <returns>Null, or what is wrong.</returns>
    public static string? Read(string text, out RuleSet? ruleSet) =>
        RegulationText.Read(text, Strict, RuleSetChecks.Contradictions, out ruleSet);

    /// <summary>Reads a text that was adopted before, and so was checked then.</summary>
    public static RuleSet ReadAdopted(string text) =>
        JsonSerializer.Deserialize<RuleSet>(text, Format) ?? throw new JsonException("An adopted rule set is empty.");
}
