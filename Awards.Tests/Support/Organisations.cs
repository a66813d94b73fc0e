using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Tests.Support;

/// <summary>The stops of a unit.</summary>
internal static class UnitStops
{
    public static readonly RegisterUnit Register = new(Units.Personnel, "Vụ Tổ chức - Cán bộ", ["Vụ Tổ chức Cán bộ"]);

    public static Spec<UnitCommand, Unit, int> Unknown { get; } = new()
    {
        Initial = Unit.None,
        Evolve = Unit.Evolve,
        Decide = (command, state, _) => UnitDecider.Decide(command, state),
        Facts = 0,
        Usual = new Act(People.Secretary, Days.Morning(Days.Launch)),
    };

    public static Spec<UnitCommand, Unit, int> Registered => Unknown.After(Register);
}

/// <summary>The stops of a person's offices.</summary>
internal static class OfficerStops
{
    public static readonly Office HeadOfOffice = new(Role.UnitHead, Place.Of(Units.Office), new(2020, 1, 1), null);

    public static readonly AppointOfficer Appoint = new(People.HeadOfOffice, HeadOfOffice, "15/QĐ-TANDTC");

    public static Spec<OfficerCommand, Officer, OfficerFacts> Nobody { get; } = new()
    {
        Initial = Officer.None,
        Evolve = (state, happened) => state.Evolve(happened),
        Decide = OfficerDecider.Decide,
        Facts = new OfficerFacts(UnitIsRegistered: true),
        Usual = new Act(People.Secretary, Days.Morning(Days.Launch)),
    };

    public static Spec<OfficerCommand, Officer, OfficerFacts> HeadOfUnit => Nobody.After(Appoint);

    /// <summary>The deputy, to whom the head delegates for a fortnight.</summary>
    public static readonly Delegation Fortnight =
        new(Role.UnitHead, Place.Of(Units.Office), Days.Launch, Days.Launch.AddDays(14), People.HeadOfOffice);

    public static readonly DelegateOffice Lend = new(People.Stranger, Fortnight, "20/QĐ-VP");

    /// <summary>Somebody to whom a head may delegate.</summary>
    public static Spec<OfficerCommand, Officer, OfficerFacts> Deputy =>
        Nobody with { Facts = Nobody.Facts with { Delegator = HeadOfUnit.State } };

    public static EndDelegation TakeBack(DateOnly last) =>
        new(People.Stranger, Role.UnitHead, Place.Of(Units.Office), People.HeadOfOffice, Fortnight.Since, last);

    public static EndAppointment End(DateOnly last) => new(People.HeadOfOffice, Role.UnitHead, Place.Of(Units.Office), last);
}
