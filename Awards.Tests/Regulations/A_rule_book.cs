using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

public sealed class A_rule_book
{
    private static readonly AdoptRuleSet Stricter = RuleBooks.Adopt with
    {
        Decision = "02/QĐ-TANDTC",
        Text = Flags.Text.Replace("\"threshold\": { \"numerator\": 2, \"denominator\": 3 }",
            "\"threshold\": { \"numerator\": 3, \"denominator\": 4 }", StringComparison.Ordinal),
    };

    private static Fraction? ThresholdIn(RuleBook book, DateOnly day) => book.InForce(day)?.Policy("cluster-flag").Threshold;

    [Fact]
    public void keeps_the_text_as_it_was_adopted_with_its_hash() => RuleBooks.Empty.When(RuleBooks.Adopt)
        .Then<RuleSetAdopted>(adopted =>
        {
            (adopted.RuleSet, adopted.ValidFrom, adopted.Decision, adopted.Text).ShouldBe(
                ("tand-2017", new DateOnly(2018, 6, 8), "01/QĐ-TANDTC", Flags.Text));
            adopted.Sha256.Length.ShouldBe(64);
        });

    [Fact]
    public void adopts_the_same_text_by_the_same_decision_once() => RuleBooks.WithRegime2017.When(RuleBooks.Adopt).ThenNothing();

    [Fact]
    public void has_in_force_what_was_adopted_last_of_what_covers_the_day()
    {
        var book = RuleBooks.WithRegime2017.After(Stricter).State;
        ThresholdIn(book, new(2021, 10, 12)).ShouldBe(new Fraction(3, 4));
        ThresholdIn(book, new(2018, 6, 7)).ShouldBeNull();
        ThresholdIn(book, new(2023, 12, 31)).ShouldBe(new Fraction(3, 4));
        ThresholdIn(book, new(2024, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void can_go_back_to_an_earlier_text_by_a_new_decision()
    {
        var back = RuleBooks.WithRegime2017.After(Stricter, RuleBooks.Adopt with { Decision = "03/QĐ-TANDTC" });
        ThresholdIn(back.State, new(2021, 10, 12)).ShouldBe(new Fraction(2, 3));
    }

    [Fact]
    public void does_not_go_back_by_a_late_repeat_of_the_earlier_decision() => RuleBooks.WithRegime2017.After(Stricter)
        .When(RuleBooks.Adopt)
        .ThenNothing();

    [Fact]
    public void can_go_back_to_a_text_that_another_rule_set_superseded()
    {
        var other = Stricter with { Text = Stricter.Text.Replace("\"tand-2017\"", "\"tand-2017-amended\"", StringComparison.Ordinal) };
        var back = RuleBooks.WithRegime2017.After(other, RuleBooks.Adopt with { Decision = "03/QĐ-TANDTC" });
        ThresholdIn(back.State, new(2021, 10, 12)).ShouldBe(new Fraction(2, 3));
    }

    [Fact]
    public void refuses_the_rules_of_another_sector() => RuleBooks.Empty
        .When(RuleBooks.Adopt with { Sector = "btp" })
        .ThenRefused(Rules.RuleSetOfAnotherSector);

    [Fact]
    public void refuses_a_file_that_contradicts_itself_and_says_where() => RuleBooks.Empty
        .When(RuleBooks.Adopt with
        {
            Text = Flags.Text
            .Replace("\"election\": \"cluster-election\"", "\"election\": \"acclamation\"", StringComparison.Ordinal)
        })
        .ThenRefused(Rules.RuleSetMalformed)
        .InEnglish().ShouldContain("acclamation");

    [Fact]
    public void adopts_by_a_decision_with_a_number() => RuleBooks.Empty
        .When(RuleBooks.Adopt with { Decision = " " })
        .ThenRefused(Rules.DecisionNumberMissing);
}
