using Awards.Api.Route;
using Awards.EventStore;
using Awards.Projections;
using Awards.Projections.Route;

namespace Awards.Api.Commands;

/// <summary><c>why</c>: why a nominee has this result, from the log alone.</summary>
internal static class WhyCommand
{
    /// <summary>How it is called.</summary>
    public const string Usage = "<sector> <dossier> [--language=vi|en]";

    private const string Language = "language";

    private static readonly Words Unverified =
        new("căn cứ chưa được đối chiếu với văn bản gốc", "a source that nobody has compared with the original");

    public static async Task<int> Run(string[] args)
    {
        var arguments = Arguments.Read(args, [], [Language]);
        if (arguments.Words is not [var code, var id] || !Guid.TryParse(id, out var dossier))
            throw new MisusedException("why is followed by a sector and a dossier's id.");
        Func<Words, string> say = arguments[Language] switch
        {
            null or "vi" => words => words.Vietnamese,
            "en" => words => words.English,
            _ => throw new MisusedException("--language is vi or en."),
        };
        var sector = SectorOfCommand.Setting(code, arguments);
        await using var log = new EventLog(sector.ConnectionString, Composition.EventTypes);
        if (await WhyReading.Read(log, dossier, CancellationToken.None) is not { } why)
        {
            await Console.Error.WriteLineAsync($"No dossier '{dossier}' was ever proposed here.");
            return ExitCode.Failed;
        }
        Print(why, say);
        return ExitCode.Done;
    }

    private static void Print(WhyThisResult why, Func<Words, string> say)
    {
        Console.WriteLine(say(why.Result));
        foreach (var section in why.Sections)
        {
            Console.WriteLine($"\n{say(section.Title)}");
            foreach (var line in section.Lines)
            {
                Console.WriteLine($"  - {say(line.Sentence)}");
                foreach (var step in line.Steps) Console.WriteLine($"      {say(step)}");
                var sources = line.Sources.Select(source => $"{source}{(source.Verified ? "" : " (?)")}");
                Console.WriteLine($"      [{string.Join("; ", sources)}]");
            }
        }
        if (!why.IsSure) Console.WriteLine($"\n(?) {say(Unverified)}");
    }
}
