using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Worlds;

namespace Awards.Tests.Regulations;

/// <summary>Rule sets that nobody wrote: valid by construction, with an award of every kind, the rest by chance.</summary>
internal static class MadeRuleSets
{
    public static readonly AwardCode Flag = new("flag");
    public static readonly AwardCode Higher = new("higher");
    public static readonly AwardCode InUnit = new("in-unit");
    public static readonly AwardCode Certificate = new("certificate");
    public static readonly AwardCode Quick = new("quick");

    private static readonly Source From = new("Quyết định số 1", "Điều 1", Verified: false, "Thử nghiệm");

    /// <summary>A valid rule set. It always ends, and has a day on which entries change.</summary>
    public static RuleSet Valid(Dice dice)
    {
        var first = new DateOnly(2018, 1, 1).AddDays(dice.Roll(3000));
        var cut = first.AddDays(100 + dice.Roll(300));
        return new RuleSet(
            $"made-{dice.Roll(1000)}", "tand", "Bộ quy tắc", first, cut.AddDays(100 + dice.Roll(300)),
            [.. Awards(dice).SelectMany(award => InTwo(award, cut, dice, (entry, validity) => entry with { Validity = validity }))],
            [.. Policies(dice).SelectMany(policy => InTwo(policy, cut, dice, (entry, validity) => entry with { Validity = validity }))],
            [.. Limits(dice).SelectMany(limit => InTwo(limit, cut, dice, (entry, validity) => entry with { Validity = validity }))],
            "election", ["Ghi chú"], [From], [new BodyRule(BodyKind.SectorCouncil, "Hội đồng", "Ủy viên", 1 + dice.Roll(9), From)],
            new TransitionRule(dice.Chance(50), From), new NamedDayRule(dice.Chance(50), From),
            new PublicNoticeRule(dice.Chance(50), From));
    }

    /// <summary>A condition that can be asked of individuals.</summary>
    /// <param name="dice">The chance.</param>
    /// <param name="deep">So many alternatives may lie in each other.</param>
    public static Condition Condition(Dice dice, int deep = 3) => dice.Roll(deep > 0 ? 10 : 9) switch
    {
        0 => new Condition.Honours([new AwardCode("long-gone"), Flag], 1 + dice.Roll(3), dice.Chance(50), dice.Roll(3)),
        1 => new Condition.Initiatives(dice.Pick(Enum.GetValues<InitiativeLevel>()), 1 + dice.Roll(2), 1 + dice.Roll(5)),
        2 => new Condition.Ratings(dice.Pick(Enum.GetValues<Rating>()), 1 + dice.Roll(5)),
        3 => new Condition.NoDiscipline(dice.Pick(Enum.GetValues<Sanction>()), 1 + dice.Roll(5)),
        4 => new Condition.UnitHonour([Flag], 1 + dice.Roll(3)),
        5 => new Condition.NotRewarded([Certificate]),
        6 => new Condition.Figure("cases", dice.Chance(50) ? dice.Roll(400) : null, 400 + dice.Roll(100), 1 + dice.Roll(3)),
        8 => new Condition.NoHold(),
        7 => new Condition.Share("part", "whole", ShareOf(dice), ShareComparison.AtLeast, dice.Chance(50) ? FiguresOf.Unit : null),
        _ => new Condition.AnyOf([Condition(dice, deep - 1), Condition(dice, deep - 1)]),
    };

    private static IEnumerable<AwardRule> Awards(Dice dice)
    {
        yield return Award(Flag, [NomineeKind.Unit],
            [Step.Proposal, Step.ClusterVote, Step.Appraisal, Step.CouncilReview, Step.Decision, Step.Publication]) with
        {
            NeedsQuota = dice.Chance(50),
        };
        yield return Award(Higher, [NomineeKind.Unit],
            [
                Step.Proposal, Step.ClusterVote, Step.Appraisal, Step.PublicNotice, Step.CouncilReview, Step.UpwardSubmission,
                Step.HigherDecision, Step.Publication,
            ]) with
        {
            Prerequisite = Flag,
            Prize = new PrizeRule(null, 1 + dice.Roll(10), From),
            Retention = new RetentionRule(dice.Chance(50) ? 1 + dice.Roll(70) : null, From),
        };
        yield return Award(InUnit, [NomineeKind.Person], [Step.Proposal, Step.CouncilReview, Step.Decision, Step.Publication]) with
        {
            Council = Level.Unit,
            DecidedAt = Level.Unit,
        };
        yield return Award(Certificate, [NomineeKind.Person, NomineeKind.Unit],
            [Step.Proposal, Step.Appraisal, Step.PublicNotice, Step.CouncilReview, Step.Decision, Step.Publication]) with
        {
            Criteria =
            [
                new Criterion("first", "Tiêu chuẩn 1", From),
                new Criterion(
                    "second", "Tiêu chuẩn 2", From, Condition(dice), new AskedOf(NomineeKind.Person), dice.Chance(50) ? true : null),
            ],
        };
        yield return Award(Quick, [NomineeKind.Person, NomineeKind.Unit],
            Simplified(dice)) with
        { SimplifiedOf = Certificate, Achievement = AchievementKind.AdHoc };
    }

    private static ValueList<Step> Simplified(Dice dice) => new[]
    {
        Step.Proposal, Step.Appraisal, Step.PublicNotice, Step.CouncilReview, Step.Decision, Step.Publication,
    }.Where(step => step is not (Step.PublicNotice or Step.CouncilReview) || dice.Chance(50)).ToValueList();

    private static AwardRule Award(AwardCode code, ValueList<NomineeKind> nominees, ValueList<Step> route) => new(
        code, $"Danh hiệu {code}", $"Award {code}", route, "Chánh án", Prerequisite: null,
        [new PaperRule("letter", "Tờ trình", From)], NeedsQuota: false, "cluster", "council",
        [new Criterion("first", "Tiêu chuẩn 1", From)], From, nominees);

    private static IEnumerable<VotePolicy> Policies(Dice dice) => new[] { "cluster", "council", "election" }.Select(id => new VotePolicy(
        id, ShareOf(dice), ShareOf(dice), Comparator.AtLeast, dice.Pick(Enum.GetValues<Denominator>()),
        dice.Pick(Enum.GetValues<Absentees>()), Secrecy.Secret, dice.Pick(Enum.GetValues<OwnCase>()), dice.Chance(50),
        dice.Chance(20) ? 1 + dice.Roll(3) : null, From));

    private static IEnumerable<TimeLimit> Limits(Dice dice) => new[] { TimeLimit.CompletePapers, TimeLimit.PublicNotice }
        .Select(code => new TimeLimit(
            code, 1 + dice.Roll(60), From, dice.Chance(50) ? new Counting(DayUnit.Working, dice.Chance(50), dice.Chance(50)) : null));

    private static Fraction ShareOf(Dice dice)
    {
        var denominator = 2 + dice.Roll(99);
        return new Fraction(1 + dice.Roll(denominator), denominator);
    }

    // Two entries of one code that follow each other, or one for the whole time.
    private static IEnumerable<T> InTwo<T>(T entry, DateOnly cut, Dice dice, Func<T, Validity, T> during) => dice.Chance(50)
        ? [entry]
        : [during(entry, new Validity(To: cut.AddDays(-1))), during(entry, new Validity(From: cut))];
}
