using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using static Awards.Tests.CouncilReview.Criteria.Nominee;

namespace Awards.Tests.CouncilReview.Criteria;

/// <summary>What a record says of a criterion: met, not met, or that it cannot tell, with what shows it.</summary>
public sealed class A_criterion
{
    private static readonly Condition ThreeTimes = new Condition.Honours([Fighter], 3, Consecutive: true, YearsBack: 1);
    private static readonly Condition Rating = new Condition.Ratings(Domain.Organisations.Rating.CompletedExcellently, 2);
    private static readonly Condition OneInitiative = new Condition.Initiatives(InitiativeLevel.Sector, 1, 2);
    private static readonly Condition NoWarning = new Condition.NoDiscipline(Sanction.Warning, 1);
    private static readonly Condition OwnUnit = new Condition.UnitHonour([Collective], 1);
    private static readonly Condition Half =
        new Condition.Share("advanced-workers", "headcount", new Fraction(1, 2), ShareComparison.MoreThan);

    [Fact]
    public void that_only_a_person_can_answer_is_left_to_one() =>
        Worker.Given(Fighter, 2020).Assess(null).Standing.ShouldBe(Standing.CannotTell);

    [Fact]
    public void of_holds_is_met_unless_one_stands_and_cannot_be_told_of_nobody()
    {
        var (noHold, hold) = (new Condition.NoHold(), new TrackEntry.Hold(Id(8), HoldGround.Denunciation, new(2021, 3, 1), "5/TB"));
        Worker.Assess(noHold).Standing.ShouldBe(Standing.CannotTell);
        Worker.Given(Fighter, 2020).Assess(noHold).Standing.ShouldBe(Standing.Met);
        Worker.Given(Fighter, 2020).With(hold).Assess(noHold).Standing.ShouldBe(Standing.NotMet);
        Worker.Given(Fighter, 2020).With(hold, new TrackEntry.HoldLifting(Id(9), hold.Id, new(2021, 4, 1), "Không đúng"))
            .Assess(noHold).Standing.ShouldBe(Standing.Met);
        Worker.Given(Fighter, 2020).With(hold, new TrackEntry.StrikingOut(Id(10), hold.Id, "Nhầm người"))
            .Assess(noHold).Standing.ShouldBe(Standing.Met);
    }

    [Fact]
    public void of_a_nominee_who_is_not_on_record_is_left_to_a_person() =>
        Nominee.Assess(null, new Criterion("asked", "Tiêu chí", new Source("Văn bản", null, true), ThreeTimes))
            .Standing.ShouldBe(Standing.CannotTell);

    [Fact]
    public void of_earlier_titles_is_met_by_years_that_follow_each_other_up_to_the_last_that_counts()
    {
        var assessment = Worker.Given(Fighter, 2018, 2019, 2020).Assess(ThreeTimes);
        (assessment.Standing, assessment.Evidence.Count).ShouldBe((Standing.Met, 3));
        assessment.Evidence[0].ShouldContain("2018/QĐ");
    }

    [Theory]
    [InlineData(2016, 2018, 2020)]
    [InlineData(2015, 2016, 2017)]
    public void of_earlier_titles_is_not_met_when_a_year_that_is_on_record_is_missing(params int[] years) => Worker
        .Given(Fighter, years).With(Rated(2019, Domain.Organisations.Rating.CompletedWell)).Assess(ThreeTimes)
        .Standing.ShouldBe(Standing.NotMet);

    /// <summary>Nobody may have entered the decision of that year: a person has to look.</summary>
    [Fact]
    public void of_earlier_titles_cannot_be_told_when_nothing_is_on_record_of_the_year_that_is_missing() =>
        Worker.Given(Fighter, 2016, 2018, 2020).Assess(ThreeTimes).Standing.ShouldBe(Standing.CannotTell);

