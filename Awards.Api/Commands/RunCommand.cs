using Awards.Api.Hosting;
using Awards.Api.Telemetry;
using Awards.EventStore;
using Npgsql;

namespace Awards.Api.Commands;

/// <summary><c>run</c>: serves the configured sectors until it is stopped.</summary>
internal static class RunCommand
{
    public static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(Arguments.OfHost(args));
        Logging.Add(builder);
        await using var app = AwardsApp.Build(builder);
        foreach (var sector in Sectors.Read(app.Configuration))
        {
            if (await WhyNot(sector) is not { } reason) continue;
            await Console.Error.WriteLineAsync($"{sector.Code}: {reason}");
            return ExitCode.Failed;
        }
        await app.RunAsync();
        return ExitCode.Done;
    }

    private static async Task<string?> WhyNot(SectorSetting sector)
    {
        try
        {
            return await Unsuitable(sector);
        }
        catch (NpgsqlException away)
        {
            return $"the database cannot be used: {away.Message}";
        }
    }

    private static async Task<string?> Unsuitable(SectorSetting sector)
    {
        var problems = await Schema.Check(sector.ConnectionString, CancellationToken.None);
        if (problems.Count > 0)
            return $"the database is not as this program expects ({problems[0].Script} is {problems[0].Kind}): run db-apply.";
        if (await Schema.IsHandedOver(sector.ConnectionString, CancellationToken.None))
            return "this log was handed over to a Marten host, which writes it now.";
        return await Schema.IsSimulated(sector.ConnectionString, CancellationToken.None)
            ? "this database runs on simulated time: it belongs to the demonstration."
            : null;
    }
}
