using System.Net;
using System.Text.Json;
using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Tests.Support;

/// <summary>
/// A sector with four units, their officers and a cluster, made over HTTP; and the steps of the route, taken by whom they belong to.
/// </summary>
internal sealed partial class Journey
{
    public const string CourtFlag = "court-flag";
    public const string GovernmentFlag = "government-flag";

    private static readonly string[] Names = ["Văn phòng", "Vụ Tổng hợp", "Ban Thanh tra", "Học viện Tòa án"];
    public static readonly string[] PaperKinds = ["submission-letter", "minutes", "achievement-report"];

    private Journey(ApiHost api, string sector) => (Api, Sector) = (api, sector);

    public string Sector { get; }

    public ApiHost Api { get; }

    public IReadOnlyList<Guid> Units { get; } = [.. Names.Select(_ => Guid.NewGuid())];

    public IReadOnlyList<PersonId> Heads { get; private set; } = [];

    public IReadOnlyList<PersonId> Voters { get; private set; } = [];

    public IReadOnlyList<PersonId> Council { get; private set; } = [];

    public PersonId Secretary { get; private set; }

    public PersonId Lead { get; private set; }

    public PersonId Decider { get; private set; }

    public Guid Campaign { get; } = Guid.NewGuid();

    public Guid Cluster { get; private set; }

    public Guid Conference { get; } = Guid.NewGuid();

    private static PersonId Administrator => ApiHost.FirstAdministrator;

    private string Root => $"/{Sector}";

    /// <summary>Ids of everything that is there before the first proposal.</summary>
    public IEnumerable<string> Ids => [.. Units.Append(Campaign).Append(Cluster).Select(id => id.ToString())];

    /// <summary>Everything that is there before the first proposal.</summary>
    public static async Task<Journey> Begin(ApiHost api, string sector = ApiHost.Sector)
    {
        var journey = new Journey(api, sector);
        await api.Administer(sector);
        foreach (var (unit, name) in journey.Units.Zip(Names)) await journey.Put(Administrator, $"/units/{unit}", new { name });
        await journey.Appoint();
        var rules = Flags.Text.Replace($"\"{ApiHost.Sector}\"", $"\"{sector}\"", StringComparison.Ordinal);
        await journey.Post(Administrator, "/rule-sets", new { text = rules, decision = "1/QĐ", decidedOn = "2021-01-01" });
        await journey.Put(
            Administrator, $"/campaigns/{journey.Campaign}",
            new { name = "Vì công lý", year = 2021, plan = "355/KH", planDate = "2020-12-15", issuer = "TANDTC" });
        await journey.Put(Administrator, $"/clusters/{journey.Cluster}", new
        {
            owner = "TANDTC",
            label = "VI",
            year = 2021,
            members = journey.Units,
            lead = journey.Units[2],
            deputy = journey.Units[3],
            decision = "69/QĐ",
            decidedOn = "2020-12-28",
        });
        foreach (var award in (string[])[CourtFlag, GovernmentFlag])
            await journey.Post(Administrator, $"/clusters/{journey.Cluster}/quotas", new { award, seats = 1, decision = "70/QĐ" });
        return journey;
    }

    public Task<HttpReply> Get(PersonId person, string address, Action<Scenario>? expect = null) =>
        Send(person, s => s.Get(Root + address), expect);

    public Task<HttpReply> Put(PersonId person, string address, object body, Action<Scenario>? expect = null) =>
        Send(person, s => s.Put(Root + address, body), expect);

    public Task<HttpReply> Post(PersonId person, string address, object? body = null, Action<Scenario>? expect = null) =>
        Send(person, s => s.Post(Root + address, body), expect);

    /// <summary>Drafts a submission of a unit for itself.</summary>
    public async Task<Guid> Draft(int unit, params string[] awards)
    {
        var submission = Guid.NewGuid();
        await Put(Heads[unit], $"/submissions/{submission}", Letter(unit, awards));
        return submission;
    }

    public object Letter(int unit, params string[] awards) => new
    {
        unit = Units[unit],
        campaign = Campaign,
        lines = awards.Select(award => new { award, nominee = Units[unit] }),
        papers = PaperKinds.Select(kind => new { kind, title = kind }),
    };

