using Awards.Domain;
using Awards.Domain.Regulations;
using static Awards.Domain.Regulations.Condition;

namespace Awards.Tests.Regulations;

/// <summary>One contradiction each: what is done to a valid rule set, and what the refusal must name.</summary>
internal static class Breakers
{
    private static readonly Share AllOrMore = new("part", "whole", new Fraction(1, 2), ShareComparison.AtLeast);

    /// <summary>By what they do.</summary>
    public static IReadOnlyDictionary<string, (Func<RuleSet, RuleSet> Break, string Named)> All { get; } =
        new Dictionary<string, (Func<RuleSet, RuleSet>, string)>(StringComparer.Ordinal)
        {
            ["a route without its proposal"] = (Route(MadeRuleSets.Flag, Step.Proposal), "begin with Proposal"),
            ["a route without its publication"] = (Route(MadeRuleSets.Flag, Step.Publication), "end with Publication"),
            ["a route without a decision"] = (Route(MadeRuleSets.Flag, Step.Decision), "either Decision or HigherDecision"),
            ["a route that is not submitted upward"] = (Route(MadeRuleSets.Higher, Step.UpwardSubmission), "go together"),
            ["a route in another order"] = (Award(MadeRuleSets.Flag, a => a with { Route = [.. Swapped(a.Route)] }), "not in order"),
            ["a notice after everybody has decided"] =
                (Award(MadeRuleSets.Certificate, a => a with
                {
                    Route = [Step.Proposal, Step.Appraisal, Step.Decision, Step.PublicNotice, Step.Publication],
                }), "not in order"),
            ["a notice without its limit"] = (Without(TimeLimit.PublicNotice), "needs limit 'public-notice'"),
            ["no limit for papers"] = (Without(TimeLimit.CompletePapers), "'complete-papers' is missing"),
            ["a notice of what stays in the unit"] =
                (Award(MadeRuleSets.InUnit, a => a with
                {
                    Route = [Step.Proposal, Step.PublicNotice, Step.CouncilReview, Step.Decision, Step.Publication],
                }), "no public notice"),
            ["a threshold above the whole"] = (Policy(p => p with { Threshold = new Fraction(4, 3) }), "threshold 4/3 is above the whole"),
            ["a quorum of no parts"] = (Policy(p => p with { Quorum = new Fraction(1, 0) }), "quorum 1/0 is no share"),
            ["a cluster policy that is not there"] =
                (Award(MadeRuleSets.Flag, a => a with { ClusterPolicy = "shouting" }), "clusterPolicy"),
            ["a council policy that is not there"] = (Award(MadeRuleSets.InUnit, a => a with { CouncilPolicy = null }), "councilPolicy"),
            ["a rule set without a title"] = (set => set with { Title = " " }, "title is missing"),
            ["an award without a name"] = (Award(MadeRuleSets.Flag, a => a with { Name = "" }), "name or english is missing"),
            ["an election by no policy"] = (set => set with { Election = "lots" }, "election names policy 'lots'"),
            ["a policy twice"] = (set => set with { Policies = set.Policies.With(set.Policies[0]) }, "stands twice"),
            ["an award twice"] = (set => set with { Awards = set.Awards.With(set.Awards[^1]) }, "stands twice"),
            ["a limit twice"] = (set => set with { Limits = set.Limits.With(set.Limits[0]) }, "stands twice"),
            ["a policy that ends early"] = (EndsEarly, "on: election names policy"),
            ["an entry before the first day"] =
                (set => Change(set, p => p with { Validity = new Validity(set.ValidFrom.AddDays(-1), set.ValidTo) }), "outside"),
            ["an entry after the last day"] =
                (set => Change(set, p => p with { Validity = new Validity(set.ValidFrom, set.ValidTo!.Value.AddDays(1)) }), "outside"),
            ["an entry that ends before it begins"] =
                (set => Change(set, p => p with { Validity = new Validity(set.ValidFrom.AddDays(9), set.ValidFrom) }), "ends before"),
            ["a prerequisite that is not there"] =
                (Award(MadeRuleSets.Higher, a => a with { Prerequisite = new AwardCode("medal") }), "prerequisite 'medal'"),
            ["awards that wait for each other"] =
                (Award(MadeRuleSets.Flag, a => a with { Prerequisite = MadeRuleSets.Higher }), "waits for itself"),
            ["a simplified procedure of nothing"] =
                (Award(MadeRuleSets.Quick, a => a with { SimplifiedOf = new AwardCode("medal") }), "simplifiedOf 'medal'"),
            ["a simplified procedure of itself"] =
                (Award(MadeRuleSets.Quick, a => a with { SimplifiedOf = MadeRuleSets.Quick }), "simplifiedOf 'quick'"),
            ["a simplified procedure without appraisal"] =
                (Award(MadeRuleSets.Quick, a => a with { Route = [.. a.Route.Except([Step.Appraisal])] }), "may not leave out Appraisal"),
            ["a simplified procedure with more steps"] = (Award(MadeRuleSets.Quick, a => a with
            {
                Route = [Step.Proposal, Step.ClusterVote, Step.Appraisal, Step.Decision, Step.Publication],
                Nominees = [NomineeKind.Unit],
            }), "has ClusterVote"),
            ["a prize of nothing"] = (Award(MadeRuleSets.Higher, a => a with { Prize = a.Prize! with { Collective = 0 } }), "more than 0"),
            ["a prize that is not stated"] =
                (Award(MadeRuleSets.Higher, a => a with { Prize = a.Prize! with { Collective = null } }), "states no multiple"),
            ["a retention of no year"] =
                (Award(MadeRuleSets.Higher, a => a with { Retention = a.Retention! with { Years = 0 } }), "retention must be"),
            ["a body without members"] =
                (set => set with { Bodies = set.Bodies!.Change(_ => true, body => body with { LeastMembers = 0 }) }, "1 member or more"),
            ["a body twice"] = (set => set with { Bodies = set.Bodies!.With(set.Bodies[0]) }, "body 'SectorCouncil' stands twice"),
            ["a limit of no day"] = (set => set with { Limits = set.Limits.Change(_ => true, l => l with { Days = 0 }) }, "must have 1 to"),
            ["a source without a document"] = (Policy(p => p with { Source = p.Source with { Document = " " } }), "names no document"),
            ["an appraisal of nothing"] = (Award(MadeRuleSets.Certificate, a => a with { Criteria = [] }), "no criteria"),
            ["a unit with a rank"] =
                (Criterion(c => c with { For = new AskedOf(NomineeKind.Unit, Domain.Organisations.Rank.Leader) }), "a unit has no rank"),
            ["a unit's unit"] =
                (Criterion(c => c with { For = null, Condition = new UnitHonour([MadeRuleSets.Flag], 1) }), "individuals only"),
            ["a unit's unit among others"] =
                (Criterion(c => c with { For = null, Condition = new AnyOf([AllOrMore, AllOrMore with { FiguresOf = FiguresOf.Unit }]) }),
                    "individuals only"),
            ["no times"] = (Asks(new Honours([MadeRuleSets.Flag], 0, true, 0)), "times must be"),
            ["honours of no award"] = (Asks(new Honours([], 1, true, 0)), "awards names none"),
            ["honours of what is no code"] = (Asks(new NotRewarded([new AwardCode("Cờ thi đua")])), "'Cờ thi đua' is no award's code"),
            ["years to come"] = (Asks(new Honours([MadeRuleSets.Flag], 1, true, -1)), "yearsBack must be"),
            ["no years"] = (Asks(new Ratings(Domain.Organisations.Rating.Completed, 0)), "years must be"),
            ["a figure without bounds"] = (Asks(new Figure("cases", null, null, 1)), "has no bound"),
            ["a figure between nothing"] = (Asks(new Figure("cases", 5, 4, 1)), "least is above its most"),
            ["a share above the whole"] = (Asks(AllOrMore with { Bound = new Fraction(3, 2) }), "bound 3/2 is above the whole"),
            ["a share of no parts"] = (Asks(AllOrMore with { Bound = new Fraction(1, 0) }), "bound 1/0 is no share"),
            ["a share of itself"] = (Asks(AllOrMore with { Of = "part" }), "no share of itself"),
            ["one alternative"] = (Asks(new AnyOf([AllOrMore])), "two conditions or more"),
            ["alternatives too deep"] = (Asks(Either(Either(Either(Either(AllOrMore))))), "nested deeper than 3"),
        };

