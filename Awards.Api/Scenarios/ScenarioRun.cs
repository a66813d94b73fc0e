using Awards.Domain.Organisations;

namespace Awards.Api.Scenarios;

/// <summary>A scenario being played: what the stages share.</summary>
/// <param name="folder">The scenario's files.</param>
/// <param name="api">The HTTP API.</param>
/// <param name="clock">Domain time.</param>
/// <param name="story">Who is told.</param>
internal sealed class ScenarioRun(ScenarioFolder folder, ScenarioClient api, ScenarioClock clock, Story story)
{
    private const int AtOnce = 4;

    private readonly HashSet<WithdrawalPlan> withdrawn = [];

    /// <summary>The scenario.</summary>
    public Scenario Scenario => folder.Scenario;

    /// <summary>What it takes from a proposal to the public register.</summary>
    /// <exception cref="ScenarioException">The scenario has no such route.</exception>
    public RoutePlan Route => Scenario.Route ?? throw new ScenarioException($"The scenario '{Scenario.Id}' has no route.");

    /// <summary>When each stage takes place.</summary>
    public Calendar Calendar => Route.Calendar;

    /// <summary>Where its facts come from.</summary>
    public ScenarioSource Source => folder.Source;

    /// <summary>Reads a file that this scenario alone has.</summary>
    public T Own<T>(string file)
        where T : class => folder.Own<T>(file);

    /// <summary>What came of it.</summary>
    public FactSheet Facts { get; } = new(folder.Source);

    /// <summary>What voters write.</summary>
    public BallotSheets Ballots => folder.Ballots;

    /// <summary>Texts of the rule sets, by file name.</summary>
    public IReadOnlyDictionary<string, string> RuleSets => folder.RuleSets;

    /// <summary>Texts of the tables of holidays, by file name.</summary>
    public IReadOnlyDictionary<string, string> Holidays => folder.Holidays;

    /// <summary>The HTTP API.</summary>
    public ScenarioClient Api => api;

    /// <summary>Who is told.</summary>
    public Story Story => story;

    /// <summary>The secretary of the standing body.</summary>
    public PersonPlan Secretary => Scenario.Officers.Holder(Role.Secretary);

    /// <summary>Lets time pass up to an instant; units that withdraw on the way do.</summary>
    public async Task GoTo(DateTimeOffset instant, CancellationToken cancel)
    {
        var withdrawals = Scenario.Route?.Proposals.Withdrawals ?? [];
        foreach (var withdrawal in withdrawals.Where(due => due.At <= instant).OrderBy(due => due.At))
            if (withdrawn.Add(withdrawal)) await Withdraw(withdrawal, cancel);
        await clock.GoTo(instant, cancel);
    }

    /// <summary>Has several people do the same at the same time, as they would.</summary>
    public static Task Together<T>(IEnumerable<T> all, Func<T, CancellationToken, Task> act, CancellationToken cancel) =>
        Parallel.ForEachAsync(
        all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (one, stop) =>
            await act(one, stop));

    /// <summary>Waits until nothing is left to do, and every read model shows it.</summary>
    public Task Rest(CancellationToken cancel) => clock.Rest(cancel);

    /// <summary>The dossiers that wait for the secretary's act: what comes after a vote is taken from here and from nowhere else.</summary>
    /// <param name="kind">Code of the task.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<IReadOnlyList<SubjectAnswer>> Waiting(string kind, CancellationToken cancel)
    {
        await Rest(cancel);
        var tasks = await api.List<TaskAnswer>(Secretary, "worklist", cancel);
        return [.. tasks.Where(task => string.Equals(task.Todo.Kind.Code, kind, StringComparison.Ordinal)).Select(task => task.Subject)];
    }

    /// <summary>The campaign's dossiers that stand at a stop.</summary>
    /// <param name="stop">Code of the stop.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<IReadOnlyList<DossierAnswer>> DossiersAt(string stop, CancellationToken cancel)
    {
        await Rest(cancel);
        return await api.List<DossierAnswer>(Secretary, $"dossiers?campaign={Route.Campaign.Id.Value}&stop={stop}", cancel);
    }

    /// <summary>The id of a unit's submission.</summary>
    public Guid SubmissionOf(UnitPlan unit) => Scenario.NewId("submission", unit.Name);

    /// <summary>The id of a campaign that a story launches.</summary>
    public Guid CampaignOf(string code) => Scenario.NewId("campaign", code);

    /// <summary>The id of an individual who is nominated.</summary>
    public Guid NomineeOf(string name) => Scenario.NewId("person", name);

    /// <summary>Whether a unit is no more by now.</summary>
    public async Task<bool> HasEnded(string unit, CancellationToken cancel) =>
        (await api.Get<UnitNowAnswer>(Secretary, $"units/{Scenario.Unit(unit).Id.Value}", cancel)).HasEnded;

    private async Task Withdraw(WithdrawalPlan withdrawal, CancellationToken cancel)
    {
        await clock.GoTo(withdrawal.At, cancel);
        var unit = Scenario.Unit(withdrawal.Unit);
        var head = Scenario.Officers.Holder(Role.UnitHead, unit.Name);
        var submission = await api.Get<SubmissionLinesAnswer>(head, $"submissions/{SubmissionOf(unit)}", cancel);
        var dossier = submission.Lines.Single(line => string.Equals(line.Award, withdrawal.Award.Value, StringComparison.Ordinal)).Dossier;
        await api.Post(head, $"dossiers/{dossier.Value}/withdraw", new { withdrawal.Reason }, $"withdraw/{dossier.Value}", cancel);
        story.Line($"{unit.Name} rút hồ sơ: “{withdrawal.Reason}”", "withdraws a proposal", withdrawal.At);
    }
}