    /// <summary>A figure that was struck out is no knowledge of its year.</summary>
    [Fact]
    public void of_earlier_titles_cannot_be_told_by_what_was_struck_out()
    {
        var figure = Figure("headcount", 12, 2019);
        Worker.Given(Fighter, 2016, 2018, 2020).With(figure).Assess(ThreeTimes).Standing.ShouldBe(Standing.NotMet);
        Worker.Given(Fighter, 2016, 2018, 2020).With(figure, new TrackEntry.StrikingOut(Id(7), figure.Id, "Nhầm năm"))
            .Assess(ThreeTimes).Standing.ShouldBe(Standing.CannotTell);
    }

    /// <summary>The law says "three times in a row" and not up to which year.</summary>
    [Fact]
    public void of_earlier_titles_is_for_a_person_to_judge_when_the_row_ended_the_year_before() => Worker
        .Given(Fighter, 2017, 2018, 2019).With(Rated(2020, Domain.Organisations.Rating.CompletedWell)).Assess(ThreeTimes)
        .Standing.ShouldBe(Standing.CannotTell);

    [Fact]
    public void of_titles_up_to_the_campaigns_own_year_is_not_met_before_that_one_is_given() => Worker.Given(Fighter, 2018, 2020)
        .Assess(new Condition.Honours([Fighter], 2, Consecutive: true, YearsBack: 0)).Standing.ShouldBe(Standing.NotMet);

    [Fact]
    public void of_earlier_titles_names_the_years_that_are_missing() =>
        Worker.Given(Fighter, 2018, 2020).Assess(ThreeTimes).Vietnamese.ShouldContain("2019");

    [Fact]
    public void of_earlier_titles_counts_no_other_award() =>
        Worker.Given(new("advanced-worker"), 2018, 2019, 2020).Assess(ThreeTimes).Standing.ShouldBe(Standing.NotMet);

    [Fact]
    public void of_earlier_titles_is_for_a_person_to_judge_where_a_discipline_ended_within_a_year() => Worker
        .Given(Fighter, 2018, 2019, 2020).With(Disciplined(new(2017, 3, 1), new(2018, 6, 30))).Assess(ThreeTimes)
        .Standing.ShouldBe(Standing.CannotTell);

    [Fact]
    public void of_earlier_titles_does_not_mind_a_discipline_of_later_years() => Worker
        .Given(Fighter, 2018, 2019, 2020).With(Disciplined(new(2022, 3, 1), new(2023, 2, 28))).Assess(ThreeTimes)
        .Standing.ShouldBe(Standing.Met);

    [Fact]
    public void of_earlier_titles_cannot_be_told_of_somebody_without_any_record() =>
        Worker.Assess(ThreeTimes).Standing.ShouldBe(Standing.CannotTell);

    [Fact]
    public void of_earlier_titles_in_whatever_years_counts_them() => Worker.Given(Fighter, 2012, 2015, 2019)
        .Assess(new Condition.Honours([Fighter], 3, Consecutive: false, YearsBack: 0)).Standing.ShouldBe(Standing.Met);

    /// <summary>Achievements count from the day on which a discipline ended (Decree 152/2025/ND-CP, principles of awarding).</summary>
    [Fact]
    public void of_earlier_titles_counts_none_from_before_a_discipline_ended() => Worker.Given(Fighter, 2018, 2019, 2020)
        .With(Disciplined(new(2018, 3, 1), new(2019, 2, 28))).Assess(ThreeTimes).Standing.ShouldBe(Standing.NotMet);

    [Fact]
    public void of_earlier_titles_names_the_law_by_which_some_do_not_count() => Worker.Given(Fighter, 2018, 2019, 2020)
        .With(Disciplined(new(2018, 3, 1), new(2019, 2, 28))).Assess(ThreeTimes).Vietnamese.ShouldContain("Văn bản thử, Điều 1");

    [Fact]
    public void of_earlier_titles_counts_them_all_where_no_law_says_that_a_discipline_takes_them_away() => Worker
        .Given(Fighter, 2018, 2019, 2020).With(Disciplined(new(2018, 3, 1), new(2019, 2, 28))).AssessWithoutThatLaw(ThreeTimes)
        .Standing.ShouldBe(Standing.Met);

