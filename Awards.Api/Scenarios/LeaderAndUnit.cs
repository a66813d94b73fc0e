using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>Leaders' dossiers stop at the appraisal while their units hold no title of the year; one goes on when its unit does.</summary>
/// <param name="run">The run.</param>
/// <param name="plan">The plan.</param>
internal sealed class LeaderAndUnit(ScenarioRun run, TasksPlan plan)
{
    private const string AppraisedEvent = "dossier_appraised", AwardedEvent = "dossier_awarded";

    private readonly List<StoppedDossier> stopped = [];

    /// <summary>Dossiers that were stopped.</summary>
    public IReadOnlyList<StoppedDossier> Stopped => stopped;

    /// <summary>Id of the rule set that the dossiers are under; null: none was looked at.</summary>
    public string? RuleSet { get; private set; }

    private string Campaign => plan.Launch.Code;

    /// <summary>Plays it.</summary>
    /// <returns>The public register.</returns>
    public async Task<IReadOnlyList<PublishedAward>> Play(CancellationToken cancel)
    {
        await run.GoTo(plan.Days.Appraisal, cancel);
        run.Story.Stage(plan.Days.Appraisal, "Thẩm định", "Appraisal");
        var all = new List<Line>();
        foreach (var letter in plan.Letters)
            all.AddRange((await SingleActs.Dossiers(run, letter, cancel)).Zip(letter.Lines, (dossier, line) => Of(letter, dossier, line)));
        var leaders = all.Where(line => line.Nominee?.Rank == Rank.Leader).ToList();
        var first = all.Except(leaders).ToList();
        foreach (var line in first) await Appraise(line, cancel);
        foreach (var leader in leaders) await Stop(leader, cancel);

        await SingleActs.Session(run, plan.Sessions[0], Campaign, Ids(first), cancel);
        await SingleActs.Decide(run, plan.Rulings[0], Campaign, Ids(first), cancel);

        await run.GoTo(plan.Days.AppraisalAgain, cancel);
        run.Story.Stage(
            plan.Days.AppraisalAgain, "Thẩm định lại, sau khi đơn vị có danh hiệu", "Appraised again: the unit holds its title");
        var titled = first.Where(line => line.Nominee is null).ToDictionary(line => line.Unit, StringComparer.Ordinal);
        var goesOn = leaders.Where(leader => titled.ContainsKey(leader.Unit)).ToList();
        foreach (var leader in goesOn)
        {
            await Appraise(leader, cancel);
            await TellThatItGoesOn(leader, titled[leader.Unit], cancel);
        }
        foreach (var leader in leaders.Except(goesOn)) await StayStopped(leader, cancel);
        await SingleActs.Session(run, plan.Sessions[1], Campaign, Ids(goesOn), cancel);
        await SingleActs.Decide(run, plan.Rulings[1], Campaign, Ids(goesOn), cancel);
        return await Register(cancel);
    }

    private async Task Appraise(Line line, CancellationToken cancel)
    {
        await run.Api.Post(
            run.Secretary, $"dossiers/{line.Dossier}/appraise", new { Findings = Findings(line) }, $"appraise/{line.Dossier}", cancel);
        run.Story.Line($"{line.Shown}: đủ tiêu chuẩn", "eligible");
    }

    // Refusals are not recorded: a run that is begun again finds the one that goes on appraised, and has only this order to show.
    private async Task Stop(Line leader, CancellationToken cancel)
    {
        var waits = (await SingleActs.Of(run, "appraise", [leader.Dossier], cancel)).Count > 0;
        if (waits) await TryAppraisal(leader, cancel);
        stopped.Add(new StoppedDossier(leader.Shown, leader.Unit, GoesOn: false));
    }

