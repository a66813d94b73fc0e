using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;

namespace Awards.Tests.Support;

/// <summary>The stops of Cluster VI over the years.</summary>
internal static class Rosters
{
    public static readonly RosterName Name = new("Tòa án nhân dân tối cao", ClusterKind.Cluster, "VI");

    public static readonly ClusterRosterId Id = ClusterRosterId.For(Flags.Sector, Name);

    public static readonly DecideRoster Decide = new(Id, Name, Units.Members, new(2018, 6, 8), "01/2018/TT-TANDTC", new(2018, 4, 24));

    public static readonly DecideRoster Anew =
        Decide with { Members = [.. Units.Members.Take(2)], From = Days.Launch, Decision = "247/QĐ-TANDTC", DecidedOn = Days.Launch };

    public static Spec<ClusterRosterCommand, ClusterRoster, ClusterFacts> Empty { get; } = new()
    {
        Initial = ClusterRoster.Empty,
        Evolve = (state, happened) => state.Evolve(happened),
        Decide = ClusterRosterDecider.Decide,
        Facts = new ClusterFacts(Flags.Sector, Units.Registered),
        Usual = new Act(People.Secretary, Days.Morning(Days.Launch)),
    };

    public static Spec<ClusterRosterCommand, ClusterRoster, ClusterFacts> Decided => Empty.After(Decide);
}

/// <summary>The campaign of 2021, and the stops of a campaign.</summary>
internal static class Campaigns
{
    public static readonly CampaignId Id = new(NameBased.Id("campaign", "2021"));

    public static readonly LaunchCampaign Launch = new(
        Id, "Phong trào thi đua năm 2021", 2021, "12/KH-TANDTC", Days.Launch, "Tòa án nhân dân tối cao", Days.Deadlines);

    /// <summary>The same days as the plan states them: before some, no later than others.</summary>
    public static readonly LaunchCampaign LaunchAsStated = Launch with
    {
        Deadlines = [],
        Stated =
        [
            .. Days.Deadlines.Select((deadline, place) => place % 2 == 0
                ? new NamedDeadline(deadline.Step, deadline.LastDay, DayEnd.NoLaterThan)
                : new NamedDeadline(deadline.Step, deadline.LastDay.AddDays(1), DayEnd.Before)),
        ],
    };

    public static Spec<CampaignCommand, Campaign, CampaignFacts> NotLaunched { get; } = new()
    {
        Initial = Campaign.None,
        Evolve = Campaign.Evolve,
        Decide = CampaignDecider.Decide,
        React = CampaignProcess.React,
        Owed = CampaignProcess.Owed,
        Facts = CampaignFacts.None,
        Usual = new Act(People.Secretary, Days.Morning(Days.Launch)),
    };

    public static Spec<CampaignCommand, Campaign, CampaignFacts> Launched => NotLaunched.After(Launch);
}

/// <summary>Cluster VI of 2021, and the stops of a cluster.</summary>
internal static class Clusters
{
    public const string Owner = "Tòa án nhân dân tối cao";

    public static readonly ClusterId Id = Of(2021);

    public static readonly ConstituteCluster Constitute = new(
        Id, Owner, "VI", 2021, Units.Members, Units.Academy, Units.Law, "69/QĐ-TANDTC-TĐKT", new DateOnly(2020, 12, 28));

    public static Spec<ClusterCommand, Cluster, ClusterFacts> NotConstituted { get; } = new()
    {
        Initial = Cluster.None,
        Evolve = Cluster.Evolve,
        Decide = ClusterDecider.Decide,
        Facts = new ClusterFacts(Flags.Sector, Units.Registered, Campaigns.Launched.State),
        Usual = new Act(People.Secretary, Days.Morning(Days.Launch)),
    };

    public static Spec<ClusterCommand, Cluster, ClusterFacts> Constituted => NotConstituted.After(Constitute);

    public static Spec<ClusterCommand, Cluster, ClusterFacts> WithQuotas =>
        Constituted.After(Allocate(Flags.Court, 2), Allocate(Flags.Government, 1));

    public static ClusterId Of(int year) => ClusterId.For(Flags.Sector, Owner, "VI", year);

    /// <summary>What a press article reports of the conference, without a tally.</summary>
    public static readonly RecordHistoricalOutcome Report = new(Id, new HistoricalOutcome(
        new ReportingDocument("Bài báo ngày 02/01/2021", new DateOnly(2021, 1, 2), null), new DateOnly(2021, 1, 1),
        [new HistoricalNominee(Flags.Court, Units.Academy, "")], new ClusterLeads(Units.Law, Units.Academy), ["Hội nghị đã bỏ phiếu"]));

    public static AllocateQuota Allocate(AwardCode award, int seats) => new(Id, award, seats, "247/QĐ-TANDTC");
}

/// <summary>The rule book of the People's Courts.</summary>
internal static class RuleBooks
{
    public static readonly AdoptHolidays AdoptHolidays = new(Flags.Sector, Holidays.Text, "02/TB", new DateOnly(2021, 1, 5));

    public static readonly AdoptRuleSet Adopt = new(Flags.Sector, Flags.Text, "01/QĐ-TANDTC", new DateOnly(2021, 1, 4));

    public static Spec<RuleBookCommand, RuleBook, int> Empty { get; } = new()
    {
        Initial = RuleBook.Empty,
        Evolve = (state, happened) => state.Evolve(happened),
        Decide = (command, state, _) => RuleBookDecider.Decide(command, state),
        Facts = 0,
        Usual = new Act(People.Secretary, Days.Morning(Days.Launch)),
    };

    public static Spec<RuleBookCommand, RuleBook, int> WithRegime2017 => Empty.After(Adopt);

    public static Spec<RuleBookCommand, RuleBook, int> WithHolidays => WithRegime2017.After(AdoptHolidays);
}
