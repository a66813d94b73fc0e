using Awards.EventStore;

namespace Awards.Projections;

/// <summary>Which part of an answer is wanted.</summary>
/// <param name="Limit">Documents at most; cut to <see cref="DocumentQuery.MaxLimit"/>.</param>
/// <param name="After">The cursor that the page before gave; null for the first page.</param>
public sealed record Paging(int Limit = DocumentQuery.DefaultLimit, string? After = null)
{
    /// <summary>The first page.</summary>
    public static Paging First { get; } = new();
}
