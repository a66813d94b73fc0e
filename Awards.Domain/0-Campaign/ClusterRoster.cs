using Awards.Domain.Organisations;

namespace Awards.Domain.Campaigns;

/// <summary>Who belongs to a cluster or region (cụm, khu vực) from which day on, by which decision. The same label had other members at
/// other times, and other owners have the same labels: Cluster II had 14 courts by Circular 01/2018, and 7 by Decision
/// 247/QĐ-TANDTC.</summary>
/// <param name="Decisions">In the order in which they were recorded.</param>
public sealed record ClusterRoster(ValueList<RosterDecision> Decisions)
{
    /// <summary>No decision is known.</summary>
    public static ClusterRoster Empty { get; } = new(ValueList.Create<RosterDecision>([]));

    /// <summary>Owner, kind and label; null before the first decision.</summary>
    public RosterName? Name { get; init; }

    /// <summary>The decision that is in force on a day (ICT); null: none is.</summary>
    public RosterDecision? On(DateOnly day) =>
        Decisions.Where(decision => decision.From <= day).OrderBy(decision => decision.From).LastOrDefault();

    /// <summary>The state after one more event.</summary>
    public ClusterRoster Evolve(IEvent happened) => happened switch
    {
        RosterDecided e => new ClusterRoster(Decisions.With(e.Decision)) { Name = e.Name },
        _ => throw new ImpossibleHistoryException(this, happened),
    };
}

/// <summary>What a cluster or region is called.</summary>
/// <param name="Owner">The organisation whose it is: clusters are formed in the sector, and inside one province.</param>
/// <param name="Kind">Cluster or region.</param>
/// <param name="Label">Such as <c>II</c>: never an identity by itself.</param>
public sealed record RosterName(string Owner, ClusterKind Kind, string Label)
{
    /// <summary>The name as it is kept.</summary>
    public RosterName Tidy() => new(Names.Tidy(Owner), Kind, Names.Tidy(Label));
}

/// <summary>What units that vie with one another are grouped into.</summary>
public enum ClusterKind
{
    /// <summary>A cluster (cụm thi đua).</summary>
    Cluster,

    /// <summary>A region (khu vực thi đua).</summary>
    Region,
}

/// <summary>A decision on who belongs to it; it holds until the next one does.</summary>
/// <param name="Members">At least two units, under their official names of the first day.</param>
/// <param name="From">First day (ICT) in force.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="DecidedOn">Its date.</param>
public sealed record RosterDecision(ValueList<ClusterMember> Members, DateOnly From, string Number, DateOnly DecidedOn);

/// <summary>Commands to the roster of a cluster or region.</summary>
public abstract record ClusterRosterCommand(ClusterRosterId Roster) : Command;

/// <summary>Records a decision on who belongs to a cluster or region: the first that forms it, or a later one that forms it anew.</summary>
/// <param name="Roster">Its id: must follow from owner, kind and label.</param>
/// <param name="Name">Owner, kind and label.</param>
/// <param name="Members">At least two units, none of them ended on the first day.</param>
/// <param name="From">First day (ICT) in force: in the past, or at most a year after the decision; one decision a day.</param>
/// <param name="Decision">Number of the decision.</param>
/// <param name="DecidedOn">Its date; not later than today.</param>
public sealed record DecideRoster(
    ClusterRosterId Roster, RosterName Name, ValueList<UnitId> Members, DateOnly From, string Decision, DateOnly DecidedOn)
    : ClusterRosterCommand(Roster);

/// <summary>A decision said who belongs to a cluster or region.</summary>
/// <param name="Roster">Which.</param>
/// <param name="Name">Owner, kind and label.</param>
/// <param name="Decision">Members, first day and the decision.</param>
public sealed record RosterDecided(ClusterRosterId Roster, RosterName Name, RosterDecision Decision) : IEvent;

/// <summary>What a roster answers.</summary>
public static class ClusterRosterDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(ClusterRosterCommand command, ClusterRoster state, ClusterFacts facts) => command switch
    {
        DecideRoster c => Decide(c, state, facts),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Decide(DecideRoster c, ClusterRoster state, ClusterFacts facts)
    {
        if (c.Roster != ClusterRosterId.For(facts.Sector, c.Name)) return Rules.ClusterIdentityWrong;
        if ((Names.Refusal(c.Name.Owner) ?? Names.Refusal(c.Name.Label)) is { } refusal) return refusal;
        var number = Names.Tidy(c.Decision);
        if (state.Decisions.FirstOrDefault(other => other.From == c.From) is { } before)
            return (before.Number, before.DecidedOn) == (number, c.DecidedOn)
                && before.Members.Select(member => member.Unit).SequenceEqual(c.Members)
                    ? Answer.NothingToDo
                    : Rules.RosterDecidedThatDay.With("day", c.From.ToString("dd/MM/yyyy", null)).With("decision", before.Number);
        if (UnitChanging.WhyNot(number, c.DecidedOn, c.From, c.Act.Day) is { } unfit) return unfit;
        if (ClusterDecider.WhyNot(c.Members, c.From, facts) is { } stranger) return stranger;
        return Answer.Of(new RosterDecided(
            c.Roster, c.Name.Tidy(),
            new RosterDecision(ClusterDecider.Named(c.Members, c.From, facts), c.From, number, c.DecidedOn)));
    }
}
