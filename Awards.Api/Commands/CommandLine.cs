using Awards.Api.Hosting;
using Awards.EventStore;
using Npgsql;

namespace Awards.Api.Commands;

/// <summary>
/// The verbs of the command line; settings of the host (<c>--urls=…</c>, <c>--Sectors:tand:KeyRing=…</c>) come after them.
/// </summary>
internal static class CommandLine
{
    private static readonly Verb[] Verbs =
    [
        new(
            "demo", [DemoOptions.Usage],
            "Plays a real conference, or other scenarios, through the public API on simulated time, and stays up.",
            DemoCommand.Run),
        new("scenarios", [ScenariosCommand.Usage], "Names the scenarios that demo can play.", ScenariosCommand.Run),
        new("run", ["[--urls=http://…]"], "Serves the configured sectors.", RunCommand.Run),
        new("db-apply", [""], "Makes or extends the schema of every configured sector's database.", DatabaseCommands.Apply),
        new(
            "db-assert", [""], "Compares every sector's database with this program; exit code 1 when they differ.",
            DatabaseCommands.Assert),
        new(
            "db-restored", ["<sector>"], "Once after a backup was restored: erases again whoever was erased since it was made.",
            RestoredCommand.Run),
        new(
            "db-hand-over", ["<sector>"], "Hands a sector's log over to a Marten host, for good: this program writes it no more.",
            DatabaseCommands.HandOver),
        new("health", [HealthCommand.Usage], "Asks a running node whether it can serve; exit code 1 when it cannot.", HealthCommand.Run),
        new("projections", ProjectionsCommand.Usage, "Shows read models, and makes them again from the log.", ProjectionsCommand.Run),
        new(
            "messages", MessagesCommand.Usage, "Shows messages that are parked or lost, tries them, runs them again or gives them up.",
            MessagesCommand.Run),
        new("replay", [ReplayCommand.Usage], "Prints a dossier's history, folded from the log.", ReplayCommand.Run),
        new("why", [WhyCommand.Usage], "Prints why a nominee has this result, from the log.", WhyCommand.Run),
        new(
            "describe", DescribeCommand.Usage, "Prints the commands, events and refusals there are, or the rule sets, or their format.",
            DescribeCommand.Run),
        new("help", [""], "Prints this; <command> --help prints one of them.", _ => Help()),
        new(DemoNodeCommand.Name, [""], null, _ => DemoNodeCommand.Run()), // for demo itself
    ];

    /// <summary>Runs the verb that the arguments begin with; without one, <c>run</c>.</summary>
    public static async Task<int> Run(string[] args)
    {
        if (args is ["--help" or "-h" or "-?", ..]) return await Help();
        var name = args is [var first, ..] && !first.StartsWith('-') ? first : "run";
        var rest = args is [var said, .. var more] && said == name ? more : args;
        if (Array.Find(Verbs, verb => verb.Name == name) is not { } chosen)
        {
            await Console.Error.WriteLineAsync($"There is no command '{name}'.");
            await Help();
            return ExitCode.Misused;
        }
        return rest.Any(arg => arg is "--help" or "-h" or "-?") ? Explain(chosen, Console.Out, ExitCode.Done) : await Run(chosen, rest);
    }

    /// <summary>What is known to go wrong is said in a sentence; everything else is a bug, and shows where.</summary>
    private static async Task<int> Run(Verb verb, string[] args)
    {
        try
        {
            return await verb.Run(args);
        }
        catch (MisusedException misused)
        {
            await Console.Error.WriteLineAsync(misused.Message);
            return Explain(verb, Console.Error, ExitCode.Misused);
        }
        catch (Exception known) when (known is ConfigurationException or SchemaException or NpgsqlException or IOException)
        {
            await Console.Error.WriteLineAsync(known.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return ExitCode.Failed;
        }
    }

    private static int Explain(Verb verb, TextWriter to, int exitCode)
    {
        to.WriteLine(verb.Summary);
        foreach (var arguments in verb.Arguments) to.WriteLine($"  {verb.Name} {arguments}".TrimEnd());
        return exitCode;
    }

    private static Task<int> Help()
    {
        foreach (var verb in Verbs.Where(verb => verb.Summary is not null))
        {
            foreach (var arguments in verb.Arguments) Console.WriteLine($"  {verb.Name} {arguments}".TrimEnd());
            Console.WriteLine($"      {verb.Summary}");
        }
        return Task.FromResult(ExitCode.Done);
    }

    private sealed record Verb(string Name, string[] Arguments, string? Summary, Func<string[], Task<int>> Run);
}
