using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

/// <summary>The honorary titles of judges, from 5 May 2020.</summary>
public sealed class Decision_10_2020
{
    private static readonly DateOnly FirstDay = new(2020, 5, 5);

    public static TheoryData<string> Titles() => new("good-judge", "outstanding-judge", "exemplary-judge");

    [Theory]
    [MemberData(nameof(Titles))]
    public void lays_down_titles_that_were_not_there_the_day_before(string title)
    {
        Regimes.Courts(FirstDay.AddDays(-1)).Award(new AwardCode(title)).ShouldBeNull();
        Regimes.Courts(FirstDay).Award(new AwardCode(title)).ShouldNotBeNull().Achievement.ShouldBe(AchievementKind.Honorary);
    }

    [Theory]
    [InlineData("good-judge", 20, 11)]
    [InlineData("good-judge", 21, 11)]
    [InlineData("outstanding-judge", 20, 14)]
    [InlineData("outstanding-judge", 21, 15)]
    public void asks_the_staff_of_the_unit_for_their_vote(string title, int staff, int needed)
    {
        var ballot = Criterion(title, "staff-ballot").Condition.ShouldBeOfType<Condition.Share>();
        (ballot.Code, ballot.Of, ballot.Least(staff)).ShouldBe(("staff-ballot-yes", "staff", needed));
    }

    [Theory]
    [InlineData("good-judge")]
    [InlineData("outstanding-judge")]
    public void allows_at_most_one_and_a_half_of_a_hundred_cases_to_be_annulled_or_modified(string title)
    {
        var annulled = Criterion(title, "cases-annulled").Condition.ShouldBeOfType<Condition.Share>();
        (annulled.Code, annulled.Of).ShouldBe(("cases-annulled", "cases-resolved"));
        (annulled.Most(1000), annulled.Most(450), annulled.Most(60)).ShouldBe((15, 6, 0));
    }

    [Theory]
    [InlineData("good-judge")]
    [InlineData("outstanding-judge")]
    public void names_the_cases_to_be_resolved_by_region_for_a_person_to_compare(string title)
    {
        var criterion = Criterion(title, "cases-resolved");
        criterion.Condition.ShouldBeNull();
        foreach (var number in new[] { "350", "450", "500" }) criterion.Name.ShouldContain(number);
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void asks_for_three_excellent_years_in_a_row(string title) => Criterion(title, "three-excellent-years").Condition
        .ShouldBe(new Condition.Ratings(Rating.CompletedExcellently, 3));

    [Fact]
    public void asks_an_outstanding_judge_for_two_earlier_titles_of_good_judge()
    {
        var twice = Criterion("outstanding-judge", "two-good-judge-titles").Condition.ShouldBeOfType<Condition.Honours>();
        (twice.Awards.Single().Value, twice.Times, twice.Consecutive).ShouldBe(("good-judge", 2, false));
    }

    [Fact]
    public void is_not_known_to_be_in_force_under_the_law_of_2022() => Regimes.Of("tand-2024").Award(new AwardCode("good-judge"))!
        .Criteria.ShouldAllBe(criterion => !criterion.Source.Verified);

    private static Criterion Criterion(string title, string code) =>
        Regimes.Courts(FirstDay).Award(new AwardCode(title))!.Criteria.Single(criterion => criterion.Code == code);
}
