namespace Awards.Tests.Faults;

/// <summary>
/// Compares what clients were told, side by side, with the log at the end. What was acknowledged is in it once, where it was said to be;
/// what was not done is not in it; what was cut may be either. Every answer held at some position between the call's beginning and its end.
/// </summary>
internal sealed class HistoryChecker
{
    private readonly ShelfLog log;
    private readonly IReadOnlyList<Call> calls;
    private readonly List<string> findings = [];
    private readonly (long Ended, long Position)[] seen; // by end: the highest position that anybody had been told of until then
    private readonly (long Began, long Position)[] coming; // by beginning: the lowest position of what began then or later

    private HistoryChecker(IReadOnlyList<Call> calls, ShelfLog log)
    {
        (this.calls, this.log) = (calls, log);
        seen = [.. calls.Where(call => call.IsKnown).OrderBy(call => call.Ended).Select(call => (call.Ended, Seen(call)))];
        for (var place = 1; place < seen.Length; place++)
            seen[place].Position = Math.Max(seen[place].Position, seen[place - 1].Position);
        coming = [.. calls.GroupBy(call => call.Ask.Tag)
            .Select(act => (Began: act.Min(call => call.Began), Happened: log.ByTag[act.Key].FirstOrDefault()))
            .Where(act => act.Happened is not null)
            .Select(act => (act.Began, act.Happened!.Position))
            .OrderBy(act => act.Began)];
        for (var place = coming.Length - 2; place >= 0; place--)
            coming[place].Position = Math.Min(coming[place].Position, coming[place + 1].Position);
    }

    /// <summary>What is wrong; nothing when all is well.</summary>
    public static IReadOnlyList<string> Findings(IReadOnlyList<Call> calls, ShelfLog log)
    {
        var checker = new HistoryChecker(calls, log);
        foreach (var act in calls.GroupBy(call => call.Ask.Tag)) checker.CheckAct(act.Key, [.. act.OrderBy(call => call.Began)]);
        foreach (var call in calls.Where(call => call.IsKnown)) checker.CheckAnswer(call);
        var known = calls.Select(call => call.Ask.Tag).ToHashSet(StringComparer.Ordinal);
        foreach (var tag in log.ByTag.Select(act => act.Key).Where(tag => !known.Contains(tag)))
            checker.findings.Add($"{tag} is in the log and was never asked");
        return checker.findings;
    }

    /// <summary>All calls under one key: one act, done once or not at all.</summary>
    private void CheckAct(string tag, IReadOnlyList<Call> act)
    {
        var inLog = log.ByTag[tag].ToList();
        var first = act.FirstOrDefault(call => call.Told?.Outcome == Outcome.Done);
        if (inLog.Count > 1) findings.Add($"{tag} is {inLog.Count} times in the log");
        if (first is null && inLog.Count > 0 && act.All(call => call.IsKnown))
            findings.Add($"{tag} is in the log at {inLog[0].Position}, and everybody was told that it was not done");
        foreach (var call in act)
        {
            if (call.Told is not { Outcome: Outcome.Done } told) continue;
            if (inLog.Count == 0) findings.Add($"{tag} was acknowledged at {told.Position} and is lost");
            else if (inLog[0].Position != told.Position || inLog[0].Version != told.Version || !IsOf(call.Ask, inLog[0]))
                findings.Add($"{tag} was said to be at {told.Position}, version {told.Version}, and is not there");
            if (told.Repeated && !act.Any(other => other.Began < call.Began))
                findings.Add($"{tag} was said to be a repetition and was not");
            if (!told.Repeated && act.Any(other => other.Told?.Outcome == Outcome.Done && other.Ended < call.Began))
                findings.Add($"{tag} was said to be done anew");
        }
    }

