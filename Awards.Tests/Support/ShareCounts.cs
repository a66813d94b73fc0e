using Awards.Domain.Regulations;

namespace Awards.Tests.Support;

/// <summary>What a share of a rule set comes to in whole numbers.</summary>
internal static class ShareCounts
{
    /// <summary>The smallest count of <paramref name="total"/> that is enough.</summary>
    public static int Least(this Condition.Share share, int total) => Enumerable.Range(0, total + 1).First(count =>
        share.Comparison switch
        {
            ShareComparison.AtLeast => share.Bound.ReachedBy(count, total),
            ShareComparison.MoreThan => share.Bound.ExceededBy(count, total),
            _ => throw new ArgumentException("It is a share at most.", nameof(share)),
        });

    /// <summary>The largest count of <paramref name="total"/> that is not too much.</summary>
    public static int Most(this Condition.Share share, int total) => share.Comparison == ShareComparison.AtMost
        ? Enumerable.Range(0, total + 1).Last(count => !share.Bound.ExceededBy(count, total))
        : throw new ArgumentException("It is a share at least.", nameof(share));
}
