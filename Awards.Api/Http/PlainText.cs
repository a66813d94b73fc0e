using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Awards.Domain.Organisations;

namespace Awards.Api.Http;

/// <summary>
/// Text as requests may hold it: characters that people write, as much as people write. PostgreSQL can keep no NUL, and a page or a
/// terminal should be told nothing by a control character. However it was typed, it is taken with each letter and its marks as one
/// character; only a document of its own is taken as it is.
/// </summary>
internal static class PlainText
{
    /// <summary>Most characters of one text.</summary>
    public const int Longest = 10_000;

    /// <summary>Whether a text holds control characters other than tabs and ends of lines.</summary>
    public static bool HoldsControls(string text) => text.Any(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r'));

    /// <summary>Makes objects and lists refuse other text as they are read.</summary>
    public static void Only(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Enumerable && type.ElementType == typeof(string))
        {
            type.OnDeserialized += list =>
            {
                foreach (var text in (IEnumerable)list) Check((string)text, "a list", "một danh sách", Longest);
                if (list is IList<string> texts)
                    for (var place = 0; place < texts.Count; place++) texts[place] = Vietnamese.Compose(texts[place]);
            };
        }
        if (type.Kind != JsonTypeInfoKind.Object) return;
        var texts = type.Properties.Where(member => member.PropertyType == typeof(string) && member.Get is not null).ToList();
        if (texts.Count == 0) return;
        type.OnDeserialized += read =>
        {
            foreach (var member in texts)
            {
                if (member.Get!(read) is not string text) continue;
                Check(text, $"'{member.Name}'", $"“{member.Name}”", IsDocument(member) ? int.MaxValue : Longest);
                if (!IsDocument(member)) member.Set?.Invoke(read, Vietnamese.Compose(text));
            }
        };
    }

    private static bool IsDocument(JsonPropertyInfo member) =>
        member.AttributeProvider?.IsDefined(typeof(WholeDocumentAttribute), inherit: false) == true;

    private static void Check(string text, string where, string inVietnamese, int most)
    {
        if (text.Length > most)
            throw Refused($"is longer than {most} characters", $"dài quá {most} ký tự");
        if (HoldsControls(text))
            throw Refused("holds control characters", "có ký tự điều khiển");

        TextRefusedException Refused(string why, string whyInVietnamese) =>
            new(new($"a text in {where} {why}", $"nội dung ở {inVietnamese} {whyInVietnamese}"));
    }
}

/// <summary>Marks a document of its own inside a request, such as a rule-set file: as long as requests may be.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeDocumentAttribute : Attribute;

/// <summary>A text that is not taken, and why.</summary>
internal sealed class TextRefusedException(Problem problem) : JsonException(problem.English)
{
    /// <summary>What is wrong.</summary>
    public Problem Problem { get; } = problem;
}
