using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;
using Awards.Tests.Tidy;

namespace Awards.Tests.Regulations;

public sealed class The_shipped_rule_sets
{
    private static readonly string[] OfTheCourts =
    [
        "advanced-collective", "advanced-worker", "chief-justice-merit", "chief-justice-merit-simplified", "commemorative-medal",
        "court-emulation-fighter", "court-flag", "excellent-collective", "exemplary-judge", "good-judge", "government-flag",
        "grassroots-emulation-fighter", "labour-order-1", "labour-order-2", "labour-order-3", "national-emulation-fighter",
        "outstanding-judge", "prime-minister-merit", "unit-commendation",
    ];

    private static readonly string[] OfJustice =
    [
        "advanced-collective", "advanced-worker", "commemorative-medal", "excellent-collective", "government-flag",
        "grassroots-emulation-fighter", "labour-order-1", "labour-order-2", "labour-order-3", "minister-merit",
        "minister-merit-simplified", "national-emulation-fighter", "prime-minister-merit", "sector-emulation-fighter", "sector-flag",
        "unit-commendation",
    ];

    public static TheoryData<string> All() => new(Regimes.Ids);

    public static TheoryData<string> Courts() => new(Regimes.Ids.Where(id => id != "btp-2017"));

    [Fact]
    public void are_all_the_files_there_are() => Repository.Below("Awards.Api/Regulations")
        .Where(file => file.Name.EndsWith(".json", StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file.Name)).ShouldBe([.. Regimes.Ids, "holidays"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(All))]
    public void are_read_without_a_complaint_under_their_own_name(string id) => Regimes.Of(id).Id.ShouldBe(id);

    [Theory]
    [MemberData(nameof(All))]
    public void are_read_again_as_they_were_when_they_were_adopted(string id) =>
        RuleSetFile.ReadAdopted(Regimes.Text(id)).ShouldBe(Regimes.Of(id));

    [Theory]
    [MemberData(nameof(All))]
    public void say_of_every_number_where_it_comes_from_and_of_every_doubt_what_it_is(string id)
    {
        var sources = Regimes.Of(id).Sources().ToList();
        sources.Count.ShouldBeGreaterThan(100);
        sources.ShouldAllBe(source => source.Document.Length > 0 && (source.Verified || !string.IsNullOrWhiteSpace(source.Note)));
    }

    [Fact]
    public void of_the_courts_follow_each_other_without_a_gap_to_this_day_and_beyond()
    {
        var courts = Regimes.Ids.Select(Regimes.Of).Where(rules => rules.Sector == Flags.Sector).ToList();
        foreach (var (before, after) in courts.Zip(courts.Skip(1)))
            after.ValidFrom.ShouldBe(before.ValidTo!.Value.AddDays(1), $"{after.Id} follows {before.Id}");
        (courts[0].ValidFrom, courts[^1].ValidTo).ShouldBe((new DateOnly(2018, 6, 8), null));
    }

    [Theory]
    [MemberData(nameof(Courts))]
    public void of_the_courts_have_every_award_of_the_catalogue(string id) => Codes(id)
        .ShouldBe([.. OfTheCourts, .. id == "tand-2017" ? Array.Empty<string>() : ["prime-minister-merit-simplified"]], ignoreOrder: true);

    [Fact]
    public void of_the_justice_sector_have_every_award_of_the_catalogue() => Codes("btp-2017").ShouldBe(OfJustice, ignoreOrder: true);

    [Fact]
    public void of_the_law_of_2026_hold_nothing_that_counts_as_verified_and_say_so_each_time() =>
        Regimes.Of("tand-2026-10").Sources()
            .ShouldAllBe(source => !source.Verified && source.Note!.Contains("phải được người có thẩm quyền xác nhận trước khi ban hành"));

    [Fact]
    public void of_the_law_of_2026_have_the_values_of_the_regime_before()
    {
        var (before, after) = (Regimes.Of("tand-2025-07"), Regimes.Of("tand-2026-10"));
        after.Awards.Select(award => (award.Code, award.Route, award.Decider, award.ClusterPolicy, award.CouncilPolicy))
            .ShouldBe(before.Awards.Select(award => (award.Code, award.Route, award.Decider, award.ClusterPolicy, award.CouncilPolicy)));
        after.Policies.Select(policy => (policy.Id, policy.Threshold, policy.Comparator, policy.Denominator))
            .ShouldBe(before.Policies.Select(policy => (policy.Id, policy.Threshold, policy.Comparator, policy.Denominator)));
        after.Limits.Select(limit => (limit.Code, limit.Days)).ShouldBe(before.Limits.Select(limit => (limit.Code, limit.Days)));
    }

    [Theory]
    [InlineData("government-flag")]
    [InlineData("prime-minister-merit")]
    [InlineData("national-emulation-fighter")]
    [InlineData("labour-order-1")]
    [InlineData("labour-order-2")]
    [InlineData("labour-order-3")]
    public void ask_the_people_about_every_award_of_the_state_under_every_regime(string award)
    {
        foreach (var rules in Regimes.Ids.Select(Regimes.Of))
            rules.Award(new AwardCode(award))!.Route.ShouldContain(Step.PublicNotice, $"{rules.Id}, {award}");
    }

    private static IEnumerable<string> Codes(string id) => Regimes.Of(id).Awards.Select(award => award.Code.Value).Distinct();
}