    private static bool IsOf(Ask ask, Awards.EventStore.StoredEvent happened) =>
        happened.Stream == Shelves.Id(ask.Shelf) && ask.Act == happened.Data switch
        {
            ShelfFilled => Act.Fill,
            ShelfTaken => Act.Take,
            ShelfMarked => Act.Mark,
            ShelfParcelsSent => Act.Send,
            _ => Act.Read,
        };

    /// <summary>The answer held at one position at least of those at which it may have been given.</summary>
    private void CheckAnswer(Call call)
    {
        var (ask, told) = (call.Ask, call.Told!);
        var (from, to) = (SeenBefore(call.Began), ComingAfter(call.Ended));
        var reworded = ask.Body != 0;
        if (reworded != (told.Outcome == Outcome.KeyReused))
        {
            findings.Add($"{ask.Tag}, body {ask.Body}, was answered {told.Outcome}");
            return;
        }
        var wrong = told.Outcome switch
        {
            Outcome.Done => WrongDone(ask, told, from),
            Outcome.Read => WrongVersion(ask, told, from, to) ?? WrongCount(ask, told),
            Outcome.Refused => ask.Act == Act.Take ? WrongRefusal(ask, told, from, to) : "there is no rule to refuse it by",
            Outcome.Mismatch => told.Version == ask.At ? "it is the version asked for" : WrongVersion(ask, told, from, to),
            Outcome.Nothing => ask.Act == Act.Mark && log.MarkedAt(ask.Shelf, ask.Mark) <= to ? null : "there was something to do",
            _ => null,
        };
        if (wrong is not null)
        {
            findings.Add(
                $"{ask.Tag}: {told.Outcome} at version {told.Version}, position {told.Position}, between {from} and {to}: {wrong}");
        }
    }

    private static string? WrongDone(Ask ask, Told told, long from)
    {
        if (ask.At is { } seen && told.Version != seen + 1) return $"it was for version {seen} alone";
        return !told.Repeated && told.Position <= from ? "somebody had been told of a later position before it began" : null;
    }

    private string? WrongCount(Ask ask, Told told) =>
        log.Count(ask.Shelf, log.PositionOf(ask.Shelf, told.Version)) is var count && count != told.Count
            ? $"there were {count} pieces and not {told.Count}"
            : null;

    private string? WrongVersion(Ask ask, Told told, long from, long to)
    {
        if (told.Version > log.LastVersion(ask.Shelf)) return "there never was such a version";
        if (told.Version < log.Version(ask.Shelf, from)) return "the version was an old one";
        return told.Version > log.Version(ask.Shelf, to) ? "the version was not there yet" : null;
    }

    private string? WrongRefusal(Ask ask, Told told, long from, long to)
    {
        if (WrongVersion(ask, told, from, to) is { } wrong) return wrong;
        var (first, last) = (Math.Max(from, log.PositionOf(ask.Shelf, told.Version)), to);
        for (var at = first; at <= last && log.Version(ask.Shelf, at) == told.Version; at++)
            if (log.CountOfPair(ask.Shelf, at) <= 0) return null;
        return "there was something to take";
    }

    /// <summary>A position that whoever got this answer has seen.</summary>
    private long Seen(Call call) => call.Told!.Outcome switch
    {
        Outcome.Done or Outcome.Nothing => Math.Min(call.Told.Position, log.Head),
        Outcome.Read or Outcome.Refused or Outcome.Mismatch when call.Told.Version <= log.LastVersion(call.Ask.Shelf) =>
            log.PositionOf(call.Ask.Shelf, call.Told.Version),
        _ => 0,
    };

    private long SeenBefore(long began)
    {
        var (low, high) = (0, seen.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (seen[middle].Ended < began) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? 0 : seen[low - 1].Position;
    }

    private long ComingAfter(long ended)
    {
        var (low, high) = (0, coming.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (coming[middle].Began <= ended) low = middle + 1;
            else high = middle;
        }
        return low == coming.Length ? log.Head : coming[low].Position - 1;
    }
}
