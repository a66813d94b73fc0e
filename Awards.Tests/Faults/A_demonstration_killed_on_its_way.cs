using Awards.Tests.Scenarios;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Faults;

/// <summary>
/// One demonstration, killed again and again at named points, each time begun again, ends as if nothing had happened. The points are those
/// at which a ballot's key, box and count are apart; random moments are the long suite's.
/// </summary>
public sealed class A_demonstration_killed_on_its_way(Postgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ends_as_if_nothing_had_happened()
    {
        await using var trial = await Trial.Of(postgres);
        var uninterrupted = Undisturbed.Of(postgres);

        await KillAt("ballot-key.make::1"); // the key is made, its question not open
        (Keys(), await Events("question_opened")).ShouldBe((1, 0));
        await KillAt("ballot-box.open::1"); // closed, the papers are open in memory, the count is not appended
        (await Boxes(), await Events("question_closed"), await Events("question_counted")).ShouldBe((12, 1, 0));
        await KillAt("append:question_counted:1"); // counted, the key not destroyed
        (Keys(), await Boxes(), await Events("question_counted"), await Events("ballot_key_destroyed")).ShouldBe((1, 0, 1, 0));

        Trial.Document(await trial.Play()).ShouldBe(Trial.Document((await uninterrupted).First));

        async Task KillAt(string point)
        {
            using var process = DemoProcess.Start(Environment(), point);
            await process.WasKilled(point);
        }

        Dictionary<string, string?> Environment() => new()
        {
            ["Sectors__tand__ConnectionString"] = trial.ConnectionString,
            ["Sectors__tand__KeyRing"] = trial.KeyRing,
        };

        int Keys() => Directory.EnumerateFiles(Path.Combine(trial.KeyRing, "keys")).Count();

        Task<int> Boxes() => Count(trial.ConnectionString, "select count(*)::int from awards.sealed_boxes where $1 <> ''", "any");

        Task<int> Events(string type) => Count(trial.ConnectionString, "select count(*)::int from awards.mt_events where type = $1", type);
    }

    private static async Task<int> Count(string connectionString, string sql, string value)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = value } } };
        return (int)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
