using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Awards.Domain.Regulations;

/// <summary>Regulations as files that a lawyer reads: read strictly, and what is wrong is said in one sentence with its place.</summary>
internal static partial class RegulationText
{
    /// <summary>JSON as these files have it.</summary>
    /// <param name="kinds">Reads the names of kinds.</param>
    public static JsonSerializerOptions Format(JsonConverter kinds) => new(JsonSerializerDefaults.Web)
    {
        Converters = { kinds },
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

    /// <summary>Reads a file's text; nothing is guessed.</summary>
    /// <param name="text">The text, UTF-8 JSON.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="contradictions">What must not be, though each part can be read.</param>
    /// <param name="content">What the file says, when the answer is null.</param>
    /// <returns>Null, or what is wrong.</returns>
    public static string? Read<T>(
        string text, JsonSerializerOptions format, Func<T, IEnumerable<string>> contradictions, out T? content)
        where T : class
    {
        content = null;
        try
        {
            var read = JsonSerializer.Deserialize<T>(text, format);
            if (read is null) return "the file is empty";
            if (contradictions(read).FirstOrDefault() is { } contradiction) return contradiction;
            content = read;
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
}
