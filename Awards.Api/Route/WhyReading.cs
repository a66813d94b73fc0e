using Awards.Api.Reports;
using Awards.Domain;
using Awards.EventStore;
using Awards.Projections.Route;

namespace Awards.Api.Route;

/// <summary>Reads from the log what the explanation of a dossier's result is made of.</summary>
internal static class WhyReading
{
    /// <summary>The explanation; null when the dossier was never proposed.</summary>
    public static async Task<WhyThisResult?> Read(EventLog log, Guid dossier, CancellationToken cancel)
    {
        var events = await log.ReadStream(dossier, cancel);
        if (events.Select(stored => stored.Data).OfType<DossierProposed>().LastOrDefault() is not { } proposed) return null;
        return WhyThisResult.Of(
            events, await log.ReadStream(proposed.Submission.Value, cancel), await new ConflictReading(log, cancel).Of(events));
    }
}
