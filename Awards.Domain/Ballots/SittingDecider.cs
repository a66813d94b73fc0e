using Awards.Domain.Campaigns;
using Awards.Domain.ClusterVoting;
using Awards.Domain.CouncilReview;
using Awards.Domain.Regulations;

namespace Awards.Domain.Ballots;

/// <summary>What a sitting's decision needs from elsewhere; null where the command does not ask for it.</summary>
/// <param name="Sector">The sector's code.</param>
/// <param name="Law">The adoption in force on the day, or that which the command names.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Members">The council's members named by the command, with their offices.</param>
/// <param name="Box">What was found in the ballot box.</param>
public sealed record SittingFacts(
    string Sector, RuleBook.Entry? Law = null, Campaign? Campaign = null, Cluster? Cluster = null, ValueList<CouncilMember>? Members = null,
    BallotBox? Box = null);

/// <summary>A sitting on one page: every command in every state.</summary>
public static class SittingDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(SittingCommand command, Sitting state, SittingFacts facts) => (command, state) switch
    {
        (ConveneConference c, Sitting.NotConvened) => ConferenceConvening.Convene(c, facts),
        (ConveneCouncilSession c, Sitting.NotConvened) => SessionConvening.Convene(c, facts),
        (ConveneConference c, _) => ConferenceConvening.IsSame(c, state.OnRecord!.Plan) ? Answer.NothingToDo : Rules.SittingAlreadyConvened,
        (ConveneCouncilSession c, _) =>
            SessionConvening.IsSame(c, state.OnRecord!.Plan) ? Answer.NothingToDo : Rules.SittingAlreadyConvened,

        (AdmitToSitting c, _) => AgendaKeeping.Admit(c, state),
        (ReleaseFromSitting c, _) => AgendaKeeping.Release(c, state),

        (_, Sitting.NotConvened) => Rules.SittingUnknown,

        (RegisterAttendance c, Sitting.Convened s) => Attendance.Register(c, s.Minutes),
        (RegisterAttendance c, Sitting.Open s) => Attendance.Register(c, s.Minutes),
        (OpenSitting c, Sitting.Convened s) => Attendance.Open(c, s),
        (OpenSitting, Sitting.Open) => Answer.NothingToDo,

        (OpenQuestion c, Sitting.Open s) => Balloting.Open(c, s.Minutes),
        (OpenElection c, Sitting.Open s) => Balloting.Elect(c, s.Minutes),
        (CastBallot c, Sitting.Open s) => Balloting.Cast(c, s.Minutes),
        (CloseQuestion c, Sitting.Open s) => Balloting.Close(c, s.Minutes),
        (CountQuestion c, Sitting.Open s) => Balloting.Count(c, s.Minutes, facts.Box),
        (DestroyBallotKey c, _) => KeyDestroyed(c, state.OnRecord!),

        (CloseSitting c, Sitting.Open s) => Closing.Close(c, s.Minutes),
        (CloseSitting, Sitting.Closed) => Answer.NothingToDo,

        (_, Sitting.Convened) => Rules.SittingNotOpen,
        (_, Sitting.Closed) => Rules.SittingClosed,
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer KeyDestroyed(DestroyBallotKey c, Minutes minutes) => minutes.Ballot(c.Question, c.Number) switch
    {
        { Stage: QuestionStage.Counted, KeyDestroyed: false } => Answer.Of(new BallotKeyDestroyed(c.Sitting, c.Question, c.Number)),
        { KeyDestroyed: true } => Answer.NothingToDo,
        null => Rules.QuestionUnknown.With("question", c.Question),
        _ => Rules.QuestionStillOpen,
    };
}
