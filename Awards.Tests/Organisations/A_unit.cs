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

    [Theory]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("\u200B")]
    [InlineData("\u202E\u202C")]
    [InlineData("\u0323\u0302")]
    [InlineData("\u3164")]
    public void has_a_name_that_can_be_read(string name)
    {
        UnitStops.Unknown.When(UnitStops.Register with { Name = name }).ThenRefused(Rules.NameMissing);
        UnitStops.Unknown.When(UnitStops.Register with { Aliases = [name] }).ThenRefused(Rules.NameMissing);
    }

    /// <summary>Two units would look the same, or one like another.</summary>
    [Theory]
    [InlineData("V\u0103n\u200Bph\u00F2ng")]
    [InlineData("V\u0103n ph\u00F2ng\uFEFF")]
    [InlineData("V\u0103n\u2060 ph\u00F2ng")]
    [InlineData("V\u0103n\u200D ph\u00F2ng")]
    [InlineData("V\u0103n\u200C ph\u00F2ng")]
    [InlineData("\u202Egn\u00F2hp n\u0103V\u202C")]
    [InlineData("\u2067V\u0103n ph\u00F2ng\u2069")]
    [InlineData("V\u0103n ph\u00F2ng\U000E0041")]
    [InlineData("V\u0103n\u0007 ph\u00F2ng")]
    public void has_a_name_of_characters_that_are_seen(string name)
    {
        UnitStops.Unknown.When(UnitStops.Register with { Name = name }).ThenRefused(Rules.NameHidesCharacters);
        UnitStops.Unknown.When(UnitStops.Register with { Aliases = [name] }).ThenRefused(Rules.NameHidesCharacters);
    }

    [Fact]
    public void is_the_same_however_its_letters_were_typed() => UnitStops.Unknown
        .After(UnitStops.Register with { Name = "H\u1ECDc vi\u1EC7n" })
        .When(UnitStops.Register with { Name = "Ho\u0323c vie\u0323\u0302n" })
        .ThenNothing();

    [Theory]
    [InlineData("o\u0323\u0302", "\u1ED9")]
    [InlineData("o\u0302\u0323", "\u1ED9")]
    [InlineData("\u00F4\u0323", "\u1ED9")]
    [InlineData("\u1ECD\u0302", "\u1ED9")]
    [InlineData("U\u031B\u0301", "\u1EE8")]
    [InlineData("\u0111y\u0309", "\u0111\u1EF7")]
    public void is_called_the_same_however_its_letters_were_typed(string typed, string kept) => Names.Tidy(typed).ShouldBe(kept);
}
