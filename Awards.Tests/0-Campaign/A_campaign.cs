using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Launching;

public sealed class A_campaign
{
    [Fact]
    public void is_launched_by_a_plan_with_the_last_day_of_each_step() => Campaigns.NotLaunched.When(Campaigns.Launch)
        .Then(new CampaignLaunched(
            Campaigns.Id, "Phong trào thi đua năm 2021", 2021, "12/KH-TANDTC", Days.Launch, "Tòa án nhân dân tối cao", Days.Deadlines));

    [Fact]
    public void is_launched_once() => Campaigns.Launched.When(Campaigns.Launch).ThenNothing();

    [Theory]
    [InlineData("name")]
    [InlineData("plan")]
    [InlineData("issuer")]
    [InlineData("deadlines")]
    public void is_not_launched_again_with_another(string part) => Campaigns.Launched
        .When(part switch
        {
            "name" => Campaigns.Launch with { Name = "Phong trào khác" },
            "plan" => Campaigns.Launch with { Plan = "13/KH-TANDTC" },
            "issuer" => Campaigns.Launch with { Issuer = "Cơ quan khác" },
            _ => Campaigns.Launch with { Deadlines = [] },
        })
        .ThenRefused(Rules.CampaignAlreadyLaunched);

    [Fact]
    public void is_the_same_however_the_letters_of_its_name_were_typed() => Campaigns.NotLaunched
        .After(Campaigns.Launch with { Name = "Thi  \u0111ua Ho\u0323c vie\u0323\u0302n" })
        .When(Campaigns.Launch with { Name = "Thi \u0111ua H\u1ECDc vi\u1EC7n" })
        .ThenNothing();

    [Fact]
    public void has_its_deadlines_in_the_order_of_the_steps()
    {
        var first = new StepDeadline(Step.Proposal, new(2021, 9, 30));
        Campaigns.NotLaunched.When(Campaigns.Launch with { Deadlines = [first, first with { LastDay = new(2021, 10, 1) }] })
            .ThenRefused(Rules.DeadlinesOutOfOrder);
        Campaigns.NotLaunched.When(Campaigns.Launch with { Deadlines = [first, new(Step.ClusterVote, new(2021, 9, 29))] })
            .ThenRefused(Rules.DeadlinesOutOfOrder);
    }

    [Fact]
    public void has_no_deadline_that_a_clock_cannot_reach() => Campaigns.NotLaunched
        .When(Campaigns.Launch with { Deadlines = [new(Step.Proposal, DateOnly.MaxValue)] })
        .ThenRefused(Rules.YearImpossible);

    [Fact]
    public void has_a_name_a_plan_and_a_possible_year()
    {
        Campaigns.NotLaunched.When(Campaigns.Launch with { Name = " " }).ThenRefused(Rules.NameMissing);
        Campaigns.NotLaunched.When(Campaigns.Launch with { Name = "\u202EA" }).ThenRefused(Rules.NameHidesCharacters);
        Campaigns.NotLaunched.When(Campaigns.Launch with { Plan = " " }).ThenRefused(Rules.DecisionNumberMissing);
        Campaigns.NotLaunched.When(Campaigns.Launch with { Issuer = " " }).ThenRefused(Rules.NameMissing);
        Campaigns.NotLaunched.When(Campaigns.Launch with { Plan = new string('1', 301) }).ThenRefused(Rules.NameTooLong);
        Campaigns.NotLaunched.When(Campaigns.Launch with { Year = 1944 }).ThenRefused(Rules.YearImpossible);
    }

    [Fact]
    public void has_a_plan_of_a_day_that_there_was()
    {
        Campaigns.NotLaunched.When(Campaigns.Launch with { PlanDate = DateOnly.MinValue }).ThenRefused(Rules.DocumentDayImpossible);
        Campaigns.NotLaunched.When(Campaigns.Launch with { PlanDate = Days.Launch.AddDays(1) })
            .ThenRefused(Rules.DocumentDayImpossible);
    }
}

public sealed class A_cluster
{
    [Fact]
    public void is_constituted_by_a_decision_with_its_members_names_of_that_day() => Clusters.NotConstituted.When(Clusters.Constitute)
        .Then<ClusterConstituted>(constituted =>
        {
            constituted.Members.ShouldBe(Units.Members.Select(unit => new ClusterMember(unit, Units.Name(unit))));
            (constituted.Lead, constituted.Deputy, constituted.Decision).ShouldBe((Units.Academy, Units.Law, "69/QĐ-TANDTC-TĐKT"));
        });

    [Fact]
    public void is_constituted_once() => Clusters.Constituted.When(Clusters.Constitute).ThenNothing();

    [Fact]
    public void is_not_constituted_again_with_other_members_leads_or_decision()
    {
        Clusters.Constituted.When(Clusters.Constitute with { Members = [.. Units.Members.Skip(1)] })
            .ThenRefused(Rules.ClusterAlreadyConstituted);
        Clusters.Constituted.When(Clusters.Constitute with { Lead = Units.Office }).ThenRefused(Rules.ClusterAlreadyConstituted);
        Clusters.Constituted.When(Clusters.Constitute with { Decision = "70/QĐ-TANDTC" }).ThenRefused(Rules.ClusterAlreadyConstituted);
    }

    [Fact]
    public void is_known_by_owner_label_and_year() => Clusters.NotConstituted
        .When(Clusters.Constitute with { Label = "VII" })
        .ThenRefused(Rules.ClusterIdentityWrong);

