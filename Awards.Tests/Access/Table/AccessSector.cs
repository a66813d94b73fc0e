using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Access.Table;

/// <summary>
/// A sector of the access table's world: what is the callers' own (the first unit, its cluster, its published award) and what is another's
/// (a unit of another cluster).
/// </summary>
internal sealed class AccessSector
{
    /// <summary>Stands in the name of everybody but the signatory, who is named by the public record.</summary>
    public const string MarkOfNames = "Tên-Riêng";

    /// <summary>Lies in the vault.</summary>
    public const string Telephone = "0912345678";

    private readonly Journey journey;

    private AccessSector(Journey journey) => this.journey = journey;

    public string Code => journey.Sector;

    /// <summary>A person in each role, at the own unit, in the own cluster or of the sector.</summary>
    public Dictionary<string, PersonId> Callers { get; } = new(StringComparer.Ordinal);

    /// <summary>What a parameter or a member of this name is, by whose it is: <c>own</c> or <c>other's</c>.</summary>
    public Dictionary<string, string> Own { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc cref="Own"/>
    public Dictionary<string, string> Others { get; } = new(StringComparer.Ordinal);

    /// <summary>Seats of the council: the member who calls, and another.</summary>
    public (PersonId Own, PersonId Other) Seats => (journey.Council[1], journey.Council[2]);

    /// <summary>Everybody whose id no public page may show.</summary>
    public IEnumerable<PersonId> People => [.. Callers.Values, .. journey.Heads, .. journey.Voters, .. journey.Council];

    /// <summary>Makes it, over HTTP.</summary>
    /// <param name="api">The program.</param>
    /// <param name="code">The sector's code.</param>
    /// <param name="published">Whether the own dossier goes the whole route; else it only begins it.</param>
    public static async Task<AccessSector> Make(ApiHost api, string code, bool published)
    {
        var made = new AccessSector(await Journey.Begin(api, code));
        await made.Appoint();
        await made.GiveNames();
        await made.MakeOwn(published);
        await made.MakeOthers();
        await made.DecideRoster();
        await api.Rest();
        return made;
    }

    private async Task Appoint()
    {
        var unit = journey.Units[0];
        Callers.Add(AccessTable.NoOffice, new PersonId(Guid.NewGuid()));
        Callers.Add(nameof(Role.Secretary), journey.Secretary);
        Callers.Add(nameof(Role.Decider), journey.Decider);
        Callers.Add(nameof(Role.CouncilChair), journey.Council[0]);
        Callers.Add(nameof(Role.CouncilMember), journey.Council[1]);
        Callers.Add(nameof(Role.ClusterLead), journey.Lead);
        Callers.Add(nameof(Role.ClusterVoter), journey.Voters[0]);
        Callers.Add(nameof(Role.UnitHead), journey.Heads[0]);
        Callers.Add(nameof(Role.UnitOfficer), await journey.Api.Appoint(Role.UnitOfficer, PlaceKind.Unit, unit, Code));
        foreach (var role in (Role[])[Role.Inspector, Role.Operator, Role.Administrator])
            Callers.Add(role.ToString(), await journey.Api.Appoint(role, sector: Code));
    }

    private async Task DecideRoster()
    {
        var roster = ClusterRosterId.For(Code, new RosterName("TANDTC", ClusterKind.Cluster, "VI")).Value;
        Own.Add("roster", roster.ToString());
        await journey.Post(ApiHost.FirstAdministrator, $"/clusters/rosters/{roster}/decisions", new
        {
            name = new { owner = "TANDTC", kind = "Cluster", label = "VI" },
            members = journey.Units,
            from = "2018-06-08",
            decision = "01/2018/TT-TANDTC",
            decidedOn = "2018-04-24",
        });
    }

    private async Task GiveNames()
    {
        foreach (var person in People.Distinct())
        {
            var name = person == journey.Decider ? "Chánh án" : $"{MarkOfNames} {Array.IndexOf([.. People], person)}";
            await journey.Put(ApiHost.FirstAdministrator, $"/directory/{person.Value}", new { name }, s => s
                .Status(System.Net.HttpStatusCode.NoContent));
        }
    }

    private async Task MakeOwn(bool published)
    {
        var (submission, dossiers) = await Propose(journey.Units[0], journey.Heads[0], Journey.CourtFlag, Journey.GovernmentFlag);
        var neighbours = await journey.Propose(1, Journey.CourtFlag);
        await (published ? Publish(dossiers, neighbours) : Begin(dossiers));
        await DecideInTheUnit();
        await RegisterIndividuals(Own, journey.Units[0]);
        Own.Add("neighbour", journey.Units[1].ToString());
        Own.Add("neighbours", neighbours[0].ToString());
        await Complain(dossiers[0]);
        Own.Add("submission", submission.ToString());
        Own.Add("paper", submission.ToString());
        Remember(Own, journey.Units[0], journey.Cluster, journey.Conference, dossiers[0]);
    }

    private async Task Complain(Guid dossier)
    {
        var (complaint, today) = (Guid.NewGuid(), Ict.DayOf(ApiHost.Morning));
        await journey.Put(journey.Secretary, $"/complaints/{complaint}", new
        {
            kind = "Denunciation",
            what = "Dossier",
            about = dossier,
            summary = "Báo cáo không đúng",
            filedOn = today,
            receivedOn = today,
            sender = new { name = "Người gửi", phone = Telephone },
        });
        Own.Add("complaint", complaint.ToString());
    }

    // What the unit decides by itself: its council's session, and a decision of its head.
    private async Task DecideInTheUnit()
    {
        var (unit, session, decision) = (journey.Units[0], Guid.NewGuid(), Guid.NewGuid());
        var members = new List<Guid>();
        foreach (var role in (Role[])[Role.CouncilChair, Role.CouncilMember, Role.CouncilMember])
            members.Add((await journey.Api.Appoint(role, PlaceKind.Unit, unit, Code)).Value);
        var officer = Callers[nameof(Role.UnitOfficer)];
        await journey.Put(officer, $"/council-sessions/{session}", new
        {
            campaign = journey.Campaign,
            day = Ict.DayOf(ApiHost.Morning),
            title = "Phiên họp",
            members,
            awards = new[] { "advanced-worker" },
            unit,
        });
        await journey.Put(officer, $"/decisions/{decision}",
            new { kind = "Decision", campaign = journey.Campaign, about = "A", authority = "B", unit });
        Own.Add("unitSession", session.ToString());
        Own.Add("unitDecision", decision.ToString());
    }

    private async Task RegisterIndividuals(Dictionary<string, string> whose, Guid unit)
    {
        var person = Guid.NewGuid();
        await journey.Put(ApiHost.FirstAdministrator, $"/persons/{person}", new { unit, rank = "DirectWorker", name = $"{MarkOfNames} 9" });
        await journey.Put(journey.Secretary, $"/persons/{person}/private-data", new { phone = Telephone });
        whose.Add("individual", person.ToString());
    }

    private async Task Begin(IReadOnlyList<Guid> dossiers)
    {
        await journey.OpenConference([.. dossiers]);
        await journey.ConveneSession();
        await journey.DraftDecision(journey.Decision, "Decision");
    }

    private async Task Publish(IReadOnlyList<Guid> dossiers, IReadOnlyList<Guid> neighbours)
    {
        await journey.HoldConference([.. dossiers, .. neighbours], winners: dossiers);
        await journey.AppraiseAndReview(dossiers);
        await journey.DraftDecision(journey.Decision, "Decision", dossiers[0]);
        await journey.Post(journey.Decider, $"/decisions/{journey.Decision}/sign", new { number = "99/QĐ" });
        await journey.Api.Rest();
        await journey.Post(journey.Secretary, $"/dossiers/{dossiers[0]}/publish");
    }

    private async Task MakeOthers()
    {
        var (administrator, units) = (ApiHost.FirstAdministrator, (Guid[])[Guid.NewGuid(), Guid.NewGuid()]);
        foreach (var unit in units) await journey.Put(administrator, $"/units/{unit}", new { name = $"Tòa án {unit}" });
        var identity = await journey.Get(journey.Secretary, "/clusters/id?owner=TANDTC&label=VII&year=2021");
        var (cluster, conference) = (identity.Json.GetProperty("cluster").GetGuid(), Guid.NewGuid());
        await journey.Put(administrator, $"/clusters/{cluster}", new
        {
            owner = "TANDTC",
            label = "VII",
            year = 2021,
            members = units,
            lead = units[0],
            deputy = units[1],
            decision = "69/QĐ",
            decidedOn = "2020-12-28",
        });
        await journey.Post(administrator, $"/clusters/{cluster}/quotas", new { award = Journey.CourtFlag, seats = 1, decision = "70/QĐ" });
        var head = await journey.Api.Appoint(Role.UnitHead, PlaceKind.Unit, units[0], Code);
        var (submission, dossiers) = await Propose(units[0], head, Journey.CourtFlag);
        await journey.Put(journey.Secretary, $"/conferences/{conference}", new
        {
            cluster,
            campaign = journey.Campaign,
            day = Ict.DayOf(ApiHost.Morning),
            title = "Hội nghị Cụm VII",
            awards = new[] { Journey.CourtFlag },
        });
        await RegisterIndividuals(Others, units[0]);
        Others.Add("submission", submission.ToString());
        Others.Add("paper", submission.ToString());
        Remember(Others, units[0], cluster, conference, dossiers[0]);
        Others.Add("person", journey.Heads[1].Value.ToString());
    }

    private async Task<(Guid Submission, IReadOnlyList<Guid> Dossiers)> Propose(Guid unit, PersonId head, params string[] awards)
    {
        var submission = Guid.NewGuid();
        var papers = Journey.PaperKinds.Select(kind => new { kind, title = kind });
        var lines = awards.Select(award => new { award, nominee = unit });
        await journey.Put(head, $"/submissions/{submission}", new { unit, campaign = journey.Campaign, lines, papers });
        // A file of the letter's; its id is the letter's own, which no other paper has.
        var file = $"/{Code}/submissions/{submission}/papers/{submission}?kind=evidence&title=A";
        await journey.Api.As(head, s => s.Put(file).Content(Proposals.Pictures.Png(), "image/png"));
        await journey.Post(head, $"/submissions/{submission}/lodge", new { number = "1/TTr" });
        await journey.Post(journey.Secretary, $"/submissions/{submission}/accept");
        await journey.Api.Rest();
        var answer = await journey.Get(head, $"/submissions/{submission}");
        return (submission, [.. answer.Json.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("dossier").GetGuid())]);
    }

    private void Remember(Dictionary<string, string> whose, Guid unit, Guid cluster, Guid conference, Guid dossier)
    {
        foreach (var name in (string[])["unit", "elector", "nominee"]) whose.Add(name, unit.ToString());
        foreach (var name in (string[])["conference", "sitting"]) whose.Add(name, conference.ToString());
        foreach (var name in (string[])["dossier", "entry"]) whose.Add(name, dossier.ToString());
        whose.Add("cluster", cluster.ToString());
        whose.Add("campaign", journey.Campaign.ToString());
        whose.Add("session", journey.Session.ToString());
        whose.Add("decision", journey.Decision.ToString());
        foreach (var (name, text) in (IEnumerable<(string, string)>)
            [("question", Journey.CourtFlag), ("award", Journey.CourtFlag), ("number", "1"), ("name", $"{MarkOfNames} 1"),
            ("documentName", "v1"), ("code", "not-your-office")])
            whose.Add(name, text);
    }
}
