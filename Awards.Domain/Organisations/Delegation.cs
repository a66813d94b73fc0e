namespace Awards.Domain.Organisations;

/// <summary>
/// An office in another person's hands for some days: its holder keeps it, and whoever has it so acts only while the holder holds it.
/// </summary>
/// <param name="Role">What the person may do.</param>
/// <param name="Place">Where.</param>
/// <param name="Since">First day (ICT).</param>
/// <param name="Until">Last day (ICT): a delegation has an end.</param>
/// <param name="By">Whose office it is.</param>
public sealed record Delegation(Role Role, Place Place, DateOnly Since, DateOnly Until, PersonId By)
{
    /// <summary>Whether an office may be delegated. Who oversees and who appoints does so in person, and a member of a council votes
    /// in person.</summary>
    public static bool MayBeOf(Role role) => role is not (Role.Inspector or Role.Administrator or Role.CouncilMember);

    /// <summary>Whether it was given for a day.</summary>
    public bool IsFor(DateOnly day) => day >= Since && day <= Until;

    /// <summary>Whether it is the one that began on this day.</summary>
    public bool Is(Role role, Place place, PersonId by, DateOnly since) => (Role, Place, By, Since) == (role, place, by, since);

    /// <summary>Whether both give the same office of the same person for some day.</summary>
    public bool Overlaps(Delegation other) => (Role, Place, By) == (other.Role, other.Place, other.By)
        && Since <= other.Until && other.Since <= Until && other.Since <= other.Until;

    /// <summary>The office on the days on which it was given and the holder holds it in own right.</summary>
    public IEnumerable<Office> HeldBy(Officer holder) =>
        from own in holder.Offices
        where own.Role == Role && own.Place == Place
        let first = own.Since > Since ? own.Since : Since
        let last = own.Until < Until ? own.Until.Value : Until
        where first <= last
        select new Office(Role, Place, first, last);
}

/// <summary>The rules of delegating an office.</summary>
internal static class Delegating
{
    public static Answer Delegate(DelegateOffice c, Officer state, Officer delegator)
    {
        var given = c.Delegation;
        if (!Delegation.MayBeOf(given.Role)) return Rules.NotToBeDelegated;
        if (given.Until < given.Since) return Rules.PeriodEndsBeforeItBegins;
        if (given.By == c.Person) return Rules.DelegatedToOneself;
        if (state.Delegations.Contains(given)) return Answer.NothingToDo;
        if (given.Since < c.Act.Day) return Rules.DelegatedForThePast;
        // The offices of its own stream alone: what the delegator has from somebody else is not there.
        if (!delegator.Holds(given.Role, given.Place, given.Since)) return Rules.NotYoursToDelegate;
        if (state.Offices.Any(new Office(given.Role, given.Place, given.Since, given.Until).Overlaps)) return Rules.AlreadyAppointed;
        return state.Delegations.Any(given.Overlaps)
            ? Rules.AlreadyDelegated
            : Answer.Of(new OfficeDelegated(c.Person, given, c.Decision));
    }

    public static Answer End(EndDelegation c, Officer state)
    {
        var given = state.Delegations.LastOrDefault(given => given.Is(c.Role, c.Place, c.By, c.Since));
        if (given is null || c.Last > given.Until) return Rules.NotDelegated;
        return c.Last == given.Until
            ? Answer.NothingToDo
            : Answer.Of(new OfficeDelegationEnded(c.Person, c.Role, c.Place, c.By, c.Since, c.Last));
    }
}
