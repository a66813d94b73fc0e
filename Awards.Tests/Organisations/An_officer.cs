using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class An_officer
{
    private static readonly DateOnly Day = new(2021, 6, 30);

    [Fact]
    public void is_appointed_from_a_day_on()
    {
        OfficerStops.Nobody.When(OfficerStops.Appoint)
            .Then(new OfficerAppointed(People.HeadOfOffice, OfficerStops.HeadOfOffice, "15/QĐ-TANDTC"));
        OfficerStops.HeadOfUnit.State.Holds(Role.UnitHead, Place.Of(Units.Office), new(2020, 1, 1)).ShouldBeTrue();
        OfficerStops.HeadOfUnit.State.Holds(Role.UnitHead, Place.Of(Units.Office), new(2019, 12, 31)).ShouldBeFalse();
    }

    [Fact]
    public void is_not_appointed_twice() => OfficerStops.HeadOfUnit.When(OfficerStops.Appoint).ThenNothing();

    [Theory]
    [InlineData(2021)]
    [InlineData(2019)]
    public void holds_an_office_once_at_a_time(int since) => OfficerStops.HeadOfUnit
        .When(OfficerStops.Appoint with { Office = OfficerStops.HeadOfOffice with { Since = new(since, 1, 1) } })
        .ThenRefused(Rules.AlreadyAppointed);

    [Fact]
    public void may_have_held_it_before() => OfficerStops.HeadOfUnit
        .When(OfficerStops.Appoint with { Office = OfficerStops.HeadOfOffice with { Since = new(2018, 1, 1), Until = new(2019, 12, 31) } })
        .Then<OfficerAppointed>(appointed => appointed.Office.Until.ShouldBe(new DateOnly(2019, 12, 31)));

    [Fact]
    public void holds_it_up_to_the_last_day_and_no_longer()
    {
        var ended = OfficerStops.HeadOfUnit.After(OfficerStops.End(Day)).State;
        ended.Holds(Role.UnitHead, Place.Of(Units.Office), Day).ShouldBeTrue();
        ended.Holds(Role.UnitHead, Place.Of(Units.Office), Day.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void ends_once() => OfficerStops.HeadOfUnit.After(OfficerStops.End(Day)).When(OfficerStops.End(Day)).ThenNothing();

    [Fact]
    public void ends_once_even_if_the_next_term_follows_at_once() => OfficerStops.HeadOfUnit
        .After(OfficerStops.End(Day), OfficerStops.Appoint with { Office = OfficerStops.HeadOfOffice with { Since = Day.AddDays(1) } })
        .When(OfficerStops.End(Day))
        .ThenNothing();

    [Fact]
    public void may_end_on_the_last_day_there_is() => OfficerStops.HeadOfUnit.When(OfficerStops.End(DateOnly.MaxValue))
        .Then(new OfficerAppointmentEnded(People.HeadOfOffice, Role.UnitHead, Place.Of(Units.Office), DateOnly.MaxValue));

    [Fact]
    public void ends_only_what_is_held() => OfficerStops.HeadOfUnit.When(OfficerStops.End(new(2019, 1, 1))).ThenRefused(Rules.NotAppointed);

    /// <summary>A role held where nothing asks for it would allow nothing, and seem to.</summary>
    [Theory]
    [InlineData(Role.UnitOfficer, PlaceKind.Unit)]
    [InlineData(Role.UnitHead, PlaceKind.Unit)]
    [InlineData(Role.ClusterVoter, PlaceKind.Unit)]
    [InlineData(Role.ClusterLead, PlaceKind.Cluster)]
    [InlineData(Role.Secretary, PlaceKind.Sector)]
    [InlineData(Role.CouncilMember, PlaceKind.Sector, PlaceKind.Unit)]
    [InlineData(Role.CouncilChair, PlaceKind.Sector, PlaceKind.Unit)]
    [InlineData(Role.Decider, PlaceKind.Sector)]
    [InlineData(Role.Inspector, PlaceKind.Sector)]
    [InlineData(Role.Operator, PlaceKind.Sector)]
    [InlineData(Role.Administrator, PlaceKind.Sector)]
    public void holds_a_role_at_the_kind_of_place_that_it_is_of(Role role, params PlaceKind[] kinds)
    {
        foreach (var place in new[] { Place.Sector, Place.Of(Units.Office), Place.Of(Clusters.Id) })
        {
            var office = OfficerStops.HeadOfOffice with { Role = role, Place = place };
            var appointing = OfficerStops.Nobody.When(OfficerStops.Appoint with { Office = office });
            if (kinds.Contains(place.Kind)) appointing.Then<OfficerAppointed>(appointed => appointed.Office.ShouldBe(office));
            else appointing.ThenRefused(Rules.RoleOfAnotherPlace);
        }
    }

    [Fact]
    public void is_of_a_unit_that_there_is()
    {
        var nobody = OfficerStops.Nobody with { Facts = new OfficerFacts(UnitIsRegistered: false) };
        nobody.When(OfficerStops.Appoint).ThenRefused(Rules.UnitUnknown);
        var lead = OfficerStops.HeadOfOffice with { Role = Role.ClusterLead, Place = Place.Of(Clusters.Id) };
        nobody.When(OfficerStops.Appoint with { Office = lead }).Then<OfficerAppointed>(appointed => appointed.Office.ShouldBe(lead));
    }

    [Fact]
    public void has_a_place_unless_it_is_the_whole_sector()
    {
        var nowhere = new Place(PlaceKind.Unit, null);
        OfficerStops.Nobody.When(OfficerStops.Appoint with { Office = OfficerStops.HeadOfOffice with { Place = nowhere } })
            .ThenRefused(Rules.PlaceIncomplete);
        OfficerStops.Nobody.When(OfficerStops.Appoint with { Office = OfficerStops.HeadOfOffice with { Until = new(2019, 1, 1) } })
            .ThenRefused(Rules.PeriodEndsBeforeItBegins);
    }
}
