using Awards.Domain;
using Awards.Domain.CouncilReview;
using Awards.Domain.Organisations;
using Awards.Tests.CouncilReview.Criteria;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

/// <summary>What a unit decides by itself has no appraisal: the record is compared at the door of the unit's council.</summary>
public sealed class A_unit_council_that_looks_at_the_record
{
    private static readonly AwardCode AdvancedWorker = new("advanced-worker");

    private static readonly DossierId Id = DossierId.For(Flags.Sector, Campaigns.Id, Persons.Id.Value, AdvancedWorker);

    private static readonly EnterSitting Enter = new(Id, Sessions.Id);

    private static Spec<DossierCommand, Dossier, DossierFacts> Given(Nominee? nominee) => CourtFlag.NotProposed
        .With(facts => facts with { Person = Persons.Registered.State, Candidate = nominee?.Candidate })
        .After(
            Submissions.Proposal(Flags.Court) with { Dossier = Id, Award = AdvancedWorker, Person = Persons.Id },
            new ConfirmPapers(Id, Submissions.Id));

    [Fact]
    public void keeps_out_who_does_not_meet_a_criterion() => Given(Nominee.Worker.With(Nominee.Rated(2021, Rating.Completed)))
        .When(Enter).ThenRefused(Rules.CriteriaNotMet);

    [Fact]
    public void lets_in_who_meets_it_and_keeps_what_the_record_said() =>
        Given(Nominee.Worker.With(Nominee.Rated(2021, Rating.CompletedWell))).When(Enter)
        .Then<DossierEntering>(entering => entering.Assessments!.ShouldHaveSingleItem().Standing.ShouldBe(Standing.Met));

    [Fact]
    public void judges_itself_what_the_record_does_not_tell() => Given(Nominee.Worker).When(Enter)
        .Then<DossierEntering>(entering => entering.Assessments!.ShouldHaveSingleItem().Standing.ShouldBe(Standing.CannotTell));

    [Fact]
    public void does_not_look_again_after_an_appraisal() => CourtFlag.AwaitingCouncil.When(new EnterSitting(CourtFlag.Id, Sessions.Id))
        .Then<DossierEntering>(entering => entering.Assessments.ShouldBeNull());
}
