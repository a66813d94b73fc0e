using System.Collections.Concurrent;
using Awards.Api.Http;
using Awards.Api.Tables;
using Awards.Domain;

namespace Awards.Api.Organisations;

/// <summary>Enters the rows of a file: several holders at a time, one row of a holder after the other, so that they do not get in each
/// other's way. Broken off and sent again, it goes on where it was.</summary>
internal static class HonourRecording
{
    private const int HoldersAtATime = 8;

    /// <summary>Enters them; how many were, and what was refused: only what changed since the file was compared.</summary>
    public static async Task<(int Entered, IReadOnlyList<UploadProblem> Refused)> Enter(
        IReadOnlyList<PlannedHonour> rows, Sender sender, CancellationToken cancel)
    {
        var (entered, refused) = (0, new ConcurrentBag<UploadProblem>());
        var correlation = Guid.CreateVersion7().ToString();
        await Parallel.ForEachAsync(
            rows.GroupBy(row => row.Holder), new ParallelOptions { MaxDegreeOfParallelism = HoldersAtATime, CancellationToken = cancel },
            async (holder, stop) =>
            {
                foreach (var row in holder)
                {
                    var (happened, rule) = await sender.Part(row.Command, correlation, stop);
                    if (happened) Interlocked.Increment(ref entered);
                    if (rule is not null && rule.Code != Rules.HonourOnRecord.Code)
                        refused.Add(UploadProblem.Of(row.Line, null, rule));
                }
            });
        return (entered, [.. refused.OrderBy(problem => problem.Line)]);
    }
}
