using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class A_written_name
{
    private static readonly DateOnly Day = new(2021, 10, 12);

    private static readonly string[] Official =
    [
        "Văn phòng", "Vụ Tổ chức - Cán bộ", "Vụ Thi đua - Khen thưởng", "Cục Kế hoạch - Tài chính", "Tòa án nhân dân tối cao",
        "Hội đồng Thi đua - Khen thưởng Tòa án nhân dân", "Đội xe",
    ];

    private static readonly NameMatcher<string> Matcher = new(Official.Select(name => new Nameable<string>(name, name, [name], [])));

    [Theory]
    [InlineData("Vụ Tổ chức Cán bộ", "Vụ Tổ chức - Cán bộ")]
    [InlineData("vụ tổ chức-cán bộ", "Vụ Tổ chức - Cán bộ")]
    [InlineData("Vụ Thi đua- Khen thưởng", "Vụ Thi đua - Khen thưởng")]
    [InlineData("Vụ Thi đua Khen thưởng", "Vụ Thi đua - Khen thưởng")]
    [InlineData("Cục Kế hoạch-Tài chính", "Cục Kế hoạch - Tài chính")]
    public void T6_means_the_same_unit_however_it_is_spaced(string written, string meant) => Meant(written).ShouldBe(meant);

    [Theory]
    [InlineData("Trưởng cụm", ClusterRole.Lead)]
    [InlineData("Cụm trưởng", ClusterRole.Lead)]
    [InlineData("Phó Trưởng cụm", ClusterRole.Deputy)]
    [InlineData("Cụm phó", ClusterRole.Deputy)]
    public void T7_means_the_same_role_by_either_word(string written, ClusterRole role) =>
        ((NameMatch<ClusterRole>.One)ClusterRoles.Called(written)).Found.Thing.ShouldBe(role);

    [Theory]
    [InlineData("Cờ thi đua Chính phủ")]
    [InlineData("Cờ thi đua của Chính phủ")]
    public void T8_means_the_government_flag_by_the_short_name_too(string written) =>
        ((NameMatch<AwardCode>.One)AwardNaming.Matcher(Flags.Regime.Awards).Match(written)).Found.Thing.ShouldBe(Flags.Government);

    /// <summary>As a template is filled in where nobody can type the marks; a wrong mark is another name.</summary>
    [Theory]
    [InlineData("co thi dua chinh phu", true)]
    [InlineData("CO THI DUA CUA CHINH PHU", true)]
    [InlineData("Cơ thi đua của Chính phủ", false)]
    [InlineData("Co thi đua của Chính phủ", false)]
    public void means_an_award_without_any_mark_too_where_it_means_one_alone(string written, bool isTaken) =>
        (AwardNaming.Find(AwardNaming.Matcher(Flags.Regime.Awards), written) is NameMatch<AwardCode>.One).ShouldBe(isTaken);

    [Fact]
    public void means_no_award_without_marks_where_it_could_be_two()
    {
        var other = Flags.CourtRule with { Code = new("other-flag"), Name = "Cơ thi đua của Chính phủ", Aliases = null };
        var both = AwardNaming.Matcher(Flags.Regime.Awards.With(other));
        AwardNaming.Find(both, "Co thi dua cua Chinh phu").ShouldBeOfType<NameMatch<AwardCode>.Ambiguous>().Candidates.Count.ShouldBe(2);
        ((NameMatch<AwardCode>.One)AwardNaming.Find(both, "Cơ thi đua của Chính phủ")).Found.Thing.ShouldBe(other.Code);
    }

    [Theory]
    [InlineData("Hội đồng Thi đua – Khen thưởng Tòa án nhân dân")]
    [InlineData("Hội đồng Thi đua \u2212 Khen thưởng Tòa án nhân dân")]
    [InlineData("Hội đồng Thi đua\u2011Khen thưởng Tòa án nhân dân")]
    public void T9_means_the_same_with_any_dash(string written) =>
        Meant(written).ShouldBe("Hội đồng Thi đua - Khen thưởng Tòa án nhân dân");

    /// <summary>Copies damaged by a scanner: never taken by themselves, and offered to a person.</summary>
    [Theory]
    [InlineData("Tóa án nhân dân tối cao", "Tòa án nhân dân tối cao")]
    [InlineData("VỤ TỐ CHỨC CÁN BỘ", "Vụ Tổ chức - Cán bộ")]
    [InlineData("Vụ Thi dua Khen thuong", "Vụ Thi đua - Khen thưởng")]
    [InlineData("Vụ Thi đua Khen thường", "Vụ Thi đua - Khen thưởng")]
    [InlineData("Tòa án nhàn dân tôi caO.", "Tòa án nhân dân tối cao")]
    public void T10_that_is_damaged_is_suggested_to_a_person_and_not_taken(string written, string near) =>
        ((NameMatch<string>.None)Matcher.Match(written)).Suggestions[0].Label.ShouldBe(near);

    [Theory]
    [InlineData("THÚ TRƯỞNG", "Thủ trưởng")]
    [InlineData("hệ thốngTóa án", "hệ thống Tòa án")]
    public void T10_of_the_reports_is_near_to_what_was_meant(string written, string meant)
    {
        NameKeys.Of(written).ShouldNotBe(NameKeys.Of(meant));
        NameKeys.WithoutTones(written).ShouldBe(NameKeys.WithoutTones(meant));
    }

    [Theory]
    [InlineData("Đội xe")]
    [InlineData("Dội xe")]
    [InlineData("\u00D0ội xe")]
    [InlineData("đo\u0323\u0302i xe")]
    public void may_slip_between_d_and_đ_and_be_typed_in_parts(string written) => Meant(written).ShouldBe("Đội xe");

    [Fact]
    public void that_is_far_from_every_name_suggests_nothing() =>
        ((NameMatch<string>.None)Matcher.Match("Tạp chí")).Suggestions.ShouldBeEmpty();

    [Fact]
    public void that_several_units_have_is_for_a_person_to_decide()
    {
        var units = new NameMatcher<UnitId>(
        [
            UnitNaming.On(Units.Office, "Văn phòng", [], UnitHistory.Empty, Day),
            UnitNaming.On(Units.Elsewhere, "Tòa án nhân dân thành phố Hà Nội", ["Văn phòng"], UnitHistory.Empty, Day),
        ]);
        ((NameMatch<UnitId>.Ambiguous)units.Match("văn phòng")).Candidates.Select(one => one.Thing)
            .ShouldBe([Units.Office, Units.Elsewhere]);
    }

    [Fact]
    public void is_that_of_its_day()
    {
        var unit = (Unit.Registered)UnitStops.Unknown
            .After(UnitStops.Register with { Aliases = ["Vụ TCCB"] }, UnitStops.Rename).State;
        var from = UnitStops.Rename.Renaming.From;
        NameMatch<UnitId> On(DateOnly day, string name) =>
            new NameMatcher<UnitId>([UnitNaming.On(unit.Id, unit.Name, unit.Aliases, unit.History, day)]).Match(name);

        On(from.AddDays(-1), unit.Name).ShouldBeOfType<NameMatch<UnitId>.One>();
        On(from, unit.Name).ShouldBeOfType<NameMatch<UnitId>.None>().Suggestions.Count.ShouldBe(1);
        On(from, UnitStops.Rename.Renaming.Name).ShouldBeOfType<NameMatch<UnitId>.One>().Found.Label
            .ShouldBe(UnitStops.Rename.Renaming.Name);
        On(from, "vụ tccb").ShouldBeOfType<NameMatch<UnitId>.One>("an alias has no days");
    }

    [Fact]
    public void of_a_unit_that_ended_is_only_suggested()
    {
        var unit = (Unit.Registered)UnitStops.Ended.State;
        var matcher = new NameMatcher<UnitId>([UnitNaming.On(unit.Id, unit.Name, unit.Aliases, unit.History, Days.Launch)]);
        matcher.Match(unit.Name).ShouldBeOfType<NameMatch<UnitId>.None>().Suggestions.Count.ShouldBe(1);
    }

    private static string? Meant(string written) => (Matcher.Match(written) as NameMatch<string>.One)?.Found.Label;
}
