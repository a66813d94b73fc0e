using System.Text.Json;
using Awards.Domain;

namespace Awards.Tests.Support;

/// <summary>The second half of the route: conference, appraisal, council, decision, publication.</summary>
internal sealed partial class Journey
{
    public Guid Session { get; } = Guid.NewGuid();

    public Guid Decision { get; } = Guid.NewGuid();

    /// <summary>Opens the conference, which votes for some of the dossiers, and elects next year's lead and deputy.</summary>
    public async Task HoldConference(IReadOnlyList<Guid> dossiers, IReadOnlyList<Guid> winners)
    {
        bool IsWinner(JsonElement nominee) => winners.Contains(nominee.GetProperty("id").GetGuid());
        string VoteOn(int elector, JsonElement nominee) => IsWinner(nominee) || elector == 3 ? "Yes" : "No";
        var sitting = $"/sittings/{Conference}";
        await OpenConference([.. dossiers]);
        foreach (var question in (string[])[CourtFlag, GovernmentFlag])
        {
            await Post(Lead, $"{sitting}/questions", new { question });
            await Vote(Conference, question, Lead, VoteOn);
        }
        foreach (var (office, elected) in ((string, int)[])[("cluster-lead", 0), ("cluster-deputy", 1)])
        {
            await Post(Lead, $"{sitting}/elections", new { office, candidates = new[] { Units[elected] } });
            await Vote(Conference, office, Lead, (_, _) => "Yes");
        }
        await Post(Lead, $"{sitting}/close");
        await Api.Rest();
    }

    /// <summary>Every criterion is found to be met, and the council votes for all.</summary>
    /// <param name="dossiers">Of the awards that are voted on.</param>
    /// <param name="questions">The awards voted on; none: both.</param>
    public async Task AppraiseAndReview(IReadOnlyList<Guid> dossiers, params string[] questions)
    {
        foreach (var dossier in dossiers)
            await Post(Secretary, $"/dossiers/{dossier}/appraise", new { findings = await Findings(dossier) });
        await ConveneSession();
        foreach (var dossier in dossiers) await Post(Secretary, $"/dossiers/{dossier}/enter-sitting", new { sitting = Session });
        await Api.Rest();
        foreach (var member in Council) await Post(Council[0], $"/sittings/{Session}/attendance", new { elector = member.Value });
        await Post(Council[0], $"/sittings/{Session}/open");
        foreach (var question in questions is [] ? [CourtFlag, GovernmentFlag] : questions)
        {
            await Post(Council[0], $"/sittings/{Session}/questions", new { question });
            await Vote(Session, question, Council[0], (_, _) => "Yes", ofUnits: false);
        }
        if (questions is []) await Post(Council[0], $"/sittings/{Session}/close");
        await Api.Rest();
    }

    /// <summary>Convenes the council's session.</summary>
    public Task<HttpReply> ConveneSession() => Put(Secretary, $"/council-sessions/{Session}", new
    {
        campaign = Campaign,
        day = Ict.DayOf(ApiHost.Morning),
        title = "Phiên họp",
        members = Council.Select(member => member.Value),
        awards = new[] { CourtFlag, GovernmentFlag },
    });

    /// <summary>An answer to each criterion of a dossier's award: met.</summary>
    public async Task<IReadOnlyList<object>> Findings(Guid dossier)
    {
        var history = await Get(Secretary, $"/dossiers/{dossier}/history");
        var award = history.Json.GetProperty("state").GetProperty("course").GetProperty("award");
        var criteria = award.GetProperty("criteria").EnumerateArray().Select(criterion => criterion.GetProperty("code").GetString());
        return [.. criteria.Select(criterion => new { criterion, verdict = "Met", evidence = "Báo cáo" })];
    }

    /// <summary>Drafts a decision or a letter upward, with nothing on it.</summary>
    public Task<HttpReply> DraftDecision(Guid decision, string kind) => Put(
        Secretary, $"/decisions/{decision}",
        new { kind, campaign = Campaign, about = "Khen thưởng", authority = "Chánh án TANDTC" });

    /// <summary>Drafts a decision or a letter upward, with one dossier on it.</summary>
    public async Task DraftDecision(Guid decision, string kind, Guid dossier)
    {
        await DraftDecision(decision, kind);
        await Post(Secretary, $"/dossiers/{dossier}/enter-decision", new { decision });
        await Api.Rest();
    }
}
