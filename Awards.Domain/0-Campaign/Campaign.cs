using System.Text.Json.Serialization;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.Campaigns;

/// <summary>A campaign (phong trào thi đua) of one year, with the last day of each step that has one.</summary>
public abstract record Campaign
{
    private Campaign() { }

    /// <summary>Not launched.</summary>
    public static Campaign None { get; } = new NotLaunched();

    /// <summary>Not launched.</summary>
    public sealed record NotLaunched : Campaign;

    /// <summary>Launched.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Year">The year it awards.</param>
    /// <param name="Deadlines">Last day of each step that has one, in the order of the steps.</param>
    public sealed record Launched(CampaignId Id, string Name, int Year, ValueList<StepDeadline> Deadlines) : Campaign
    {
        /// <summary>Number of the plan.</summary>
        public string Plan { get; init; } = "";

        /// <summary>Date of the plan.</summary>
        public DateOnly PlanDate { get; init; }

        /// <summary>Who issued it.</summary>
        public string Issuer { get; init; } = "";
    }

    /// <summary>The state after one more event.</summary>
    public static Campaign Evolve(Campaign state, IEvent happened) => (state, happened) switch
    {
        (NotLaunched, CampaignLaunched e) =>
            new Launched(e.Campaign, e.Name, e.Year, e.Deadlines) { Plan = e.Plan, PlanDate = e.PlanDate, Issuer = e.Issuer },
        _ => throw new ImpossibleHistoryException(state, happened),
    };
}

/// <summary>The last day on which a step may be taken ("chậm nhất là ngày": that day included, in Vietnam's time).</summary>
/// <param name="Step">The step.</param>
/// <param name="LastDay">The day.</param>
/// <param name="Stated">What the plan says, where the last day was computed from it; null: it names the last day itself.</param>
public sealed record StepDeadline(Step Step, DateOnly LastDay, StatedDay? Stated = null)
{
    /// <summary>The first instant (UTC) that is too late.</summary>
    [JsonIgnore]
    public DateTimeOffset PassesAt => Ict.EndOf(LastDay);
}

/// <summary>A day as a plan states it.</summary>
/// <param name="Day">The day it names.</param>
/// <param name="End">Whether that day is included.</param>
/// <param name="Rolled">Off days over which the last day went on to the next working day; empty: none.</param>
/// <param name="Source">Why it went on, or would have; null: nothing is laid down.</param>
public sealed record StatedDay(DateOnly Day, DayEnd End, ValueList<SpecialDay> Rolled, Source? Source);

/// <summary>Whether a named day is included.</summary>
public enum DayEnd
{
    /// <summary>"chậm nhất là ngày": that day is the last.</summary>
    NoLaterThan,

    /// <summary>"trước ngày": the day before it is the last.</summary>
    Before,
}

/// <summary>Commands to a campaign.</summary>
public abstract record CampaignCommand(CampaignId Campaign) : Command;

/// <summary>Launches a campaign by a plan.</summary>
/// <param name="Campaign">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year it awards, 1945 to 2100.</param>
/// <param name="Plan">Number of the plan.</param>
/// <param name="PlanDate">Date of the plan.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Deadlines">In the order of the steps, with days in order; at most one a step; in years within the same bounds.</param>
public sealed record LaunchCampaign(
    CampaignId Campaign, string Name, int Year, string Plan, DateOnly PlanDate, string Issuer, ValueList<StepDeadline> Deadlines)
    : CampaignCommand(Campaign);

/// <summary>A campaign was launched.</summary>
public sealed record CampaignLaunched(
    CampaignId Campaign, string Name, int Year, string Plan, DateOnly PlanDate, string Issuer, ValueList<StepDeadline> Deadlines) : IEvent;

/// <summary>What a campaign answers.</summary>
public static class CampaignDecider
{
    private const int FirstYear = 1945;
    private const int LastYear = 2100;

    /// <summary>Decides one command.</summary>
    public static Answer Decide(CampaignCommand command, Campaign state) => (command, state) switch
    {
        (LaunchCampaign c, Campaign.NotLaunched) => Launch(c),
        (LaunchCampaign c, Campaign.Launched s) =>
            s == Campaign.Evolve(Campaign.None, Launched(c)) ? Answer.NothingToDo : Rules.CampaignAlreadyLaunched,
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Launch(LaunchCampaign c)
    {
        if (Names.Refusal(c.Name) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(c.Plan)) return Rules.DecisionNumberMissing;
        if (!IsPossible(c.Year) || !c.Deadlines.All(deadline => IsPossible(deadline.LastDay.Year))) return Rules.YearImpossible;
        var inOrder = c.Deadlines.Zip(c.Deadlines.Skip(1))
            .All(pair => pair.First.Step < pair.Second.Step && pair.First.LastDay <= pair.Second.LastDay);
        return inOrder ? Answer.Of(Launched(c)) : Rules.DeadlinesOutOfOrder;
    }

    /// <summary>Whether a year is one that the procedure can be of.</summary>
    internal static bool IsPossible(int year) => year is >= FirstYear and <= LastYear;

    private static CampaignLaunched Launched(LaunchCampaign c) =>
        new(c.Campaign, Names.Tidy(c.Name), c.Year, c.Plan, c.PlanDate, c.Issuer, c.Deadlines);
}
