using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Proposals;

public sealed class Nominating_a_person
{
    private static readonly AwardCode AdvancedWorker = new("advanced-worker");
    private static readonly AwardCode Merit = new("chief-justice-merit");
    private static readonly Person.Known Known = new(Persons.Id, Units.Office, Rank.DirectWorker, [], []);
    private static readonly DossierId Dossier = DossierId.For(Flags.Sector, Campaigns.Id, Persons.Id.Value, AdvancedWorker);

    private static readonly ProposeDossier Proposal = new(
        Dossier, Submissions.Id, Units.Office, People.HeadOfOffice, Campaigns.Id, AdvancedWorker, Units.Office, "Văn phòng", Persons.Id);

    private static Spec<SubmissionCommand, Submission, SubmissionFacts> NotDrafted =>
        Submissions.NotDrafted.With(facts => facts with { Persons = [Known] });

    private static Spec<DossierCommand, Dossier, DossierFacts> NotProposed =>
        CourtFlag.NotProposed.With(facts => facts with { Person = Known, PublicPerson = new("Nguyễn Thị B", "Thẩm tra viên") });

    [Fact]
    public void names_the_person_by_id_and_the_unit_by_name() => NotDrafted.When(Draft(AdvancedWorker))
        .Then<SubmissionDrafted>(drafted => drafted.Lines.ShouldBe(
            [new SubmissionLine(Dossier, AdvancedWorker, Units.Office, "Văn phòng", Persons.Id)]));

    [Fact]
    public void that_was_drafted_before_is_nothing_to_do() =>
        NotDrafted.After(Draft(AdvancedWorker)).When(Draft(AdvancedWorker)).ThenNothing();

    [Fact]
    public void is_for_the_own_unit_alone() => NotDrafted
        .With(facts => facts with { Persons = [Known with { Unit = Units.Academy }] })
        .When(Draft(AdvancedWorker)).ThenRefused(Rules.PersonOfAnotherUnit);

    [Fact]
    public void needs_a_person_who_is_registered() =>
        Submissions.NotDrafted.When(Draft(AdvancedWorker)).ThenRefused(Rules.PersonUnknown);

    [Fact]
    public void is_not_also_nominating_a_unit() => NotDrafted
        .When(Submissions.Draft with { Lines = [new(AdvancedWorker, Units.Office, Persons.Id)] }).ThenRefused(Rules.NomineeMissing);

    [Fact]
    public void for_an_award_of_units_is_refused_when_the_letter_is_lodged() => NotDrafted.After(Draft(Flags.Court))
        .When(Submissions.Lodge).ThenRefused(Rules.NomineeOfAnotherKind);

    [Fact]
    public void of_a_unit_for_an_award_of_persons_is_refused_likewise() => NotDrafted
        .After(Submissions.Draft with { Lines = [new(AdvancedWorker, Units.Office)] })
        .When(Submissions.Lodge).ThenRefused(Rules.NomineeOfAnotherKind);

    [Fact]
    public void for_what_the_units_head_decides_goes_in_a_letter_of_its_own() => NotDrafted
        .After(Submissions.Draft with { Lines = [new(AdvancedWorker, null, Persons.Id), new(Merit, null, Persons.Id)] })
        .When(Submissions.Lodge).ThenRefused(Rules.AddresseesMixed);

    [Fact]
    public void makes_a_letter_that_stays_in_the_unit() => NotDrafted.After(Draft(AdvancedWorker)).When(Submissions.Lodge)
        .Then<SubmissionLodged>(lodged => lodged.Addressee.ShouldBe(Level.Unit));

    [Fact]
    public void for_the_chief_justices_award_goes_to_the_sectors_standing_body() => NotDrafted.After(Draft(Merit)).When(Submissions.Lodge)
        .Then<SubmissionLodged>(lodged => lodged.Addressee.ShouldBeNull());

    [Fact]
    public void begins_a_dossier_of_that_person() => NotProposed.When(Proposal)
        .Then<DossierProposed>(proposed => (proposed.Person, proposed.Nominee).ShouldBe((Persons.Id, Units.Office)));

    [Fact]
    public void makes_what_must_come_first_the_same_persons()
    {
        var fighter = new AwardCode("grassroots-emulation-fighter");
        NotProposed.When(Proposal with { Award = fighter })
            .Then<DossierProposed>(proposed => proposed.Prerequisite.ShouldBe(Dossier));
    }

    [Fact]
    public void who_was_merged_erased_or_moved_meanwhile_is_turned_away()
    {
        TurnedAway(Persons.Merged.State, Rules.PersonIsMerged);
        TurnedAway(Persons.Erasing.State, Rules.PersonIsErased);
        TurnedAway(Known with { Unit = Units.Academy }, Rules.PersonOfAnotherUnit);
        TurnedAway(Person.None, Rules.PersonUnknown);
    }

    [Fact]
    public void puts_the_dossier_before_the_own_units_council_and_head() => NotProposed
        .After(Proposal, new ConfirmPapers(Dossier, Submissions.Id)).When(new EnterSitting(Dossier, Sessions.Id))
        .Then<DossierEntering>(entering => entering.Step.ShouldBe(Step.CouncilReview))
        .Messages.Single().Command.ShouldBe(new Domain.Ballots.AdmitToSitting(
            Sessions.Id, Dossier, 1, 1, Step.CouncilReview, Campaigns.Id, AdvancedWorker, Units.Office, "Văn phòng", Persons.Id,
            Units.Office, "tand-2017", Flags.Entry.Sha256));

    private static void TurnedAway(Person person, Rule rule) => NotProposed.With(facts => facts with { Person = person })
        .When(Proposal).Then(new ProposalTurnedAway(Dossier, Submissions.Id, rule.Code));

    private static DraftSubmission Draft(AwardCode award) => Submissions.Draft with { Lines = [new(award, null, Persons.Id)] };
}
