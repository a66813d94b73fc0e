using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.EventStore;

namespace Awards.Projections.Ballots;

/// <summary>How a sitting's board follows from its events.</summary>
internal static class SittingBoardFold
{
    public static SittingBoard? Apply(SittingBoard? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (DossierAdmitted or DossierTurnedAway or DossierReleased or DossierReleaseDenied, null) => null, // of a decision, or of no sitting
        (DossierAdmitted or DossierTurnedAway or DossierReleased or DossierReleaseDenied, { } board) =>
            board with { Agenda = board.Agenda.After(happened.Data) },

        (SittingConvened e, _) => new SittingBoard(e.Plan, SittingStage.Convened, [], [], Agenda.Empty, [], null, null),
        (AttendanceRegistered e, { } board) => board.Present.Any(present => present.Elector == e.Elector)
            ? board
            : board with { Present = board.Present.With(new(e.Elector, e.Representative)) },
        (SittingQuorumMissed e, { } board) =>
            board with { Quorums = Tried(board.Quorums, new(false, e.Present, e.Members, e.Quorum, happened.Metadata.EffectiveAt)) },
        (SittingOpened e, { } board) => board with
        {
            Stage = SittingStage.Open,
            Quorums = Tried(board.Quorums, new(true, e.Present, e.Members, e.Quorum, happened.Metadata.EffectiveAt)),
        },
        (SittingClosed e, { } board) => board with { Stage = SittingStage.Closed, Lead = e.Lead, Deputy = e.Deputy },

        (QuestionOpened e, { } board) => board with { Ballots = Opened(board, e) },
        (BallotCast e, { } board) => Change(board, e.Question, e.Number, ballot => ballot.Cast.Any(cast => cast.Elector == e.Elector)
            ? ballot
            : ballot with { Cast = ballot.Cast.With(new(e.Elector, e.Written)) }),
        (QuestionClosed e, { } board) => Change(board, e.Question, e.Number, ballot => ballot with { Stage = QuestionStage.Closed }),
        (QuestionCounted e, { } board) => Change(board, e.Question, e.Number, ballot => ballot with
        {
            Stage = QuestionStage.Counted,
            Count = e.Count,
            Tallies = e.Tallies,
            Receipts = e.Receipts,
            TiePending = e.Tallies.Any(tally => tally.Outcome == Outcome.Tied),
        }),
        (BallotKeyDestroyed e, { } board) => Change(board, e.Question, e.Number, ballot => ballot with { KeyDestroyed = true }),
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static ValueList<BoardQuorum> Tried(ValueList<BoardQuorum> before, BoardQuorum attempt) =>
        before.Contains(attempt) ? before : before.With(attempt);

    // A further ballot answers the tie that the one before it left.
    private static ValueList<BoardBallot> Opened(SittingBoard board, QuestionOpened e)
    {
        if (board.Ballots.Any(ballot => Is(ballot, e.Question, e.Number))) return board.Ballots;
        var name = board.Plan.Questions.FirstOrDefault(planned => string.Equals(planned.Code, e.Question, StringComparison.Ordinal))?.Name;
        var words = NamesOf.Question(e.Question, name);
        return board.Ballots.Change(ballot => Is(ballot, e.Question, e.Number - 1), ballot => ballot with { TiePending = false })
            .With(new BoardBallot(
                e.Question, words.Vietnamese, words.English, e.Number, QuestionStage.Open, e.Nominees, e.Excluded, e.Seats, e.Policy,
                e.Entitled, []));
    }

    private static SittingBoard Change(SittingBoard board, string question, int number, Func<BoardBallot, BoardBallot> change) =>
        board with { Ballots = board.Ballots.Change(ballot => Is(ballot, question, number), change) };

    private static bool Is(BoardBallot ballot, string question, int number) =>
        ballot.Number == number && string.Equals(ballot.Question, question, StringComparison.Ordinal);
}
