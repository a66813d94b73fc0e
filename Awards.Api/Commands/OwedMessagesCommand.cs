using Awards.EventStore;

namespace Awards.Api.Commands;

/// <summary><c>messages owed</c>: what the log says is owed, and is neither stored nor done, is named, and stored again.</summary>
internal static class OwedMessagesCommand
{
    /// <summary>Runs it. Without <c>--by</c> it is done as a node does it by itself, by the system.</summary>
    public static async Task<int> Run(string code, Arguments arguments)
    {
        var by = arguments[MessagesCommand.By];
        var operatorId = Guid.Empty;
        if (by is not null && !Guid.TryParse(by, out operatorId)) throw new MisusedException("--by=<person> is the operator's own id.");

        using var interruption = new Interruption();
        var cancel = interruption.Token;
        await using var sector = await SectorOfCommand.Open(code, arguments, cancel);
        if (by is not null && !await MessagesCommand.IsOperator(sector, operatorId, cancel))
        {
            await Console.Error.WriteLineAsync($"{by} is not an operator of {code} today.");
            return ExitCode.Failed;
        }
        var isDryRun = arguments[MessagesCommand.DryRun] is not null;
        OwedReport report;
        using (var progress = ProgressLine.OnConsole())
        {
            void Tell(long streams) => progress.Tell($"{streams} streams");
            report = isDryRun
                ? await sector.Node.Owed.Look(Tell, cancel)
                : await sector.Node.Owed.Restore(by is null ? Metadata.System : operatorId.ToString(), Tell, cancel);
        }
        await Say(report, isDryRun);
        return report.Unread.Count > 0 || (isDryRun && report.Missing.Count > 0) ? ExitCode.Failed : ExitCode.Done;
    }

    private static async Task Say(OwedReport report, bool isDryRun)
    {
        foreach (var message in report.Missing)
            Console.WriteLine(
                $"{message.Id}  {message.SourceType} {message.Source} owes {message.Kind} → {message.DestinationType} {message.Destination}"
                + (message.Due is { } due ? $", from {due:u}" : ""));
        foreach (var stream in report.Unread)
            await Console.Error.WriteLineAsync($"{stream.Type} {stream.Stream} could not be read: {stream.Code}");
        Console.WriteLine($"{report.Streams} streams; {report.Missing.Count} messages {(isDryRun ? "are missing" : "are stored again")}.");
    }
}
