using System.Runtime.InteropServices;
using Awards.Benchmarks;

using var stopping = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}

if (Options.Parse(args, out var wrong) is not { } options)
{
    Console.Error.WriteLine(wrong);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

// What is said on the way goes to stderr, so that --json is one document.
await using var server = await Server.Start(Console.Error.WriteLine, stopping.Token);

// After the server's own, so that it is asked before them: the server ends when everything else has.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var report = new Report(options, await server.Machine(stopping.Token));
try
{
    foreach (var figure in Catalogue.Chosen(options))
    {
        Console.Error.WriteLine($"{figure.Ids} …");
        await figure.Measure(new Bench(server, options, report, stopping.Token));
    }
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    return 130; // as a shell says of what was interrupted; the server and its folder are removed on the way out
}
Console.Out.Write(options.Json ? report.Json() : report.Table());
return report.AllHold ? 0 : 1;
