using Awards.Benchmarks;

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};

if (Options.Parse(args, out var wrong) is not { } options)
{
    Console.Error.WriteLine(wrong);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

// What is said on the way goes to stderr, so that --json is one document.
await using var server = await Server.Start(Console.Error.WriteLine, stopping.Token);
var report = new Report(options, await server.Machine(stopping.Token));
foreach (var figure in Catalogue.Chosen(options))
{
    Console.Error.WriteLine($"{figure.Ids} …");
    await figure.Measure(new Bench(server, options, report, stopping.Token));
}
Console.Out.Write(options.Json ? report.Json() : report.Table());
return report.AllHold ? 0 : 1;
