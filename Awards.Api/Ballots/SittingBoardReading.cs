using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Reports;
using Awards.Domain.Ballots;
using Awards.Projections.Ballots;
using Awards.Projections.Reports;

namespace Awards.Api.Ballots;

/// <summary>Reading a sitting's board: a conference for its cluster, a session for the council.</summary>
internal static class SittingBoardReading
{
    /// <summary>The board with conflicts of interest and quotas, or null when there is none of that kind that the caller may see.</summary>
    public static async Task<SittingBoard?> Find(Guid sitting, SittingKind kind, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        var board = await reader.One(SittingBoards.Projection, sitting.ToString());
        if (board is not { Plan: var plan } || plan.Kind != kind || !Readers.OfSitting(caller, plan, today)) return null;
        return board with
        {
            Conflicts = Conflicts.At(plan, board.Agenda.Standing),
            Quotas = plan.Cluster is { } cluster ? [.. (await QuotaEndpoints.Read([cluster], reader)).Lines] : null,
        };
    }
}
