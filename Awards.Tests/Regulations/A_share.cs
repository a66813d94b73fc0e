using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

public sealed class A_share
{
    [Theory]
    [InlineData(2, 3, 7, 5)]
    [InlineData(2, 3, 12, 8)]
    [InlineData(90, 100, 21, 19)]
    [InlineData(1, 1, 3, 3)]
    public void or_more_needs_so_many(int numerator, int denominator, int total, int needed) =>
        Needed(Comparator.AtLeast, numerator, denominator, total).ShouldBe(needed);

    [Theory]
    [InlineData(90, 100, 20, 19)]
    [InlineData(1, 2, 12, 7)]
    [InlineData(1, 2, 5, 3)]
    public void and_more_needs_so_many(int numerator, int denominator, int total, int needed) =>
        Needed(Comparator.MoreThan, numerator, denominator, total).ShouldBe(needed);

    [Theory]
    [InlineData(Comparator.AtLeast)]
    [InlineData(Comparator.MoreThan)]
    public void of_nothing_is_reached_by_nobody(Comparator comparator) => Needed(comparator, 2, 3, 0).ShouldBe(1);

    [Fact]
    public void of_large_bodies_does_not_overflow() =>
        new Fraction(2_000_000_000, 2_100_000_000).ReachedBy(2_000_000_000, 2_000_000_000).ShouldBeTrue();

    private static int Needed(Comparator comparator, int numerator, int denominator, int total) =>
        (Flags.Regime.Policies[0] with { Comparator = comparator, Threshold = new Fraction(numerator, denominator) }).Needed(total);
}
