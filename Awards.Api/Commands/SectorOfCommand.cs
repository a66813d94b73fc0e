using Awards.Api.Hosting;
using Awards.EventStore;
using Awards.Projections;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.Api.Commands;

/// <summary>The sector that a command is for, connected and not at work: nodes that run are left alone.</summary>
internal static class SectorOfCommand
{
    /// <summary>What configuration says of it.</summary>
    /// <exception cref="MisusedException">It is not configured.</exception>
    public static SectorSetting Setting(string code, Arguments arguments) =>
        Sectors.Read(WebApplication.CreateBuilder(arguments.ForHost).Configuration).FirstOrDefault(setting => setting.Code == code)
        ?? throw new MisusedException($"The sector '{code}' is not configured.");

    /// <summary>Opens it. The caller disposes it.</summary>
    /// <exception cref="MisusedException">It is not configured.</exception>
    /// <exception cref="SchemaException">Its database is not as this program expects.</exception>
    public static async Task<Sector> Open(string code, Arguments arguments, CancellationToken cancel)
    {
        var setting = Setting(code, arguments);
        var differences = await Schema.Check(setting.ConnectionString, cancel);
        if (differences is [var first, ..])
        {
            throw new SchemaException(
                $"{code}: the database is not as this program expects ({first.Script} is {first.Kind}): run db-apply.");
        }
        return new Sector(setting, AllProjections.Subscriptions, NullLoggerFactory.Instance);
    }
}
