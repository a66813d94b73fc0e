using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;
using Awards.Tests.Worlds;
using FsCheck.Fluent;

namespace Awards.Tests.CouncilReview.Criteria;

/// <summary>Whatever a record holds and whatever a rule set asks, there is an answer, and always the same.</summary>
public sealed class Every_record
{
    private static readonly AwardCode[] Awards = [new("a"), new("b"), new("c")];

    private static void Of(Action<Dice> property, int tests = 500) => Properties.Check(
        Prop.ForAll(Arb.ToArbitrary(Gen.Choose(int.MinValue, int.MaxValue)), seed => property(new Dice(seed))), tests);

    [Fact]
    public void gets_an_answer_to_each_criterion_in_its_order_and_always_the_same() => Of(dice =>
    {
        var award = Flags.CourtRule with
        {
            Criteria = [.. Enumerable.Range(0, 1 + dice.Roll(5)).Select(number => One(number, dice))],
            AfterDiscipline = dice.Chance(50) ? new Source("Văn bản", null, true) : null,
        };
        var candidate = dice.Chance(5) ? null : Somebody(dice);

        var assessments = Eligibility.Assess(award, candidate);

        assessments.Select(one => (one.Criterion, one.Warns)).ShouldBe(award.Criteria.Select(asked => (asked.Code, asked.Warns)));
        assessments.ShouldAllBe(one => one.Vietnamese.Length > 0 && one.English.Length > 0);
        Eligibility.Assess(award, candidate).ShouldBe(assessments);
    });

    [Fact]
    public void that_is_empty_is_never_a_yes() => Of(dice =>
    {
        var condition = Asked(dice, 0);
        var empty = Somebody(dice) with { Own = Nothing, Unit = Nothing };
        Found(condition, empty).ShouldNotBe(Standing.Met, $"{condition}");
    });

    [Fact]
    public void is_no_worse_for_one_more_title() => Of(dice =>
    {
        var condition = new Condition.Honours([.. Awards.Take(2)], 1 + dice.Roll(4), dice.Chance(50), dice.Roll(2));
        var before = Somebody(dice);
        var more = before with
        {
            Own = before.Own with { Honours = before.Own.Honours.With(new HeldHonour(dice.Pick(Awards), "Danh hiệu", Year(dice), "9/QĐ")) },
        };
        if (Found(condition, before) == Standing.Met) Found(condition, more).ShouldBe(Standing.Met);
    });

    [Fact]
    public void is_no_better_for_one_more_discipline() => Of(dice =>
    {
        var (condition, before) = (new Condition.NoDiscipline(dice.Pick(Enum.GetValues<Sanction>()), 1 + dice.Roll(4)), Somebody(dice));
        var more = before with { Own = before.Own with { Record = before.Own.Record.With(Discipline(dice)) } };
        if (Found(condition, before) == Standing.NotMet) Found(condition, more).ShouldBe(Standing.NotMet);
    });

    private static Years Nothing { get; } = new([], TrackRecord.Empty);

    private static Standing Found(Condition condition, Candidate candidate)
    {
        var asked = new Criterion("asked", "Tiêu chí", new Source("Văn bản", null, true), condition);
        return Eligibility.Assess(Flags.CourtRule with { Criteria = [asked] }, candidate)[0].Standing;
    }

    private static Criterion One(int number, Dice dice) => new(
        $"c{number}", "Tiêu chí", new Source("Văn bản", null, true), dice.Chance(10) ? null : Asked(dice, 0),
        dice.Chance(20) ? new AskedOf(dice.Pick(Enum.GetValues<NomineeKind>()), dice.Pick(Enum.GetValues<Rank>())) : null,
        dice.Chance(20) ? true : null);

