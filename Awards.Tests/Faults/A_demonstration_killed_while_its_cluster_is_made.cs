using Awards.Api.Commands;
using Awards.Api.Scenarios;
using Awards.Tests.EventStore;
using Awards.Tests.Scenarios;
using Awards.Tests.Support;

namespace Awards.Tests.Faults;

public sealed class A_demonstration_killed_while_its_cluster_is_made(Postgres postgres) : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"{KilledRuns.Prefix}{Guid.NewGuid():N}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Dictionary<string, string?> Environment => new()
    {
        ["AWARDS_DATA"] = folder,
        ["Sectors__tand__ConnectionString"] = null,
        ["Sectors__tand__KeyRing"] = null,
    };

    public async ValueTask InitializeAsync() => await postgres.Server();

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task begins_again_and_a_changed_scenario_gets_a_new_database()
    {
        using (var killed = DemoProcess.Start(Environment))
        {
            await Eventually.Is(
                () =>
                    Task.FromResult(Unfinished() is { } cluster && File.Exists(Path.Combine(cluster, "PG_VERSION"))), "initdb is at work");
            await killed.Kill();
        }
        Directory.Exists(folder).ShouldBeTrue();

        using (var again = DemoProcess.Start(Environment))
            Trial.WithoutSeconds(await again.Done()).ShouldBe(Trial.Document((await Undisturbed.Of(postgres)).First));

        using var changed = new ScenarioCopy().With("scenario.json", scenario => scenario["title"] = "Hội nghị khác");
        var said = new List<string>();
        await using var database =
            await DemoDatabase.Open(ScenarioFolder.Open(changed.Path), new DemoPlace(Folder: folder), said.Add, Cancel);
        said.ShouldContain(sentence => sentence.Contains("has changed", StringComparison.Ordinal));
    }

    private string? Unfinished() =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder, "cluster-*.new-*").FirstOrDefault() : null;
}
