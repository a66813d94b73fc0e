using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class An_acting_head
{
    private static readonly Office Acting = OfficerStops.HeadOfOffice with { Acting = true };

    [Fact]
    public void is_appointed_as_such_and_may_do_what_the_office_allows()
    {
        var appointed = OfficerStops.Nobody.When(OfficerStops.Appoint with { Office = Acting });
        appointed.Then<OfficerAppointed>(happened => happened.Office.ShouldBe(Acting));
        Officer.None.Evolve(new OfficerAppointed(People.HeadOfOffice, Acting, null))
            .Holds(Role.UnitHead, Place.Of(Units.Office), Days.Launch).ShouldBeTrue();
    }

    [Fact]
    public void that_is_said_to_be_none_is_a_head() => OfficerStops.Nobody
        .When(OfficerStops.Appoint with { Office = Acting with { Acting = false } })
        .Then<OfficerAppointed>(happened => happened.Office.ShouldBe(OfficerStops.HeadOfOffice));

    [Fact]
    public void does_not_become_head_without_ending_to_act_first() => OfficerStops.Nobody
        .After(OfficerStops.Appoint with { Office = Acting })
        .When(OfficerStops.Appoint)
        .ThenRefused(Rules.AlreadyAppointed);

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Secretary)]
    [InlineData(Role.Operator)]
    [InlineData(Role.CouncilMember)]
    public void is_only_there_where_one_person_is_at_the_head(Role role) => OfficerStops.Nobody
        .When(OfficerStops.Appoint with { Office = new(role, Place.Sector, Days.Launch, null, Acting: true) })
        .ThenRefused(Rules.ActingIsForHeads);
}
