using Awards.Domain.Organisations;

namespace Awards.Domain.Campaigns;

/// <summary>Who belongs to a cluster or region on a day: whom the decision in force names, as mergers and dissolutions have left
/// them.</summary>
/// <param name="Decision">The decision in force.</param>
/// <param name="Members">Each unit once, in the decision's order.</param>
/// <param name="Dissolved">Members that ended and go on nowhere.</param>
public sealed record RosterMembers(RosterDecision Decision, ValueList<RosterMember> Members, ValueList<ClusterMember> Dissolved)
{
    /// <summary>Who belongs to it on a day (ICT); null: no decision is in force.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="day">The day.</param>
    /// <param name="unitOf">A unit as registered: the members, and those in which they go on.</param>
    public static RosterMembers? On(ClusterRoster roster, DateOnly day, Func<UnitId, Unit.Registered?> unitOf)
    {
        if (roster.On(day) is not { } decision) return null;
        var (members, dissolved) = (new List<RosterMember>(), new List<ClusterMember>());
        foreach (var (unit, origins) in decision.Members.Select(member => (Now: GoesOnIn(member.Unit, day, unitOf), member))
            .GroupBy(pair => pair.Now, pair => pair.member).Select(group => (group.Key, group.ToList())))
        {
            if (unit is not { } now) dissolved.AddRange(origins);
            else
            {
                var named = origins.FirstOrDefault(origin => origin.Unit == now);
                members.Add(new RosterMember(
                    now, unitOf(now)?.NameOn(day) ?? origins[0].Name, named is not null, [.. origins.Where(origin => origin != named)]));
            }
        }
        return new RosterMembers(decision, [.. members], [.. dissolved]);
    }

    // Mergers never run in a circle.
    private static UnitId? GoesOnIn(UnitId unit, DateOnly day, Func<UnitId, Unit.Registered?> unitOf)
    {
        UnitId? now = unit;
        while (now is { } still && unitOf(still) is { } known && known.HasEndedOn(day)) now = known.History.End!.Into;
        return now;
    }
}

/// <summary>A member on a day.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">Its official name on the day.</param>
/// <param name="IsNamed">Whether the decision names it; false: it stands here only because a member goes on in it, which may belong to
/// another cluster, so that a person has to say.</param>
/// <param name="InsteadOf">Members that were merged into it, under their names in the decision.</param>
public sealed record RosterMember(UnitId Unit, string Name, bool IsNamed, ValueList<ClusterMember> InsteadOf);
