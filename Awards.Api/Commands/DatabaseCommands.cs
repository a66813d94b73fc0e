using Awards.Api.Hosting;
using Awards.EventStore;

namespace Awards.Api.Commands;

/// <summary><c>db-apply</c> and <c>db-assert</c>: the schema of every configured sector.</summary>
internal static class DatabaseCommands
{
    public static async Task<int> Apply(string[] args)
    {
        foreach (var sector in Configured(args))
        {
            await Schema.Apply(Owner(sector), new SchemaOptions(), CancellationToken.None);
            Console.WriteLine($"{sector.Code}: the schema is up to date.");
        }
        return ExitCode.Done;
    }

    public static async Task<int> Assert(string[] args)
    {
        var differ = false;
        foreach (var sector in Configured(args))
        {
            var problems = await Schema.Check(Owner(sector), CancellationToken.None);
            foreach (var problem in problems) await Console.Error.WriteLineAsync($"{sector.Code}: {problem.Script} is {problem.Kind}.");
            if (problems.Count == 0) Console.WriteLine($"{sector.Code}: the schema is as this program expects.");
            differ |= problems.Count > 0;
        }
        return differ ? ExitCode.Failed : ExitCode.Done;
    }

    private static IReadOnlyList<SectorSetting> Configured(string[] args) =>
        Sectors.Read(WebApplication.CreateBuilder(Arguments.OfHost(args)).Configuration);

    private static string Owner(SectorSetting sector) => sector.OwnerConnectionString ?? sector.ConnectionString;
}
