using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Tests.Support;

/// <summary>The first unit of a journey with people of its own: officers, a council of three, and whom they nominate.</summary>
internal sealed class Individuals
{
    private Individuals(Journey journey) => Journey = journey;

    public Journey Journey { get; }

    public Guid Unit => Journey.Units[0];

    public PersonId Head => Journey.Heads[0];

    public PersonId Officer { get; private set; }

    public IReadOnlyList<PersonId> Council { get; private set; } = [];

    /// <summary>Everything that is there before the first nomination.</summary>
    public static async Task<Individuals> Begin(ApiHost api)
    {
        var individuals = new Individuals(await Journey.Begin(api));
        individuals.Officer = await api.Appoint(Role.UnitOfficer, PlaceKind.Unit, individuals.Unit);
        individuals.Council =
        [
            await api.Appoint(Role.CouncilChair, PlaceKind.Unit, individuals.Unit),
            await api.Appoint(Role.CouncilMember, PlaceKind.Unit, individuals.Unit),
            await api.Appoint(Role.CouncilMember, PlaceKind.Unit, individuals.Unit),
        ];
        return individuals;
    }

    /// <summary>Registers somebody at the unit.</summary>
    public async Task<Guid> Register(string name, string? position = null, string rank = "DirectWorker")
    {
        var person = Guid.NewGuid();
        await Journey.Put(Officer, $"/persons/{person}", new { unit = Unit, rank, name, position });
        return person;
    }

    /// <summary>A letter that nominates persons for one award, lodged and accepted within the unit; answers the dossiers.</summary>
    public async Task<IReadOnlyList<Guid>> Propose(string award, params Guid[] persons)
    {
        var submission = Guid.NewGuid();
        await Journey.Put(Officer, $"/submissions/{submission}", new
        {
            unit = Unit,
            campaign = Journey.Campaign,
            lines = persons.Select(person => new { award, person }),
            papers = new[] { "submission-letter", "minutes", "achievement-report" }.Select(kind => new { kind, title = kind }),
        });
        await Journey.Post(Head, $"/submissions/{submission}/lodge", new { number = "5/TTr-VP" });
        await Journey.Post(Officer, $"/submissions/{submission}/accept");
        await Journey.Api.Rest();
        var letter = await Journey.Get(Officer, $"/submissions/{submission}");
        return [.. letter.Json.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("dossier").GetGuid())];
    }

    /// <summary>The unit's own council reviews dossiers and recommends them all; the last member votes in writing.</summary>
    public async Task Review(string award, IReadOnlyList<Guid> dossiers)
    {
        var session = await PutToTheVote(award, dossiers);
        foreach (var member in Council)
        {
            var written = member == Council[^1];
            await Vote(session, award, dossiers, member, written ? Officer : member, written);
        }
        await Journey.Post(Council[0], $"/sittings/{session}/questions/{award}/1/close");
        await Journey.Post(Council[0], $"/sittings/{session}/questions/{award}/1/count");
        await Journey.Post(Council[0], $"/sittings/{session}/close");
        await Journey.Api.Rest();
    }

    /// <summary>The unit's own council is asked about dossiers; nobody has voted yet.</summary>
    public async Task<Guid> PutToTheVote(string award, IReadOnlyList<Guid> dossiers)
    {
        var session = Guid.NewGuid();
        await Journey.Put(Officer, $"/council-sessions/{session}", new
        {
            campaign = Journey.Campaign,
            day = Ict.DayOf(ApiHost.Morning),
            title = "Hội đồng cơ sở",
            awards = new[] { award },
            members = Council.Select(member => member.Value),
            unit = Unit,
        });
        foreach (var dossier in dossiers) await Journey.Post(Officer, $"/dossiers/{dossier}/enter-sitting", new { sitting = session });
        await Journey.Api.Rest();
        foreach (var member in Council.SkipLast(1))
            await Journey.Post(Council[0], $"/sittings/{session}/attendance", new { elector = member.Value });
        await Journey.Post(Council[0], $"/sittings/{session}/open");
        await Journey.Post(Council[0], $"/sittings/{session}/questions", new { question = award });
        return session;
    }

    /// <summary>A member of the council says yes to dossiers.</summary>
    public Task<HttpReply> Vote(
        Guid session, string award, IReadOnlyList<Guid> dossiers, PersonId member, PersonId by, bool written = false,
        Action<Scenario>? expect = null) =>
        Journey.Post(by, $"/sittings/{session}/questions/{award}/1/ballots", new
        {
            elector = member.Value,
            ballot = Guid.NewGuid(),
            choices = dossiers.Select(dossier => new { nominee = dossier, vote = "Yes" }),
            written,
        }, expect);

    /// <summary>The unit's head decides on dossiers; those refused by their reason.</summary>
    public async Task Decide(string number, IReadOnlyList<Guid> dossiers, params Guid[] refused)
    {
        var decision = Guid.NewGuid();
        await Journey.Put(Officer, $"/decisions/{decision}", new
        {
            kind = "Decision",
            campaign = Journey.Campaign,
            about = "Công nhận danh hiệu",
            authority = "Chánh Văn phòng",
            unit = Unit,
        });
        foreach (var dossier in dossiers) await Journey.Post(Officer, $"/dossiers/{dossier}/enter-decision", new { decision });
        await Journey.Api.Rest();
        await Journey.Post(Head, $"/decisions/{decision}/sign", new
        {
            number,
            refusals = refused.Select(dossier => new { dossier, reason = "Đang xem xét kỷ luật" }),
        });
        await Journey.Api.Rest();
    }

    /// <summary>Where a dossier stands.</summary>
    public async Task<string?> StopOf(Guid dossier)
    {
        var head = await Journey.Api.Node.Log.Head(TestContext.Current.CancellationToken);
        var timeline = (await Journey.Get(Officer, $"/dossiers/{dossier}/timeline?after={head}")).Json.GetProperty("timeline");
        return timeline.GetProperty("stop").GetProperty("code").GetString();
    }
}
