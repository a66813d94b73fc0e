using Awards.Domain.Organisations;
using Awards.Projections.Organisations;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Organisations;

public sealed class The_officers_board
{
    [Fact]
    public void shows_what_a_person_holds_and_held() => OfficersBoard.Projection.Given(Founded()).Twice().Then(
        Secretary.Value.ToString(),
        new OfficerCard(Secretary,
        [
            new HeldOffice(Role.Secretary, Place.Sector, new(2021, 1, 1), null, "02/QĐ"),
            new HeldOffice(Role.UnitOfficer, Place.Of(VanPhong), new(2021, 1, 1), new(2021, 1, 31), "02/QĐ"),
        ]));
}
