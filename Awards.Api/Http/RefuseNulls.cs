using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Awards.Api.Http;

/// <summary>A list that holds null is malformed: the annotations that say so of members cannot say it of elements.</summary>
internal static class RefuseNulls
{
    /// <summary>Makes lists refuse nulls as they are read.</summary>
    public static void In(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Enumerable || type.ElementType is { IsValueType: true }) return;
        type.OnDeserialized += list =>
        {
            foreach (var element in (IEnumerable)list)
                if (element is null) throw new JsonException("A list holds null.");
        };
    }
}
