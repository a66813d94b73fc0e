using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

public sealed class Adopting_holidays
{
    private static readonly DateOnly Swapped = new(2026, 8, 31), Worked = new(2026, 8, 22), Tet = new(2024, 2, 9);

    /// <summary>A later notice: the swap of 2026 does not take place.</summary>
    private static readonly AdoptHolidays WithoutSwap = RuleBooks.AdoptHolidays with
    {
        Decision = "04/TB",
        Text =
            """{ "2026": [ { "date": "2026-09-02", "name": "Quốc khánh", "kind": "holiday", "source": "S", "certainty": "statute" } ] }""",
    };

    [Fact]
    public void keeps_the_text_as_it_was_adopted_with_its_hash() => RuleBooks.Empty.When(RuleBooks.AdoptHolidays)
        .Then<HolidaysAdopted>(adopted =>
        {
            (adopted.FirstYear, adopted.LastYear, adopted.Decision, adopted.Text).ShouldBe((2018, 2027, "02/TB", Holidays.Text));
            adopted.Sha256.Length.ShouldBe(64);
        });

    [Fact]
    public void before_any_the_weekdays_alone_tell() => RuleBooks.WithRegime2017.State.Calendar.IsWorked(Swapped).ShouldBeTrue();

    [Fact]
    public void says_which_days_are_worked()
    {
        var calendar = RuleBooks.WithHolidays.State.Calendar;
        calendar.ShouldBe(Holidays.Calendar);
        (calendar.IsWorked(Swapped), calendar.IsWorked(Worked), calendar.IsWorked(Tet)).ShouldBe((false, true, false));
    }

    [Fact]
    public void of_a_year_anew_replaces_its_table_whole_and_leaves_the_other_years()
    {
        var calendar = RuleBooks.WithHolidays.After(WithoutSwap).State.Calendar;
        (calendar.IsWorked(Swapped), calendar.IsWorked(Worked), calendar.IsWorked(Tet)).ShouldBe((true, false, false));
        calendar.Years.Select(table => table.Year).ShouldBe(Enumerable.Range(2018, 10));
    }

    [Fact]
    public void leaves_the_rules_and_a_rule_set_leaves_the_holidays()
    {
        var book = RuleBooks.WithHolidays.After(RuleBooks.Adopt with { Decision = "05/QĐ" }).State;
        book.InForce(Days.Conference).ShouldNotBeNull().Id.ShouldBe("tand-2017");
        book.Calendar.ShouldBe(Holidays.Calendar);
    }

    [Fact]
    public void of_the_same_text_by_the_same_decision_is_done_once_and_does_not_come_back_by_a_late_repeat()
    {
        RuleBooks.WithHolidays.When(RuleBooks.AdoptHolidays).ThenNothing();
        RuleBooks.WithHolidays.After(WithoutSwap).When(RuleBooks.AdoptHolidays).ThenNothing();
    }

    [Fact]
    public void can_go_back_to_an_earlier_text_by_a_new_decision() => RuleBooks.WithHolidays
        .After(WithoutSwap, RuleBooks.AdoptHolidays with { Decision = "05/TB" })
        .State.Calendar.ShouldBe(Holidays.Calendar);

    [Fact]
    public void is_refused_where_the_file_is_wrong_with_the_place() => RuleBooks.Empty
        .When(WithoutSwap with { Text = WithoutSwap.Text.Replace("09-02", "09-31", StringComparison.Ordinal) })
        .ThenRefused(Rules.HolidaysMalformed)
        .InVietnamese().ShouldContain("$.2026[0].date");

    [Fact]
    public void is_done_by_a_decision_with_a_number() => RuleBooks.Empty
        .When(RuleBooks.AdoptHolidays with { Decision = " " })
        .ThenRefused(Rules.DecisionNumberMissing);
}