    [Fact]
    public void of_ratings_is_met_by_each_year_at_that_level_or_above() => Worker
        .With(Rated(2020, Domain.Organisations.Rating.CompletedExcellently), Rated(2021, Domain.Organisations.Rating.CompletedExcellently))
        .Assess(Rating).Standing.ShouldBe(Standing.Met);

    [Fact]
    public void of_ratings_is_not_met_by_a_lower_one() => Worker
        .With(Rated(2020, Domain.Organisations.Rating.CompletedExcellently), Rated(2021, Domain.Organisations.Rating.CompletedWell))
        .Assess(Rating).Standing.ShouldBe(Standing.NotMet);

    [Fact]
    public void of_ratings_cannot_be_told_while_a_year_is_missing() => Worker
        .With(Rated(2020, Domain.Organisations.Rating.CompletedExcellently)).Assess(Rating).Standing.ShouldBe(Standing.CannotTell);

    [Theory]
    [InlineData(InitiativeLevel.Nation, Standing.Met)]
    [InlineData(InitiativeLevel.Sector, Standing.Met)]
    [InlineData(InitiativeLevel.Unit, Standing.CannotTell)] // none that counts is on record; there may be one that nobody entered
    public void of_initiatives_asks_how_far_they_reach(InitiativeLevel level, Standing standing) =>
        Worker.With(Nominee.Initiative(1, level)).Assess(OneInitiative).Standing.ShouldBe(standing);

    [Fact]
    public void of_initiatives_does_not_count_one_of_long_ago() => Worker
        .With(Nominee.Initiative(1, InitiativeLevel.Sector, 2019)).Assess(OneInitiative).Standing.ShouldBe(Standing.CannotTell);

    [Fact]
    public void of_initiatives_is_left_to_a_person_while_too_few_are_on_record() => Worker
        .With(Nominee.Initiative(1, InitiativeLevel.Sector))
        .Assess(new Condition.Initiatives(InitiativeLevel.Sector, 2, 2)).Standing.ShouldBe(Standing.CannotTell);

    [Fact]
    public void of_discipline_is_met_by_a_record_without_one_and_not_by_no_record_at_all()
    {
        Worker.Given(Fighter, 2020).Assess(NoWarning).Standing.ShouldBe(Standing.Met);
        Worker.Assess(NoWarning).Standing.ShouldBe(Standing.CannotTell);
    }

    [Fact]
    public void of_ratings_goes_by_the_one_entered_last() => Worker
        .With(
            Rated(2020, Domain.Organisations.Rating.CompletedExcellently), Rated(2021, Domain.Organisations.Rating.Completed),
            Rated(2021, Domain.Organisations.Rating.CompletedExcellently))
        .Assess(Rating).Standing.ShouldBe(Standing.Met);

    [Fact]
    public void of_discipline_is_not_met_while_one_lasts_into_the_year() => Worker
        .With(Disciplined(new(2020, 6, 1), new(2021, 5, 31))).Assess(NoWarning).Standing.ShouldBe(Standing.NotMet);

    [Fact]
    public void of_discipline_does_not_mind_what_was_over_before_the_year() => Worker
        .With(Disciplined(new(2019, 6, 1), new(2020, 12, 31))).Assess(NoWarning).Standing.ShouldBe(Standing.Met);

    [Fact]
    public void of_discipline_does_not_mind_what_is_lighter_than_the_law_says() => Worker
        .With(Disciplined(new(2021, 1, 1), new(2021, 3, 31), Sanction.Reprimand)).Assess(NoWarning).Standing.ShouldBe(Standing.Met);

    [Fact]
    public void does_not_see_what_was_struck_out() => Worker.Given(Fighter, 2020)
        .With(Disciplined(new(2021, 1, 1), new(2021, 3, 31)),
            new TrackEntry.StrikingOut(Id(1), Id(new DateOnly(2021, 1, 1).DayNumber), "Nhầm người"))
        .Assess(NoWarning).Standing.ShouldBe(Standing.Met);

