using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Awards.Domain.Regulations;

/// <summary>A rule set as the file that a lawyer reads: its format. What must hold between its parts is in <see
/// cref="RuleSetChecks"/>.</summary>
public static partial class RuleSetFile
{
    /// <summary>How a rule set is written: for whoever describes the format, or makes a file.</summary>
    public static JsonSerializerOptions Format { get; } = new(JsonSerializerDefaults.Web)
    {
        // A number in place of a name would be taken for the member with that number, or for none.
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // A condition's kind may stand anywhere in it: the order of members says nothing to a lawyer.
        AllowOutOfOrderMetadataProperties = true,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a rule set from its text. What is wrong is said in one sentence for a person; nothing is guessed.</summary>
    /// <param name="text">The file's text, UTF-8 JSON.</param>
    /// <param name="ruleSet">The rule set, when the answer is null.</param>
    /// <returns>Null, or what is wrong.</returns>
    public static string? Read(string text, out RuleSet? ruleSet)
    {
        ruleSet = null;
        try
        {
            var read = JsonSerializer.Deserialize<RuleSet>(text, Format);
            if (read is null) return "the file is empty";
            if (RuleSetChecks.Contradictions(read).FirstOrDefault() is { } contradiction) return contradiction;
            ruleSet = read;
            return null;
        }
        catch (JsonException malformed)
        {
            return At(text, malformed.LineNumber ?? 0, malformed.BytePositionInLine ?? 0, WhatIsWrong(malformed));
        }
        catch (NotSupportedException without)
        {
            // The serializer's way to say that it does not know which condition this is; the place is only in its sentence.
            var place = Position().Match(without.Message);
            return At(text, Number(place, 1), Number(place, 2), "a condition must say its kind");
        }
        catch (Exception notText) when (notText is ArgumentException or InvalidOperationException)
        {
            return "the file holds half a character: save it as UTF-8";
        }
    }

    private static string At(string text, long line, long column, string wrong) =>
        $"line {line + 1}, {JsonPlace.Of(text, line, column)}: {wrong}";

    private static long Number(Match place, int group) =>
        long.TryParse(place.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"LineNumber: (\d+) \| BytePositionInLine: (\d+)")]
    private static partial Regex Position();

    // The serializer's sentences name types of this program, which tell a lawyer nothing.
    private static string WhatIsWrong(JsonException malformed) =>
        TypeName().Replace(malformed.Message.Split(" Path:", 2)[0], "").TrimEnd('.');

    [GeneratedRegex(@"(?: (?:for|to|contained in))?(?: type)? '?(?:Awards|System)\.[^' ]+'?")]
    private static partial Regex TypeName();

    /// <summary>Reads a text that was adopted before, and so was checked then.</summary>
    public static RuleSet ReadAdopted(string text) =>
        JsonSerializer.Deserialize<RuleSet>(text, Format) ?? throw new JsonException("An adopted rule set is empty.");
}
