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

        /// <summary>Where it stands in the tree; null: nothing was said of it.</summary>
        public CampaignFrame? Frame { get; init; }

        /// <summary>What its plan asks for.</summary>
        public ValueList<DutyOnRecord> Duties { get; init; } = [];

        /// <summary>Other days that its plan mentions.</summary>
        public ValueList<MentionedDay> Days { get; init; } = [];

        /// <summary>What was said of the text of a duty that was in quarantine.</summary>
        public ValueList<CampaignDayResolved> Resolved { get; init; } = [];

        /// <summary>The duty with a code, or null.</summary>
        public DutyOnRecord? Duty(string code) => Duties.FirstOrDefault(duty => duty.Duty.Code == code);

        /// <summary>The other day with a code, or null.</summary>
        public MentionedDay? Mentioned(string code) => Days.FirstOrDefault(day => day.Code == code);

        /// <summary>What a person said of a quarantined text, or null.</summary>
        public CampaignDayResolved? ResolutionOf(string code) => Resolved.FirstOrDefault(said => said.Code == code);
    }

    /// <summary>The state after one more event.</summary>
    public static Campaign Evolve(Campaign state, IEvent happened) => (state, happened) switch
    {
        (NotLaunched, CampaignLaunched e) =>
            new Launched(e.Campaign, e.Name, e.Year, e.Deadlines)
            {
                Plan = e.Plan,
                PlanDate = e.PlanDate,
                Issuer = e.Issuer,
                Frame = e.Frame,
            },
        (Launched s, ReportDutyStated e) => s with
        {
            Duties = s.Duties.With(new DutyOnRecord(e.Duty, e.Duty.Addressees, e.Due, e.Due is not null)),
        },
        (Launched s, RecipientsSettled e) => s with
        {
            Duties = s.Duties.Change(duty => duty.Duty.Code == e.Duty, duty => duty with
            {
                Settled = e,
                Addressees = [.. duty.Addressees, .. e.Added.Where(added => duty.Addressees.All(known => known.Id != added.Id))],
            }),
        },
        (Launched s, CampaignDayNoted e) => s with { Days = s.Days.With(new(e.Code, e.About, e.Raw, e.Day)) },
        (Launched s, CampaignDayQuarantined { About: { } about } e) => s with { Days = s.Days.With(new(e.Code, about, e.Raw, null)) },
        (Launched, CampaignDayQuarantined) => state, // of a duty, which knows it
        (Launched s, CampaignDayResolved e) => s with
        {
            Resolved = s.Resolved.With(e),
            Duties = s.Duties.Change(duty => duty.Duty.Code == e.Code, duty => duty with { Due = e.Due, IsDaySettled = true }),
            Days = s.Days.Change(day => day.Code == e.Code, day => day with { Day = e.Day, Resolved = e }),
        },
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
/// <param name="Rolled">Special days over which the last day went on to the next working day, and that day if it is special itself, as
/// adopted then; empty: none, or weekends alone.</param>
/// <param name="Source">Why it went on, or would have; null: nothing is laid down.</param>
/// <param name="WithoutTable">Years that it rests on and for which no table of holidays was adopted; null: none.</param>
public sealed record StatedDay(
    DateOnly Day, DayEnd End, ValueList<SpecialDay> Rolled, Source? Source, ValueList<int>? WithoutTable = null);

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
/// <param name="PlanDate">Date of the plan; not later than today.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Deadlines">In the order of the steps, with days in order; at most one a step; in years within the same bounds.</param>
/// <param name="Stated">Further ones as the plan states them, in the order of the steps; null: none. With those above they are in the same
/// order and bounds.</param>
/// <param name="Frame">Where it stands in the tree, and what its plan says of itself; null: nothing is said of it.</param>
public sealed record LaunchCampaign(
    CampaignId Campaign, string Name, int Year, string Plan, DateOnly PlanDate, string Issuer, ValueList<StepDeadline> Deadlines,
    ValueList<NamedDeadline>? Stated = null, CampaignFrame? Frame = null)
    : CampaignCommand(Campaign);

/// <summary>A campaign was launched.</summary>
/// <param name="Campaign">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year it awards.</param>
/// <param name="Plan">Number of the plan.</param>
/// <param name="PlanDate">Date of the plan.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Deadlines">Last day of each step that has one, in the order of the steps.</param>
/// <param name="Frame">Where it stands in the tree; null: nothing was said of it.</param>
/// <param name="Warnings">What is odd about the plan's number, and was taken all the same; null: nothing.</param>
public sealed record CampaignLaunched(
    CampaignId Campaign, string Name, int Year, string Plan, DateOnly PlanDate, string Issuer, ValueList<StepDeadline> Deadlines,
    CampaignFrame? Frame = null, ValueList<DocumentWarning>? Warnings = null) : IEvent;

/// <summary>What a campaign's decision needs from elsewhere.</summary>
/// <param name="Rules">The rules in force on the day of the act; null: none, and a day that is named stands as it is.</param>
/// <param name="Calendar">Which days are worked.</param>
/// <param name="Parent">The campaign that a new one is said to be part of; null: it is not launched, or none is named.</param>
/// <param name="Known">Of the addressees that a command names, those that there are; null: it names none.</param>
public sealed record CampaignFacts(
    RuleSet? Rules, WorkCalendar Calendar, Campaign.Launched? Parent = null, ValueList<Addressee>? Known = null)
{
    /// <summary>For a campaign whose last days are all given.</summary>
    public static CampaignFacts None { get; } = new(null, WorkCalendar.Empty);
}

/// <summary>What a campaign answers.</summary>
public static class CampaignDecider
{
    private const int FirstYear = 1945;
    private const int LastYear = 2100;

    /// <summary>Decides one command.</summary>
    public static Answer Decide(CampaignCommand command, Campaign state, CampaignFacts facts) => (command, state) switch
    {
        (LaunchCampaign c, Campaign.NotLaunched) => Launch(c, facts),
        (LaunchCampaign c, Campaign.Launched s) => IsSame(c, s) ? Answer.NothingToDo : Rules.CampaignAlreadyLaunched,
        (_, Campaign.NotLaunched) => Rules.CampaignUnknown,
        (StateReportDuty c, Campaign.Launched s) => DutyKeeping.State(c, s, facts),
        (SettleRecipients c, Campaign.Launched s) => DutyKeeping.Settle(c, s, facts),
        (NoteCampaignDay c, Campaign.Launched s) => DutyKeeping.Note(c, s),
        (ResolveCampaignDay c, Campaign.Launched s) => DutyKeeping.Resolve(c, s, facts),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Launch(LaunchCampaign c, CampaignFacts facts)
    {
        if (Names.Refusal(c.Name) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(c.Plan)) return Rules.DecisionNumberMissing;
        if (string.IsNullOrWhiteSpace(c.Issuer)) return Rules.NameMissing;
        if (Math.Max(c.Plan.Length, c.Issuer.Length) > Names.Longest) return Rules.NameTooLong.With("most", Names.Longest);
        if (DateRefusal(c.PlanDate, c.Act.Day) is { } impossible) return impossible;
        var days = c.Deadlines.Select(deadline => deadline.LastDay).Concat((c.Stated ?? []).Select(named => named.Day));
        if (!IsPossible(c.Year) || !days.All(day => IsPossible(day.Year))) return Rules.YearImpossible;
        if (c.Frame?.Refusal(facts.Parent) is { } misplaced) return misplaced;
        var stated = (c.Stated ?? []).Select(named => named.Resolve(facts.Rules?.NamedDays, facts.Calendar)).ToValueList();
        if (!stated.All(deadline => IsPossible(deadline.LastDay.Year))) return Rules.YearImpossible;
        var all = c.Deadlines.Select(deadline => deadline with { Stated = null }).Concat(stated).OrderBy(deadline => deadline.Step)
            .ToValueList();
        return IsInOrder(c.Deadlines) && IsInOrder(stated) && IsInOrder(all)
            ? Answer.Of(new CampaignLaunched(
                c.Campaign, Names.Tidy(c.Name), c.Year, c.Plan, c.PlanDate, c.Issuer, all, c.Frame?.Tidy(), DocumentNumber.OfPlan(c.Plan)))
            : Rules.DeadlinesOutOfOrder;
    }

    /// <summary>Whether a year is one that the procedure can be of.</summary>
    public static bool IsPossible(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Why a plan or a decision cannot be of a day (ICT), or null.</summary>
    internal static Rule? DateRefusal(DateOnly day, DateOnly today) =>
        IsPossible(day.Year) && day <= today ? null : Rules.DocumentDayImpossible;

    private static bool IsInOrder(ValueList<StepDeadline> deadlines) => deadlines.Zip(deadlines.Skip(1))
        .All(pair => pair.First.Step < pair.Second.Step && pair.First.LastDay <= pair.Second.LastDay);

    // What was asked for is compared, not what came out: another table of holidays has been adopted since, perhaps.
    private static bool IsSame(LaunchCampaign c, Campaign.Launched s) =>
        (Names.Tidy(c.Name), c.Year, c.Plan, c.PlanDate, c.Issuer) == (s.Name, s.Year, s.Plan, s.PlanDate, s.Issuer)
        && c.Frame?.Tidy() == s.Frame
        && c.Deadlines.SequenceEqual(s.Deadlines.Where(deadline => deadline.Stated is null))
        && (c.Stated ?? []).SequenceEqual(s.Deadlines.Select(NamedDeadline.Of).OfType<NamedDeadline>());
}
