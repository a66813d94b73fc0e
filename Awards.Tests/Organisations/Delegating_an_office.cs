using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;
using static Awards.Tests.Support.OfficerStops;

namespace Awards.Tests.Organisations;

public sealed class Delegating_an_office
{
    private static readonly Place Office = Place.Of(Units.Office);
    private static readonly DateOnly First = Fortnight.Since;
    private static readonly DateOnly Last = Fortnight.Until;

    [Fact]
    public void records_whose_office_it_is() => Deputy.When(Lend)
        .Then(new OfficeDelegated(People.Stranger, Fortnight, "20/QĐ-VP"));

    [Fact]
    public void is_done_once() => Deputy.After(Lend).When(Lend).ThenNothing();

    [Fact]
    public void gives_the_office_from_its_first_day_to_its_last()
    {
        var deputy = Effective(HeadOfUnit.State);
        DaysOf(deputy).ShouldBe(Enumerable.Range(0, 15).Select(First.AddDays));
    }

    [Fact]
    public void gives_nothing_without_the_one_whose_office_it_is() =>
        Deputy.After(Lend).State.Holds(Role.UnitHead, Office, First).ShouldBeFalse();

    [Fact]
    public void gives_the_office_only_while_the_other_holds_it()
    {
        DaysOf(Effective(HeadOfUnit.After(OfficerStops.End(First.AddDays(2))).State)).ShouldBe([First, First.AddDays(1), First.AddDays(2)]);
        DaysOf(Effective(Officer.None)).ShouldBeEmpty();
        DaysOf(Effective(HeadOfUnit.After(OfficerStops.End(First.AddDays(-1))).State)).ShouldBeEmpty();
    }

    [Fact]
    public void does_not_give_what_was_delegated_once_more()
    {
        var deputy = Effective(HeadOfUnit.State);
        deputy.Holds(Role.UnitHead, Office, First).ShouldBeTrue();
        var again = Lend with { Person = People.Secretary, Delegation = Fortnight with { By = People.Stranger } };
        var holder = Nobody with { Facts = Nobody.Facts with { Delegator = Deputy.After(Lend).State } };
        holder.When(again).ThenRefused(Rules.NotYoursToDelegate);
        var third = Officer.None.Evolve(new OfficeDelegated(People.Secretary, again.Delegation, null));
        DaysOf(third.WithDelegated(new Dictionary<PersonId, Officer> { [People.Stranger] = Deputy.After(Lend).State })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.CouncilMember)]
    public void is_not_done_with_what_a_person_does_in_person(Role role)
    {
        var holder = Officer.None.Evolve(new OfficerAppointed(People.HeadOfOffice, new(role, Place.Sector, new(2020, 1, 1), null), null));
        (Nobody with { Facts = Nobody.Facts with { Delegator = holder } })
            .When(Lend with { Delegation = Fortnight with { Role = role, Place = Place.Sector } })
            .ThenRefused(Rules.NotToBeDelegated);
    }

    [Fact]
    public void needs_an_office_held_in_own_right_on_its_first_day()
    {
        Deputy.When(Lend with { Delegation = Fortnight with { Role = Role.UnitOfficer } }).ThenRefused(Rules.NotYoursToDelegate);
        Deputy.When(Lend with { Delegation = Fortnight with { Place = Place.Of(Units.Academy) } })
            .ThenRefused(Rules.NotYoursToDelegate);
        (Deputy with { Facts = Deputy.Facts with { Delegator = HeadOfUnit.After(OfficerStops.End(First.AddDays(-1))).State } })
            .When(Lend).ThenRefused(Rules.NotYoursToDelegate);
    }

    [Fact]
    public void begins_no_earlier_than_it_is_done_and_ends_no_earlier_than_it_begins()
    {
        Deputy.When(Lend with { Delegation = Fortnight with { Since = First.AddDays(-1) } }).ThenRefused(Rules.DelegatedForThePast);
        Deputy.When(Lend with { Delegation = Fortnight with { Until = First.AddDays(-1) } }).ThenRefused(Rules.PeriodEndsBeforeItBegins);
        Deputy.When(Lend with { Delegation = Fortnight with { Until = First } }).Then<OfficeDelegated>(_ => { });
    }

    [Fact]
    public void is_not_done_to_oneself_nor_to_who_holds_it_nor_twice_for_one_day()
    {
        Deputy.When(Lend with { Person = People.HeadOfOffice }).ThenRefused(Rules.DelegatedToOneself);
        (HeadOfUnit with { Facts = Deputy.Facts }).When(Lend with { Delegation = Fortnight with { By = People.Chair } })
            .ThenRefused(Rules.AlreadyAppointed);
        Deputy.After(Lend).When(Lend with { Delegation = Fortnight with { Since = Last, Until = Last.AddDays(9) } })
            .ThenRefused(Rules.AlreadyDelegated);
        Deputy.After(Lend).When(Lend with { Delegation = Fortnight with { Since = Last.AddDays(1), Until = Last.AddDays(9) } })
            .Then<OfficeDelegated>(_ => { });
    }

    [Fact]
    public void ends_early_on_a_day_once()
    {
        var ended = Deputy.After(Lend, TakeBack(First.AddDays(1)));
        DaysOf(ended.State.WithDelegated(new Dictionary<PersonId, Officer> { [People.HeadOfOffice] = HeadOfUnit.State }))
            .ShouldBe([First, First.AddDays(1)]);
        ended.When(TakeBack(First.AddDays(1))).ThenNothing();
        ended.When(TakeBack(First.AddDays(2))).ThenRefused(Rules.NotDelegated);
    }

    [Fact]
    public void is_taken_back_before_it_counted_and_given_again()
    {
        var taken = Deputy.After(Lend, TakeBack(First.AddDays(-1)));
        DaysOf(taken.State.WithDelegated(new Dictionary<PersonId, Officer> { [People.HeadOfOffice] = HeadOfUnit.State })).ShouldBeEmpty();
        taken.When(Lend).Then(new OfficeDelegated(People.Stranger, Fortnight, "20/QĐ-VP"));
        taken.After(Lend).When(TakeBack(First)).Then<OfficeDelegationEnded>(ended => ended.Last.ShouldBe(First));
    }

    private static Officer Effective(Officer holder) =>
        Deputy.After(Lend).State.WithDelegated(new Dictionary<PersonId, Officer> { [People.HeadOfOffice] = holder });

    private static IEnumerable<DateOnly> DaysOf(Officer officer) =>
        Enumerable.Range(-5, 30).Select(First.AddDays).Where(day => officer.Holds(Role.UnitHead, Office, day));
}
