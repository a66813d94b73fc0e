using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.Tests.Support;

namespace Awards.Tests.Deciding;

public sealed class A_decision_of_a_units_head
{
    private static readonly DraftDecision Draft = Decisions.Draft with { Unit = Units.Office, Authority = "Chánh Văn phòng" };

    private static Spec<AwardDecisionCommand, AwardDecision, AwardDecisionFacts> Drafted => Decisions.NotDrafted.After(Draft);

    [Fact]
    public void lists_what_that_unit_decides_and_names_the_person_by_id() =>
        Drafted.When(Decisions.Admit(Units.Office) with { Unit = Units.Office, Person = Persons.Id })
            .Then<DossierAdmitted>(admitted => admitted.Person.ShouldBe(Persons.Id));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void turns_away_what_another_unit_or_the_sector_decides(bool ofAnotherUnit) =>
        Drafted.When(Decisions.Admit(Units.Office) with { Unit = ofAnotherUnit ? Units.Academy : null })
            .Then<DossierTurnedAway>(away => away.Code.ShouldBe(Rules.NotOnThisAgenda.Code));

    [Fact]
    public void is_no_place_for_it_on_the_sectors_own() => Decisions.Drafted
        .When(Decisions.Admit(Units.Office) with { Unit = Units.Office })
        .Then<DossierTurnedAway>(away => away.Code.ShouldBe(Rules.NotOnThisAgenda.Code));

    [Fact]
    public void is_never_a_letter_upward() =>
        Decisions.NotDrafted.When(Draft with { Kind = DecisionKind.LetterUpward }).ThenRefused(Rules.LetterUpwardOfUnit);
}
