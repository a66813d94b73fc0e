using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Launching;

public sealed class A_units_part_in_a_campaign
{
    [Fact]
    public void registers_titles_before_anybody_is_nominated()
    {
        Participations.Nothing.When(Participations.Title).Then<TitleRegistered>(title => title.Count.ShouldBe(12));
        var late = Participations.Title.At(Days.Missed(Step.Proposal));
        Participations.Nothing.When(late).ThenRefused(Rules.DeadlinePassed);
    }

    [Fact]
    public void registers_only_what_can_be_awarded_and_to_whom()
    {
        Participations.Nothing.When(Participations.Title with { Award = new("none") }).ThenRefused(Rules.AwardUnknown);
        Participations.Nothing.When(Participations.Title with { Count = 0 }).ThenRefused(Rules.RegistrationCountImpossible);
        Participations.Nothing.When(Participations.Title with { Award = Flags.Court }).ThenRefused(Rules.RegistrationCountImpossible);
        Participations.Nothing.When(Participations.Title with { Award = Flags.Court, Count = 1 }).Then<TitleRegistered>(_ => { });
        Participations.Nothing.When(Participations.Title with { Person = People.Stranger, Count = 1 }).ThenRefused(Rules.PersonUnknown);
        Participations.Nothing.When(Participations.Title with { Person = Participations.Author, Count = 1 })
            .Then<TitleRegistered>(title => title.Person.ShouldBe(Participations.Author));
        Participations.Registered.When(Participations.Title with { Id = NameBased.Id("another") }).ThenRefused(Rules.RegistrationDiffers);
    }

    [Fact]
    public void is_of_a_campaign_and_a_unit_that_there_are()
    {
        Participations.Nothing.With(facts => facts with { Campaign = Campaign.None }).When(Participations.Title)
            .ThenRefused(Rules.CampaignUnknown);
        Participations.Nothing.With(facts => facts with { Unit = null }).When(Participations.Title).ThenRefused(Rules.UnitUnknown);
    }

    [Fact]
    public void registers_initiatives_of_the_units_own_people()
    {
        Participations.Nothing.When(Participations.Initiative with { Authors = [] }).ThenRefused(Rules.AuthorsMissing);
        Participations.Nothing.With(facts => facts with
        {
            Persons = [new Person.Known(Participations.Author, Units.Academy, Rank.Other, [], [])],
        }).When(Participations.Initiative).ThenRefused(Rules.PersonOfAnotherUnit);
    }

    [Fact]
    public void is_recorded_under_the_name_that_the_unit_has_that_day()
    {
        var renamed = Participations.Nothing.With(facts => facts with { Unit = With(new UnitRenamed(Units.Office, Renaming)) });
        renamed.When(Participations.Title).Then<TitleRegistered>(title => title.UnitName.ShouldBe(Renaming.Name));
        renamed.When(Participations.Initiative).Then<InitiativeRegistered>(one => one.UnitName.ShouldBe(Renaming.Name));
        renamed.When(Participations.Target).Then<TargetSet>(target => target.UnitName.ShouldBe(Renaming.Name));
    }

    [Fact]
    public void ends_with_the_unit_but_for_what_is_under_way()
    {
        var ended = With(new UnitMerged(Units.Office, Units.Law, Days.Launch, "1/QĐ", Days.Launch, "Văn phòng"));
        var nothing = Participations.Nothing.With(facts => facts with { Unit = ended });
        nothing.When(Participations.Title).ThenRefused(Rules.UnitHasEnded);
        nothing.When(Participations.Initiative).ThenRefused(Rules.UnitHasEnded);
        nothing.When(Participations.Target).ThenRefused(Rules.UnitHasEnded);
        nothing.On(Days.Launch.AddDays(-1)).When(Participations.Title).Then<TitleRegistered>(_ => { });
        var registered = Participations.Registered.With(facts => facts with { Unit = ended });
        registered.When(Participations.Answer).Then<InitiativeAnswered>(_ => { });
        registered.When(Participations.Result).Then<TargetReported>(_ => { });
    }

