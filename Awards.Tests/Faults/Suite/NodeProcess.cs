using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Awards.Api.Hosting;

namespace Awards.Tests.Faults;

/// <summary>A node of the shelves in a process of its own, which can be killed and stopped.</summary>
internal sealed class NodeProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<Told?>> waiting = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int id;
    private readonly Task reading;
    private long asked;
    private int appends;

    private NodeProcess(Process process)
    {
        this.process = process;
        id = process.Id;
        reading = Task.Run(Read);
    }

    /// <summary>Whether it answers.</summary>
    public bool IsReady => ready.Task.IsCompletedSuccessfully && !reading.IsCompleted;

    /// <summary>Appends it has begun and not ended, as far as it was heard.</summary>
    public int AppendsInFlight => Volatile.Read(ref appends);

    /// <summary>Starts it; it answers when it is ready.</summary>
    public static NodeProcess Start(ShelfNodeSetup setup)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(NodeProcess).Assembly.Location, FaultsProgram.NodeVerb])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["DOTNET_TieredPGO"] = "0"; // as of the tests themselves: it does not live long enough to earn it back
        var node = new NodeProcess(Process.Start(start)!);
        node.Write(JsonSerializer.Serialize(setup));
        return node;
    }

    /// <summary>Asks it.</summary>
    /// <returns>What it told; null: it did not answer in time, or died.</returns>
    public async Task<Told?> Ask(Ask ask, TimeSpan patience)
    {
        var answer = new TaskCompletionSource<Told?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = Interlocked.Increment(ref asked);
        waiting[call] = answer;
        try
        {
            if (reading.IsCompleted || !Write(JsonSerializer.Serialize(new Line(call, ask)))) return null;
            return await answer.Task.WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            waiting.TryRemove(call, out _);
        }
    }

    /// <summary>Ends it as kill -9 does.</summary>
    /// <returns>How many appends it was at.</returns>
    public async Task<int> Kill()
    {
        process.Kill();
        await reading;
        return AppendsInFlight;
    }

    /// <summary>It sleeps, wherever it is.</summary>
    public Task Stop() => Signal("STOP");

    /// <summary>It goes on.</summary>
    public Task Continue() => Signal("CONT");

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private async Task Signal(string name)
    {
        var command = string.Create(CultureInfo.InvariantCulture, $"kill -{name} {id}");
        (await Programs.Run(["/bin/sh", "-c", command], CancellationToken.None)).ExitCode.ShouldBe(0, command);
    }

    private bool Write(string line)
    {
        try
        {
            lock (waiting)
            {
                process.StandardInput.WriteLine(line);
                process.StandardInput.Flush();
            }
            return true;
        }
        catch (Exception gone) when (gone is IOException or InvalidOperationException)
        {
            return false; // it was just killed
        }
    }

    private async Task Read()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            switch (line)
            {
                case ShelfNode.AppendBegins: Interlocked.Increment(ref appends); break;
                case ShelfNode.AppendEnds: Interlocked.Decrement(ref appends); break;
                case ShelfNode.Ready: ready.TrySetResult(); break;
                default: Answered(line); break;
            }
        }
        ready.TrySetCanceled();
        foreach (var cut in waiting.Values) cut.TrySetResult(null);
    }

    /// <summary>A line that was cut by a kill is none.</summary>
    private void Answered(string line)
    {
        try
        {
            var answer = JsonSerializer.Deserialize<Line>(line)!;
            if (waiting.TryGetValue(answer.Id, out var asker)) asker.TrySetResult(answer.Told);
        }
        catch (JsonException)
        {
            // The end of what it said.
        }
    }
}
