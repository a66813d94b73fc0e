using System.Text.Json;
using Awards.Domain.Ballots;
using Awards.EventStore;
using Awards.Projections.Ballots;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.ClusterVoting;

public sealed class A_conferences_board
{
    [Fact]
    public void shows_plan_and_agenda_once_it_is_convened()
    {
        var board = Board(Convened());
        (board.Stage, board.Plan.Title, board.Plan.Day)
            .ShouldBe((SittingStage.Convened, "Hội nghị tổng kết Cụm VI", new DateOnly(2021, 10, 12)));
        board.Plan.Electors.Select(elector => elector.Name).ShouldContain("Báo Công lý");
        board.Plan.Questions.Select(question => (question.Code, question.Seats, question.Policy.Id))
            .ShouldBe([(Court.Value, 3, "cluster-flag"), (Government.Value, 1, "cluster-flag")]);
        board.Agenda.Standing.Count(admission => admission.Award == Court).ShouldBe(5);
        board.Agenda.Standing.Where(admission => admission.Award == Government).Select(admission => admission.Nominee)
            .ShouldBe([VanPhong, ToChuc, PhapChe]);
        board.Agenda.Releases.Select(release => (release.Dossier, release.Denied)).ShouldBe([(DossierOf(ThiDua, Government), null)]);
    }

    [Fact]
    public void shows_who_is_there_and_that_a_quorum_was_missed_and_then_reached()
    {
        var board = Board(Voting());
        board.Quorums.Select(quorum => (quorum.Reached, quorum.Present, quorum.Members)).ShouldBe([(false, 3, 6), (true, 6, 6)]);
        board.Present[0].ShouldBe(new BoardAttendance(new(VanPhong.Value), Head(VanPhong)));
    }

    [Fact]
    public void shows_who_has_cast_and_nothing_else_of_an_open_ballot()
    {
        var ballot = Board(Voting()).Ballots.ShouldHaveSingleItem();
        (ballot.Question, ballot.Number, ballot.Stage, ballot.Seats).ShouldBe((Court.Value, 1, QuestionStage.Open, 3));
        ballot.Cast.Select(cast => cast.Elector.Value).ShouldBe([VanPhong.Value, ToChuc.Value, ThiDua.Value]);
        (ballot.Count, ballot.Tallies.Count, ballot.Receipts.Count).ShouldBe((null, 0, 0));
        Board(Voting()).Agenda.Releases[^1].Denied.ShouldBe("vote-under-way");
    }

    [Fact]
    public void shows_no_paper_by_its_id_at_any_time()
    {
        var told = Told();
        var papers = told.Log.Select(stored => stored.Data).OfType<BallotCast>().Select(cast => cast.Ballot.Value.ToString()).ToList();
        papers.Count.ShouldBeGreaterThan(20);
        foreach (var json in SittingBoards.Projection.Given(told).Documents().Values) papers.ShouldAllBe(paper => !json.Contains(paper));
    }

    [Fact]
    public void shows_the_count_its_receipts_and_the_tie_at_the_cut()
    {
        var ballot = Board(Tied()).Ballots.ShouldHaveSingleItem();
        (ballot.Stage, ballot.Count!.Returned, ballot.Receipts.Count, ballot.KeyDestroyed).ShouldBe((QuestionStage.Counted, 6, 6, true));
        ballot.TiePending.ShouldBeTrue();
        ballot.Tallies.Select(tally => (tally.Name, tally.Yes, tally.Needed, tally.Outcome)).ShouldBe(
        [
            ("Văn phòng", 5, 4, Outcome.Recommended), ("Vụ Tổ chức - Cán bộ", 5, 4, Outcome.Recommended),
            ("Vụ Thi đua - Khen thưởng", 4, 4, Outcome.Tied), ("Học viện Tòa án", 4, 4, Outcome.Tied),
            ("Vụ Pháp chế và Quản lý khoa học", 0, 4, Outcome.BelowThreshold),
        ], ignoreOrder: true);
    }

    [Fact]
    public void shows_the_further_ballot_and_that_the_tie_is_answered()
    {
        var board = Board(Recommended());
        board.Ballots.Where(ballot => ballot.Question == Court.Value).Select(ballot => (ballot.Number, ballot.Seats, ballot.TiePending))
            .ShouldBe([(1, 3, false), (2, 1, false)]);
    }

    [Fact]
    public void shows_whom_it_elected_when_it_is_closed()
    {
        var board = Board(Recommended());
        (board.Stage, board.Lead, board.Deputy).ShouldBe((SittingStage.Closed, PhapChe, CongLy));
        board.Ballots.Select(ballot => ballot.Vietnamese).ShouldContain("Bầu Cụm trưởng năm sau");
    }

    [Fact]
    public void is_not_made_for_a_decision_that_lets_dossiers_in() => SittingBoards.Projection.Given(Told()).Documents().Keys
        .ShouldBe([TheConference.Value.ToString(), TheSession.Value.ToString()], ignoreOrder: true);

    [Fact]
    public void keeps_its_agenda_when_it_is_stored()
    {
        var board = Board(Convened());
        var stored = JsonSerializer.Deserialize<SittingBoard>(JsonSerializer.Serialize(board, EventJson.Options), EventJson.Options)!;
        stored.ShouldBe(board);
        stored.Agenda.Standing.ShouldBe(board.Agenda.Standing);
    }

    private static SittingBoard Board(Chronicle told) =>
        SittingBoards.Projection.Given(told).Twice().Document(TheConference.Value.ToString());
}
