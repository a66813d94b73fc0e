namespace Awards.Domain.Organisations;

/// <summary>A person's offices. One stream per person; the name is not here but in the directory.</summary>
/// <param name="Offices">All that were ever held in own right.</param>
public sealed record Officer(ValueList<Office> Offices)
{
    /// <summary>Every office that others ever delegated to the person; <see cref="WithDelegated"/> says what they allow.</summary>
    public ValueList<Delegation> Delegations { get; init; } = [];

    /// <summary>Somebody who holds nothing.</summary>
    public static Officer None { get; } = new(ValueList.Create<Office>([]));

    /// <summary>Whether the person holds a role at a place on a day.</summary>
    public bool Holds(Role role, Place place, DateOnly day) =>
        Offices.Any(office => office.Role == role && office.Place == place && office.HeldOn(day));

    /// <summary>The offices held on a day.</summary>
    public IEnumerable<Office> HeldOn(DateOnly day) => Offices.Where(office => office.HeldOn(day));

    /// <summary>The person's own unit on a day: where the person is head, officer or representative. Null when there is none.</summary>
    public UnitId? UnitOn(DateOnly day) =>
        HeldOn(day).Where(office => office.Place is { Kind: PlaceKind.Unit, Id: not null })
            .Select(office => (UnitId?)new UnitId(office.Place.Id!.Value)).FirstOrDefault();

    /// <summary>Who delegated an office to the person for a day.</summary>
    public IEnumerable<PersonId> DelegatorsOn(DateOnly day) =>
        Delegations.Where(given => given.IsFor(day)).Select(given => given.By).Distinct();

    /// <summary>The person with the offices that others delegated, on the days on which these hold them themselves, in own right.</summary>
    /// <param name="delegators">Those who count; what others gave is left out.</param>
    public Officer WithDelegated(IReadOnlyDictionary<PersonId, Officer> delegators) => this with
    {
        Offices =
        [
            .. Offices,
            .. Delegations.Where(given => delegators.ContainsKey(given.By)).SelectMany(given => given.HeldBy(delegators[given.By])),
        ],
    };

    /// <summary>The state after one more event.</summary>
    public Officer Evolve(IEvent happened) => happened switch
    {
        OfficerAppointed e => this with { Offices = Offices.With(e.Office) },
        OfficerAppointmentEnded e => this with
        {
            Offices = Offices.Change(
                office => office.Role == e.Role && office.Place == e.Place && office.HeldOn(e.Last),
                office => office with { Until = e.Last }),
        },
        OfficeDelegated e => this with { Delegations = Delegations.With(e.Delegation) },
        OfficeDelegationEnded e => this with
        {
            Delegations = Delegations.Change(
                given => given.Is(e.Role, e.Place, e.By, e.Since) && given.Until > e.Last,
                given => given with { Until = e.Last }),
        },
        _ => throw new ImpossibleHistoryException(this, happened),
    };
}

/// <summary>Commands about a person's offices.</summary>
public abstract record OfficerCommand(PersonId Person) : Command;

/// <summary>Appoints a person to an office.</summary>
/// <param name="Person">Who.</param>
/// <param name="Office">To what: a role at the kind of place that it is of; a unit must be registered, a cluster need not be constituted
/// yet, because its lead may be appointed the year before.</param>
/// <param name="Decision">Number of the decision, where there is one.</param>
public sealed record AppointOfficer(PersonId Person, Office Office, string? Decision) : OfficerCommand(Person);

/// <summary>Ends an appointment.</summary>
/// <param name="Person">Who.</param>
/// <param name="Role">Which role.</param>
/// <param name="Place">Where.</param>
/// <param name="Last">The last day (ICT) on which it is held.</param>
public sealed record EndAppointment(PersonId Person, Role Role, Place Place, DateOnly Last) : OfficerCommand(Person);

/// <summary>Delegates an office of one's own to another person.</summary>
/// <param name="Person">To whom.</param>
/// <param name="Delegation">What, where, for which days, and whose it is.</param>
/// <param name="Decision">Number of the decision, where there is one.</param>
public sealed record DelegateOffice(PersonId Person, Delegation Delegation, string? Decision) : OfficerCommand(Person);

