using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Projections.Campaigns;
using Awards.Projections.Organisations;
using Awards.Projections.Proposals;
using Awards.Projections.Publications;
using Awards.Projections.Route;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class A_unit_over_time
{
    private static readonly DateOnly From = UnitStops.Rename.Renaming.From;

    [Fact]
    public void is_of_a_kind_from_a_day_on_as_somebody_said()
    {
        var small = new ClassifyUnit(Units.Personnel, new UnitClassification(
            UnitKind.SmallCollective, Units.Law, Days.Launch.AddDays(-30), "7/QĐ-TANDTC"));
        var known = UnitStops.Registered.With(facts => facts with { Above = [Units.Law] });
        known.When(small).Then(new UnitClassified(Units.Personnel, small.Classification));
        var history = ((Unit.Registered)known.After(small).After(UnitStops.Classify).State).History;
        history.KindOn(Days.Launch.AddDays(-8))!.Kind.ShouldBe(UnitKind.SmallCollective);
        history.KindOn(Days.Launch.AddDays(-7))!.Kind.ShouldBe(UnitKind.Department);
        history.KindOn(Days.Launch.AddDays(-31)).ShouldBeNull();
        known.After(small).When(small).ThenNothing();
        known.After(small).When(small with { Classification = small.Classification with { Kind = UnitKind.Court } })
            .ThenRefused(Rules.UnitClassifiedThatDay);
        known.When(small with { Classification = small.Classification with { Parent = null } })
            .ThenRefused(Rules.SmallCollectiveWithoutUnit);
        known.With(facts => facts with { Above = [Units.Law, Units.Personnel] }).When(small).ThenRefused(Rules.ParentUnitImpossible);
        known.With(facts => facts with { Above = null }).When(small).ThenRefused(Rules.ParentUnitImpossible);
        known.When(small with { Classification = small.Classification with { Document = " " } })
            .ThenRefused(Rules.RecordDocumentMissing);
        known.When(small with { Classification = small.Classification with { From = Days.Launch.AddYears(2) } })
            .ThenRefused(Rules.UnitChangeDayImpossible);
    }

    [Fact]
    public void takes_nobody_into_an_office_from_the_day_on_which_it_is_no_more()
    {
        var ended = (Unit.Registered)UnitStops.Ended.State;
        var office = new Office(Role.UnitHead, Place.Of(Units.Personnel), Days.Launch, null);
        var appointing = OfficerStops.Nobody.With(facts => facts with { Unit = ended });
        appointing.When(new AppointOfficer(People.Stranger, office, null)).ThenRefused(Rules.OfficeAtEndedUnit);
        var before = new AppointOfficer(People.Stranger, office with { Since = Days.Launch.AddDays(-1) }, null);
        appointing.When(before).Then(new OfficerAppointed(People.Stranger, before.Office, null));
    }

    [Fact]
    public void has_another_name_from_the_day_of_its_decision_on()
    {
        var unit = (Unit.Registered)UnitStops.Registered.After(UnitStops.Rename).State;
        (unit.NameOn(From.AddDays(-1)), unit.NameOn(From)).ShouldBe(("Vụ Tổ chức - Cán bộ", "Vụ Tổ chức cán bộ và Đào tạo"));
    }

    [Fact]
    public void has_the_names_of_its_days_in_whatever_order_the_decisions_come()
    {
        var earlier = new RenameUnit(Units.Personnel, new Renaming("Vụ Cán bộ", From.AddYears(-3), "1/QĐ", From.AddYears(-4)));
        var unit = (Unit.Registered)UnitStops.Registered.After(UnitStops.Rename, earlier).State;
        (unit.NameOn(From.AddYears(-3)), unit.NameOn(From)).ShouldBe(("Vụ Cán bộ", UnitStops.Rename.Renaming.Name));
    }

    [Fact]
    public void is_renamed_once_a_day() => UnitStops.Registered.After(UnitStops.Rename)
        .When(UnitStops.Rename with { Renaming = UnitStops.Rename.Renaming with { Name = "Vụ khác" } })
        .ThenRefused(Rules.UnitRenamedThatDay);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 400)]
    public void is_not_changed_by_a_decision_of_the_future_or_far_from_its_first_day(int decided, int from)
    {
        var (decidedOn, day) = (Days.Launch.AddDays(decided), Days.Launch.AddDays(from));
        UnitStops.Registered.When(UnitStops.Merge with { From = day, DecidedOn = decidedOn }).ThenRefused(Rules.UnitChangeDayImpossible);
        UnitStops.Registered.When(new DissolveUnit(Units.Personnel, day, "1/QĐ", decidedOn)).ThenRefused(Rules.UnitChangeDayImpossible);
    }

    [Fact]
    public void is_merged_into_one_that_is_told_of_it() => UnitStops.Registered.When(UnitStops.Merge).Then(
        new UnitMerged(Units.Personnel, Units.Law, Days.Launch, "12/QĐ-TANDTC", UnitStops.LastYear, "Vụ Tổ chức - Cán bộ"))
        .ThenSends(Message.Now(
            new AbsorbUnit(Units.Law, new Absorption(Units.Personnel, "Vụ Tổ chức - Cán bộ", Days.Launch, "12/QĐ-TANDTC")), 0,
            $"{Units.Personnel.Value}"));

    [Fact]
    public void takes_along_what_went_on_in_it_before_and_after()
    {
        var along = UnitStops.Taken with { From = Days.Launch };
        var sent = Message.Now(new AbsorbUnit(Units.Law, along), 0, $"{Units.Academy.Value}");
        var absorb = new AbsorbUnit(Units.Personnel, UnitStops.Taken with { From = Days.Launch.AddDays(-9) });
        UnitProcess.Owed(UnitStops.Registered.After(absorb, UnitStops.Merge).State).ShouldContain(sent);
        UnitStops.Ended.When(absorb).ThenSends(sent);
    }

    [Fact]
    public void is_not_merged_into_itself_or_into_one_that_ends()
    {
        UnitStops.Registered.When(UnitStops.Merge with { Into = Units.Personnel }).ThenRefused(Rules.UnitMergerImpossible);
        UnitStops.Registered.With(new UnitFacts(Unit.None)).When(UnitStops.Merge).ThenRefused(Rules.UnitMergerImpossible);
        UnitStops.Registered.With(new UnitFacts(UnitStops.Ended.State)).When(UnitStops.Merge).ThenRefused(Rules.UnitMergerImpossible);
    }

    /// <summary>Else what went on in it would go on nowhere, and nobody would say so.</summary>
    [Fact]
    public void does_not_end_before_it_takes_in_another()
    {
        var later = UnitStops.Registered.After(new AbsorbUnit(Units.Personnel, UnitStops.Taken with { From = Days.Launch.AddDays(1) }));
        later.When(UnitStops.Merge).ThenRefused(Rules.UnitMergerImpossible);
        var dissolve = new DissolveUnit(Units.Personnel, Days.Launch, "1/QĐ", UnitStops.LastYear);
        later.When(dissolve).ThenRefused(Rules.UnitDissolutionImpossible);
        later.When(dissolve with { From = Days.Launch.AddDays(1), DecidedOn = Days.Launch }).Answer.ShouldBeOfType<Answer.Happened>();
    }

    [Fact]
    public void proposes_nothing_new_from_the_day_of_its_end_on()
    {
        var ended = (Unit.Registered)UnitStops.Ended.State;
        var spec = Submissions.NotDrafted.With(facts => facts with
        {
            Units = [.. Units.Registered.Where(unit => unit.Id != ended.Id), ended],
        });
        var draft = Submissions.Draft with { Unit = Units.Personnel, Lines = [new(Flags.Court, Units.Personnel)] };
        spec.On(Days.Launch.AddDays(-1)).When(draft).Answer.ShouldBeOfType<Answer.Happened>();
        spec.On(Days.Launch).When(draft).ThenRefused(Rules.UnitHasEnded);
        spec.On(Days.Launch.AddDays(-1)).After(draft).On(Days.Launch).When(Submissions.Lodge).ThenRefused(Rules.UnitHasEnded);
        spec.On(Days.Launch).When(Submissions.Draft with { Lines = [new(Flags.Court, Units.Personnel)] }).ThenRefused(Rules.UnitHasEnded);
    }

    [Fact]
    public void proposes_who_was_registered_at_a_unit_merged_into_it()
    {
        var law = (Unit.Registered)UnitStops.Successor;
        law = law with { History = law.History with { Absorbed = [new Absorption(Units.Personnel, "Vụ", Days.Launch, "1/QĐ")] } };
        var spec = Submissions.NotDrafted.With(facts => facts with
        {
            Units = [law],
            Persons = [new Person.Known(People.Stranger, Units.Personnel, Rank.Other, [], [])],
        });
        var draft = Submissions.Draft with { Unit = Units.Law, Lines = [new(new("advanced-worker"), null, People.Stranger)] };
        spec.On(Days.Launch.AddDays(-1)).When(draft).ThenRefused(Rules.PersonOfAnotherUnit);
        var drafted = (Answer.Happened)spec.On(Days.Launch).When(draft).Answer;
        ((SubmissionDrafted)drafted.Events[0]).Lines[0].Nominee.ShouldBe(Units.Law);
    }

    /// <summary>What was recorded carries the names of its day, whatever becomes of the units.</summary>
    [Fact]
    public void leaves_everything_that_was_recorded_under_its_name_of_then()
    {
        var (before, after) = (StoryOf2021.Told(), StoryOf2021.Told());
        StoryOf2021.ChangeUnits(after);

        Documents(after).ShouldBe(Documents(before));
        var cluster = Overview.Id(StoryOf2021.ClusterVi);
        Overview.Projection.Given(after).Document(cluster).ShouldBe(Overview.Projection.Given(before).Document(cluster));
        Overview.Projection.Given(after).Document(Overview.Id(StoryOf2021.ToChuc)).Name.ShouldBe("Vụ Tổ chức cán bộ và Pháp chế");
    }

    private static List<string> Documents(Chronicle told) =>
    [
        .. DossierTimelines.Projection.Given(told).Documents().Values, .. SubmissionBoards.Projection.Given(told).Documents().Values,
        .. PublicRegister.Projection.Given(told).Documents().Values, .. HonoursRegister.Projection.Given(told).Documents().Values,
    ];

    [Fact]
    public void is_found_by_every_name_it_has_and_had()
    {
        var told = StoryOf2021.Told();
        StoryOf2021.ChangeUnits(told);
        Overview.Projection.Given(told).Twice().Document(Overview.Id(StoryOf2021.ToChuc)).Search
            .ShouldBe("vu to chuc can bo vu to chuc can bo va phap che vu to chuc can bo");
    }
}
