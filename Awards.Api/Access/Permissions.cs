using System.Collections.Frozen;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Complaints;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Publications;
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
        InSector<AdoptHolidays>(Role.Administrator),
        InSector<RegisterUnit>(Role.Administrator),
        InSector<RenameUnit>(Role.Administrator),
        InSector<AddUnitAlias>(Role.Administrator, Role.Secretary),
        InSector<ClassifyUnit>(Role.Administrator, Role.Secretary),
        InSector<MergeUnit>(Role.Administrator),
        InSector<DissolveUnit>(Role.Administrator),
        InSector<AppointOfficer>(Role.Administrator),
        InSector<EndAppointment>(Role.Administrator),
        For<DelegateOffice, Officer>((c, _) => Own(c.Act.By, c.Delegation.By, c.Delegation.Role, c.Delegation.Place)),
        For<EndDelegation, Officer>((c, _) => [Administrator, .. Own(c.Act.By, c.By, c.Role, c.Place)]),

        For<RegisterPerson, Person>((c, _) => [Administrator, .. InUnit(c.Unit, Role.UnitOfficer, Role.UnitHead)]),
        For<MovePerson, Person>((_, s) => [Administrator, .. InUnit(s.UnitOnRecord(), Role.UnitHead)]),
        For<SealPrivateData, Person>((_, s) => [Secretary, .. InUnit(s.UnitOnRecord(), Role.UnitOfficer, Role.UnitHead)]),
        For<EnterPersonRecord, Person>((c, s) => Recording(c.Entry, s.Record, s.UnitOnRecord())),
        For<EnterUnitRecord, Unit>((c, s) => Recording(c.Entry, (s as Unit.Registered)?.Record ?? TrackRecord.Empty, c.Unit)),
        InSector<MergePersons>(Role.Administrator),
        InSector<ErasePerson>(Role.Administrator),

        InSector<LaunchCampaign>(Role.Administrator),
        InSector<StateReportDuty>(Role.Secretary, Role.Administrator),
        InSector<NoteCampaignDay>(Role.Secretary, Role.Administrator),
        InSector<ResolveCampaignDay>(Role.Secretary),
        InSector<SettleRecipients>(Role.Secretary),
        // Whether it was late follows from when it came: nobody says that of a report of their own.
        For<SendReport, Report>((c, _) => c.IsRecorded == true
            ? [Secretary]
            : [Secretary, .. InUnit(c.Unit, Role.UnitOfficer, Role.UnitHead), .. Leading(c.Cluster)]),
        For<RegisterTitle, Participation>((c, _) => [Secretary, .. InUnit(c.Unit, Role.UnitOfficer, Role.UnitHead)]),
        For<RegisterInitiative, Participation>((c, _) => [Secretary, .. InUnit(c.Unit, Role.UnitOfficer, Role.UnitHead)]),
        For<AnswerInitiative, Participation>((c, _) =>
            [Secretary, .. InUnit(c.Level == InitiativeLevel.Unit ? c.Unit : null, Role.UnitHead)]),
        For<SetTarget, Participation>((c, _) => [Secretary, .. InUnit(c.Unit, Role.UnitHead)]),
        For<ReportTarget, Participation>((c, _) => [Secretary, .. InUnit(c.Unit, Role.UnitOfficer, Role.UnitHead)]),
        InSector<DecideRoster>(Role.Administrator),
        InSector<ConstituteCluster>(Role.Administrator),
        For<DrawUpPact, Cluster>((c, _) => [Secretary, .. Leading(c.Cluster)]),
        For<SignPact, Cluster>((c, _) => [Secretary, .. InUnit(c.Unit, Role.UnitHead)]),
        InSector<AllocateQuota>(Role.Administrator),
        InSector<RecordHistoricalOutcome>(Role.Secretary),

        For<DraftSubmission, Submission>((c, s) => InUnit(s.OnRecord?.Unit ?? c.Unit, Role.UnitOfficer, Role.UnitHead)),
        For<LodgeSubmission, Submission>((_, s) => InUnit(s.OnRecord?.Unit, Role.UnitHead)),
        For<ReturnSubmission, Submission>((_, s) => Preparing(s.OnRecord?.StaysIn)),
        For<CompleteSubmission, Submission>((_, s) => InUnit(s.OnRecord?.Unit, Role.UnitOfficer, Role.UnitHead)),
        For<HandInPaper, Submission>((_, s) => InUnit(s.OnRecord?.Unit, Role.UnitOfficer, Role.UnitHead)),
        For<AcceptSubmission, Submission>((_, s) => Preparing(s.OnRecord?.StaysIn)),
        For<WithdrawDossier, Dossier>((_, s) => InUnit((s as Dossier.UnderWay)?.Course.ProposedBy, Role.UnitHead)),

        new(typeof(EnterSitting), (_, state, host) => Entering((state as Dossier.UnderWay)?.Course, host)),
        For<ConveneConference, Sitting>((c, _) => [Secretary, new(Role.ClusterLead, Place.Of(c.Cluster))]),
        For<ConveneCouncilSession, Sitting>((c, _) => [.. Preparing(c.Unit), new(Role.CouncilChair, PlaceOf(c.Unit))]),
        For<RegisterAttendance, Sitting>((_, s) => Conductors(s)),
        For<OpenSitting, Sitting>((_, s) => Conductors(s)),
        For<OpenQuestion, Sitting>((_, s) => Conductors(s)),
        For<OpenElection, Sitting>((_, s) => Conductors(s)),
        For<CastBallot, Sitting>(Voters),
        For<CloseQuestion, Sitting>((_, s) => Conductors(s)),
        For<CountQuestion, Sitting>((_, s) => Conductors(s)),
        For<CloseSitting, Sitting>((_, s) => Conductors(s)),

        InSector<AppraiseDossier>(Role.Secretary),
        InSector<ApplyMoreFavourableLaw>(Role.Secretary),
        InSector<PostPublicNotice>(Role.Secretary),
        InSector<DealWithComment>(Role.Secretary),
        InSector<LookUpCommentSender>(Role.Secretary),
        InSector<ClosePublicNotice>(Role.Secretary),
        InSector<PlaceHold>(Role.Secretary),
        InSector<LiftHold>(Role.Secretary),
        InSector<FileComplaint>(Role.Secretary),
        InSector<AcceptComplaint>(Role.Secretary),
        InSector<DeclineComplaint>(Role.Secretary),
        InSector<ExtendComplaint>(Role.Secretary),
        InSector<ResolveComplaint>(Role.Secretary),
        InSector<WithdrawComplaint>(Role.Secretary),

        For<DraftDecision, AwardDecision>((c, _) => Preparing(c.Unit)),
        For<EnterDecision, Dossier>((_, s) => Preparing((s as Dossier.UnderWay)?.Course.DecidedIn)),
        For<SignDecision, AwardDecision>((_, s) => Signing(s.OnRecord?.Unit)),
        InSector<RecordHigherDecision>(Role.Secretary),
        For<AnnulAward, AwardDecision>((_, s) =>
            s.OnRecord?.Kind == DecisionKind.LetterUpward ? [Secretary] : Signing(s.OnRecord?.Unit)),
        InSector<RecordRecovery>(Role.Secretary),
        InSector<ReviewBasis>(Role.Secretary),
        For<NotifyResult, Dossier>((_, s) => Preparing((s as Dossier.UnderWay)?.Course.DecidedIn)),
        For<PublishDossier, Dossier>((_, s) => Preparing((s as Dossier.UnderWay)?.Course.DecidedIn)),
        For<CorrectPublication, Dossier>((_, s) => Preparing((s as Dossier.UnderWay)?.Course.DecidedIn)),
    }.ToFrozenDictionary(entry => entry.Command);

    /// <summary>The commands that a person may send.</summary>
    public static IReadOnlyCollection<Type> Commands => Table.Keys;

    /// <summary>In place of a role's name, where no role may take the step.</summary>
    private const string Nobody = "không ai, nobody";

    private static Grant Secretary => new(Role.Secretary, Place.Sector);

    private static Grant Administrator => new(Role.Administrator, Place.Sector);

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

    private static IEnumerable<Grant> Leading(ClusterId? cluster) =>
        cluster is { } place ? [new(Role.ClusterLead, Place.Of(place))] : [];

    // What a unit says of its own it also strikes out; honours, disciplines and holds are the sector's to say, and to strike out.
    private static IEnumerable<Grant> Recording(TrackEntry entry, TrackRecord record, UnitId? unit) =>
        (entry is TrackEntry.StrikingOut striking ? record.Entry(striking.Entry) : entry)
            is TrackEntry.EarlierHonour or TrackEntry.Discipline or TrackEntry.Hold or TrackEntry.HoldLifting
            ? [Secretary, Administrator]
            : [Secretary, .. InUnit(unit, Role.UnitOfficer, Role.UnitHead)];

    // Whose office it is delegates it, and takes it back.
    private static IEnumerable<Grant> Own(PersonId? caller, PersonId holder, Role role, Place place) =>
        caller == holder && Delegation.MayBeOf(role) ? [new(role, place)] : [];

    // What a unit decides by itself its officer prepares; everything else the standing body's secretary.
    private static IEnumerable<Grant> Preparing(UnitId? unit) => unit is null ? [Secretary] : InUnit(unit, Role.UnitOfficer);

    private static IEnumerable<Grant> Signing(UnitId? unit) =>
        unit is null ? [new(Role.Decider, Place.Sector)] : InUnit(unit, Role.UnitHead);

    private static Place PlaceOf(UnitId? unit) => unit is { } own ? Place.Of(own) : Place.Sector;

    private static IEnumerable<Grant> Entering(Course? course, Sitting? host) => course?.ReviewedIn is { } unit
        ? Preparing(unit)
        : [Secretary, .. LeadOf(course?.Nominee, host)];

    // A cluster's lead puts on the agenda of the own conference whom the own cluster has as a member.
    private static IEnumerable<Grant> LeadOf(UnitId? nominee, Sitting? host) =>
        host?.OnRecord?.Plan is { Cluster: { } cluster } plan && plan.Electors.Any(elector => elector.Unit == nominee)
            ? [new(Role.ClusterLead, Place.Of(cluster))]
            : [];

    private static IEnumerable<Grant> Conductors(Sitting sitting) => sitting.OnRecord?.Plan switch
    {
        { Cluster: { } cluster } => [Secretary, new(Role.ClusterLead, Place.Of(cluster))],
        { } plan => [.. Preparing(plan.Unit), new(Role.CouncilChair, PlaceOf(plan.Unit))],
        null => [Secretary],
    };

    // At a conference a unit votes by its representative; in a council each member in person, or in writing by the hand of who prepares it.
    private static IEnumerable<Grant> Voters(CastBallot cast, Sitting sitting) => sitting.OnRecord?.Plan.Kind switch
    {
        SittingKind.ClusterConference => [new(Role.ClusterVoter, Place.Of(new UnitId(cast.Elector.Value)))],
        SittingKind.CouncilSession =>
        [
            .. cast.Act.By?.Value == cast.Elector.Value ? InCouncil(sitting.OnRecord.Plan.Unit) : [],
            .. cast.Written ? Preparing(sitting.OnRecord.Plan.Unit) : [],
        ],
        _ => [],
    };

    private static Grant[] InCouncil(UnitId? unit) => [new(Role.CouncilMember, PlaceOf(unit)), new(Role.CouncilChair, PlaceOf(unit))];

    private sealed record Entry(Type Command, Func<Command, object, Sitting?, IEnumerable<Grant>> Who);
}

/// <summary>An office that allows something.</summary>
internal readonly record struct Grant(Role Role, Place Place)
{
    /// <summary>Whether somebody holds it on a day.</summary>
    public bool HeldBy(Officer officer, DateOnly day) => officer.Holds(Role, Place, day);
}
