using Awards.Api;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.Access;

/// <summary>Offices are looked at when a command is decided; what counts is whether they still stand when it is recorded.</summary>
public sealed class An_office_lost_in_the_middle_of_an_act(Postgres postgres)
{
    private static readonly CommandContext BySystem = new() { Actor = Metadata.System };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task keeps_the_act_from_being_recorded()
    {
        await using var database = await postgres.FreshDatabase(
            "sector", (admin, cancel) => Schema.Apply(admin, new SchemaOptions(), cancel), Cancel);
        await using var log = new EventLog(database.AdminConnectionString, Composition.EventTypes);
        var sector = new SectorSetting { Code = "tand", ConnectionString = database.AdminConnectionString, KeyRing = "" };
        var elsewhere = new Transact(log, new Workflows([OrganisationWorkflows.Officers(sector)]));
        var (person, unit) = (new PersonId(Guid.NewGuid()), new UnitId(Guid.NewGuid()));
        var today = Ict.DayOf(await log.Now(Cancel));
        await elsewhere.Run(
            new AppointOfficer(person, new Office(Role.Administrator, Place.Sector, today.AddDays(-9), null), null), BySystem, Cancel);
        var loses = true;
        var units = Units(sector, async () =>
        {
            if (!loses) return;
            loses = false;
            await elsewhere.Run(new EndAppointment(person, Role.Administrator, Place.Sector, today.AddDays(-1)), BySystem, Cancel);
        });

        var answer = await new Transact(log, new Workflows([units]))
            .Run(new RegisterUnit(unit, "Văn phòng", []), new CommandContext { Actor = person.Value.ToString() }, Cancel);

        loses.ShouldBeFalse("at the first look the office was held, or the test proves nothing");
        answer.ShouldBeOfType<TransactResult.Refused>().Code.ShouldBe(Rules.NotYourOffice.Code);
        (await log.ReadStream(unit.Value, Cancel)).ShouldBeEmpty();
    }

    /// <summary>Whoever has an office from somebody else loses it with that person, and as much at once.</summary>
    [Fact]
    public async Task keeps_the_act_of_a_delegate_from_being_recorded()
    {
        await using var database = await postgres.FreshDatabase(
            "sector", (admin, cancel) => Schema.Apply(admin, new SchemaOptions(), cancel), Cancel);
        await using var log = new EventLog(database.AdminConnectionString, Composition.EventTypes);
        var sector = new SectorSetting { Code = "tand", ConnectionString = database.AdminConnectionString, KeyRing = "" };
        var elsewhere = new Transact(log, new Workflows([OrganisationWorkflows.Officers(sector), OrganisationWorkflows.Units(sector)]));
        var (holder, deputy) = (new PersonId(Guid.NewGuid()), new PersonId(Guid.NewGuid()));
        var (unit, subject) = (new UnitId(Guid.NewGuid()), new PersonId(Guid.NewGuid()));
        var (place, today) = (Place.Of(unit), Ict.DayOf(await log.Now(Cancel)));
        await elsewhere.Run(new RegisterUnit(unit, "Văn phòng", []), BySystem, Cancel);
        await elsewhere.Run(new AppointOfficer(holder, new Office(Role.UnitHead, place, today.AddDays(-9), null), null), BySystem, Cancel);
        await elsewhere.Run(
            new DelegateOffice(deputy, new(Role.UnitHead, place, today, today, holder), null),
            new CommandContext { Actor = holder.Value.ToString() }, Cancel);
        var loses = true;
        var persons = Persons(sector, async () =>
        {
            if (!loses) return;
            loses = false;
            await elsewhere.Run(new EndAppointment(holder, Role.UnitHead, place, today.AddDays(-1)), BySystem, Cancel);
        });

        var answer = await new Transact(log, new Workflows([persons]))
            .Run(new RegisterPerson(subject, unit, Rank.Other), new CommandContext { Actor = deputy.Value.ToString() }, Cancel);

        loses.ShouldBeFalse("at the first look the office was held, or the test proves nothing");
        answer.ShouldBeOfType<TransactResult.Refused>().Code.ShouldBeOneOf(Rules.NotYourOffice.Code, Rules.PersonUnknown.Code);
        (await log.ReadStream(Person.StreamOf(subject), Cancel)).ShouldBeEmpty();
    }

    private static Workflow Persons(SectorSetting sector, Func<Task> afterTheCallerWasLookedAt) =>
        new Decider<PersonCommand, Person, object>(
            Streams.Person,
            command => Person.StreamOf(command.Person),
            async (_, _, _, _) =>
            {
                await afterTheCallerWasLookedAt();
                return new Gathered<object>(null, new object(), SealedChange.None);
            },
            (command, _, _) => command is RegisterPerson c
                ? Answer.Of(new PersonRegistered(c.Person, c.Unit, c.Rank))
                : throw new ArgumentOutOfRangeException(nameof(command))).ToWorkflow(sector);

    private static Workflow Units(SectorSetting sector, Func<Task> afterTheCallerWasLookedAt) => new Decider<UnitCommand, Unit, object>(
        Streams.Unit,
        command => command.Unit.Value,
        async (_, _, _, _) =>
        {
            await afterTheCallerWasLookedAt();
            return new Gathered<object>(null, new object(), SealedChange.None);
        },
        (command, state, _) => UnitDecider.Decide(command, state, new UnitFacts())).ToWorkflow(sector);
}
