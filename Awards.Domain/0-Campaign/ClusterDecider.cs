using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.Campaigns;

/// <summary>What a cluster's decision needs from elsewhere.</summary>
/// <param name="Sector">The sector's code.</param>
/// <param name="Units">The units named by the command, as registered.</param>
/// <param name="Campaign">The campaign named by the command; null: it names none.</param>
/// <param name="Then">The rules in force on the day of what is reported; null: none.</param>
/// <param name="Catalogue">The awards of every rule set that was adopted; null: none was, and any award is taken.</param>
public sealed record ClusterFacts(
    string Sector, ValueList<Unit.Registered> Units, Campaign? Campaign = null, RuleSet? Then = null,
    ValueList<AwardCode>? Catalogue = null)
{
    /// <summary>Nothing from elsewhere.</summary>
    public static ClusterFacts None { get; } = new("", ValueList.Create<Unit.Registered>([]));
}

/// <summary>What a cluster answers.</summary>
public static class ClusterDecider
{
    private const int FewestMembers = 2;

    /// <summary>Decides one command.</summary>
    public static Answer Decide(ClusterCommand command, Cluster state, ClusterFacts facts) => (command, state) switch
    {
        (ConstituteCluster c, Cluster.NotConstituted s) => Constitute(c, s, facts),
        (ConstituteCluster c, Cluster.Constituted s) => Again(c, s),
        (AllocateQuota c, Cluster.Constituted s) => Allocate(c, s, facts),
        (RecordHistoricalOutcome c, Cluster.Constituted s) => HistoryKeeping.Decide(c, s, facts.Then),
        (AllocateQuota or RecordHistoricalOutcome, Cluster.NotConstituted) => Rules.ClusterUnknown,
        (RecordElectedLeads c, Cluster.NotConstituted s) => Elected(c, s.Elected),
        (RecordElectedLeads c, Cluster.Constituted s) => s.Has(c.Lead) && s.Has(c.Deputy) ? Elected(c, s.Leads) : Rules.LeadsMustBeMembers,
        (DrawUpPact c, Cluster.Constituted s) => PactMaking.DrawUp(c, s, facts),
        (SignPact c, Cluster.Constituted s) => PactMaking.Sign(c, s),
        (DrawUpPact or SignPact, Cluster.NotConstituted) => Rules.ClusterUnknown,
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Constitute(ConstituteCluster c, Cluster.NotConstituted s, ClusterFacts facts)
    {
        if (c.Cluster != ClusterId.For(facts.Sector, c.Owner, c.Label, c.Year)) return Rules.ClusterIdentityWrong;
        if (!CampaignDecider.IsPossible(c.Year)) return Rules.YearImpossible;
        if ((Names.Refusal(c.Owner) ?? Names.Refusal(c.Label)) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(c.Decision)) return Rules.DecisionNumberMissing;
        if (CampaignDecider.DateRefusal(c.DecidedOn, c.Act.Day) is { } impossible) return impossible;
        if (WhyNot(c.Members, c.Act.Day, facts) is { } stranger) return stranger;
        if (c.Lead is null != c.Deputy is null) return Rules.LeadsMustBeMembers;
        var leads = c.Lead is { } lead && c.Deputy is { } deputy ? new ClusterLeads(lead, deputy) : s.Elected;
        if (leads is not null && (leads.Lead == leads.Deputy || !c.Members.Contains(leads.Lead) || !c.Members.Contains(leads.Deputy)))
            return Rules.LeadsMustBeMembers;
        return Answer.Of(new ClusterConstituted(
            c.Cluster, Names.Tidy(c.Owner), Names.Tidy(c.Label), c.Year, Named(c.Members, c.Act.Day, facts), c.Lead, c.Deputy,
            c.Decision, c.DecidedOn));
    }

    /// <summary>Why these units cannot be members from a day on, or null.</summary>
    internal static Rule? WhyNot(ValueList<UnitId> members, DateOnly day, ClusterFacts facts)
    {
        if (members.Distinct().Count() != members.Count || members.Count < FewestMembers) return Rules.MembersMustDiffer;
        return members.Select(member => facts.Units.FirstOrDefault(unit => unit.Id == member) is { } known
                ? known.WhyNotOn(day)
                : Rules.UnitUnknown.With("unit", member.Value))
            .FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>The members under their official names of a day.</summary>
    internal static ValueList<ClusterMember> Named(ValueList<UnitId> members, DateOnly day, ClusterFacts facts) =>
        members.Select(member => new ClusterMember(member, facts.Units.First(unit => unit.Id == member).NameOn(day))).ToValueList();

    private static Answer Again(ConstituteCluster c, Cluster.Constituted s) =>
        s.Members.Select(member => member.Unit).SequenceEqual(c.Members)
        && (s.Lead, s.Deputy, s.Decision, s.DecidedOn) == (c.Lead, c.Deputy, c.Decision, c.DecidedOn)
            ? Answer.NothingToDo
            : Rules.ClusterAlreadyConstituted;

    private static Answer Allocate(AllocateQuota c, Cluster.Constituted s, ClusterFacts facts)
    {
        if (facts.Catalogue?.Contains(c.Award) == false) return Rules.AwardUnknown.With("award", c.Award.Value);
        if (c.Seats < 0 || c.Seats > s.Members.Count) return Rules.QuotaImpossible.With("members", s.Members.Count);
        if (string.IsNullOrWhiteSpace(c.Decision)) return Rules.DecisionNumberMissing;
        return s.QuotaOf(c.Award) == new Quota(c.Award, c.Seats, c.Decision)
            ? Answer.NothingToDo
            : Answer.Of(new FlagQuotaAllocated(c.Cluster, c.Award, c.Seats, c.Decision));
    }

    private static Answer Elected(RecordElectedLeads c, ClusterLeads? now) =>
        now == new ClusterLeads(c.Lead, c.Deputy)
            ? Answer.NothingToDo
            : Answer.Of(new ClusterLeadsElected(c.Cluster, c.Sitting, c.Lead, c.Deputy));
}
