using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;

namespace Awards.Api.Access;

/// <summary>
/// Who may read what. The public register needs nobody; everything else is private, and somebody else's private thing does not exist.
/// </summary>
internal static class Readers
{
    /// <summary>Those who read every dossier and submission.</summary>
    public static bool OfEverything(Officer officer, DateOnly today) =>
        Any(officer, today, Role.Inspector, Role.Secretary, Role.Administrator);

    /// <summary>A unit's own submissions and dossiers: its officers and its head.</summary>
    public static bool OfUnit(Officer officer, UnitId? unit, DateOnly today) =>
        OfEverything(officer, today) || (unit is { } own && UnitsOf(officer, today).Contains(own));

    /// <summary>A dossier: the proposing unit's and the nominated unit's officers and heads.</summary>
    public static bool OfDossier(Officer officer, Dossier dossier, DateOnly today) => dossier is Dossier.UnderWay { Course: var course }
        ? OfDossier(officer, course.ProposedBy, course.Nominee, today)
        : OfEverything(officer, today);

    /// <inheritdoc cref="OfDossier(Officer, Dossier, DateOnly)"/>
    public static bool OfDossier(Officer officer, UnitId proposedBy, UnitId nominee, DateOnly today) =>
        OfUnit(officer, proposedBy, today) || OfUnit(officer, nominee, today);

    /// <summary>The units whose submissions and dossiers somebody reads as their own.</summary>
    public static IReadOnlyList<UnitId> UnitsOf(Officer officer, DateOnly today) =>
    [
        .. officer.HeldOn(today).Where(office => office is { Role: Role.UnitOfficer or Role.UnitHead, Place.Kind: PlaceKind.Unit })
            .Select(office => new UnitId(office.Place.Id!.Value)).Distinct(),
    ];

    /// <summary>A conference: its cluster's lead and voters. A council session: the council. Both: secretary and inspector.</summary>
    public static bool OfSitting(Officer officer, ClusterId? cluster, IEnumerable<UnitId?> members, DateOnly today)
    {
        if (OfEverySitting(officer, today)) return true;
        return cluster is { } place
            ? officer.Holds(Role.ClusterLead, Place.Of(place), today)
                || members.Any(unit => unit is { } member && officer.Holds(Role.ClusterVoter, Place.Of(member), today))
            : Any(officer, today, Role.CouncilMember, Role.CouncilChair);
    }

    /// <summary>Every conference and every council session.</summary>
    public static bool OfEverySitting(Officer officer, DateOnly today) => Any(officer, today, Role.Inspector, Role.Secretary);

    /// <summary>Decisions and letters upward, before they are public.</summary>
    public static bool OfDecisions(Officer officer, DateOnly today) =>
        Any(officer, today, Role.Inspector, Role.Secretary, Role.Administrator, Role.Decider);

    /// <summary>What the system could not do by itself: kinds, places and reason codes.</summary>
    public static bool OfOperations(Officer officer, DateOnly today) =>
        Any(officer, today, Role.Operator, Role.Administrator, Role.Inspector);

    /// <summary>Those who enter persons in the directory, which is kept outside the log and so has no command.</summary>
    public static bool OfDirectory(Officer officer, DateOnly today) => Any(officer, today, Role.Administrator);

    /// <summary>The rule that says that what a command is sent to does not exist, when its sender may not know of it; else null.</summary>
    public static Rule? UnknownTo(Officer caller, Command command, object state, DateOnly today) => (command, state) switch
    {
        (DraftSubmission or ConveneConference or ConveneCouncilSession or DraftDecision, _) => null, // they bring it into being
        (_, Submission s) when !OfUnit(caller, s.OnRecord?.Unit, today) => Rules.SubmissionUnknown,
        (_, Dossier s) when !OfDossier(caller, s, today) => Rules.DossierUnknown,
        (_, Sitting s) when !OfSitting(caller, s, today) => Rules.SittingUnknown,
        (_, AwardDecision) when !OfDecisions(caller, today) => Rules.DecisionUnknown,
        _ => null,
    };

    private static bool OfSitting(Officer caller, Sitting sitting, DateOnly today) => sitting.OnRecord?.Plan is { } plan
        ? OfSitting(caller, plan.Cluster, plan.Electors.Select(elector => elector.Unit), today)
        : OfEverySitting(caller, today);

    private static bool Any(Officer officer, DateOnly today, params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
            if (officer.Holds(role, Place.Sector, today)) return true;
        return false;
    }
}