    private static AnyOf Either(Condition condition) => new([condition, AllOrMore]);

    private static Func<RuleSet, RuleSet> Asks(Condition condition) => Criterion(c => c with { Condition = condition });

    private static Func<RuleSet, RuleSet> Criterion(Func<Criterion, Criterion> change) => Award(MadeRuleSets.Certificate, award =>
        award with { Criteria = award.Criteria.Change(criterion => criterion.Condition is not null, change) });

    private static Func<RuleSet, RuleSet> Route(AwardCode code, Step without) =>
        Award(code, award => award with { Route = [.. award.Route.Except([without])] });

    private static Func<RuleSet, RuleSet> Award(AwardCode code, Func<AwardRule, AwardRule> change) =>
        set => set with { Awards = set.Awards.Change(award => award.Code == code, change) };

    private static Func<RuleSet, RuleSet> Without(string limit) =>
        set => set with { Limits = [.. set.Limits.Where(known => known.Code != limit)] };

    private static Func<RuleSet, RuleSet> Policy(Func<VotePolicy, VotePolicy> change) => set => Change(set, change);

    private static RuleSet Change(RuleSet set, Func<VotePolicy, VotePolicy> change) =>
        set with { Policies = set.Policies.Change(policy => policy == set.Policies[^1], change) };

    private static RuleSet EndsEarly(RuleSet set) =>
        Change(set, policy => policy with { Validity = new Validity(policy.Validity?.From, set.ValidTo!.Value.AddDays(-1)) });

    private static IEnumerable<Step> Swapped(ValueList<Step> route) => [route[0], route[2], route[1], .. route.Skip(3)];
}
