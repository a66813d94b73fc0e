using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Projections.Reports;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Reports;

public sealed class A_quota_book
{
    [Fact]
    public void shows_what_was_allocated_by_which_decision_before_anybody_is_recommended() => Lines(Founded())
        .Select(line => (line.Award, line.Seats, line.Decision, line.Used, line.Left))
        .ShouldBe([(Court, 3, "247/QĐ", 0, 3), (Government, 1, "247/QĐ", 0, 1)]);

    [Fact]
    public void shows_that_a_tie_takes_no_seat_until_it_is_voted_on_again()
    {
        var tied = Lines(Tied()).Single(line => line.Award == Court);
        (tied.Used, tied.Left).ShouldBe((2, 1));
        var settled = Lines(Recommended()).Single(line => line.Award == Court);
        (settled.Used, settled.Left).ShouldBe((3, 0));
        settled.Taken.Select(seat => seat.Unit).ShouldBe([VanPhong, ToChuc, ThiDua], ignoreOrder: true);
        settled.Taken.ShouldAllBe(seat => seat.Sitting == TheConference);
    }

    [Fact]
    public void counts_no_election_and_no_council() =>
        Lines(Told()).Where(line => line.Year == 2021).Select(line => (line.Award, line.Used)).ShouldBe([(Court, 3), (Government, 1)]);

    [Fact]
    public void shows_a_later_allocation_with_what_it_superseded_and_what_was_used_beyond_it()
    {
        var told = Recommended();
        told.Do(Morning(2021, 10, 20), Administrator, new AllocateQuota(ClusterVi, Court, 2, "300/QĐ"));
        var line = Lines(told).Single(line => line.Award == Court);
        (line.Seats, line.Decision, line.Left).ShouldBe((2, "300/QĐ", -1));
        line.Before.Select(before => (before.Seats, before.Decision)).ShouldBe([(3, "247/QĐ")]);
    }

    private static ValueList<QuotaLine> Lines(Chronicle told) => QuotaBook.Lines(QuotaBook.Projection.Given(told).All().Values);
}