    private async Task<Refusal> TryAppraisal(Line leader, CancellationToken cancel)
    {
        var body = new { Findings = Findings(leader) };
        var refusal = await run.Api.WhyRefused(HttpMethod.Post, run.Secretary, $"dossiers/{leader.Dossier}/appraise", body, cancel);
        if (refusal.Code != plan.StopsBy) throw new ScenarioException($"Refused by '{refusal.Code}': {refusal.Title}");
        run.Story.Line($"{leader.Shown}: {refusal.Title}", refusal.Detail);
        return refusal;
    }

    private async Task StayStopped(Line leader, CancellationToken cancel)
    {
        var refusal = await TryAppraisal(leader, cancel);
        run.Facts.Refuse(refusal.Code, leader.Shown, refusal.Title, refusal.Detail);
    }

    private async Task TellThatItGoesOn(Line leader, Line title, CancellationToken cancel)
    {
        await run.Rest(cancel);
        var (own, units) = (await When(leader, AppraisedEvent, cancel), await When(title, AwardedEvent, cancel));
        if (own <= units) throw new ScenarioException($"{leader.Shown} was appraised before the unit was given its title.");
        var place = stopped.FindIndex(one => one.Nominee == leader.Shown);
        stopped[place] = stopped[place] with { GoesOn = true };
        run.Facts.Refuse(
            plan.StopsBy, leader.Shown, "Dừng ở thẩm định cho đến khi đơn vị có danh hiệu của năm",
            "stopped at the appraisal until the unit holds its title of the year; the dossier is made up");
        run.Facts.Happen(
            "goes-on", leader.Shown, $"{leader.Unit} được tặng danh hiệu, hồ sơ của lãnh đạo đi tiếp",
            "the unit is given its title, the leader's dossier goes on; made up");
    }

    private async Task<DateTimeOffset> When(Line line, string happened, CancellationToken cancel)
    {
        var timeline = await run.Api.Get<TimelineOfAnswer>(run.Secretary, $"dossiers/{line.Dossier}/timeline", cancel);
        RuleSet = timeline.Timeline.Header.RuleSet;
        return timeline.Timeline.Entries.Single(entry => entry.Event == happened).EffectiveAt;
    }

    private async Task<IReadOnlyList<PublishedAward>> Register(CancellationToken cancel)
    {
        await run.Rest(cancel);
        var register = (await run.Api.List<RegisterAnswer>(null, "register", cancel)).Reverse().ToList();
        foreach (var award in register)
            run.Facts.Happen(
                "published", $"{award.Nominee}: {award.Award}",
                $"Công bố {award.AwardName} cho {award.Nominee}, Quyết định số {award.Number}", "published; no source says so");
        await Notifying.Tell(run, cancel);
        return
        [
            .. register.Select(award => new PublishedAward(award.Nominee, award.Award, award.Number, award.Capacity, award.Signatory)),
        ];
    }

    // What the record can tell is left to the record: the secretary's word is asked only for the rest.
    private IEnumerable<object> Findings(Line line) => line.Nominee is null
        ? []
        : plan.Findings.Select(finding => (object)new { Criterion = finding.Key, Verdict = Verdict.Met, Evidence = finding.Value });

    private Line Of(LetterPlan letter, Guid dossier, LetterLinePlan line)
    {
        var nominee = line.Person is { } name ? plan.Nominees.Single(one => one.Name == name) : null;
        return new Line(dossier, letter.Unit, nominee, nominee?.Name ?? letter.Unit);
    }

    private static IReadOnlyList<Guid> Ids(IEnumerable<Line> lines) => [.. lines.Select(line => line.Dossier)];

    private sealed record Line(Guid Dossier, string Unit, NomineePlan? Nominee, string Shown);
}

/// <summary>A leader's dossier that was stopped.</summary>
/// <param name="Nominee">The leader.</param>
/// <param name="Unit">The unit.</param>
/// <param name="GoesOn">Whether it went on when the unit was given its title.</param>
internal sealed record StoppedDossier(string Nominee, string Unit, bool GoesOn);
