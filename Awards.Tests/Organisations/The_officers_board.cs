using Awards.Domain;
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

    [Fact]
    public void shows_who_acts_and_what_was_delegated_by_whom_and_until_when()
    {
        var (deputy, head, day) = (People.Stranger, Head(VanPhong), new DateOnly(2021, 2, 1));
        var (own, other) = (Place.Of(VanPhong), Place.Of(ToChuc));
        var told = Founded();
        foreach (var (by, command) in new (PersonId, Command)[]
        {
            (Administrator, new AppointOfficer(deputy, new Office(Role.UnitHead, other, day, null, Acting: true), "03/QĐ")),
            (head, new DelegateOffice(deputy, new(Role.UnitHead, own, day, day.AddDays(14), head), "20/QĐ")),
            (Administrator, new EndAppointment(deputy, Role.UnitHead, other, day.AddDays(3))),
            (head, new EndDelegation(deputy, Role.UnitHead, own, head, day, day.AddDays(5))),
        })
            told.Do(Morning(2021, 2, 1), by, command);
        OfficersBoard.Projection.Given(told).Twice().Then(
            deputy.Value.ToString(),
            new OfficerCard(deputy,
            [
                new HeldOffice(Role.UnitHead, other, day, day.AddDays(3), "03/QĐ", Acting: true),
                new HeldOffice(Role.UnitHead, own, day, day.AddDays(5), "20/QĐ", DelegatedBy: head),
            ]));
    }
}
