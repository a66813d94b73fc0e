namespace Awards.Api.Commands;

/// <summary>The verbs of the command line; options of the host (<c>--urls=…</c>) come after them.</summary>
internal static class CommandLine
{
    private static readonly Verb[] Verbs =
    [
        new("demo", DemoOptions.Usage, "Plays a real conference through the public API on simulated time, and stays up.", DemoCommand.Run),
        new("run", "[--urls=http://…]", "Serves the configured sectors.", RunCommand.Run),
        new("db-apply", "", "Makes or extends the schema of every configured sector's database.", DatabaseCommands.Apply),
        new("db-assert", "", "Compares every sector's database with this program; exit code 1 when they differ.", DatabaseCommands.Assert),
        new("health", HealthCommand.Usage, "Asks a running node whether it can serve; exit code 1 when it cannot.", HealthCommand.Run),
        new("replay", "<sector> <dossier> [--as-of=<instant>]", "Prints a dossier's history, folded from the log.", ReplayCommand.Run),
        new("describe", "", "Prints the streams, commands, events and rules this program knows.", _ => DescribeCommand.Run()),
        new("help", "", "Prints this.", _ => Help()),
        new(DemoNodeCommand.Name, "", null, _ => DemoNodeCommand.Run()), // for demo itself
    ];

    /// <summary>Runs the verb that the arguments begin with; without one, <c>run</c>.</summary>
    public static Task<int> Run(string[] args)
    {
        var name = args is [var first, ..] && !first.StartsWith('-') ? first : "run";
        var rest = args is [var said, .. var more] && said == name ? more : args;
        return Array.Find(Verbs, verb => verb.Name == name) is { } chosen ? chosen.Run(rest) : Unknown(name);
    }

    private static Task<int> Unknown(string name)
    {
        Console.Error.WriteLine($"There is no command '{name}'.");
        Help();
        return Task.FromResult(ExitCode.Misused);
    }

    private static Task<int> Help()
    {
        foreach (var verb in Verbs.Where(verb => verb.Summary is not null))
            Console.WriteLine($"  {$"{verb.Name} {verb.Arguments}",-48} {verb.Summary}");
        return Task.FromResult(ExitCode.Done);
    }

    private sealed record Verb(string Name, string Arguments, string? Summary, Func<string[], Task<int>> Run);
}

/// <summary>What the process answers to its caller.</summary>
internal static class ExitCode
{
    /// <summary>As asked.</summary>
    public const int Done = 0;

    /// <summary>It was tried, and is not so.</summary>
    public const int Failed = 1;

    /// <summary>The arguments make no sense.</summary>
    public const int Misused = 2;
}
