using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Projections.Proposals;

/// <summary>
/// Who has still to vote on the question that is open: at a conference the member units' representatives, in a council the members.
/// </summary>
internal static class BallotTasks
{
    public static WorklistItem? After(WorklistItem? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (SittingConvened e, _) => SittingTasks.Begin(e.Plan),
        (QuestionOpened { Nominees.Count: 0 }, { }) => current, // nobody is voted on: it is counted at once
        (QuestionOpened e, { Memory.Sitting.Plan: { } plan } item) => item with
        {
            Todo = new Todo(
                TaskKind.CastBallot, e.Entitled.Select(elector => Voter(plan.Kind, elector.Id)).ToValueList(), plan.Day,
                happened.Metadata.EffectiveAt, SittingTasks.NameOf(e.Question, plan)),
        },
        (BallotCast, { Todo: null }) => current,
        (BallotCast e, { Todo: { } open, Memory.Sitting.Plan: { } plan } item) =>
            item with { Todo = Without(open, Voter(plan.Kind, e.Elector)) },
        (QuestionClosed, { } item) => item with { Todo = null },
        (SittingClosed, _) => null,
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static Doer Voter(SittingKind kind, ElectorId elector) => kind == SittingKind.ClusterConference
        ? Doer.Holder(Role.ClusterVoter, Place.Of(new UnitId(elector.Value)))
        : Doer.Of(new PersonId(elector.Value));

    private static Todo? Without(Todo open, Doer voter)
    {
        var left = open.Who.Where(doer => doer != voter).ToValueList();
        return left.Count == 0 ? null : open with { Who = left };
    }
}
