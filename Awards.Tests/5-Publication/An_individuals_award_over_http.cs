using System.Net;
using Awards.Tests.Support;

namespace Awards.Tests.Publications;

/// <summary>Lao động tiên tiến: the unit nominates its people, its council reviews them, its head decides, its officer publishes.</summary>
public sealed class An_individuals_award_over_http(Postgres postgres)
{
    private const string AdvancedWorker = "advanced-worker";
    private const string Fighter = "grassroots-emulation-fighter";

    [Fact]
    public async Task stays_in_the_unit_from_the_proposal_to_the_public_register()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var (first, second) = (await office.Register("Nguyễn Thị Bình", "Thẩm tra viên"), await office.Register("Trần Văn Cường"));
        var dossiers = await office.Propose(AdvancedWorker, first, second);
        await office.Review(AdvancedWorker, dossiers);
        await office.Decide("12/QĐ-VP", dossiers, refused: dossiers[1]);
        await office.Journey.Post(office.Officer, $"/dossiers/{dossiers[0]}/publish");
        await api.Rest();

        await api.Anybody(s => s.Get("/tand/register?search=nguyen+thi+binh")
            .Expect(reply => Only(reply, "nominee") == "Nguyễn Thị Bình" ? null : "the person's name, as the directory had it")
            .Expect(reply => Only(reply, "unit") == "Văn phòng" ? null : "the unit")
            .Expect(reply => Only(reply, "jobTitle") == "Thẩm tra viên" ? null : "the position")
            .Expect(reply => reply.Body.Contains($"{first}", StringComparison.Ordinal) ? "no id of the person" : null));
        await office.Journey.Get(office.Officer, $"/honours?holder={first}", s => s
            .Expect(reply => Only(reply, "honour", "number") == "12/QĐ-VP" ? null : "the honour with its decision"));
        await office.Journey.Get(office.Officer, $"/honours?holder={second}", s => s
            .Expect(reply => reply.Json.GetProperty("items").GetArrayLength() == 0 ? null : "no honour of who was refused"));
        (await office.StopOf(dossiers[1])).ShouldBe("refused");
        await No_name_is_in_the_log_before_the_publication(api);
        await Is_named_where_the_reader_may_read_it(office, dossiers[1]);
    }

    /// <summary>Offices and registration are of one person under one id: else nobody would be known to vote on themselves.</summary>
    [Fact]
    public async Task is_not_voted_on_by_the_member_of_the_council_whom_it_is_for()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var (member, other) = (office.Council[1], await office.Register("Trần Văn Cường"));
        await office.Journey.Put(
            office.Officer, $"/persons/{member.Value}", new { unit = office.Unit, rank = "DirectWorker", name = "Nguyễn Thị Bình" });
        var dossiers = await office.Propose(AdvancedWorker, member.Value, other);
        var session = await office.PutToTheVote(AdvancedWorker, dossiers);

        await office.Vote(
            session, AdvancedWorker, dossiers, member, member, expect: s => s.Problem(HttpStatusCode.Forbidden, "own-case"));
        await office.Vote(session, AdvancedWorker, dossiers.Skip(1).ToList(), member, member);
    }

    [Fact]
    public async Task is_decided_by_no_other_unit_and_not_by_the_sector()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var stranger = office.Journey.Heads[1];
        var dossiers = await office.Propose(AdvancedWorker, await office.Register("Lê Văn Dũng"));
        var decision = new { kind = "Decision", campaign = office.Journey.Campaign, about = "x", authority = "y", unit = office.Unit };
        foreach (var other in new[] { stranger, office.Journey.Secretary })
        {
            await office.Journey.Put(other, $"/decisions/{Guid.NewGuid()}", decision, s =>
                s.Problem(HttpStatusCode.Forbidden, "not-your-office"));
        }
        await office.Journey.Post(stranger, $"/dossiers/{dossiers[0]}/enter-sitting", new { sitting = Guid.NewGuid() }, s =>
            s.Problem(HttpStatusCode.NotFound, "dossier-unknown"));
        foreach (var list in new[] { "council-sessions", "decisions" })
            await office.Journey.Get(stranger, $"/{list}?unit={office.Unit}", s => s.Problem(HttpStatusCode.Forbidden, "not-for-you"));
    }

    [Fact]
    public async Task needs_the_award_that_comes_first_of_the_same_person()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var person = await office.Register("Phạm Thị Hoa");
        var fighter = await office.Propose(Fighter, person);
        await office.Review(Fighter, fighter);
        await office.Journey.Put(office.Officer, $"/decisions/{Decision}", new
        {
            kind = "Decision",
            campaign = office.Journey.Campaign,
            about = "Công nhận",
            authority = "Chánh Văn phòng",
            unit = office.Unit,
        });
        await office.Journey.Post(office.Officer, $"/dossiers/{fighter[0]}/enter-decision", new { decision = Decision }, s =>
            s.Problem(HttpStatusCode.Conflict, "prerequisite-pending"));

        var worker = await office.Propose(AdvancedWorker, person);
        await office.Review(AdvancedWorker, worker);
        await office.Decide("13/QĐ-VP", worker);
        await office.Journey.Post(office.Officer, $"/dossiers/{fighter[0]}/enter-decision", new { decision = Decision });
    }

    private static Guid Decision { get; } = Guid.NewGuid();

    private static async Task No_name_is_in_the_log_before_the_publication(ApiHost api)
    {
        await using var command = api.Node.Log.Database.CreateCommand(
            "select string_agg(distinct type, ',') from awards.mt_events where data::text like '%Bình%' or data::text like '%Cường%'");
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("dossier_published");
    }

    private static async Task Is_named_where_the_reader_may_read_it(Individuals office, Guid dossier)
    {
        await office.Journey.Get(office.Officer, "/dossiers?search=tran+van+cuong", s => s
            .Expect(reply => Only(reply, "personName") == "Trần Văn Cường" ? null : "found by the person's name"));
        await office.Journey.Get(office.Journey.Heads[1], $"/dossiers/{dossier}/timeline", s =>
            s.Problem(HttpStatusCode.NotFound, "dossier-unknown"));
    }

    private static string? Only(HttpReply reply, params string[] path) =>
        path.Aggregate(reply.Json.GetProperty("items").EnumerateArray().Single(), (at, member) => at.GetProperty(member)).GetString();
}
