using Awards.Domain.Proposals;
using Awards.Projections.Proposals;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Proposals;

public sealed class A_submissions_board
{
    [Fact]
    public void shows_each_line_with_its_dossiers_answer() => Board(Lodged(), ThiDua).Lines
        .Select(line => (line.NomineeName, line.Award, line.Answer!.Round, line.Answer.TurnedAway)).ShouldBe(
        [
            ("Vụ Thi đua - Khen thưởng", Court, 1, null), ("Vụ Thi đua - Khen thưởng", Government, 1, null),
            ("Văn phòng", Court, 0, "already-proposed"),
        ]);

    [Fact]
    public void shows_what_is_missing_and_every_return()
    {
        var news = Board(Accepted(), CongLy);
        (news.State, news.UnitName, news.Number, news.RuleSet).ShouldBe((SubmissionState.Lapsed, "Báo Công lý", "1/TTr", "tand-2017"));
        news.Missing.Select(paper => paper.Kind).ShouldBe(["submission-letter", "minutes", "achievement-report"]);
        news.Returns.Select(@return => (@return.Return, @return.Until, @return.Limit.Days)).ShouldBe([(1, new DateOnly(2021, 10, 1), 10)]);
        news.Returns[0].Doubts!.ShouldHaveSingleItem().Vietnamese
            .ShouldBe("Quy định được áp dụng chưa được kiểm chứng (Quyết định thiết kế của hệ thống).");
    }

    [Fact]
    public void shows_it_complete_after_what_was_missing_came()
    {
        var academy = Board(Accepted(), HocVien);
        academy.State.ShouldBe(SubmissionState.Accepted);
        academy.Missing.ShouldBeEmpty();
        academy.Papers.ShouldBe(Papers);
    }

    [Fact]
    public void begins_with_a_draft_that_may_be_drafted_anew()
    {
        var told = Founded();
        var draft = new DraftSubmission(SubmissionOf(VanPhong), VanPhong, TheCampaign, [new(Court, PhapChe)], []);
        told.Do(Morning(2021, 9, 19), Head(VanPhong), draft);
        told.Do(Morning(2021, 9, 20), Head(VanPhong), draft with { Lines = [new(Court, VanPhong)], Papers = Papers });

        var board = Board(told, VanPhong);
        (board.State, board.Number, board.DraftedAt).ShouldBe((SubmissionState.Drafted, null, Morning(2021, 9, 20)));
        board.Lines.Select(line => (line.Nominee, line.Answer)).ShouldBe([(VanPhong, null)]);
    }

    private static SubmissionBoard Board(Chronicle told, Domain.UnitId unit) =>
        SubmissionBoards.Projection.Given(told).Twice().Document(SubmissionOf(unit).Value.ToString());
}
