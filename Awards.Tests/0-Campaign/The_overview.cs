using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;
using Awards.Projections.Campaigns;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Launching;

public sealed class The_overview
{
    private readonly ProjectionSpec<OverviewEntry> year = Overview.Projection.Given(Told()).Twice();

    [Fact]
    public void lists_what_there_is() => year.All().Values.GroupBy(entry => entry.Kind).Select(kind => (kind.Key, kind.Count())).ShouldBe(
        [(OverviewKind.Unit, 6), (OverviewKind.Campaign, 1), (OverviewKind.RuleSet, 1), (OverviewKind.Cluster, 2)], ignoreOrder: true);

    [Fact]
    public void shows_a_clusters_members_leads_and_the_quota_in_force()
    {
        var told = Told();
        told.Do(Morning(2022, 3, 1), Administrator, new AllocateQuota(ClusterVi, Court, 2, "300/QĐ"));
        var entry = Overview.Projection.Given(told).Twice().Document(Overview.Id(ClusterVi));

        (entry.Name, entry.Year).ShouldBe(("TANDTC, Cụm VI", 2021));
        entry.Cluster!.Constituted!.Members.Count.ShouldBe(6);
        entry.Cluster.Leads.ShouldBe(new ClusterLeads(VanPhong, PhapChe));
        entry.Cluster.Quotas.ShouldBe([new Quota(Government, 1, "247/QĐ"), new Quota(Court, 2, "300/QĐ")]);
    }

    [Fact]
    public void shows_leads_that_were_elected_before_their_cluster_is_constituted()
    {
        var next = ClusterId.For(Chronicle.Sector, "TANDTC", "VI", 2022);
        var elected = year.Document(Overview.Id(next));
        (elected.Cluster!.Constituted, elected.Cluster.Leads, elected.Year).ShouldBe((null, new ClusterLeads(PhapChe, CongLy), null));

        var told = Told();
        told.Do(Morning(2022, 1, 5), Administrator, new ConstituteCluster(
            next, "TANDTC", "VI", 2022, [VanPhong, PhapChe, CongLy], null, null, "1/QĐ", new(2022, 1, 4)));
        Overview.Projection.Given(told).Twice().Document(Overview.Id(next)).Cluster!.Leads.ShouldBe(new ClusterLeads(PhapChe, CongLy));
    }

    [Fact]
    public void shows_an_adopted_rule_set_with_validity_and_hash_but_not_its_text()
    {
        var adoption = year.Document(Overview.Id("tand-2017")).RuleSet.ShouldHaveSingleItem();
        (adoption.ValidFrom, adoption.ValidTo, adoption.Decision, adoption.Sha256.Length)
            .ShouldBe((new DateOnly(2018, 6, 8), new DateOnly(2023, 12, 31), "01/QĐ", 64));
        year.Documents()[Overview.Id("tand-2017")].Length.ShouldBeLessThan(1000);
    }

    [Fact]
    public void shows_every_adoption_of_a_rule_set()
    {
        var told = Founded();
        var text = told.Log.Select(stored => stored.Data).OfType<RuleSetAdopted>().First().Text;
        var amended = new AdoptRuleSet(Chronicle.Sector, text.Replace("chế độ 2017", "bản sửa"), "02/QĐ", new(2021, 2, 1));
        told.Do(Morning(2021, 2, 1), Administrator, amended);

        Overview.Projection.Given(told).Twice().Document(Overview.Id("tand-2017")).RuleSet.Select(adoption => adoption.Decision)
            .ShouldBe(["01/QĐ", "02/QĐ"]);
    }
}
