using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.Proposals;

/// <summary>Proposing a dossier. A submission always gets an answer by an event: accepted, or turned away by a named rule.</summary>
internal static class Proposal
{
    public static Answer Propose(ProposeDossier c, Dossier state, DossierFacts facts)
    {
        if (state.Ties.Proposals.Any(answer => answer.Submission == c.Submission)) return Answer.NothingToDo;
        return WhyNot(c, state, facts, out var proposed) is { } rule
            ? Answer.Of(new ProposalTurnedAway(c.Dossier, c.Submission, rule.Code))
            : Answer.Of(proposed!);
    }

    // The law is fixed before the route goes on, so that it goes on by that law.
    public static Answer Confirm(ConfirmPapers c, Dossier.Proposed s, DossierFacts facts)
    {
        if (s.Course.Submission != c.Submission) return Answer.NothingToDo;
        var confirmed = new PapersConfirmed(c.Dossier, s.Course.Round, c.Submission);
        return Law.Fix(c, s, facts) is { } regime ? Answer.Of(regime, confirmed) : Answer.Of(confirmed);
    }

    public static Answer Lapse(LapseProposal c, Dossier.Proposed s) =>
        s.Course.Submission == c.Submission ? Answer.Of(new DossierLapsed(c.Dossier, s.Course.Round, Step.Proposal)) : Answer.NothingToDo;

    private static Rule? WhyNot(ProposeDossier c, Dossier state, DossierFacts facts, out DossierProposed? proposed)
    {
        proposed = null;
        if (state is Dossier.UnderWay and not Dossier.Ended) return Rules.AlreadyProposed;
        if (state is Dossier.Ended { MayBeProposedAgain: false }) return Rules.AlreadyDecided;
        if (state.Ties.IsHeld) return Holding.Refusal(state);
        if (state.Ties.PrerequisiteLost || state.Ties.PrerequisiteAnnulled) return Rules.PrerequisiteLost;
        if (facts.Campaign is not Campaign.Launched campaign) return Rules.CampaignUnknown;
        if (facts.Rules is not { } rules) return Rules.NoRulesInForce;
        if (rules.Award(c.Award) is not { } award) return Rules.AwardUnknown;
        if (c.Person is not null && WhyNotThatPerson(c, facts) is { } rule) return rule;
        var round = state is Dossier.Ended ended ? ended.Course.Round + 1 : 1;
        var prerequisite = award.Prerequisite is { } first
            ? DossierId.For(facts.Sector, c.Campaign, c.Person?.Value ?? c.Nominee.Value, first)
            : (DossierId?)null;
        proposed = new DossierProposed(
            c.Dossier, round, c.Submission, c.ProposedBy, c.Signatory, c.Campaign, campaign.Name, campaign.Year, award,
            c.Nominee, c.NomineeName, rules.Id, campaign.Deadlines, prerequisite, c.Person,
            c.Person is null ? null : (facts.Person as Person.Known)?.Rank, rules.StandingBody);
        return null;
    }

    // Between the letter and its dossiers a person may have been merged, erased or moved.
    private static Rule? WhyNotThatPerson(ProposeDossier c, DossierFacts facts) => facts.Person switch
    {
        Person.Known known => known.Unit == c.Nominee ? null : Rules.PersonOfAnotherUnit,
        Person.Merged => Rules.PersonIsMerged,
        Person.Erased => Rules.PersonIsErased,
        _ => Rules.PersonUnknown,
    };
}
