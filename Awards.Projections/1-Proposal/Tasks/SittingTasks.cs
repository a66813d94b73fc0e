using Awards.Domain.Ballots;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Projections.Proposals;

/// <summary>What those who conduct a sitting have to do next. The destruction of a key is no task: the system does it by itself.</summary>
internal static class SittingTasks
{
    public static WorklistItem? After(WorklistItem? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (SittingConvened e, _) => Begin(e.Plan) with { Todo = Task(TaskKind.OpenSitting, e.Plan, happened) },
        (SittingOpened, { Memory.Sitting.Plan: { } plan } item) => item with { Todo = Task(TaskKind.PutQuestion, plan, happened) },
        (QuestionOpened e, { Memory.Sitting.Plan: { } plan } item) =>
            item with { Todo = Task(TaskKind.CloseQuestion, plan, happened, e.Question) },
        (QuestionClosed e, { Memory.Sitting.Plan: { } plan } item) =>
            item with { Todo = Task(TaskKind.CountPapers, plan, happened, e.Question) },
        (QuestionCounted e, { Memory.Sitting: { } sitting } item) => Counted(item, sitting, e, happened),
        (SittingClosed, _) => null,
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    /// <summary>A sitting that waits for nobody yet.</summary>
    public static WorklistItem Begin(SittingPlan plan) => new(
        null, new TaskSubject { Title = plan.Title, Campaign = plan.Campaign, Sitting = plan.Id },
        new TaskMemory { Sitting = new SittingUnderWay(plan, []) });

    /// <summary>What voters read of a question, in Vietnamese.</summary>
    public static string NameOf(string question, SittingPlan plan) => NamesOf.Question(
        question,
        plan.Questions.FirstOrDefault(planned => string.Equals(planned.Code, question, StringComparison.Ordinal))?.Name).Vietnamese;

    private static WorklistItem Counted(WorklistItem item, SittingUnderWay before, QuestionCounted e, StoredEvent happened)
    {
        var others = before.Tied.Where(question => !string.Equals(question, e.Question, StringComparison.Ordinal));
        var sitting = before with { Tied = [.. others, .. IsTied(e) ? [e.Question] : Array.Empty<string>()] };
        var todo = sitting.Tied.Count > 0
            ? Task(TaskKind.FurtherBallot, sitting.Plan, happened, sitting.Tied[0])
            : Task(TaskKind.PutQuestion, sitting.Plan, happened);
        return item with { Todo = todo, Memory = new TaskMemory { Sitting = sitting } };
    }

    private static bool IsTied(QuestionCounted e) => e.Tallies.Any(tally => tally.Outcome == Outcome.Tied);

    private static Todo Task(TaskKind kind, SittingPlan plan, StoredEvent happened, string? question = null) => new(
        kind, [Doer.Preparing(plan.Unit), Conductor(plan)], plan.Day, happened.Metadata.EffectiveAt,
        question is null ? null : NameOf(question, plan));

    private static Doer Conductor(SittingPlan plan) => plan.Cluster is { } cluster
        ? Doer.Holder(Role.ClusterLead, Place.Of(cluster))
        : Doer.Holder(Role.CouncilChair, plan.Unit is { } unit ? Place.Of(unit) : Place.Sector);
}
