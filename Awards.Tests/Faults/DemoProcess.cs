using System.Diagnostics;
using Awards.Api.Scenarios;

namespace Awards.Tests.Faults;

/// <summary>The real program, as a person starts it: <c>demo --once --json</c> in a process of its own.</summary>
internal sealed class DemoProcess : IDisposable
{
    private const int KilledBySignal9 = 128 + 9;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    private DemoProcess(Process process)
    {
        this.process = process;
        (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts it.</summary>
    /// <param name="environment">Where its data is.</param>
    /// <param name="killAt">Where it ends itself; null: nowhere.</param>
    /// <param name="scenario">A scenario's name or folder.</param>
    public static DemoProcess Start(
        IReadOnlyDictionary<string, string?> environment, string? killAt = null, string scenario = ScenarioFolder.Usual)
    {
        string[] arguments =
            [Path.Combine(AppContext.BaseDirectory, "Awards.Api.dll"), "demo", "--once", "--json", "--port", "0", "--scenario", scenario];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["DOTNET_TieredPGO"] = "0"; // as of the tests themselves: it does not live long enough to earn it back
        foreach (var (name, value) in environment) start.Environment[name] = value;
        if (killAt is not null)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
            start.Environment[KillPoint.Variable] = KillPoint.Parse(killAt).ToString();
        }
        return new DemoProcess(Process.Start(start)!);
    }

    /// <summary>Waits until it has been killed where it was to be.</summary>
    public async Task WasKilled(string where)
    {
        await End();
        process.ExitCode.ShouldBe(KilledBySignal9, $"it was to be killed at {where}, and said:\n{await errors}");
        (await output).ShouldBeEmpty("nothing is printed before the end");
    }

    /// <summary>Waits until it is done; the answer is all that it printed on standard output.</summary>
    public async Task<string> Done()
    {
        await End();
        process.ExitCode.ShouldBe(0, await errors);
        return await output;
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public Task Kill()
    {
        process.Kill();
        return WasKilled("this moment");
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private Task End() => process.WaitForExitAsync(Cancel).WaitAsync(Patience, Cancel);
}