/// <summary>Ends a delegation before its day.</summary>
/// <param name="Person">To whom the office was delegated.</param>
/// <param name="Role">Which role.</param>
/// <param name="Place">Where.</param>
/// <param name="By">Who delegated it.</param>
/// <param name="Since">Its first day (ICT).</param>
/// <param name="Last">The last day (ICT) on which it counts; before its first: it never counts.</param>
public sealed record EndDelegation(PersonId Person, Role Role, Place Place, PersonId By, DateOnly Since, DateOnly Last)
    : OfficerCommand(Person);

/// <summary>A person was appointed.</summary>
public sealed record OfficerAppointed(PersonId Person, Office Office, string? Decision) : IEvent;

/// <summary>An appointment was ended.</summary>
public sealed record OfficerAppointmentEnded(PersonId Person, Role Role, Place Place, DateOnly Last) : IEvent;

/// <summary>An office was delegated to a person.</summary>
public sealed record OfficeDelegated(PersonId Person, Delegation Delegation, string? Decision) : IEvent;

/// <summary>A delegation was ended before its day.</summary>
public sealed record OfficeDelegationEnded(PersonId Person, Role Role, Place Place, PersonId By, DateOnly Since, DateOnly Last) : IEvent;

/// <summary>What a decision about offices needs from elsewhere.</summary>
/// <param name="UnitIsRegistered">Whether the place named is a unit that there is.</param>
/// <param name="Delegator">Who delegates; null where nobody does.</param>
/// <param name="Unit">The unit at which somebody is appointed; null: not asked for.</param>
public sealed record OfficerFacts(bool UnitIsRegistered, Officer? Delegator = null, Unit.Registered? Unit = null);

/// <summary>What a person's offices answer.</summary>
public static class OfficerDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(OfficerCommand command, Officer state, OfficerFacts facts) => command switch
    {
        AppointOfficer c => Appoint(c, state, facts),
        EndAppointment c => End(c, state),
        DelegateOffice c => Delegating.Delegate(c, state, facts.Delegator ?? Officer.None),
        EndDelegation c => Delegating.End(c, state),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Appoint(AppointOfficer c, Officer state, OfficerFacts facts)
    {
        if (c.Office.Acting == false) c = c with { Office = c.Office with { Acting = null } };
        if (c.Office.Acting == true && !Office.MayBeActing(c.Office.Role)) return Rules.ActingIsForHeads;
        if (c.Office.Until < c.Office.Since) return Rules.PeriodEndsBeforeItBegins;
        if ((c.Office.Place.Kind == PlaceKind.Sector) != (c.Office.Place.Id is null)) return Rules.PlaceIncomplete;
        if (!Place.IsFor(c.Office.Role, c.Office.Place.Kind)) return Rules.RoleOfAnotherPlace;
        if (state.Offices.Contains(c.Office)) return Answer.NothingToDo;
        if (c.Office.Place is { Kind: PlaceKind.Unit, Id: { } unit } && !facts.UnitIsRegistered)
            return Rules.UnitUnknown.With("unit", unit);
        if (facts.Unit is { History.End: { } end } ended && c.Office.Since >= end.From)
            return Rules.OfficeAtEndedUnit.With("name", ended.NameOn(end.From)).With("day", end.From.ToString("dd/MM/yyyy", null));
        return state.Offices.Any(c.Office.Overlaps)
            ? Rules.AlreadyAppointed
            : Answer.Of(new OfficerAppointed(c.Person, c.Office, c.Decision));
    }

    private static Answer End(EndAppointment c, Officer state)
    {
        // At most one: the same office is never held twice on a day.
        var office = state.HeldOn(c.Last).FirstOrDefault(held => held.Role == c.Role && held.Place == c.Place);
        if (office is null) return Rules.NotAppointed;
        return office.Until == c.Last ? Answer.NothingToDo : Answer.Of(new OfficerAppointmentEnded(c.Person, c.Role, c.Place, c.Last));
    }
}
