using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class A_person
{
    [Fact]
    public void is_of_a_unit_that_goes_on()
    {
        Persons.Unknown.With(facts => facts with { UnitHasEnded = Rules.UnitHasEnded }).When(Persons.Register)
            .ThenRefused(Rules.UnitHasEnded);
        var there = Persons.Registered.With(facts => facts with { UnitHasEnded = Rules.UnitHasEnded });
        there.When(new MovePerson(Persons.Id, Units.Law, Rank.Other)).ThenRefused(Rules.UnitHasEnded);
        var unit = ((Person.Known)there.State).Unit;
        there.When(new MovePerson(Persons.Id, unit, Rank.Leader)).Then(new PersonMoved(Persons.Id, unit, Rank.Leader));
    }

    [Fact]
    public void is_registered_at_a_unit_that_there_is() => Persons.Unknown.When(Persons.Register)
        .Then(new PersonRegistered(Persons.Id, Units.Office, Rank.DirectWorker));

    [Fact]
    public void is_not_registered_at_a_unit_that_there_is_not() => Persons.Unknown
        .With(facts => facts with { UnitIsRegistered = false }).When(Persons.Register).ThenRefused(Rules.UnitUnknown);

    [Fact]
    public void who_holds_an_honour_before_the_registration_keeps_it() => Persons.Unknown
        .After(new RecordPersonHonour(Persons.Id, Persons.Honour), Persons.Register).State.Honours.ShouldBe([Persons.Honour]);

    [Fact]
    public void has_an_honour_once() => Persons.Honoured.When(new RecordPersonHonour(Persons.Id, Persons.Honour)).ThenNothing();

    [Fact]
    public void moves_to_another_unit() => Persons.Registered.When(new MovePerson(Persons.Id, Units.Academy, Rank.Leader))
        .Then(new PersonMoved(Persons.Id, Units.Academy, Rank.Leader));
}

public sealed class What_is_private_about_a_person
{
    private static SealPrivateData Seal(PrivateData data) => new(Persons.Id, data);

    [Fact]
    public void leaves_no_trace_in_the_event_but_what_was_given() => Persons.Registered.When(Seal(Persons.Data))
        .Then(new PrivateDataSealed(Persons.Id, ["identityNumber", "birthDate", "phone", "address"]));

    [Fact]
    public void is_not_said_by_the_command() => Seal(Persons.Data).ToString().ShouldNotContain("0912");

    [Theory]
    [InlineData("12345678901")]
    [InlineData("1234567890123")]
    [InlineData("00108501234x")]
    [InlineData("٠٠١٠٨٥٠١٢٣٤٥")]
    public void has_an_identity_number_of_12_or_9_digits(string number) =>
        Persons.Registered.When(Seal(Persons.Data with { IdentityNumber = number })).ThenRefused(Rules.IdentityNumberImpossible);

    [Fact]
    public void has_a_date_of_birth_that_is_past() =>
        Persons.Registered.When(Seal(Persons.Data with { BirthDate = Days.Launch })).ThenRefused(Rules.BirthDateImpossible);

    [Fact]
    public void is_something() => Persons.Registered.When(Seal(new(null, null, null, null, null))).ThenRefused(Rules.PrivateDataMissing);

    [Fact]
    public void has_bounds() => Persons.Registered
        .When(Seal(Persons.Data with { Notes = new string('x', PrivateData.LongestNotes + 1) })).ThenRefused(Rules.PrivateDataTooLong);

    [Fact]
    public void is_refused_with_the_identity_number_of_somebody_else() => Persons.Registered
        .With(facts => facts with { SameIdentity = [Persons.Other] }).When(Seal(Persons.Data)).ThenRefused(Rules.IdentityKnown)
        .InEnglish().ShouldContain(Persons.Other.Value.ToString());
}

public sealed class A_merger_of_two_registrations
{
    [Fact]
    public void takes_the_honours_to_the_one_that_goes_on() => Persons.Honoured.When(Persons.Merge)
        .Then(new PersonMerged(Persons.Id, Persons.Other, "Cùng số định danh"))
        .ThenSends(
            Message.Now(new AbsorbDuplicate(Persons.Other, Persons.Id), 0, $"{Persons.Id.Value}"),
            Message.Now(
                new RecordPersonHonour(Persons.Other, Persons.Honour), 0, $"{Persons.Honour.Dossier.Value}/{Persons.Honour.Number}"));

    [Fact]
    public void takes_a_later_honour_along_too()
    {
        var later = Persons.Honour with { Year = 2021, Number = "20/QĐ-VP" };
        Persons.Merged.When(new RecordPersonHonour(Persons.Id, later)).Then(new PersonHonoured(Persons.Id, later))
            .ThenSends(Message.Now(new RecordPersonHonour(Persons.Other, later), 0, $"{later.Dossier.Value}/{later.Number}"));
    }

    [Fact]
    public void with_oneself_is_refused() =>
        Persons.Registered.When(Persons.Merge with { Into = Persons.Id }).ThenRefused(Rules.MergerImpossible);

    [Fact]
    public void into_somebody_who_is_merged_is_refused_so_that_mergers_never_run_in_a_circle() => Persons.Registered
        .With(facts => facts with { Into = Persons.Merged.State }).When(Persons.Merge).ThenRefused(Rules.MergerImpossible);

    [Fact]
    public void needs_a_reason() => Persons.Registered.When(Persons.Merge with { Reason = " " }).ThenRefused(Rules.ReasonMissing);
}

public sealed class The_erasure_of_a_person
{
    [Fact]
    public void takes_effect_by_a_message_whose_effect_is_the_destruction() => Persons.Registered.When(Persons.Erase)
        .Then(new PersonErasureOrdered(Persons.Id, "Đơn yêu cầu ngày 12/01/2021"))
        .ThenSends(Message.Now(new CompleteErasure(Persons.Id)));

    [Fact]
    public void takes_the_duplicates_along() => Persons.Registered.After(new AbsorbDuplicate(Persons.Id, Persons.Other))
        .When(Persons.Erase).Then(new PersonErasureOrdered(Persons.Id, "Đơn yêu cầu ngày 12/01/2021"))
        .ThenSends(
            Message.Now(new CompleteErasure(Persons.Id)),
            Message.Now(new ErasePerson(Persons.Other, $"{Persons.Id.Value}"), 0, $"{Persons.Id.Value}"));

    [Fact]
    public void takes_a_duplicate_along_that_is_merged_meanwhile() => Persons.Erasing
        .When(new AbsorbDuplicate(Persons.Id, Persons.Other)).Then(new DuplicateAbsorbed(Persons.Id, Persons.Other))
        .ThenSends(Message.Now(new ErasePerson(Persons.Other, $"{Persons.Id.Value}"), 0, $"{Persons.Id.Value}"));

    [Fact]
    public void ends_every_change_of_the_person() =>
        Persons.Erased.When(new MovePerson(Persons.Id, Units.Academy, Rank.Leader)).ThenRefused(Rules.PersonIsErased);
}
