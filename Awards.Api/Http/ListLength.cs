using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace Awards.Api.Http;

/// <summary>A list as long as people make them: what is decided one by one is not asked for by the hundred thousand.</summary>
internal static class ListLength
{
    /// <summary>Most elements of one list.</summary>
    public const int Most = 5_000;

    /// <summary>Makes lists refuse more as they are read.</summary>
    public static void Check(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Enumerable) return;
        type.OnDeserialized += list =>
        {
            if (list is ICollection { Count: > Most })
                throw new TextRefusedException(new($"a list has more than {Most} elements", $"một danh sách có quá {Most} mục"));
        };
    }
}
