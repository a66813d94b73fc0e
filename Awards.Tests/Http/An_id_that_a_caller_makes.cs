using System.Net;
using Awards.Domain;
using Awards.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Awards.Tests.Http;

/// <summary>Ids that follow from names can be worked out by anybody: whoever took one could keep another's dossier from being.</summary>
public sealed class An_id_that_a_caller_makes(Postgres postgres, SharedApi shared)
{
    private const HttpStatusCode Contradicted = HttpStatusCode.UnprocessableEntity;

    private static readonly Guid Any = Guid.Parse("00000000-0000-4000-8000-000000000001");

    /// <summary>What is sent to each address under which something is made, as far as it has to be right to be read.</summary>
    private static readonly Dictionary<string, object> Makers = new(StringComparer.Ordinal)
    {
        ["PUT /units/{unit:guid}"] = new { name = "A" },
        ["PUT /directory/{person:guid}"] = new { name = "A" },
        ["PUT /persons/{person:guid}"] = new { unit = Any, rank = "Other", name = "A" },
        ["PUT /campaigns/{campaign:guid}"] = new { name = "A", year = 2021, plan = "1", planDate = "2021-01-01", issuer = "B" },
        ["PUT /submissions/{submission:guid}"] = new { unit = Any, campaign = Any, lines = Array.Empty<object>() },
        ["PUT /conferences/{conference:guid}"] =
            new { cluster = Any, campaign = Any, day = "2021-10-12", title = "A", awards = Array.Empty<string>() },
        ["PUT /council-sessions/{session:guid}"] =
            new { campaign = Any, day = "2021-10-12", title = "A", awards = Array.Empty<string>(), members = Array.Empty<Guid>() },
        ["PUT /decisions/{decision:guid}"] = new { kind = "Decision", campaign = Any, about = "A", authority = "B" },
        ["PUT /complaints/{complaint:guid}"] = new
        {
            kind = "Complaint",
            what = "Dossier",
            about = Any,
            summary = "A",
            filedOn = "2021-01-01",
            receivedOn = "2021-01-01",
        },
        ["POST /officers/{person:guid}/appointments"] =
            new { role = "Secretary", place = new { kind = "Sector" }, since = "2021-01-01" },
    };

    private static readonly string[] MakeNothing =
    [
        "PUT /clusters/{cluster:guid}", "PUT /persons/{person:guid}/private-data", "PUT /submissions/{submission:guid}/papers/{paper:guid}",
    ];

    [Fact]
    public async Task cannot_be_one_of_the_systems_wherever_something_is_made()
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        var reserved = Reserved();
        foreach (var (maker, body) in Makers)
        {
            var (method, address) = (maker.Split(' ')[0], $"/{ApiHost.Sector}{maker.Split(' ')[1]}");
            address = address[..address.IndexOf('{', StringComparison.Ordinal)] + reserved + address[(address.IndexOf('}') + 1)..];
            await api.As(ApiHost.FirstAdministrator, s => (method == "PUT" ? s.Put(address, body) : s.Post(address, body))
                .Problem(Contradicted, "id-reserved"));
        }
        (await api.Node.Log.ReadStream(reserved, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    /// <summary>
    /// A cluster's id follows from its owner, label and year, and is compared with them. The vault takes data of whoever was registered. A
    /// paper is put to its submission.
    /// </summary>
    [Fact]
    public async Task stands_at_every_address_that_takes_one_but_a_clusters()
    {
        const string root = "/{sector:regex(^[a-z][a-z0-9-]*$)}";
        var api = await shared.Host(postgres);
        var takers = api.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is ["PUT"])
            .Select(endpoint => $"PUT {endpoint.RoutePattern.RawText![root.Length..].TrimEnd('/')}");
        takers.ShouldBe(Makers.Keys.Where(maker => maker.StartsWith("PUT ", StringComparison.Ordinal))
            .Concat(MakeNothing), ignoreOrder: true);
    }

    [Fact]
    public async Task cannot_be_one_of_the_systems_on_a_ballot_paper()
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        await api.As(ApiHost.FirstAdministrator, s => s
            .Post($"/tand/sittings/{Any}/questions/court-flag/1/ballots",
                new { elector = Any, ballot = Reserved(), choices = Array.Empty<object>() })
            .Problem(Contradicted, "id-reserved"));
    }

    /// <summary>The rival's dossier would never come into being, whoever tried to propose it.</summary>
    [Fact]
    public async Task keeps_no_rivals_dossier_from_being_proposed()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var rivals = DossierId.For(ApiHost.Sector, new CampaignId(journey.Campaign), journey.Units[1], new AwardCode(Journey.CourtFlag));
        await journey.Put(journey.Heads[0], $"/submissions/{rivals.Value}", journey.Letter(0, Journey.CourtFlag), s => s
            .Problem(Contradicted, "id-reserved"));
        (await journey.Propose(1, Journey.CourtFlag)).ShouldBe([rivals.Value]);
        await journey.Get(journey.Secretary, $"/dossiers/{rivals.Value}/history", s => s
            .Expect(reply => reply.Json.GetProperty("version").GetInt64() > 0 ? null : "the dossier"));
    }

    private static Guid Reserved() => NameBased.Id("anything", Guid.NewGuid().ToString());
}
