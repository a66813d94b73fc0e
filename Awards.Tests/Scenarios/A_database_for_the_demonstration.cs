using System.Security.Cryptography;
using System.Text;
using Awards.Api.Commands;
using Awards.Api.Hosting;
using Awards.Api.Scenarios;
using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Scenarios;

public sealed class A_database_for_the_demonstration(Postgres postgres) : IAsyncLifetime
{
    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("awards-demo-keys-");
    private TestDatabase database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await postgres.FreshDatabase(cancellation: Cancel);

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        keys.Delete(recursive: true);
    }

    [Fact]
    public async Task is_made_simulated_and_may_be_opened_again()
    {
        await using (await Open()) { }
        (await Schema.IsSimulated(database.AdminConnectionString, Cancel)).ShouldBeTrue();
        await using var again = await Open();
    }

    [Fact]
    public async Task that_holds_something_else_is_refused()
    {
        await Execute("create table somebody_elses (id int)");
        (await Should.ThrowAsync<ScenarioException>(Open)).Message.ShouldContain("not empty");
    }

    [Fact]
    public async Task that_runs_on_real_time_is_refused()
    {
        await Schema.Apply(database.AdminConnectionString, new SchemaOptions(), Cancel);
        (await Should.ThrowAsync<ScenarioException>(Open)).Message.ShouldContain("real time");
    }

    [Fact]
    public async Task that_another_scenario_filled_is_refused()
    {
        await using var trial = await Trial.Of(postgres);
        using var copy = new ScenarioCopy().With("scenario.json", scenario => scenario["title"] = "Hội nghị khác");
        await using (await DemoDatabase.Open(trial.Scenario, new DemoPlace(trial.ConnectionString, trial.KeyRing), _ => { }, Cancel)) { }
        await Append(trial.ConnectionString);
        var refused = await Should.ThrowAsync<ScenarioException>(() => DemoDatabase.Open(
            ScenarioFolder.Open(copy.Path), new DemoPlace(trial.ConnectionString, trial.KeyRing), _ => { }, Cancel));
        refused.Message.ShouldContain("another version");
    }

    /// <summary>An older program gave the same things other ids: it would be asked to make everything a second time.</summary>
    [Fact]
    public async Task that_a_program_filled_which_made_other_ids_is_refused()
    {
        await using (await Open()) { }
        await Append(database.AdminConnectionString);
        var marker = Path.Combine(keys.FullName, "demo.marker.json");
        (Marker.Read(marker)! with { ScenarioHash = HashOfTheFilesAlone() }).Write(marker);
        (await Should.ThrowAsync<ScenarioException>(Open)).Message.ShouldContain("another version");

        static string HashOfTheFilesAlone()
        {
            var folder = ScenarioFolder.Open(ScenarioFolder.Usual);
            string[] own = [.. new[] { "scenario.json", "ballots.json" }
                .Select(file => File.ReadAllText(Path.Combine(ScenarioCopy.Original, file)))];
            var texts = own.Concat(folder.RuleSets.Values).Concat(folder.Holidays.Values).Select(text => text.ReplaceLineEndings("\n"));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))));
        }
    }

    private Task<DemoDatabase> Open() =>
        DemoDatabase.Open(
            ScenarioFolder.Open(ScenarioFolder.Usual), new DemoPlace(database.AdminConnectionString, keys.FullName), _ => { }, Cancel);

    private static async Task Append(string connectionString)
    {
        await using var log = new EventLog(connectionString, Api.Composition.EventTypes);
        var unit = new Domain.UnitId(Guid.NewGuid());
        await log.Append(
            new AppendRequest
            {
                Streams = [new StreamWrite(unit.Value, "unit", 0, [new Domain.Organisations.UnitRegistered(unit, "Một đơn vị", [])])],
                Metadata = new Metadata(Metadata.System, await log.Now(Cancel), "test", null, null, null),
            },
            Cancel);
    }

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(database.AdminConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
