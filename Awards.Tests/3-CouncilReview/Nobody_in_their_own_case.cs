using System.Net;
using Awards.Api.CouncilReview;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.CouncilReview.Criteria;
using Awards.Tests.Support;

namespace Awards.Tests.CouncilReview;

/// <summary>Whoever is nominated neither keeps the own record nor appraises the own dossier; a record is its own unit's to read.</summary>
public sealed class Nobody_in_their_own_case(Postgres postgres)
{
    private static readonly AwardCode Merit = new("chief-justice-merit");

    private static readonly DossierId Id = DossierId.For(Flags.Sector, Campaigns.Id, Persons.Id.Value, Merit);

    [Fact]
    public void enters_anything_into_the_own_record() => Persons.Registered
        .When(new EnterPersonRecord(Persons.Id, Nominee.Rated(2020, Rating.CompletedExcellently)).By(Persons.Id))
        .ThenRefused(Rules.DutiesMustBeSeparate);

    [Fact]
    public void appraises_the_own_dossier() => CourtFlag.NotProposed
        .With(facts => facts with { Person = Persons.Registered.State })
        .After(
            Submissions.Proposal(Flags.Court) with { Dossier = Id, Award = Merit, Person = Persons.Id },
            new ConfirmPapers(Id, Submissions.Id))
        .When(new AppraiseDossier(Id, []).By(Persons.Id)).ThenRefused(Rules.DutiesMustBeSeparate);

    /// <summary>What is known of a registration that was merged goes on at the other one, and is compared there.</summary>
    [Fact]
    public async Task is_without_a_record_because_two_registrations_were_merged()
    {
        var merged = Persons.Merged.State.ShouldBeOfType<Person.Merged>();
        var goesOn = await Candidates.WhoGoesOn(
            Persons.Id, person => Task.FromResult(person == Persons.Id ? merged : Persons.Registered.State));
        goesOn.ShouldBe(Persons.Registered.State);
    }

    [Fact]
    public async Task is_read_about_by_the_unit_that_they_left()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var person = await office.Register("Nguyễn Thị Bình");
        var dossier = (await office.Propose("advanced-worker", person)).Single();
        await office.Journey.Get(office.Officer, $"/dossiers/{dossier}/eligibility");

        await office.Journey.Post(
            ApiHost.FirstAdministrator, $"/persons/{person}/move", new { unit = office.Journey.Units[1], rank = "DirectWorker" });
        await office.Journey.Get(
            office.Officer, $"/dossiers/{dossier}/eligibility", s => s.Problem(HttpStatusCode.NotFound, "person-unknown"));
    }
}
