using Awards.Domain;
using Awards.Domain.Publications;

namespace Awards.Api.Scenarios;

/// <summary>5: whoever was proposed is told of the result, refused or awarded; no document says by which letter.</summary>
internal static class Notifying
{
    private const string Letter = "TB-TĐKT (minh họa)";
    private const string Task = "notify-result";

    /// <summary>Notifies every result that waits for it.</summary>
    /// <param name="run">The scenario.</param>
    /// <param name="at">When: now.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task Play(ScenarioRun run, DateTimeOffset at, CancellationToken cancel)
    {
        var notice = new { Day = Ict.DayOf(at), Document = Letter, Means = NotificationMeans.Letter };
        foreach (var subject in await run.Waiting(Task, cancel))
        {
            var dossier = subject.Dossier!.Value.Value;
            await run.Api.Post(run.Secretary, $"dossiers/{dossier}/notify", notice, $"notify/{dossier}", cancel);
            run.Story.Line($"Thông báo kết quả: {subject.NomineeName} ({subject.Award})", "notified");
        }
        await run.Rest(cancel);
    }

    /// <summary>Says whether every result was notified.</summary>
    public static async Task Tell(ScenarioRun run, CancellationToken cancel)
    {
        var left = (await run.Waiting(Task, cancel)).Count;
        run.Facts.Happen(
            "results-not-notified", $"{left}",
            left == 0 ? "Kết quả của mọi hồ sơ đã quyết định đều đã được thông báo" : $"Còn {left} hồ sơ chưa được thông báo kết quả",
            "results that wait to be notified; no source says so");
    }
}
