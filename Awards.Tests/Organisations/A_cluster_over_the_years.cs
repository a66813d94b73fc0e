using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

public sealed class A_cluster_over_the_years
{
    [Theory]
    [InlineData("2018-12-31", 14, "01/2018/TT-TANDTC")]
    [InlineData("2022-08-30", 14, "01/2018/TT-TANDTC")]
    [InlineData("2022-08-31", 7, "247/QĐ-TANDTC")]
    [InlineData("2025-06-30", 7, "247/QĐ-TANDTC")]
    public void T11_has_other_members_under_the_same_label(string day, int members, string decision)
    {
        var found = RealClusters.On("II", DateOnly.Parse(day, null)).ShouldNotBeNull();
        (found.Members.Count, found.Decision.Number).ShouldBe((members, decision));
        found.Members.ShouldAllBe(member => member.IsNamed && member.InsteadOf.Count == 0);
    }

    [Fact]
    public void has_no_members_before_its_first_decision() => RealClusters.On("II", new(2018, 6, 7)).ShouldBeNull();

    [Fact]
    public void T15_keeps_after_mergers_the_members_that_go_on()
    {
        var found = RealClusters.On("II", RealClusters.MergedFrom).ShouldNotBeNull();
        found.Members.Select(member => member.Name).ShouldBe(["Lai Châu", "Lào Cai", "Điện Biên", "Sơn La", "Phú Thọ"]);
        found.Members.ShouldAllBe(member => member.IsNamed);
        found.Members.Select(member => string.Join(", ", member.InsteadOf.Select(one => one.Name)))
            .ShouldBe(["", "Yên Bái", "", "", "Hòa Bình"]);
    }

    /// <summary>Vĩnh Phúc of Cluster I went on in Phú Thọ of Cluster II: whether Phú Thọ belongs to both, no decision says.</summary>
    [Fact]
    public void T15_says_which_member_no_decision_names()
    {
        var found = RealClusters.On("I", RealClusters.MergedFrom).ShouldNotBeNull();
        found.Members.Where(member => !member.IsNamed).Select(member => (member.Name, member.InsteadOf[0].Name))
            .ShouldBe([("Phú Thọ", "Vĩnh Phúc")]);
        found.Members.Count.ShouldBe(10);
    }

    [Fact]
    public void of_2018_are_five_with_the_courts_of_all_sixty_three_provinces() =>
        new[] { "I", "II", "III", "IV", "V" }.Sum(label => RealClusters.On(label, new(2019, 1, 1))!.Members.Count).ShouldBe(63);

    [Fact]
    public void names_who_was_dissolved_and_goes_on_nowhere()
    {
        var gone = RealClusters.Units[RealClusters.Of("Báo Công lý")];
        var ended = gone with { History = gone.History with { End = new UnitEnd(null, new(2025, 3, 1), "1/QĐ", new(2025, 2, 1)) } };
        var found = RosterMembers.On(
            RealClusters.Roster("VI"), new(2025, 3, 1), unit => unit == ended.Id ? ended : RealClusters.Units.GetValueOrDefault(unit));
        found!.Dissolved.Select(member => member.Name).ShouldBe(["Báo Công lý"]);
        found.Members.Count.ShouldBe(11);
    }

    [Fact]
    public void is_another_one_of_another_owner_or_kind()
    {
        var other = Rosters.Name with { Owner = "Tòa án nhân dân Thành phố Hồ Chí Minh" };
        ClusterRosterId.For(Flags.Sector, other).ShouldNotBe(Rosters.Id);
        ClusterRosterId.For(Flags.Sector, Rosters.Name with { Kind = ClusterKind.Region }).ShouldNotBe(Rosters.Id);
        Rosters.Empty.When(Rosters.Decide with { Name = other }).ThenRefused(Rules.ClusterIdentityWrong);
    }

    [Fact]
    public void has_one_decision_a_day() =>
        Rosters.Decided.When(Rosters.Decide with { Decision = "9/QĐ" }).ThenRefused(Rules.RosterDecidedThatDay);

    [Fact]
    public void takes_no_unit_that_ended_by_then()
    {
        var ended = (Unit.Registered)UnitStops.Ended.State;
        var facts = new ClusterFacts(Flags.Sector, [.. Units.Registered.Where(unit => unit.Id != ended.Id), ended]);
        Rosters.Empty.With(facts).When(Rosters.Anew).ThenRefused(Rules.UnitHasEnded);
        Rosters.Empty.With(facts).When(Rosters.Decide).Answer.ShouldBeOfType<Answer.Happened>();
    }

    [Fact]
    public void T12_says_whether_its_lead_was_named_by_a_decision_or_elected()
    {
        ((Cluster.Constituted)Clusters.Constituted.State).ElectedAt.ShouldBeNull();
        var elected = Clusters.NotConstituted
            .After(new RecordElectedLeads(Clusters.Id, Conferences.Id, Units.Law, Units.Newspaper))
            .After(Clusters.Constitute with { Lead = null, Deputy = null });
        var state = (Cluster.Constituted)elected.State;
        (state.ElectedAt, state.Leads).ShouldBe((Conferences.Id, new ClusterLeads(Units.Law, Units.Newspaper)));
    }
}