    [Fact]
    public void is_another_one_of_another_sector()
    {
        ClusterId.For("btp", Clusters.Owner, "VI", 2021).ShouldNotBe(ClusterId.For("tand", Clusters.Owner, "VI", 2021));
        var roster = new RosterName(Clusters.Owner, ClusterKind.Cluster, "VI");
        ClusterRosterId.For("btp", roster).ShouldNotBe(ClusterRosterId.For("tand", roster));
        DossierId.For("btp", Campaigns.Id, Units.Office.Value, Flags.Court)
            .ShouldNotBe(DossierId.For("tand", Campaigns.Id, Units.Office.Value, Flags.Court));
    }

    /// <summary>Two clusters that nobody could tell apart would have two ids.</summary>
    [Fact]
    public void is_the_same_however_the_letters_of_its_owner_were_typed()
    {
        const string typedApart = " Ho\u0323c vie\u0323\u0302n";
        var id = ClusterId.For(Flags.Sector, "H\u1ECDc vi\u1EC7n", "VI", 2021);
        ClusterId.For(Flags.Sector, typedApart, "VI", 2021).ShouldBe(id);
        Clusters.NotConstituted.When(Clusters.Constitute with { Cluster = id, Owner = typedApart })
            .Then<ClusterConstituted>(constituted => constituted.Owner.ShouldBe("H\u1ECDc vi\u1EC7n"));
    }

    [Fact]
    public void is_of_a_possible_year() => Clusters.NotConstituted
        .When(Clusters.Constitute with { Year = int.MaxValue, Cluster = Clusters.Of(int.MaxValue) })
        .ThenRefused(Rules.YearImpossible);

    [Fact]
    public void is_of_a_decision_of_a_day_that_there_was()
    {
        Clusters.NotConstituted.When(Clusters.Constitute with { DecidedOn = DateOnly.MinValue }).ThenRefused(Rules.DocumentDayImpossible);
        Clusters.NotConstituted.When(Clusters.Constitute with { DecidedOn = Days.Launch.AddDays(1) })
            .ThenRefused(Rules.DocumentDayImpossible);
    }

    [Fact]
    public void has_two_or_more_different_members_that_are_registered()
    {
        Clusters.NotConstituted.When(Clusters.Constitute with { Members = [Units.Academy] }).ThenRefused(Rules.MembersMustDiffer);
        Clusters.NotConstituted.When(Clusters.Constitute with { Members = [Units.Academy, Units.Academy] })
            .ThenRefused(Rules.MembersMustDiffer);
        Clusters.NotConstituted.When(Clusters.Constitute with { Members = [Units.Academy, new(Guid.Empty)] })
            .ThenRefused(Rules.UnitUnknown);
    }

    [Fact]
    public void is_led_by_two_of_its_members()
    {
        Clusters.NotConstituted.When(Clusters.Constitute with { Deputy = Units.Academy }).ThenRefused(Rules.LeadsMustBeMembers);
        Clusters.NotConstituted.When(Clusters.Constitute with { Deputy = null }).ThenRefused(Rules.LeadsMustBeMembers);
        Clusters.NotConstituted.When(Clusters.Constitute with { Deputy = Units.Elsewhere }).ThenRefused(Rules.LeadsMustBeMembers);
    }

    [Fact]
    public void is_led_by_whom_the_year_before_elected_where_the_decision_names_nobody() => Clusters.NotConstituted
        .After(new RecordElectedLeads(Clusters.Id, Conferences.Id, Units.Law, Units.Newspaper),
            Clusters.Constitute with { Lead = null, Deputy = null })
        .State.ShouldBeOfType<Cluster.Constituted>().Leads.ShouldBe(new ClusterLeads(Units.Law, Units.Newspaper));

    [Fact]
    public void notes_an_election_once() => Clusters.NotConstituted
        .After(new RecordElectedLeads(Clusters.Id, Conferences.Id, Units.Law, Units.Newspaper))
        .When(new RecordElectedLeads(Clusters.Id, Conferences.Id, Units.Law, Units.Newspaper))
        .ThenNothing();

    [Fact]
    public void has_the_quota_that_was_allocated_last()
    {
        Clusters.WithQuotas.When(Clusters.Allocate(Flags.Court, 2)).ThenNothing();
        Clusters.WithQuotas.After(Clusters.Allocate(Flags.Court, 3)).State.ShouldBeOfType<Cluster.Constituted>()
            .QuotaOf(Flags.Court)!.Seats.ShouldBe(3);
    }

    [Fact]
    public void has_quotas_of_awards_that_there_are()
    {
        var known = Clusters.Constituted.With(facts => facts with { Catalogue = [Flags.Court] });
        known.When(Clusters.Allocate(new("court-flags"), 2)).ThenRefused(Rules.AwardUnknown);
        known.When(Clusters.Allocate(Flags.Court, 2)).Then<FlagQuotaAllocated>(_ => { });
    }

    [Fact]
    public void has_a_quota_between_none_and_all_its_members()
    {
        Clusters.Constituted.When(Clusters.Allocate(Flags.Court, -1)).ThenRefused(Rules.QuotaImpossible);
        Clusters.Constituted.When(Clusters.Allocate(Flags.Court, 7)).ThenRefused(Rules.QuotaImpossible);
        Clusters.NotConstituted.When(Clusters.Allocate(Flags.Court, 1)).ThenRefused(Rules.ClusterUnknown);
    }
}
