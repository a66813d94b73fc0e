using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Domain.Ballots;
using Awards.Projections.Ballots;

namespace Awards.Api.Ballots;

/// <summary>Reading a sitting's board: a conference for its cluster, a session for the council.</summary>
internal static class SittingBoardReading
{
    /// <summary>The board, or null when there is none of that kind that the caller may see.</summary>
    public static async Task<SittingBoard?> Find(Guid sitting, SittingKind kind, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        var board = await reader.One(SittingBoards.Projection, sitting.ToString());
        return board is { Plan: var plan } && plan.Kind == kind
            && Readers.OfSitting(caller, plan, today)
            ? board
            : null;
    }
}
