using Awards.Domain.Decisions;
using Awards.Projections.Decisions;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Deciding;

public sealed class Decisions_taken
{
    private readonly ProjectionSpec<DecisionTaken> year = DecisionsTaken.Projection.Given(Told()).Twice();

    [Fact]
    public void show_the_dossiers_listed_and_those_refused()
    {
        var decision = year.Document(TheDecision.Value.ToString());
        (decision.Stage, decision.Plan.Kind, decision.Signature!.Number, decision.Signature.Day)
            .ShouldBe((DecisionStage.Issued, DecisionKind.Decision, "300/QĐ-TANDTC", new DateOnly(2021, 12, 20)));
        decision.Agenda.Standing.Select(admission => admission.NomineeName).ShouldBe(["Văn phòng", "Vụ Tổ chức - Cán bộ"]);
        decision.Signature.Refusals.Select(refusal => (refusal.Dossier, refusal.Reason))
            .ShouldBe([(DossierOf(ToChuc, Court), "Đơn thư chưa giải quyết")]);
    }

    [Fact]
    public void show_a_letters_answer()
    {
        var letter = year.Document(TheLetter.Value.ToString());
        (letter.Stage, letter.Signature!.Capacity, letter.Higher!.Number, letter.Higher.Authority)
            .ShouldBe((DecisionStage.Answered, SigningCapacity.OnBehalfOf, "200/QĐ-TTg", "Thủ tướng Chính phủ"));
    }

    [Fact]
    public void are_not_made_for_sittings_that_let_dossiers_in() =>
        year.Documents().Keys.ShouldBe([TheDecision.Value.ToString(), TheLetter.Value.ToString()], ignoreOrder: true);
}
