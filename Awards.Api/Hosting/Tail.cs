namespace Awards.Api.Hosting;

/// <summary>The end of a long text: where a program's last words are.</summary>
internal static class Tail
{
    private const int Lines = 20;

    /// <summary>The last lines of a text.</summary>
    public static string Of(string text) => string.Join('\n', text.TrimEnd().Split('\n').TakeLast(Lines));

    /// <summary>The last lines of a file, or a sentence when it is not there.</summary>
    public static string OfFile(string path) => File.Exists(path) ? Of(File.ReadAllText(path)) : $"({path} was not written)";
}
