using System.Text;
using System.Text.Json;

namespace Awards.Domain.Regulations;

/// <summary>Says where in a JSON text a position is, as a path from the top.</summary>
internal static class JsonPlace
{
    /// <summary>The path, such as <c>$.policies[0].quorum</c>, of what stands at a position, as a reader reports it.</summary>
    /// <param name="text">The text; past the position it may be anything.</param>
    /// <param name="line">Lines before the position's.</param>
    /// <param name="column">Bytes of that line before the position.</param>
    public static string Of(string text, long line, long column)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var position = 0;
        for (var lines = line; lines > 0 && bytes.AsSpan(position).IndexOf((byte)'\n') is >= 0 and var end; lines--) position += end + 1;
        var path = new Stack<(string? Name, int Index)>();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        try
        {
            while (reader.BytesConsumed < position + column && reader.Read()) Follow(path, ref reader);
        }
        catch (JsonException)
        {
            // The text is broken here: the place is the last one that was whole.
        }
        return "$" + string
            .Concat(path.Reverse().Select(step => step.Name is { } name ? $".{name}" : step.Index < 0 ? "" : $"[{step.Index}]"));
    }

    private static void Follow(Stack<(string? Name, int Index)> path, ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
        {
            path.Pop();
            return;
        }
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            path.Pop();
            path.Push((reader.GetString(), 0));
            return;
        }
        if (path.TryPeek(out var top) && top.Name is null)
        {
            path.Pop();
            path.Push((null, top.Index + 1));
        }
        // Below an array its elements are counted; below an object the next name takes this place.
        if (reader.TokenType == JsonTokenType.StartArray) path.Push((null, -1));
        if (reader.TokenType == JsonTokenType.StartObject) path.Push(("", 0));
    }
}
