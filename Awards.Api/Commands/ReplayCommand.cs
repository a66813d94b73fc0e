using System.Globalization;
using System.Text.Json;
using Awards.Domain;
using Awards.EventStore;

namespace Awards.Api.Commands;

/// <summary><c>replay</c>: a dossier's history, folded again from the log.</summary>
internal static class ReplayCommand
{
    /// <summary>How it is called.</summary>
    public const string Usage = "<sector> <dossier> [--as-of=<instant>]";

    private const string AsOf = "as-of";

    private static readonly JsonSerializerOptions Indented = new(EventJson.Options) { WriteIndented = true };

    public static async Task<int> Run(string[] args)
    {
        var arguments = Arguments.Read(args, [], [AsOf]);
        if (arguments.Words is not [var code, var id] || !Guid.TryParse(id, out var dossier))
            throw new MisusedException("replay is followed by a sector and a dossier's id.");
        var instant = arguments[AsOf] is not { } asOf ? (DateTimeOffset?)null
            : DateTimeOffset.TryParse(asOf, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read) ? read
            : throw new MisusedException("--as-of is not an instant such as 2021-10-12T08:00:00+07:00.");
        var sector = SectorOfCommand.Setting(code, arguments);
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
