using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Tests.Support;

/// <summary>The stops of a unit.</summary>
internal static class UnitStops
{
    public static readonly DateOnly LastYear = Days.Launch.AddYears(-1);

    public static readonly Unit Successor = new Unit.Registered(Units.Law, "Vụ Pháp chế và Quản lý khoa học", []);

    public static readonly MergeUnit Merge = new(Units.Personnel, Units.Law, Days.Launch, "12/QĐ-TANDTC", LastYear);

    public static readonly RenameUnit Rename =
        new(Units.Personnel, new Renaming("Vụ Tổ chức cán bộ và Đào tạo", Days.Launch.AddDays(-7), "11/QĐ-TANDTC", LastYear));

    public static readonly ClassifyUnit Classify =
        new(Units.Personnel, new UnitClassification(UnitKind.Department, null, Days.Launch.AddDays(-7), "11/QĐ-TANDTC"));

    public static readonly Absorption Taken = new(Units.Academy, "Học viện Tòa án", Days.Launch, "13/QĐ-TANDTC");

    public static readonly RegisterUnit Register = new(Units.Personnel, "Vụ Tổ chức - Cán bộ", ["Vụ Tổ chức Cán bộ"]);

    public static Spec<UnitCommand, Unit, UnitFacts> Unknown { get; } = new()
    {
        Initial = Unit.None,
        Evolve = Unit.Evolve,
        Decide = UnitDecider.Decide,
        React = UnitProcess.React,
        Owed = UnitProcess.Owed,
        Facts = new UnitFacts(Successor),
        Usual = new Act(People.Secretary, Days.Morning(Days.Launch)),
    };

    public static Spec<UnitCommand, Unit, UnitFacts> Registered => Unknown.After(Register);

    public static Spec<UnitCommand, Unit, UnitFacts> Ended => Registered.After(Merge);
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
