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
        (SittingOpened, { Memory.Sitting: { } plan } item) => item with { Todo = Task(TaskKind.PutQuestion, plan, happened) },
        (QuestionOpened e, { Memory.Sitting: { } plan } item) =>
            item with { Todo = Task(TaskKind.CloseQuestion, plan, happened, e.Question) },
        (QuestionClosed e, { Memory.Sitting: { } plan } item) =>
            item with { Todo = Task(TaskKind.CountPapers, plan, happened, e.Question) },
        (QuestionCounted e, { Memory.Sitting: { } plan } item) => item with
        {
            Todo = e.Tallies.Any(tally => tally.Outcome == Outcome.Tied)
                ? Task(TaskKind.FurtherBallot, plan, happened, e.Question)
                : Task(TaskKind.PutQuestion, plan, happened),
        },
        (SittingClosed, _) => null,
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    /// <summary>A sitting that waits for nobody yet.</summary>
    public static WorklistItem Begin(SittingPlan plan) => new(
        null, new TaskSubject { Title = plan.Title, Campaign = plan.Campaign, Sitting = plan.Id }, new TaskMemory { Sitting = plan });

    /// <summary>What voters read of a question, in Vietnamese.</summary>
    public static string NameOf(string question, SittingPlan plan) => NamesOf.Question(
        question,
        plan.Questions.FirstOrDefault(planned => string.Equals(planned.Code, question, StringComparison.Ordinal))?.Name).Vietnamese;

    private static Todo Task(TaskKind kind, SittingPlan plan, StoredEvent happened, string? question = null) => new(
        kind, [Doer.Secretary, Conductor(plan)], plan.Day, happened.Metadata.EffectiveAt,
        question is null ? null : NameOf(question, plan));

    private static Doer Conductor(SittingPlan plan) => plan.Cluster is { } cluster
        ? Doer.Holder(Role.ClusterLead, Place.Of(cluster))
        : Doer.Holder(Role.CouncilChair, Place.Sector);
}