    /// <summary>A leader's award is tied to the unit's own result (tasks of the courts for 2024; Decision 223/QD-TA-TDKT).</summary>
    [Fact]
    public void of_a_leaders_unit_stops_who_leads_a_unit_without_a_title_and_lets_go_on_who_leads_one_with_it()
    {
        Leader.Assess(OwnUnit).Standing.ShouldBe(Standing.NotMet);
        Leader.UnitGiven(Collective, 2021).Assess(OwnUnit).Standing.ShouldBe(Standing.Met);
        Leader.UnitGiven(Collective, 2020).Assess(OwnUnit).Standing.ShouldBe(Standing.NotMet);
    }

    [Fact]
    public void is_not_asked_of_others_than_the_law_says() =>
        Worker.Assess(OwnUnit, new AskedOf(Rank: Rank.Leader)).Standing.ShouldBe(Standing.NotAsked);

    [Fact]
    public void of_a_reward_already_given_is_not_met_by_the_same_year()
    {
        var once = new Condition.NotRewarded([Fighter]);
        Worker.Given(Fighter, 2021).Assess(once).Standing.ShouldBe(Standing.NotMet);
        Worker.Given(Fighter, 2020).Assess(once).Standing.ShouldBe(Standing.Met);
    }

    [Theory]
    [InlineData(51, 100, Standing.Met)]
    [InlineData(50, 100, Standing.NotMet)]
    [InlineData(0, 0, Standing.CannotTell)]
    public void of_a_share_compares_whole_numbers(int part, int whole, Standing standing) => Team
        .With(Figure("advanced-workers", part), Figure("headcount", whole)).Assess(Half).Standing.ShouldBe(standing);

    [Fact]
    public void of_a_share_cannot_be_told_while_a_figure_is_missing() => Team.With(Figure("headcount", 100)).Assess(Half)
        .Standing.ShouldBe(Standing.CannotTell);

    /// <summary>≤ 15 % of those who hold the title below (a cap).</summary>
    [Theory]
    [InlineData(3, 20, Standing.Met)]
    [InlineData(4, 20, Standing.NotMet)]
    public void of_a_cap_is_met_up_to_it(int part, int whole, Standing standing) => Team
        .With(Figure("grassroots-emulation-fighters", part), Figure("advanced-workers", whole))
        .Assess(new Condition.Share(
            "grassroots-emulation-fighters", "advanced-workers", new Fraction(15, 100), ShareComparison.AtMost))
        .Standing.ShouldBe(standing);

    [Fact]
    public void of_a_figure_adds_up_the_years()
    {
        var cases = new Condition.Figure("cases-resolved", 350, null, 2);
        Worker.With(Figure("cases-resolved", 200, 2020), Figure("cases-resolved", 150)).Assess(cases).Standing.ShouldBe(Standing.Met);
        Worker.With(Figure("cases-resolved", 200, 2020), Figure("cases-resolved", 149)).Assess(cases).Standing.ShouldBe(Standing.NotMet);
        Worker.With(Figure("cases-resolved", 400)).Assess(cases).Standing.ShouldBe(Standing.CannotTell);
    }

    [Fact]
    public void of_which_one_is_enough_is_met_by_any_and_unknown_while_one_is_unknown()
    {
        var either = new Condition.AnyOf([Rating, OneInitiative]);
        var low = Rated(2021, Domain.Organisations.Rating.Completed);
        Worker.With(low, Nominee.Initiative(1, InitiativeLevel.Sector)).Assess(either).Standing.ShouldBe(Standing.Met);
        Worker.With(low).Assess(either).Standing.ShouldBe(Standing.CannotTell);
        Worker.With(low).Given(Fighter, 2021).Assess(new Condition.AnyOf([Rating, new Condition.NotRewarded([Fighter])]))
            .Standing.ShouldBe(Standing.NotMet);
    }
}
