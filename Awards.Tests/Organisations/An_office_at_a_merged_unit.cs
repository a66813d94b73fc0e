using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class An_office_at_a_merged_unit
{
    private static readonly DateOnly Day = Days.Launch;

    private static readonly Dictionary<UnitId, Unit.Registered> Merged = new()
    {
        [Units.Personnel] = (Unit.Registered)UnitStops.Ended.State,
        [Units.Law] = (Unit.Registered)UnitStops.Registered.Given(new UnitAbsorbed(
            Units.Law, new Absorption(Units.Personnel, "Vụ Tổ chức - Cán bộ", Day, "12/QĐ-TANDTC"))).State,
    };

    [Fact]
    public void is_held_by_its_holder_to_the_last_day_of_the_unit()
    {
        var head = After(Role.UnitHead, Units.Personnel);
        head.Holds(Role.UnitHead, Place.Of(Units.Personnel), Day.AddDays(-1)).ShouldBeTrue();
        head.Holds(Role.UnitHead, Place.Of(Units.Personnel), Day).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Role.UnitHead, true)]
    [InlineData(Role.UnitOfficer, true)]
    [InlineData(Role.CouncilMember, true)]
    [InlineData(Role.ClusterVoter, false)]
    public void counts_for_who_holds_it_at_the_unit_that_goes_on_but_for_its_vote(Role role, bool passesOn)
    {
        var successor = After(role, Units.Law);
        successor.Holds(role, Place.Of(Units.Personnel), Day.AddDays(-1)).ShouldBeFalse();
        successor.Holds(role, Place.Of(Units.Personnel), Day).ShouldBe(passesOn);
        successor.Holds(role, Place.Of(Units.Law), Day).ShouldBeTrue();
        successor.UnitOn(Day).ShouldBe(Units.Law, "the own unit stays the own one");
    }

    [Fact]
    public void ends_with_the_office_at_the_unit_that_goes_on() =>
        After(Role.UnitHead, Units.Law, until: Day.AddDays(9)).Holds(Role.UnitHead, Place.Of(Units.Personnel), Day.AddDays(10))
            .ShouldBeFalse();

    [Fact]
    public void at_a_unit_that_was_dissolved_is_held_on_to_wind_it_up()
    {
        var dissolved = (Unit.Registered)UnitStops.Registered
            .After(new DissolveUnit(Units.Personnel, Day, "1/QĐ", UnitStops.LastYear)).State;
        Succession.After(Head(Role.UnitHead, Units.Personnel, null), new Dictionary<UnitId, Unit.Registered>
        {
            [Units.Personnel] = dissolved,
        }).Holds(Role.UnitHead, Place.Of(Units.Personnel), Day).ShouldBeTrue();
    }

    private static Officer After(Role role, UnitId unit, DateOnly? until = null) => Succession.After(Head(role, unit, until), Merged);

    private static Officer Head(Role role, UnitId unit, DateOnly? until) => new([new Office(role, Place.Of(unit), new(2015, 1, 1), until)]);
}
