using Awards.Api.Hosting;

namespace Awards.Tests.Support;

/// <summary>A test run that is killed leaves its server running in a folder no later run uses: the next run removes both.</summary>
internal static class KilledRuns
{
    /// <summary>What the folders of test runs are called.</summary>
    public const string Prefix = "awards-tests-";

    /// <summary>A younger folder may belong to a run that is about to take it.</summary>
    private static readonly TimeSpan Young = TimeSpan.FromMinutes(10);

    /// <summary>Stops and removes what no live run holds.</summary>
    public static async Task Remove(string parent, DateTime now, CancellationToken cancellation)
    {
        var old = Directory.EnumerateDirectories(parent, Prefix + "*").Where(left => now - Directory.GetLastWriteTimeUtc(left) > Young);
        foreach (var left in old)
        {
            try
            {
                await Remove(left, cancellation);
            }
            catch (Exception kept) when (kept is EmbeddedPostgresInUseException or UnauthorizedAccessException or IOException)
            {
                TestContext.Current.SendDiagnosticMessage($"{left} stays: {kept.Message}");
            }
        }
    }

    private static async Task Remove(string left, CancellationToken cancellation)
    {
        using var folder = await EmbeddedPostgresFolder.Open(left, cancellation);
        var binaries = await EmbeddedPostgresBinaries.Find(PostgresPlaces.OfThisMachine(), cancellation);
        new EmbeddedPostgresServer(binaries, await EmbeddedPostgresUser.ForServer(cancellation), folder).Stop();
        Directory.Delete(left, recursive: true);
    }
}
