namespace Awards.Api.Commands;

/// <summary>
/// What follows a verb: words, options of its own, and settings for the host (<c>--Sectors:tand:KeyRing=…</c>, <c>--urls=…</c>). An
/// option that nobody knows is an error, and not silently nothing.
/// </summary>
internal sealed class Arguments
{
    private static readonly string[] HostOptions = ["urls", "environment", "contentRoot", "applicationName"];

    private readonly Dictionary<string, string> options;

    private Arguments(string[] words, Dictionary<string, string> options, string[] forHost) =>
        (Words, this.options, ForHost) = (words, options, forHost);

    /// <summary>Words, in order.</summary>
    public string[] Words { get; }

    /// <summary>Settings for the host.</summary>
    public string[] ForHost { get; }

    /// <summary>An option's value; null when it was not given.</summary>
    public string? this[string option] => options.GetValueOrDefault(option);

    /// <summary>Reads them.</summary>
    /// <param name="args">What follows the verb.</param>
    /// <param name="flags">Options without a value.</param>
    /// <param name="valued">Options with a value: <c>--name=value</c>, or the value as the next argument.</param>
    /// <exception cref="MisusedException">There is an option that nobody knows, or one without its value.</exception>
    public static Arguments Read(string[] args, IReadOnlyList<string> flags, IReadOnlyList<string> valued)
    {
        var words = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var forHost = new List<string>();
        for (var next = 0; next < args.Length; next++)
        {
            var text = args[next];
            if (!text.StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(text);
                continue;
            }
            var (name, value) = text[2..].Split('=', 2) is [var before, var after] ? (before, after) : (text[2..], null);
            if (flags.Contains(name) && value is null) options[name] = "";
            else if (valued.Contains(name)) options[name] = value ?? Following(args, ref next, name);
            else if (IsForHost(name)) forHost.Add($"--{name}={value ?? Following(args, ref next, name)}");
            else throw new MisusedException($"There is no option '{text}'.");
        }
        return new Arguments([.. words], options, [.. forHost]);
    }

    /// <summary>Settings for the host, and nothing else.</summary>
    public static string[] OfHost(string[] args)
    {
        var read = Read(args, [], []);
        return read.Words is [var word, ..] ? throw new MisusedException($"'{word}' is not expected here.") : read.ForHost;
    }

    private static bool IsForHost(string name) => name.Contains(':') || HostOptions.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Following(string[] args, ref int next, string name) =>
        ++next < args.Length && !args[next].StartsWith("--", StringComparison.Ordinal)
            ? args[next]
            : throw new MisusedException($"--{name} needs a value.");
}