    [Fact]
    public void is_of_the_people_of_a_unit_that_was_merged_into_it_too()
    {
        var absorbed = new UnitAbsorbed(Units.Office, new Absorption(Units.Academy, "Học viện Tòa án", Days.Launch, "1/QĐ"));
        var spec = Participations.Nothing.With(facts => facts with
        {
            Unit = With(absorbed),
            Persons = [new Person.Known(Participations.Author, Units.Academy, Rank.Other, [], [])],
        });
        spec.When(Participations.Initiative).Then<InitiativeRegistered>(_ => { });
        spec.On(Days.Launch.AddDays(-1)).When(Participations.Initiative).ThenRefused(Rules.PersonOfAnotherUnit);
    }

    [Fact]
    public void enters_a_recognised_initiative_in_the_record_of_its_authors() => Participations.Registered.When(Participations.Answer)
        .Then<InitiativeAnswered>(said => said.Year.ShouldBe(2021))
        .Messages.ShouldHaveSingleItem().Command.ShouldBeOfType<EnterPersonRecord>().Entry.ShouldBeOfType<TrackEntry.Initiative>()
        .ShouldSatisfyAllConditions(
            entry => entry.Level.ShouldBe(InitiativeLevel.Unit),
            entry => (entry.Title, entry.Year, entry.Document).ShouldBe((Participations.Initiative.Title, 2021, "21/QĐ-VP")));

    [Fact]
    public void enters_nothing_of_an_initiative_that_is_not_recognised() => Participations.Registered
        .When(Participations.Answer with { Recognised = false })
        .Then<InitiativeAnswered>(said => said.Recognised.ShouldBeFalse())
        .ThenSendsNothing();

    [Fact]
    public void may_have_an_initiative_recognised_at_a_higher_level_later() => Participations.Answered
        .When(Participations.Answer with { Level = InitiativeLevel.Sector, Number = "90/QĐ-TANDTC" })
        .Messages.ShouldHaveSingleItem();

    [Fact]
    public void takes_no_answer_of_a_council_that_is_to_come() => Participations.Registered
        .When(Participations.Answer with { Day = Days.Launch.AddDays(1) })
        .ThenRefused(Rules.DocumentDayImpossible);

    [Theory]
    [InlineData(89, 100, TargetSense.AtLeast, TargetOutcome.Missed)]
    [InlineData(9, 10, TargetSense.AtLeast, TargetOutcome.Reached)]
    [InlineData(95, 100, TargetSense.AtLeast, TargetOutcome.Exceeded)]
    [InlineData(95, 100, TargetSense.AtMost, TargetOutcome.Missed)]
    [InlineData(45, 50, TargetSense.AtMost, TargetOutcome.Reached)]
    [InlineData(1, 2, TargetSense.AtMost, TargetOutcome.Exceeded)]
    public void enters_what_was_reached_of_a_target_in_the_units_record(int reached, int of, TargetSense sense, TargetOutcome outcome) =>
        Participations.Nothing.After(Participations.Target with { Sense = sense })
            .When(Participations.Result with { Result = new Fraction(reached, of) })
            .Then<TargetReported>(reported => reported.Outcome.ShouldBe(outcome))
            .Messages.ShouldHaveSingleItem().Command.ShouldBeOfType<EnterUnitRecord>().Entry.ShouldBeOfType<TrackEntry.TargetResult>()
            .Outcome.ShouldBe(outcome);

    [Fact]
    public void has_targets_of_a_possible_figure()
    {
        Participations.Nothing.When(Participations.Target with { Figure = new Fraction(1, 0) }).ThenRefused(Rules.TargetFigureImpossible);
        Participations.Registered.When(Participations.Result with { Result = new Fraction(-1, 2) })
            .ThenRefused(Rules.TargetFigureImpossible);
        Participations.Registered.When(Participations.Result with { Document = "" }).ThenRefused(Rules.RecordDocumentMissing);
    }

    private static readonly Renaming Renaming = new("Văn phòng Tòa án nhân dân tối cao", Days.Launch, "2/QĐ", Days.Launch);

    private static Unit.Registered With(IUnitChange change) =>
        (Unit.Registered)Unit.Evolve(new Unit.Registered(Units.Office, "Văn phòng", []), change);
}
