using Awards.Domain.Regulations;

namespace Awards.Domain.Ballots;

/// <summary>Letting dossiers in and letting them go. Every request is answered by an event, never by a refusal: nobody waits for
/// ever.</summary>
internal static class AgendaKeeping
{
    public static Answer Admit(AdmitToSitting c, Sitting state)
    {
        if (state.Entries.AnswerTo(c.Dossier, c.Round, c.Move) is not null) return Answer.NothingToDo;
        return WhyNot(c, state) is { } rule
            ? Answer.Of(new DossierTurnedAway(
                c.Sitting.Value, c.Dossier, c.Round, c.Move, c.Award, c.Nominee, c.NomineeName, rule.Code, c.Person))
            : Answer.Of(new DossierAdmitted(
                c.Sitting.Value, c.Dossier, c.Round, c.Move, c.Award, c.Nominee, c.NomineeName, null, c.Person));
    }

    public static Answer Release(ReleaseFromSitting c, Sitting state)
    {
        if (state.Entries.ReleaseOf(c.Dossier, c.Round, c.Move) is not null) return Answer.NothingToDo;
        var standing = state.Entries.Standing.FirstOrDefault(admission => admission.Dossier == c.Dossier && admission.Round == c.Round);
        // Who is tied at the cut has been counted and still waits for the further ballot.
        var denied = standing is not null && state.OnRecord is { } minutes && minutes.Last(standing.Award.Value) is not null
            ? minutes.Settled(standing.Award.Value) ? Rules.AlreadyCounted : Rules.VoteUnderWay
            : null;
        return denied is null
            ? Answer.Of(new DossierReleased(c.Sitting.Value, c.Dossier, c.Round, c.Move))
            : Answer.Of(new DossierReleaseDenied(c.Sitting.Value, c.Dossier, c.Round, c.Move, denied.Code));
    }

    private static Rule? WhyNot(AdmitToSitting c, Sitting state)
    {
        if (state is Sitting.Closed) return Rules.SittingClosed;
        if (state.OnRecord is not { } minutes) return Rules.SittingUnknown;
        var plan = minutes.Plan;
        var step = plan.Kind == SittingKind.ClusterConference ? Step.ClusterVote : Step.CouncilReview;
        if (c.Step != step || c.Campaign != plan.Campaign || c.Council != plan.Unit) return Rules.NotOnThisAgenda;
        if (IsUnderAnotherLaw(c, plan)) return Rules.LawOfTheSittingDiffers;
        if (plan.Questions.All(question => question.Code != c.Award.Value)) return Rules.NotOnThisAgenda;
        if (plan.Kind == SittingKind.ClusterConference && plan.Electors.All(elector => elector.Unit != c.Nominee))
            return Rules.NotOfThisCluster;
        // Once the higher award was put, nobody can come first for the lower one any more.
        var put = plan.Questions.Where(question => minutes.Last(question.Code) is not null).ToList();
        return put.Exists(question => question.Code == c.Award.Value || question.After == c.Award.Value) ? Rules.VoteUnderWay : null;
    }

    // Of two texts adopted under one id only that of the dossier is its law.
    private static bool IsUnderAnotherLaw(AdmitToSitting c, SittingPlan plan) =>
        (c.RuleSet is { } law && law != plan.RuleSet) || (c.Sha256 is { } text && plan.Sha256 is { } own && text != own);
}
