using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Awards.Domain.Regulations;

namespace Awards.Api.Http;

/// <summary>
/// JSON as the API reads and writes it: what it does not know or expect it refuses, naming the member; it never guesses.
/// </summary>
internal static class JsonFormat
{
    /// <summary>Levels of nesting taken.</summary>
    public const int MaxDepth = 32;

    /// <summary>Bytes of a request's body taken.</summary>
    public const int MaxBody = 1024 * 1024;

    // One of each for the process: programs that read and write alike then share what they have worked out of the types.
    private static readonly JavaScriptEncoder AsItIs = JavaScriptEncoder.Create(UnicodeRanges.All);

    private static readonly DefaultJsonTypeInfoResolver Types = new() { Modifiers = { ListLength.Check, RefuseNulls.In, PlainText.Only } };

    private static readonly JsonConverter[] Converters = [new PreciseInstant(), new KindJson(names: null)];

    /// <summary>Sets it up.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.PropertyNameCaseInsensitive = false;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.MaxDepth = MaxDepth;
        options.Encoder = AsItIs;
        options.TypeInfoResolver = Types;
        foreach (var converter in Converters) options.Converters.Add(converter);
    }
}
