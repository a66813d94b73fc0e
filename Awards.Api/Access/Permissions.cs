using System.Collections.Frozen;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;

namespace Awards.Api.Access;

/// <summary>
/// Who may send which command, in the order of the route: one line a command, reviewed by hand, frozen in docs/permissions.md.
/// Deny by default: what is not here, such as every command that only messages carry, no person may send.
/// </summary>
internal static class Permissions
{
    private static readonly FrozenDictionary<Type, Entry> Table = new[]
    {
        InSector<AdoptRuleSet>(Role.Administrator),
        InSector<RegisterUnit>(Role.Administrator),
        InSector<AppointOfficer>(Role.Administrator),
        InSector<EndAppointment>(Role.Administrator),

        InSector<LaunchCampaign>(Role.Administrator),
        InSector<ConstituteCluster>(Role.Administrator),
        InSector<AllocateQuota>(Role.Administrator),

        For<DraftSubmission, Submission>((c, s) => InUnit(s.OnRecord?.Unit ?? c.Unit, Role.UnitOfficer, Role.UnitHead)),
        For<LodgeSubmission, Submission>((_, s) => InUnit(s.OnRecord?.Unit, Role.UnitHead)),
        InSector<ReturnSubmission>(Role.Secretary),
        For<CompleteSubmission, Submission>((_, s) => InUnit(s.OnRecord?.Unit, Role.UnitOfficer, Role.UnitHead)),
        InSector<AcceptSubmission>(Role.Secretary),
        For<WithdrawDossier, Dossier>((_, s) => InUnit((s as Dossier.UnderWay)?.Course.ProposedBy, Role.UnitHead)),

        new(typeof(EnterSitting), (_, state, host) => [Secretary, .. LeadOf((state as Dossier.UnderWay)?.Course.Nominee, host)]),
        For<ConveneConference, Sitting>((c, _) => [Secretary, new(Role.ClusterLead, Place.Of(c.Cluster))]),
        InSector<ConveneCouncilSession>(Role.Secretary, Role.CouncilChair),
        For<RegisterAttendance, Sitting>((_, s) => Conductors(s)),
        For<OpenSitting, Sitting>((_, s) => Conductors(s)),
        For<OpenQuestion, Sitting>((_, s) => Conductors(s)),
        For<OpenElection, Sitting>((_, s) => Conductors(s)),
        For<CastBallot, Sitting>(Voters),
        For<CloseQuestion, Sitting>((_, s) => Conductors(s)),
        For<CountQuestion, Sitting>((_, s) => Conductors(s)),
        For<CloseSitting, Sitting>((_, s) => Conductors(s)),

        InSector<AppraiseDossier>(Role.Secretary),

        InSector<DraftDecision>(Role.Secretary),
        InSector<EnterDecision>(Role.Secretary),
        InSector<SignDecision>(Role.Decider),
        InSector<RecordHigherDecision>(Role.Secretary),
        InSector<PublishDossier>(Role.Secretary),
    }.ToFrozenDictionary(entry => entry.Command);

    /// <summary>The commands that a person may send.</summary>
    public static IReadOnlyCollection<Type> Commands => Table.Keys;

    /// <summary>In place of a role's name, where no role may take the step.</summary>
    private const string Nobody = "không ai, nobody";

    private static Grant Secretary => new(Role.Secretary, Place.Sector);

    /// <summary>Why the caller may not send the command, or null. What the caller may not even know of is said to be unknown.</summary>
    /// <param name="command">The command; a message's (<see cref="Act.By"/> null) was authorised with what caused it.</param>
    /// <param name="state">State of the command's stream.</param>
    /// <param name="caller">The caller's offices as they are now.</param>
    /// <param name="isFirstAdministrator">Whether configuration names the caller, who then may appoint administrators.</param>
    /// <param name="today">Today (ICT): an office must be held on the day of the act and today, so that dating an act back brings no lost
    /// office back.</param>
    /// <param name="host">For <see cref="EnterSitting"/>: the sitting; else null.</param>
    public static Rule? Refusal(Command command, object state, Officer caller, bool isFirstAdministrator, DateOnly today, Sitting? host)
    {
        if (command.Act.By is null) return null;
        if (isFirstAdministrator && command is AppointOfficer { Office: { Role: Role.Administrator, Place.Kind: PlaceKind.Sector } })
            return null;
        if (!Table.TryGetValue(command.GetType(), out var entry)) return Rules.NotYourOffice.With("role", Nobody);

        var grants = entry.Who(command, state, host).ToList();
        if (grants.Exists(grant => grant.HeldBy(caller, command.Act.Day) && grant.HeldBy(caller, today))) return null;
        // A member's own ballot is nobody else's to cast, whatever office is held: there is none to name.
        return Readers.UnknownTo(caller, command, state, today)
            ?? (grants is [] && command is CastBallot ? Rules.NotEntitledToVote : Rules.NotYourOffice.With("role", Names(grants)));
    }

    private static string Names(IEnumerable<Grant> grants) =>
        string.Join(", ", grants.Select(grant => RoleNames.Of(grant.Role)).Distinct().DefaultIfEmpty(Nobody));

    private static Entry InSector<TCommand>(params Role[] roles)
        where TCommand : Command =>
        new(typeof(TCommand), (_, _, _) => roles.Select(role => new Grant(role, Place.Sector)));

    private static Entry For<TCommand, TState>(Func<TCommand, TState, IEnumerable<Grant>> who)
        where TCommand : Command =>
        new(typeof(TCommand), (command, state, _) => who((TCommand)command, (TState)state));

    private static IEnumerable<Grant> InUnit(UnitId? unit, params Role[] roles) =>
        unit is { } place ? roles.Select(role => new Grant(role, Place.Of(place))) : [];

    // A cluster's lead puts on the agenda of the own conference whom the own cluster has as a member.
    private static IEnumerable<Grant> LeadOf(UnitId? nominee, Sitting? host) =>
        host?.OnRecord?.Plan is { Cluster: { } cluster } plan && plan.Electors.Any(elector => elector.Unit == nominee)
            ? [new(Role.ClusterLead, Place.Of(cluster))]
            : [];

    private static IEnumerable<Grant> Conductors(Sitting sitting) => sitting.OnRecord?.Plan switch
    {
        { Cluster: { } cluster } => [Secretary, new(Role.ClusterLead, Place.Of(cluster))],
        { } => [Secretary, new(Role.CouncilChair, Place.Sector)],
        null => [Secretary],
    };

    // At a conference a unit votes by its representative; in a council each member in person, or in writing by the secretary's hand.
    private static IEnumerable<Grant> Voters(CastBallot cast, Sitting sitting) => sitting.OnRecord?.Plan.Kind switch
    {
        SittingKind.ClusterConference => [new(Role.ClusterVoter, Place.Of(new UnitId(cast.Elector.Value)))],
        SittingKind.CouncilSession =>
        [
            .. cast.Act.By?.Value == cast.Elector.Value ? InCouncil : [],
            .. cast.Written ? [Secretary] : Array.Empty<Grant>(),
        ],
        _ => [],
    };

    private static readonly Grant[] InCouncil = [new(Role.CouncilMember, Place.Sector), new(Role.CouncilChair, Place.Sector)];

    private sealed record Entry(Type Command, Func<Command, object, Sitting?, IEnumerable<Grant>> Who);
}

/// <summary>An office that allows something.</summary>
internal readonly record struct Grant(Role Role, Place Place)
{
    /// <summary>Whether somebody holds it on a day.</summary>
    public bool HeldBy(Officer officer, DateOnly day) => officer.Holds(Role, Place, day);
}
