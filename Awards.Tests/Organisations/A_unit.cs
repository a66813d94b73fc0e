using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class A_unit
{
    [Fact]
    public void is_registered_under_a_tidy_name_in_normal_form() => UnitStops.Unknown
        .When(UnitStops.Register with { Name = "  Vu\u0323  Tổ chức -  Cán bộ " })
        .Then(new UnitRegistered(Units.Personnel, "Vụ Tổ chức - Cán bộ", ["Vụ Tổ chức Cán bộ"]));

    [Fact]
    public void is_registered_once() => UnitStops.Registered.When(UnitStops.Register).ThenNothing();

    [Fact]
    public void is_not_registered_again_under_another_name() => UnitStops.Registered
        .When(UnitStops.Register with { Name = "Vụ Tổng hợp" })
        .ThenRefused(Rules.UnitAlreadyRegistered);

    [Fact]
    public void has_a_name() => UnitStops.Unknown.When(UnitStops.Register with { Name = " " }).ThenRefused(Rules.NameMissing);

    [Theory]
    [InlineData("o\u0323\u0302", "\u1ED9")]
    [InlineData("o\u0302\u0323", "\u1ED9")]
    [InlineData("\u00F4\u0323", "\u1ED9")]
    [InlineData("\u1ECD\u0302", "\u1ED9")]
    [InlineData("U\u031B\u0301", "\u1EE8")]
    [InlineData("\u0111y\u0309", "\u0111\u1EF7")]
    public void is_called_the_same_however_its_letters_were_typed(string typed, string kept) => Names.Tidy(typed).ShouldBe(kept);
}