    private static Condition Asked(Dice dice, int depth)
    {
        var years = 1 + dice.Roll(4);
        return dice.Roll(depth < 2 ? 10 : 9) switch
        {
            0 => new Condition.Honours(Some(dice), 1 + dice.Roll(4), dice.Chance(50), dice.Roll(3)),
            1 => new Condition.Initiatives(dice.Pick(Enum.GetValues<InitiativeLevel>()), 1 + dice.Roll(3), years),
            2 => new Condition.Ratings(dice.Pick(Enum.GetValues<Rating>()), years),
            3 => new Condition.NoDiscipline(dice.Pick(Enum.GetValues<Sanction>()), years),
            4 => new Condition.UnitHonour(Some(dice), years),
            5 => new Condition.NotRewarded(Some(dice)),
            6 => new Condition.Figure(
                Code(dice), dice.Chance(50) ? dice.Roll(50) : null, dice.Chance(50) ? 50 + dice.Roll(50) : null, years),
            7 => new Condition.Share(
                Code(dice), Code(dice), new Fraction(dice.Roll(4), 1 + dice.Roll(4)), dice.Pick(Enum.GetValues<ShareComparison>()),
                dice.Pick(Enum.GetValues<FiguresOf>())),
            8 => new Condition.NoHold(),
            _ => new Condition.AnyOf([Asked(dice, depth + 1), Asked(dice, depth + 1)]),
        };
    }

    private static Candidate Somebody(Dice dice) => new(
        dice.Pick(Enum.GetValues<NomineeKind>()), dice.Chance(50) ? dice.Pick(Enum.GetValues<Rank>()) : null, 2021, YearsOf(dice),
        dice.Chance(70) ? YearsOf(dice) : null);

    private static Years YearsOf(Dice dice)
    {
        var record = TrackRecord.Empty;
        for (var entries = dice.Roll(8); entries > 0; entries--)
            record = record.With(dice.Chance(10) && record.Entries.Count > 0
                ? new TrackEntry.StrikingOut(Id(dice), dice.Pick([.. record.Entries]).Id, "Nhầm")
                : Entry(dice));
        var honours = Enumerable.Range(0, dice.Roll(6)).Select(_ => new HeldHonour(dice.Pick(Awards), "Danh hiệu", Year(dice), "1/QĐ"));
        return new Years([.. honours.Distinct()], record);
    }

    private static TrackEntry Entry(Dice dice) => dice.Roll(6) switch
    {
        4 => new TrackEntry.Hold(Id(dice), dice.Pick(Enum.GetValues<HoldGround>()), new(Year(dice), 1, 1), "1/TB"),
        0 => new TrackEntry.YearRating(Id(dice), Year(dice), dice.Pick(Enum.GetValues<Rating>()), "1/XL"),
        1 => new TrackEntry.Initiative(Id(dice), dice.Pick(Enum.GetValues<InitiativeLevel>()), "Sáng kiến", Year(dice), "1/SK"),
        2 => Discipline(dice),
        3 => new TrackEntry.EarlierHonour(Id(dice), dice.Pick(Awards), "Danh hiệu", Year(dice), "1/QĐ", new(2019, 1, 1), "Chánh án"),
        _ => new TrackEntry.YearFigure(Id(dice), Year(dice), Code(dice), dice.Roll(100), "1/BC"),
    };

    private static TrackEntry.Discipline Discipline(Dice dice)
    {
        var from = new DateOnly(Year(dice), 1 + dice.Roll(12), 1);
        return new(Id(dice), dice.Pick(Enum.GetValues<Sanction>()), from, from.AddMonths(dice.Roll(15)));
    }

    private static ValueList<AwardCode> Some(Dice dice) => [.. Awards.Take(1 + dice.Roll(Awards.Length))];

    private static int Year(Dice dice) => 2017 + dice.Roll(6);

    private static string Code(Dice dice) => dice.Pick(["headcount", "advanced-workers"]);

    private static Guid Id(Dice dice) => NameBased.Id("entry", $"{dice.Roll(int.MaxValue)}");
}
