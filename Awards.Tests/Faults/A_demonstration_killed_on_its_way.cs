using System.Text.Json.Nodes;
using Awards.Tests.Scenarios;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Faults;

/// <summary>One demonstration, killed again and again at named points, each time begun again, ends as if nothing had happened.</summary>
public sealed class A_demonstration_killed_on_its_way(Postgres postgres)
{
    private const string Withdrawing = "Văn phòng";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ends_as_if_nothing_had_happened()
    {
        using var scenario = WithAWithdrawalFromTheDraftDecision();
        await using var undisturbed = await Trial.Of(postgres, scenario.Path);
        await using var trial = await Trial.Of(postgres, scenario.Path);
        var uninterrupted = undisturbed.Play();

        await KillAt("ballot-key.make::1"); // the key is made, its question not open
        (Keys(), await Events("question_opened")).ShouldBe((1, 0));
        await KillAt("append:ballot_cast:7");
        (await Boxes(), await Events("ballot_cast")).ShouldBe((7, 7));
        await KillAt("ballot-box.open::1"); // closed, the papers are open in memory, the count is not appended
        (await Boxes(), await Events("question_closed"), await Events("question_counted")).ShouldBe((12, 1, 0));
        await KillAt("append:question_counted:1"); // counted, the key not destroyed
        (Keys(), await Boxes(), await Events("question_counted"), await Events("ballot_key_destroyed")).ShouldBe((1, 0, 1, 0));
        await KillAt("message:record_vote:5"); // four run at a time at most: somebody has learnt of the vote, and not everybody
        (await Events("vote_recorded")).ShouldBeInRange(1, 6);
        await KillAt("message:release_from_decision:1"); // a unit has asked for its dossier back from the draft decision
        (await Events("dossier_leaving"), await Events("decision_signed")).ShouldBe((3, 0), "one left before the conference, one in it");
        await KillAt("append:decision_signed:1");
        (await Events("decision_signed"), await Events("dossier_awarded")).ShouldBe((1, 0));

        Trial.Document(await trial.Play()).ShouldBe(Trial.Document(await uninterrupted));

        async Task KillAt(string point)
        {
            using var process = DemoProcess.Start(Environment(), point, scenario.Path);
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

    private static ScenarioCopy WithAWithdrawalFromTheDraftDecision() => new ScenarioCopy()
        .With("scenario.json", scenario => scenario["route"]!["proposals"]!["withdrawals"]!.AsArray().Add(new JsonObject
        {
            ["unit"] = Withdrawing,
            ["award"] = "court-flag",
            ["at"] = "2021-11-17T09:00:00+07:00",
            ["reason"] = "Đơn vị xin rút đề nghị (minh họa).",
        }))
        .With("expected.json", expected =>
        {
            var published = expected["madeUp"]!["outcome"]!["published"]!.AsArray();
            published.Remove(published.Single(award => (string?)award!["unit"] == Withdrawing));
        });

    private static async Task<int> Count(string connectionString, string sql, string value)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = value } } };
        return (int)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
