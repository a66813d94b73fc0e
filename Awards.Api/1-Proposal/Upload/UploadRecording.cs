using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Organisations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Proposals;

/// <summary>Registers those whom an uploaded list names for the first time. Broken off and sent again, it goes on where it was.</summary>
internal static class UploadRecording
{
    private const int AtATime = 4;

    /// <summary>Registers them; the first refusal, or null.</summary>
    public static async Task<ProblemHttpResult?> Register(
        IReadOnlyList<Newcomer> newcomers, UnitId unit, Sender sender, CancellationToken cancel)
    {
        ProblemHttpResult? refused = null;
        await Parallel.ForEachAsync(
            newcomers, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel },
            async (newcomer, stop) =>
            {
                if (await One(newcomer, unit, sender, stop) is { } problem) Interlocked.CompareExchange(ref refused, problem, null);
            });
        return refused;
    }

    private static async Task<ProblemHttpResult?> One(Newcomer newcomer, UnitId unit, Sender sender, CancellationToken cancel)
    {
        if (await sender.RunPart(new RegisterPerson(newcomer.Person, unit, newcomer.Rank)) is { } refused) return refused;
        var entry = new PersonEntry(newcomer.Name, newcomer.Position);
        if (await EnteringNames.Enter(sender.Sector, newcomer.Person, entry, cancel) is { } rule) return rule.ToProblem();
        return newcomer.IdentityNumber is { } number
            ? await sender.RunPart(new SealPrivateData(newcomer.Person, new PrivateData(number, null, null, null, null)))
            : null;
    }
}
