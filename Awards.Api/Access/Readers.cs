using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Complaints;
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

    /// <summary>An individual: the unit's officers and its head.</summary>
    public static bool OfPerson(Officer officer, Person person, DateOnly today) => OfUnit(officer, person.UnitOnRecord(), today);

    /// <summary>What is private about an individual: the own unit's officers and head, and the secretary who appraises. Nobody else, not
    /// even who oversees.</summary>
    public static bool OfVault(Officer officer, UnitId unit, DateOnly today) =>
        Any(officer, today, Role.Secretary) || UnitsOf(officer, today).Contains(unit);

    /// <summary>What is known of a nominee's earlier years. It holds disciplines: those who may open the vault, and those who
    /// oversee.</summary>
    public static bool OfRecord(Officer officer, UnitId unit, DateOnly today) =>
        OfVault(officer, unit, today) || OfEverything(officer, today);

    /// <summary>What a comment of the public says, and who sent it: the secretary who answers. Nobody else, not even who
    /// oversees.</summary>
    public static bool OfComments(Officer officer, DateOnly today) => Any(officer, today, Role.Secretary);

    /// <summary>A sitting by its plan.</summary>
    public static bool OfSitting(Officer officer, SittingPlan plan, DateOnly today) => plan.Kind == SittingKind.ClusterConference
        ? OfConference(officer, plan.Cluster, plan.Electors.Select(elector => elector.Unit), today)
        : OfCouncil(officer, plan.Unit, today);

    /// <summary>A conference: its cluster's lead and voters, secretary and inspector.</summary>
    public static bool OfConference(Officer officer, ClusterId? cluster, IEnumerable<UnitId?> members, DateOnly today) =>
        OfEverySitting(officer, today)
        || (cluster is { } place && officer.Holds(Role.ClusterLead, Place.Of(place), today))
        || members.Any(unit => unit is { } member && officer.Holds(Role.ClusterVoter, Place.Of(member), today));

    /// <summary>A council's sessions: the council, secretary and inspector; of a unit's own council also the unit's officers and
    /// head.</summary>
    public static bool OfCouncil(Officer officer, UnitId? unit, DateOnly today)
    {
        if (OfEverySitting(officer, today)) return true;
        var place = unit is { } own ? Place.Of(own) : Place.Sector;
        return officer.Holds(Role.CouncilMember, place, today) || officer.Holds(Role.CouncilChair, place, today)
            || (unit is { } its && UnitsOf(officer, today).Contains(its));
    }

    /// <summary>Every conference and every council session.</summary>
    public static bool OfEverySitting(Officer officer, DateOnly today) => Any(officer, today, Role.Inspector, Role.Secretary);

    /// <summary>Reports on fairness, quotas and conflicts of interest: those who prepare the council's work, and those who
    /// inspect.</summary>
    public static bool OfReports(Officer officer, DateOnly today) => OfEverySitting(officer, today);

    /// <summary>Decisions and letters upward, before they are public; what a unit's head decides also the unit's officers and
    /// head.</summary>
    /// <param name="officer">Who asks.</param>
    /// <param name="unit">The unit whose head decides; null: the sector's decider.</param>
    /// <param name="today">Today (ICT).</param>
    public static bool OfDecisions(Officer officer, UnitId? unit, DateOnly today) =>
        Any(officer, today, Role.Inspector, Role.Secretary, Role.Administrator, Role.Decider)
        || (unit is { } own && UnitsOf(officer, today).Contains(own));

    /// <summary>Complaints and denunciations, without their senders.</summary>
    public static bool OfComplaints(Officer officer, DateOnly today) => Any(officer, today, Role.Inspector, Role.Secretary);

    /// <summary>Who sent a complaint: who deals with it, and nobody who oversees.</summary>
    public static bool OfSenders(Officer officer, DateOnly today) => Any(officer, today, Role.Secretary);

    /// <summary>What the system could not do by itself: kinds, places and reason codes.</summary>
    public static bool OfOperations(Officer officer, DateOnly today) =>
        Any(officer, today, Role.Operator, Role.Administrator, Role.Inspector);

    /// <summary>Those who run the system, and so may try, replay or discard what is parked.</summary>
    public static bool IsOperator(Officer officer, DateOnly today) => Any(officer, today, Role.Operator);

    /// <summary>Those who enter persons in the directory, which is kept outside the log and so has no command.</summary>
    public static bool OfDirectory(Officer officer, DateOnly today) => Any(officer, today, Role.Administrator);

    /// <summary>Those who bring in a file of earlier honours: those who may enter one for anybody.</summary>
    public static bool OfImports(Officer officer, DateOnly today) => Any(officer, today, Role.Secretary, Role.Administrator);

    /// <summary>The rule that says that what a command is sent to does not exist, when its sender may not know of it; else null.</summary>
    public static Rule? UnknownTo(Officer caller, Command command, object state, DateOnly today) => (command, state) switch
    {
        (DraftSubmission or ConveneConference or ConveneCouncilSession or DraftDecision or RegisterPerson or FileComplaint, _) =>
            null, // brought into being
        (_, Person s) when !OfPerson(caller, s, today) => Rules.PersonUnknown,
        (_, Submission s) when !OfUnit(caller, s.OnRecord?.Unit, today) => Rules.SubmissionUnknown,
        (_, Dossier s) when !OfDossier(caller, s, today) => Rules.DossierUnknown,
        (_, Sitting s) when !OfSitting(caller, s, today) => Rules.SittingUnknown,
        (_, AwardDecision s) when !OfDecisions(caller, s.OnRecord?.Unit, today) => Rules.DecisionUnknown,
        (_, Complaint) when !OfComplaints(caller, today) => Rules.ComplaintUnknown,
        _ => null,
    };

    private static bool OfSitting(Officer caller, Sitting sitting, DateOnly today) => sitting.OnRecord?.Plan is { } plan
        ? OfSitting(caller, plan, today)
        : OfEverySitting(caller, today);

    private static bool Any(Officer officer, DateOnly today, params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
            if (officer.Holds(role, Place.Sector, today)) return true;
        return false;
    }
}
