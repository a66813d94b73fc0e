using System.Globalization;
using System.Text.Json;
using Awards.Api.Hosting;
using Awards.Domain;
using Awards.EventStore;

namespace Awards.Api.Commands;

/// <summary><c>replay</c>: a dossier's history, folded again from the log.</summary>
internal static class ReplayCommand
{
    private const string AsOf = "--as-of=";

    private static readonly JsonSerializerOptions Indented = new(EventJson.Options) { WriteIndented = true };

    public static async Task<int> Run(string[] args)
    {
        var asOf = args.FirstOrDefault(arg => arg.StartsWith(AsOf, StringComparison.Ordinal))?[AsOf.Length..];
        var instant = DateTimeOffset.TryParse(asOf, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)
            ? read
            : (DateTimeOffset?)null;
        if (args is not [var code, var id, ..] || !Guid.TryParse(id, out var dossier) || (asOf is not null && instant is null))
        {
            await Console.Error.WriteLineAsync("replay <sector> <dossier> [--as-of=<instant>]");
            return ExitCode.Misused;
        }
        var settings = Sectors.Read(WebApplication.CreateBuilder(args).Configuration);
        if (settings.FirstOrDefault(setting => setting.Code == code) is not { } sector)
        {
            await Console.Error.WriteLineAsync($"The sector '{code}' is not configured.");
            return ExitCode.Misused;
        }
        await using var log = new EventLog(sector.ConnectionString, Composition.EventTypes);
        return Print(await log.ReadStream(dossier, toVersion: null, instant, CancellationToken.None));
    }

    private static int Print(IReadOnlyList<StoredEvent> events)
    {
        var state = Dossier.None;
        foreach (var stored in events)
        {
            state = DossierEvolution.Evolve(state, (IEvent)stored.Data);
            var line = $"{stored.Version,4}  {stored.RecordedAt:O}  {stored.Type}  ({stored.Metadata.Actor})";
            Console.WriteLine($"{line}  -> {state.GetType().Name}");
        }
        Console.WriteLine(JsonSerializer.Serialize(state, state.GetType(), Indented));
        return events.Count > 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
