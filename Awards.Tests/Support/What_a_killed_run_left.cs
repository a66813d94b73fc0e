using System.Diagnostics;
using Awards.Api.Hosting;

namespace Awards.Tests.Support;

public sealed class What_a_killed_run_left(Postgres postgres) : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("awards-killed-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(parent, recursive: true);

    [Fact]
    public async Task is_stopped_and_removed_by_a_later_run_but_a_live_run_is_left_alone()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(parent, File.GetUnixFileMode(parent) | UnixFileMode.OtherExecute); // for the user who runs root's server
        await postgres.Server();
        var killed = await Start("killed");
        killed.Abandon();
        await using var live = await Start("live");

        await KilledRuns.Remove(parent, DateTime.UtcNow.AddHours(1), Cancellation);

        Directory.Exists(killed.DataFolder).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => Process.GetProcessById(killed.ProcessId));
        (await live.DatabaseExists("postgres", Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task is_left_alone_while_it_is_young()
    {
        var young = Directory.CreateDirectory(Path.Combine(parent, KilledRuns.Prefix + "young"));
        await KilledRuns.Remove(parent, DateTime.UtcNow, Cancellation);
        Directory.Exists(young.FullName).ShouldBeTrue();
    }

    private Task<EmbeddedPostgres> Start(string name) => EmbeddedPostgres.Start(
        new EmbeddedPostgresOptions
        {
            Folder = Path.Combine(parent, KilledRuns.Prefix + name),
            Settings = new Dictionary<string, string> { ["fsync"] = "off" },
        },
        TestContext.Current.SendDiagnosticMessage,
        Cancellation);
}
