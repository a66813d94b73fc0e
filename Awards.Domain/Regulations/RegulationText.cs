using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
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
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
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
            var place = JsonPlace.Of(text, malformed.LineNumber ?? 0, malformed.BytePositionInLine ?? 0);
            return $"line {malformed.LineNumber + 1}, {place}: {WhatIsWrong(malformed)}";
        }
        catch (Exception notText) when (notText is ArgumentException or InvalidOperationException)
        {
            return "the file holds half a character: save it as UTF-8";
        }
    }

    // The serializer's sentences name types of this program, which tell a lawyer nothing.
    private static string WhatIsWrong(JsonException malformed) =>
        TypeName().Replace(malformed.Message.Split(" Path:", 2)[0], "").TrimEnd('.');

    [GeneratedRegex(@"(?: (?:for|to|contained in))?(?: type)? '?(?:Awards|System)\.[^' ]+'?")]
    private static partial Regex TypeName();
}
