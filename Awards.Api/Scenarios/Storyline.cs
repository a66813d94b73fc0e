namespace Awards.Api.Scenarios;

/// <summary>How a scenario is told: what its people do, one after the other, and what is then read from the program's answers.</summary>
/// <param name="Scenario">The scenario's name: that of its folder.</param>
/// <param name="Tell">Plays it from wherever an earlier run left it, collects the facts, and answers the outcome.</param>
internal sealed record Storyline(string Scenario, Func<ScenarioRun, CancellationToken, Task<object>> Tell)
{
    private static readonly IReadOnlyList<Storyline> All =
    [
        new(ScenarioFolder.Usual, async (run, cancel) => await ClusterVi2021.Play(run, cancel)),
        new(ClusterII2023.Name, async (run, cancel) => await ClusterII2023.Play(run, cancel)),
        new(Tand2024.Name, async (run, cancel) => await Tand2024.Play(run, cancel)),
        new(Justice2021.Name, async (run, cancel) => await Justice2021.Play(run, cancel)),
        new(Tand2020.Name, async (run, cancel) => await Tand2020.Play(run, cancel)),
    ];

    /// <summary>The story of a scenario.</summary>
    /// <exception cref="ScenarioException">Nobody tells it.</exception>
    public static Storyline Of(Scenario scenario) =>
        All.FirstOrDefault(story => string.Equals(story.Scenario, scenario.Id, StringComparison.Ordinal))
        ?? throw new ScenarioException($"No story is told of '{scenario.Id}'.");
}
