using Awards.Domain.Ballots;

namespace Awards.Api.Scenarios;

/// <summary>The stages from proposals to the public register, in the order of the numbered folders, and what came of them.</summary>
internal static class RouteStages
{
    private static readonly string[] NotRecommended = ["not-recommended", "without-prerequisite"];

    /// <summary>Plays them, and reads the outcome.</summary>
    public static async Task<RouteOutcome> Play(ScenarioRun run, CancellationToken cancel)
    {
        await Begin(run, cancel);
        return await GoOn(run, cancel);
    }

    /// <summary>Plays them as far as the campaign and its clusters: a year of their own may follow.</summary>
    public static async Task Begin(ScenarioRun run, CancellationToken cancel)
    {
        await Organising.Play(run, cancel);
        await Campaigning.Play(run, cancel);
    }

    /// <summary>Plays the others, from the quotas on, and reads the outcome.</summary>
    public static async Task<RouteOutcome> GoOn(ScenarioRun run, CancellationToken cancel)
    {
        await Campaigning.Allocate(run, cancel);
        await Proposing.Play(run, cancel);
        var conference = await ClusterVoting.Play(run, cancel);
        await Reviewing.Play(run, cancel);
        await Deciding.Play(run, cancel);
        return await Read(run, conference, cancel);
    }

    private static async Task<RouteOutcome> Read(ScenarioRun run, SittingAnswer conference, CancellationToken cancel)
    {
        var register = await run.Api.List<RegisterAnswer>(null, "register", cancel);
        var recommended = conference.Plan.Questions.ToDictionary(
            question => question.Code,
            IReadOnlyList<string> (question) =>
            [
                .. conference.Results(question.Code).Where(tally => tally.Outcome == Outcome.Recommended)
                    .OrderByDescending(tally => tally.Yes).Select(tally => tally.Name),
            ],
            StringComparer.Ordinal);
        var published = register.Reverse() // it has the newest first
            .Select(award => new PublishedAward(award.Nominee, award.Award, award.Number, award.Capacity, award.Signatory)).ToList();
        foreach (var award in register.Reverse())
            run.Facts.Happen(
                "published", $"{award.Nominee}: {award.Award}",
                $"Công bố {award.AwardName} cho {award.Nominee}, Quyết định số {award.Number}", "published; no source says so");
        await Notifying.Tell(run, cancel);
        var ended = await TellOfTheOthers(run, cancel);
        return new RouteOutcome(
            new ConferenceOutcome(recommended, conference.NameOf(conference.Lead), conference.NameOf(conference.Deputy)), published, ended);
    }

    // Whoever proposed whom is made up, and so is how it ended.
    private static async Task<int> TellOfTheOthers(ScenarioRun run, CancellationToken cancel)
    {
        await run.Rest(cancel);
        var all = await run.Api.List<DossierAnswer>(run.Secretary, $"dossiers?campaign={run.Route.Campaign.Id.Value}", cancel);
        var others = all.Where(dossier => dossier.Stop is { Code: not ("published" or "awarded") }).ToList();
        foreach (var dossier in others)
        {
            var (what, stop) = ($"{dossier.NomineeName}: {dossier.Award}", dossier.Stop!);
            run.Facts.Refuse(stop.Code, what, $"{dossier.NomineeName}, {dossier.AwardName}: {stop.Vietnamese}", stop.English);
        }
        return others.Count(dossier => NotRecommended.Contains(dossier.Stop!.Code));
    }
}
