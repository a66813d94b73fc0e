using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Projections.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class The_registers_of_persons_and_honours
{
    private static readonly Honour Flag =
        new(CourtFlag.Id, Flags.Court, "Cờ thi đua Tòa án nhân dân", 2021, "300/QĐ-TANDTC", new(2021, 12, 20), "Chánh án");

    [Fact]
    public void show_who_can_be_nominated_and_what_the_vault_holds_by_name_alone() => Board(
        new PersonRegistered(Persons.Id, Units.Office, Rank.DirectWorker), new PersonMoved(Persons.Id, Units.Academy, Rank.Leader),
        new PrivateDataSealed(Persons.Id, ["phone"]), new DuplicateAbsorbed(Persons.Id, Persons.Other)).ShouldBe(
            new PersonCard(Persons.Id, Units.Academy, Rank.Leader, PersonStanding.Registered)
            {
                Sealed = ["phone"],
                Duplicates = [Persons.Other],
            });

    [Fact]
    public void show_into_whom_somebody_was_merged() => Board(
        new PersonRegistered(Persons.Id, Units.Office, Rank.Other), new PersonMerged(Persons.Id, Persons.Other, "Trùng")).Into
            .ShouldBe(Persons.Other);

    [Fact]
    public void show_of_an_erased_person_that_the_person_was_erased() => Board(
        new PersonRegistered(Persons.Id, Units.Office, Rank.Other), new PrivateDataSealed(Persons.Id, ["phone"]),
        new PersonErasureOrdered(Persons.Id, "Đơn"), new PersonErased(Persons.Id)).ShouldBe(
            new PersonCard(Persons.Id, Units.Office, Rank.Other, PersonStanding.Erased));

    [Fact]
    public void list_each_honour_of_a_unit_and_of_a_person_once()
    {
        IEvent[] told = [new UnitHonoured(Units.Office, Flag), new PersonHonoured(Persons.Id, Persons.Honour)];
        var held = ProjectionSpec.Of(HonoursRegister.Projection).Given(Log(told)).Twice().All().Values;
        held.ShouldBe(
            [
                new HonourHeld(Units.Office, null, HonourShown.Of(Flag)),
                new HonourHeld(null, Persons.Id, HonourShown.Of(Persons.Honour)),
            ], ignoreOrder: true);
    }

    [Fact]
    public void show_an_earlier_honour_with_its_entry_and_that_it_was_struck_out()
    {
        IEvent[] told = [new UnitRecordEntered(Units.Office, Records.Earlier), new UnitRecordEntered(Units.Office, Records.Rating)];
        Held(told).ShouldBe([new HonourHeld(Units.Office, null, HonourShown.Of(Records.Earlier))]);
        Held([.. told, new UnitRecordEntered(Units.Office, Records.Strike(Records.Earlier))]).ShouldHaveSingleItem().StruckOut
            .ShouldBe("Ghi nhầm người");
    }

    /// <summary>Forwarded from a registration that was merged, they come in any order.</summary>
    [Fact]
    public void show_what_was_struck_out_before_it_arrived_as_struck_out() => Held(
        new PersonRecordEntered(Persons.Id, Records.Strike(Records.Earlier)), new PersonRecordEntered(Persons.Id, Records.Earlier))
        .ShouldBe([new HonourHeld(null, Persons.Id, HonourShown.Of(Records.Earlier), "Ghi nhầm người")]);

    [Fact]
    public void show_an_annulled_honour_with_the_decision_and_count_it_no_more()
    {
        var own = Persons.Honour;
        var held = Held(
            new UnitHonoured(Units.Office, Flag),
            new UnitHonourAnnulled(Units.Office, new(Flag.Dossier, Flag.Number, "9/QĐ-HB", new(2022, 1, 25))),
            new PersonHonoured(Persons.Id, own),
            new PersonHonourAnnulled(Persons.Id, new(own.Dossier, own.Number, "10/QĐ-HB", new(2022, 1, 26)))).ToList();
        held.Select(one => one.StruckOut).ShouldBe(
            ["Hủy bỏ theo Quyết định số 9/QĐ-HB ngày 25/01/2022", "Hủy bỏ theo Quyết định số 10/QĐ-HB ngày 26/01/2022"],
            ignoreOrder: true);
        HonourRun.Of(held).ShouldBeEmpty();
    }

    private static IEnumerable<HonourHeld> Held(params IEvent[] told) =>
        ProjectionSpec.Of(HonoursRegister.Projection).Given(Log(told)).Twice().All().Values;

    private static PersonCard Board(params IEvent[] told) =>
        ProjectionSpec.Of(PersonsBoard.Projection).Given(Log(told)).Twice().Document(Persons.Id.Value.ToString());

    private static IReadOnlyList<StoredEvent> Log(IEvent[] told) =>
    [
        .. told.Select((happened, place) => new StoredEvent(
            place + 1, NameBased.Id("event", $"{place}"), Persons.Id.Value, place + 1, "", happened, Days.Usual,
            new Metadata(Metadata.System, Days.Usual, "c"))),
    ];
}
