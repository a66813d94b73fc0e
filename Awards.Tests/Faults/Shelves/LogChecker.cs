using Awards.EventStore;

namespace Awards.Tests.Faults;

/// <summary>What must be true of the log by itself: its numbers, its decisions, and one effect of every message.</summary>
internal sealed class LogChecker(ShelfLog log)
{
    private readonly List<string> findings = [];

    /// <summary>What is wrong; nothing when all is well.</summary>
    public static IReadOnlyList<string> Findings(IReadOnlyList<StoredEvent> events)
    {
        if (Misnumbered(events) is { Count: > 0 } misnumbered) return misnumbered; // nothing else can be looked up
        var checker = new LogChecker(new ShelfLog(events));
        checker.CheckDecisions();
        checker.CheckParcels();
        return checker.findings;
    }

    private static List<string> Misnumbered(IReadOnlyList<StoredEvent> events)
    {
        var findings = new List<string>();
        var versions = new Dictionary<Guid, long>();
        for (var place = 0; place < events.Count; place++)
        {
            var happened = events[place];
            if (happened.Position != place + 1) findings.Add($"a gap: position {happened.Position} comes at place {place + 1}");
            var expected = versions[happened.Stream] = versions.GetValueOrDefault(happened.Stream) + 1;
            if (happened.Version != expected)
                findings.Add($"position {happened.Position} has version {happened.Version}, not {expected}, of its stream");
            if (place > 0 && happened.RecordedAt < events[place - 1].RecordedAt)
                findings.Add($"position {happened.Position} was recorded before the one before it");
        }
        return findings;
    }

    private void CheckDecisions()
    {
        foreach (var happened in log.Events)
        {
            var (shelf, before) = (Shelves.NumberOf(happened.Stream), happened.Position - 1);
            var broken = happened.Data switch
            {
                ShelfTaken => log.CountOfPair(shelf, before) <= 0 ? "takes from a pair that has nothing" : null,
                ShelfMarked marked => log.MarkedAt(shelf, marked.Mark) <= before ? "marks a second time" : null,
                ShelfParcelReceived => log.Count(shelf, before) >= Shelves.Full ? "puts on a full shelf" : null,
                MessageRefused refused => WrongRefusal(refused, before),
                MessageParked parked => $"parks a message for {parked.Code}",
                _ => null,
            };
            if (broken is not null) findings.Add($"position {happened.Position} {broken}");
        }
    }

    private string? WrongRefusal(MessageRefused refused, long before) =>
        log.Count(Shelves.NumberOf(refused.Destination), before) < Shelves.Full ? "refuses a parcel for which there is room" : null;

    /// <summary>Each parcel once, not before its time, and those that were due at once in their order at each shelf.</summary>
    private void CheckParcels()
    {
        var effects = log.Events
            .Where(happened => happened.Metadata.Causation is not null)
            .ToLookup(happened => happened.Metadata.Causation!, StringComparer.Ordinal);
        var workflows = Shelves.Workflows();
        var last = new Dictionary<Guid, long>();
        var sent = 0;
        foreach (var cause in log.Events)
        {
            if (cause.Data is not ShelfParcelsSent parcels) continue;
            foreach (var parcel in parcels.Parcels)
            {
                sent++;
                var message = workflows.Address(
                    cause.Stream, new OutgoingMessage(new ReceiveParcel(parcel.To, parcel.Tag), parcel.NotBefore, 1, parcel.Tag));
                var had = effects[$"{message.Id}"].ToList();
                if (had.Count != 1) findings.Add($"parcel {parcel.Tag} had {had.Count} effects");
                foreach (var effect in had) CheckEffect(parcel, cause, effect, last);
            }
        }
        var run = effects.Sum(effect => effect.Count());
        if (run > sent) findings.Add($"{run} effects of {sent} parcels");
    }

    private void CheckEffect(ShelfParcel parcel, StoredEvent cause, StoredEvent effect, Dictionary<Guid, long> last)
    {
        var isItsOwn = effect.Data switch
        {
            ShelfParcelReceived received => received.Tag == parcel.Tag && effect.Stream == parcel.To,
            MessageRefused refused => refused.Destination == parcel.To,
            _ => false,
        };
        if (!isItsOwn) findings.Add($"parcel {parcel.Tag} had another's effect at {effect.Position}");
        if (effect.Position <= cause.Position) findings.Add($"parcel {parcel.Tag} came before it was sent");
        if (effect.RecordedAt < parcel.NotBefore) findings.Add($"parcel {parcel.Tag} came before its time");
        if (parcel.NotBefore is not null) return;
        if (effect.Position < last.GetValueOrDefault(parcel.To)) findings.Add($"parcel {parcel.Tag} overtook one sent before it");
        last[parcel.To] = effect.Position;
    }
}