    /// <summary>Drafts, lodges and accepts; answers the dossiers in the order of the awards.</summary>
    public async Task<IReadOnlyList<Guid>> Propose(int unit, params string[] awards)
    {
        var submission = await Draft(unit, awards);
        await Post(Heads[unit], $"/submissions/{submission}/lodge", new { number = $"{unit + 1}/TTr" });
        await Post(Secretary, $"/submissions/{submission}/accept");
        await Api.Rest();
        var answer = await Get(Heads[unit], $"/submissions/{submission}");
        return [.. answer.Json.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("dossier").GetGuid())];
    }

    /// <summary>Convenes the conference, puts dossiers on its agenda, and opens it with everybody present.</summary>
    public async Task OpenConference(params Guid[] dossiers)
    {
        await Put(Secretary, $"/conferences/{Conference}", new
        {
            cluster = Cluster,
            campaign = Campaign,
            day = Ict.DayOf(ApiHost.Morning),
            title = "Hội nghị Cụm VI",
            awards = new[] { CourtFlag, GovernmentFlag },
        });
        foreach (var dossier in dossiers) await Post(Lead, $"/dossiers/{dossier}/enter-sitting", new { sitting = Conference });
        await Api.Rest();
        for (var unit = 0; unit < Units.Count; unit++)
            await Post(Lead, $"/sittings/{Conference}/attendance", new { elector = Units[unit], representative = Voters[unit].Value });
        await Post(Lead, $"/sittings/{Conference}/open");
    }

    /// <summary>
    /// Every elector votes on every nominee that is not the own unit; then the casting is ended and the papers are counted.
    /// </summary>
    public async Task Vote(Guid sitting, string question, PersonId conductor, Func<int, JsonElement, string> vote, bool ofUnits = true)
    {
        var ballot = await Ballot(sitting, question, ofUnits);
        var electors = ballot.GetProperty("entitled").EnumerateArray().ToList();
        for (var n = 0; n < electors.Count; n++)
        {
            var elector = electors[n].GetProperty("id").GetGuid();
            var unit = electors[n].GetProperty("unit");
            var own = ballot.GetProperty("policy").GetProperty("ownCase").GetString() == "Recused";
            var choices = ballot.GetProperty("nominees").EnumerateArray()
                .Where(nominee => !own || unit.ValueKind == JsonValueKind.Null || nominee.GetProperty("unit").GetGuid() != unit.GetGuid())
                .Select(nominee => new { nominee = nominee.GetProperty("id").GetGuid(), vote = vote(n, nominee) });
            var voter = ofUnits ? Voters[Units.ToList().IndexOf(elector)] : new PersonId(elector);
            await Post(voter, $"/sittings/{sitting}/questions/{question}/1/ballots", new { elector, ballot = Guid.NewGuid(), choices });
        }
        await Post(conductor, $"/sittings/{sitting}/questions/{question}/1/close");
        await Post(conductor, $"/sittings/{sitting}/questions/{question}/1/count");
        await Api.Rest();
    }

    /// <summary>A ballot as the sitting's board shows it.</summary>
    public async Task<JsonElement> Ballot(Guid sitting, string question, bool ofUnits = true)
    {
        await Api.Rest();
        var board = await Get(Secretary, $"/{(ofUnits ? "conferences" : "council-sessions")}/{sitting}");
        return board.Json.GetProperty("ballots").EnumerateArray().Last(ballot => ballot.GetProperty("question").GetString() == question);
    }

    private Task<HttpReply> Send(PersonId person, Action<Scenario> request, Action<Scenario>? expect) => Api.As(person, s =>
    {
        request(s);
        if (expect is null) s.Status(HttpStatusCode.OK);
        else expect(s);
    });

    private async Task Appoint()
    {
        Secretary = await Appoint(Role.Secretary);
        Decider = await Appoint(Role.Decider);
        Council = [await Appoint(Role.CouncilChair), await Appoint(Role.CouncilMember), await Appoint(Role.CouncilMember)];
        Cluster = (await Get(Secretary, "/clusters/id?owner=TANDTC&label=VI&year=2021")).Json.GetProperty("cluster").GetGuid();
        Lead = await Appoint(Role.ClusterLead, PlaceKind.Cluster, Cluster);
        var (heads, voters) = (new List<PersonId>(), new List<PersonId>());
        foreach (var unit in Units)
        {
            heads.Add(await Appoint(Role.UnitHead, PlaceKind.Unit, unit));
            voters.Add(await Appoint(Role.ClusterVoter, PlaceKind.Unit, unit));
        }
        (Heads, Voters) = (heads, voters);
    }

    private Task<PersonId> Appoint(Role role, PlaceKind kind = PlaceKind.Sector, Guid? place = null) =>
        Api.Appoint(role, kind, place, Sector);
}
