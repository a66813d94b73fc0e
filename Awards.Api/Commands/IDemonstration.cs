using Awards.Api.Scenarios;

namespace Awards.Api.Commands;

/// <summary>The program serving a demonstration: in this process, or in several of its own.</summary>
internal interface IDemonstration : IAsyncDisposable
{
    /// <summary>Where it can be looked at; ends with a slash.</summary>
    Uri Address { get; }

    /// <summary>Cancelled when somebody asks the process to end.</summary>
    CancellationToken Stopping { get; }

    /// <summary>Plays a scenario that it serves to its end, from wherever an earlier run left it.</summary>
    Task<ScenarioDocument> Play(ScenarioFolder scenario, Story story, CancellationToken cancel);

    /// <summary>The public register of a scenario, the newest award first.</summary>
    Task<IReadOnlyList<RegisterAnswer>> Register(ScenarioFolder scenario, CancellationToken cancel);

    /// <summary>Ends when somebody asks the process to end.</summary>
    Task WaitForShutdown();
}
