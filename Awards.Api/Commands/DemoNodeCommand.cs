using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Awards.Api.Commands;

/// <summary>
/// <c>demo-node</c>: one of several processes that serve a demonstration. It reads what it must know from standard input, so that no
/// password stands in a list of processes, answers with its address, and ends when standard input does: with whoever started it.
/// </summary>
internal static class DemoNodeCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "demo-node";

    public static async Task<int> Run()
    {
        if (await Console.In.ReadLineAsync() is not { } line || Read(line) is not { } order)
        {
            await Console.Error.WriteLineAsync($"{Name} is for demo --nodes.");
            return ExitCode.Misused;
        }
        try
        {
            await using var app = DemoServer.Build(order.Settings.Configuration, order.Port);
            await app.StartAsync();
            Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            _ = EndWithInput(app.Lifetime);
            await app.WaitForShutdownAsync();
            return ExitCode.Done;
        }
        catch (Exception known) when (known is InvalidOperationException or IOException or Npgsql.NpgsqlException)
        {
            await Console.Error.WriteLineAsync(known.Message);
            return ExitCode.Failed;
        }
    }

    private static DemoNodeOrder? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoNodeOrder>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task EndWithInput(IHostApplicationLifetime lifetime)
    {
        await Console.In.ReadToEndAsync();
        lifetime.StopApplication();
    }
}

/// <summary>What a node of a demonstration is told, as one line of JSON.</summary>
/// <param name="Settings">What all nodes know.</param>
/// <param name="Port">Where this one listens; 0: anywhere.</param>
internal sealed record DemoNodeOrder(DemoSettings Settings, int Port);
