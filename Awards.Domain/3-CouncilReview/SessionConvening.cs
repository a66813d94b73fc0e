using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.CouncilReview;

/// <summary>A person named as a member of the council, with the offices the person holds.</summary>
public sealed record CouncilMember(PersonId Person, Officer Offices);

/// <summary>Convening a session of the sector's council or of a unit's own: every member named must lawfully be one that day.</summary>
internal static class SessionConvening
{
    public static Answer Convene(ConveneCouncilSession c, SittingFacts facts)
    {
        if (facts.Campaign is not Campaign.Launched) return Rules.CampaignUnknown;
        if (facts.Law is null && c.RuleSet is { } named) return Rules.RuleSetUnknown.With("ruleSet", named);
        if (facts.Law is not { RuleSet: var rules } law) return Rules.NoRulesInForce.With("day", c.Act.Day.ToString("dd/MM/yyyy", null));
        if (c.Day < c.Act.Day) return Rules.SittingInThePast;
        if (c.Members.Count == 0 || c.Members.Distinct().Count() != c.Members.Count) return Rules.CouncilNotLawful;
        var body = c.Unit is null ? BodyKind.SectorCouncil : BodyKind.UnitCouncil;
        if (Questions.Body(body, c.Members.Count, rules) is { } tooSmall) return tooSmall;
        foreach (var person in c.Members)
            if (MemberOf(person, facts) is not { } member || !SitsOn(member, PlaceOf(c), c.Day)) return Rules.CouncilNotLawful;
        if (c.Awards.Any(code => rules.Award(code) is { } award && award.IsReviewedByUnit != c.Unit is not null))
            return Rules.NotOnThisAgenda;
        if (Questions.Plan(c.Awards, Step.CouncilReview, rules, _ => null, out var questions) is { } refusal) return refusal;

        var electors = c.Members
            .Select(person => new Elector(new ElectorId(person.Value), MemberOf(person, facts)!.Offices.UnitOn(c.Day), null)).ToValueList();
        return Answer.Of(new SittingConvened(new SittingPlan(
            c.Sitting, SittingKind.CouncilSession, null, null, c.Campaign, c.Day, c.Title, electors, questions, null, rules.Id,
            c.Unit, law.Sha256, StandingBody: rules.StandingBody)));
    }

    public static bool IsSame(ConveneCouncilSession c, SittingPlan plan) =>
        plan.Kind == SittingKind.CouncilSession && plan.Campaign == c.Campaign && plan.Day == c.Day && plan.Title == c.Title
        && plan.Unit == c.Unit && Questions.IsSame(c.Awards, plan) && Questions.IsUnder(c.RuleSet, plan)
        && plan.Electors.Select(elector => elector.Id.Value).SequenceEqual(c.Members.Select(person => person.Value));

    private static CouncilMember? MemberOf(PersonId person, SittingFacts facts) =>
        facts.Members?.FirstOrDefault(member => member.Person == person);

    private static Place PlaceOf(ConveneCouncilSession c) => c.Unit is { } unit ? Place.Of(unit) : Place.Sector;

    private static bool SitsOn(CouncilMember member, Place council, DateOnly day) =>
        member.Offices.Holds(Role.CouncilMember, council, day) || member.Offices.Holds(Role.CouncilChair, council, day);
}
