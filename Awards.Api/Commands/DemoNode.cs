using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Awards.Api.Scenarios;

namespace Awards.Api.Commands;

/// <summary>One process that serves a demonstration beside others. However it ends, it is started again at the same address.</summary>
internal sealed class DemoNode : IAsyncDisposable
{
    /// <summary>Longest time a process may take until it listens; a machine that is busy with other things is given time.</summary>
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Between a start that failed and the next.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long it may take to end by itself when it is asked to.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly string name;
    private readonly DemoSettings settings;
    private readonly Action<string> say;
    private readonly CancellationTokenSource stopping;
    private Process process;
    private Task watching = Task.CompletedTask;

    private DemoNode(string name, DemoSettings settings, Action<string> say, Process process, Uri address, CancellationToken ending)
    {
        (this.name, this.settings, this.say, this.process, Address) = (name, settings, say, process, address);
        stopping = CancellationTokenSource.CreateLinkedTokenSource(ending);
    }

    /// <summary>Where it listens; ends with a slash.</summary>
    public Uri Address { get; }

    /// <summary>Its process at the moment: what <c>kill -9</c> takes.</summary>
    public int ProcessId => Volatile.Read(ref process).Id;

    /// <summary>How often it was started again.</summary>
    public int Restarts { get; private set; }

    /// <summary>Starts it, and watches over it until it is disposed.</summary>
    /// <param name="name">What it is called in what is said of it.</param>
    /// <param name="settings">What it must know.</param>
    /// <param name="port">Where it listens; 0: anywhere.</param>
    /// <param name="say">Hears what a person should know.</param>
    /// <param name="ending">Cancelled when all is to end: the node is not started again.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ScenarioException">It did not start.</exception>
    public static async Task<DemoNode> Start(
        string name, DemoSettings settings, int port, Action<string> say, CancellationToken ending, CancellationToken cancel)
    {
        var (process, address) = await Launch(new DemoNodeOrder(settings, port), name, say, cancel)
            ?? throw new ScenarioException($"{name} did not start.");
        var node = new DemoNode(name, settings, say, process, address, ending);
        say(node.Line());
        node.watching = Task.Run(node.Watch, CancellationToken.None);
        return node;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await watching;
        await End(process);
        stopping.Dispose();
    }

    private async Task Watch()
    {
        while (true)
        {
            await process.WaitForExitAsync(stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested) return;
            say($"{name} has ended ({process.ExitCode.ToString(CultureInfo.InvariantCulture)}), and is started again.");
            if (await Restart() is not { } again) return;
            using var before = Interlocked.Exchange(ref process, again);
            Restarts++;
            say(Line());
        }
    }

    private async Task<Process?> Restart()
    {
        try
        {
            while (true)
            {
                if (await Launch(new DemoNodeOrder(settings, Address.Port), name, say, stopping.Token) is var (started, _)) return started;
                await Task.Delay(Pause, stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
    }

    private string Line() => string.Create(CultureInfo.InvariantCulture, $"{name}: {Address} (kill -9 {ProcessId})");

    /// <summary>A process that listens, or null when it ended before it did.</summary>
    private static async Task<(Process Process, Uri Address)?> Launch(
        DemoNodeOrder order, string name, Action<string> say, CancellationToken cancel)
    {
        var started = Process.Start(OwnProgram.Run(DemoNodeCommand.Name))!;
        started.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } said) say($"{name}: {said}");
        };
        started.BeginErrorReadLine();
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(StartTimeout);
            await started.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order).AsMemory(), patience.Token);
            await started.StandardInput.FlushAsync(patience.Token);
            if (await started.StandardOutput.ReadLineAsync(patience.Token) is { } address) return (started, new Uri(address));
        }
        catch (IOException)
        {
            // It ended before it had read what it was told.
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            say($"{name} did not listen within {StartTimeout}.");
        }
        catch
        {
            await End(started);
            throw;
        }
        await End(started);
        return null;
    }

    private static async Task End(Process process)
    {
        using (process)
        {
            try
            {
                process.StandardInput.Close();
                await process.WaitForExitAsync(CancellationToken.None).WaitAsync(Grace);
            }
            catch (Exception notByItself) when (notByItself is TimeoutException or IOException)
            {
                process.Kill();
            }
        }
    }
}
