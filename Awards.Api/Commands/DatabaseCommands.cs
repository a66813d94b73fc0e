using Awards.Api.Hosting;
using Awards.EventStore;

namespace Awards.Api.Commands;

/// <summary><c>db-apply</c>, <c>db-assert</c> and <c>db-hand-over</c>: the database of every configured sector, or of one.</summary>
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

    /// <summary>Hands one sector's log over to a Marten host, for good.</summary>
    public static async Task<int> HandOver(string[] args)
    {
        var arguments = Arguments.Read(args, [], []);
        if (arguments.Words is not [var code]) throw new MisusedException("Which sector?");
        var sector = SectorOfCommand.Setting(code, arguments);
        var position = await EventStore.HandOver.ToMarten(Owner(sector), CancellationToken.None);
        Console.WriteLine($"{sector.Code}: handed over at position {position}. Nodes of this program can no longer append to it.");
        return ExitCode.Done;
    }

    private static IReadOnlyList<SectorSetting> Configured(string[] args) =>
        Sectors.Read(WebApplication.CreateBuilder(Arguments.OfHost(args)).Configuration);

    private static string Owner(SectorSetting sector) => sector.OwnerConnectionString ?? sector.ConnectionString;
}
