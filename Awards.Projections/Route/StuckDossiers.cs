// Which dossiers wait beyond the last day of their next step: for whom, since when, by what rule?
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Projections.Proposals;

namespace Awards.Projections.Route;

/// <summary>A dossier whose next step is overdue.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Subject">What it is about, with the ids to follow.</param>
/// <param name="Task">What is to be done.</param>
/// <param name="Who">Who owes it: any of them does.</param>
/// <param name="Since">When it began to wait: effective time (UTC) of the event that asked for it.</param>
/// <param name="Due">The last day (ICT) for it, that day included.</param>
/// <param name="DaysLate">Days since then: 1 on the day after.</param>
/// <param name="Rule">Why that was the last day.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record StuckDossier(
    DossierId Dossier, TaskSubject Subject, TaskKind Task, ValueList<Doer> Who, DateTimeOffset Since, DateOnly Due, int DaysLate,
    Words Rule, Source Source);

/// <summary>A question to the worklist, for those who oversee: nothing of it is stored a second time.</summary>
public static class StuckDossiers
{
    /// <summary>Tasks of dossiers whose last day is over, the longest overdue first.</summary>
    /// <param name="today">The day (ICT) on which it is asked.</param>
    /// <param name="campaign">Of a campaign; null: of all.</param>
    /// <param name="page">Which part.</param>
    public static DocumentQuery Query(DateOnly today, CampaignId? campaign, Paging page) => new()
    {
        Where = Conditions.All(
            Worklist.Waits,
            $"data->'subject'->'dossier' is not null",
            Worklist.DueBefore(today),
            Conditions.When(campaign, of => $"data->'subject'->>'campaign' = {of.Value.ToString()}")),
        OrderBy = [Worklist.ByDay],
        Limit = page.Limit,
        After = page.After,
    };

    /// <summary>What is overdue, with the rule as the dossier has it.</summary>
    /// <param name="item">A document that <see cref="Query"/> found.</param>
    /// <param name="course">The dossier's round as it stands.</param>
    /// <param name="today">The day (ICT) on which it is asked.</param>
    public static StuckDossier Of(WorklistItem item, Course course, DateOnly today)
    {
        var (todo, due) = (item.Todo!, item.Todo!.Due!.Value);
        var (rule, source) = RuleOf(due, todo.Kind == TaskKind.NotifyResult, item.Memory.Journey?.Stop, course);
        return new(course.Id, item.Subject, todo.Kind, todo.Who, todo.Since, due, today.DayNumber - due.DayNumber, rule, source);
    }

    // A plan that has a day for the step goes before the law's own limit, as in the task itself.
    private static (Words, Source) RuleOf(DateOnly due, bool notifies, Stop? stop, Course course) => (notifies, stop) switch
    {
        (true, _) when course.Result?.Due is { } counted => Counted("thông báo kết quả", "notifying the result", counted),
        (_, { Step: Step.Appraisal }) when course.DeadlineOf(Step.Appraisal) is null && course.Regime?.AppraisalDue is { } counted =>
            Counted(NamesOf.Step(Step.Appraisal).Vietnamese, NamesOf.Step(Step.Appraisal).English, counted),
        _ => Planned(due, stop is { Step: { } step } ? course.DeadlineOf(step) : course.DeadlineOf(Step.Publication)),
    };

    private static (Words, Source) Counted(string vietnamese, string english, DeadlineCount counted)
    {
        var (from, last) = (NamesOf.Day(counted.From), NamesOf.Day(counted.LastDay));
        var days = counted.Limit.Counting?.Unit == DayUnit.Working
            ? new Words($"{counted.Limit.Days} ngày làm việc", $"{counted.Limit.Days} working days")
            : new Words($"{counted.Limit.Days} ngày", $"{counted.Limit.Days} days");
        return (
            new($"Thời hạn {vietnamese}: {days.Vietnamese} kể từ {from}, đến hết ngày {last}.",
                $"The limit for {english}: {days.English} from {from}, to the end of {last}."),
            counted.Limit.Source);
    }

    private static (Words, Source) Planned(DateOnly due, StepDeadline? deadline) => (
        new($"Kế hoạch phong trào: chậm nhất ngày {NamesOf.Day(due)}.", $"The campaign's plan: {NamesOf.Day(due)} at the latest."),
        deadline?.Stated?.Source ?? RuleSentences.SourceOf(Rules.DeadlinePassed));
}
