using System.Text.Json;
using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;
using Awards.Tests.Worlds;
using FsCheck.Fluent;

namespace Awards.Tests.Regulations;

/// <summary>No rule set that contradicts itself is adopted; and what is adopted is whole on every day of its validity.</summary>
public sealed class Whatever_rule_set_is_adopted
{
    private const int Sets = 150;

    public static TheoryData<string> Contradictions() => new(Breakers.All.Keys);

    [Fact]
    public void is_written_and_read_without_a_loss() => ForAll(dice =>
    {
        var made = MadeRuleSets.Valid(dice);
        RuleSetFile.Read(Text(made), out var read).ShouldBeNull();
        read.ShouldBe(made);
    });

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void does_not_have(string contradiction)
    {
        var (broken, named) = Breakers.All[contradiction];
        ForAll(
            dice => RuleBooks.Empty.When(Adopt(broken(MadeRuleSets.Valid(dice))))
                .ThenRefused(Rules.RuleSetMalformed).InEnglish().ShouldContain(named), Sets / 10);
    }

    [Fact]
    public void has_the_policies_and_limits_of_every_award_on_every_day() => ForAll(dice =>
    {
        var made = MadeRuleSets.Valid(dice);
        if (dice.Chance(70)) made = WithOtherDays(made, dice);
        if (RuleBookDecider.Decide(Adopt(made), RuleBook.Empty) is not Answer.Happened { Events: var events }) return;
        var book = events.Aggregate(RuleBook.Empty, (state, happened) => state.Evolve(happened));
        for (var day = made.ValidFrom; day <= made.ValidTo; day = day.AddDays(1)) ShouldBeWhole(book.InForce(day).ShouldNotBeNull());
        book.InForce(made.ValidFrom.AddDays(-1)).ShouldBeNull();
        book.InForce(made.ValidTo!.Value.AddDays(1)).ShouldBeNull();
    });

    private static void ShouldBeWhole(RuleSet rules)
    {
        rules.Awards.Select(award => award.Code).ShouldBeUnique();
        rules.Policies.Select(policy => policy.Id).ShouldBeUnique();
        rules.Limits.Select(limit => limit.Code).ShouldBeUnique();
        rules.Limit(TimeLimit.CompletePapers).ShouldNotBeNull();
        rules.Policy(rules.Election).ShouldNotBeNull();
        foreach (var award in rules.Awards)
        {
            if (award.Route.Contains(Step.ClusterVote)) rules.Policy(award.ClusterPolicy!).ShouldNotBeNull();
            if (award.Route.Contains(Step.CouncilReview)) rules.Policy(award.CouncilPolicy!).ShouldNotBeNull();
            if (award.Route.Contains(Step.PublicNotice)) rules.Limit(TimeLimit.PublicNotice).ShouldNotBeNull();
            if (award.Prerequisite is { } before) rules.Award(before).ShouldNotBeNull();
            if (award.SimplifiedOf is { } ordinary) rules.Award(ordinary).ShouldNotBeNull();
        }
    }

    // One entry holds on other days than it did: it may be needed on those that it leaves.
    private static RuleSet WithOtherDays(RuleSet set, Dice dice)
    {
        var other = new Validity(
            dice.Chance(50) ? set.ValidFrom.AddDays(dice.Roll(60)) : null,
            dice.Chance(50) ? set.ValidTo!.Value.AddDays(-dice.Roll(60)) : null);
        return dice.Roll(3) switch
        {
            0 => set with { Awards = OneOf(set.Awards, dice, award => award with { Validity = other }) },
            1 => set with { Policies = OneOf(set.Policies, dice, policy => policy with { Validity = other }) },
            _ => set with { Limits = OneOf(set.Limits, dice, limit => limit with { Validity = other }) },
        };
    }

    private static ValueList<T> OneOf<T>(ValueList<T> all, Dice dice, Func<T, T> change)
    {
        var chosen = dice.Roll(all.Count);
        return [.. all.Select((entry, index) => index == chosen ? change(entry) : entry)];
    }

    private static AdoptRuleSet Adopt(RuleSet made) => RuleBooks.Adopt with { Text = Text(made) };

    private static string Text(RuleSet made) => JsonSerializer.Serialize(made, RuleSetFile.Format);

    private static void ForAll(Action<Dice> holds, int tests = Sets) => Properties.Check(
        Prop.ForAll(Arb.ToArbitrary(Gen.Choose(int.MinValue, int.MaxValue)), number => holds(new Dice(number))), tests);
}
