using Awards.Api.Commands;
using Awards.EventStore;
using Awards.Tests.EventStore;
using Awards.Tests.Scenarios;
using Awards.Tests.Support;

namespace Awards.Tests.Commands;

public sealed class The_command_line(Postgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task explains_itself() => (await CommandLine.Run(["help"])).ShouldBe(ExitCode.Done);

    [Theory]
    [InlineData("describe")]
    [InlineData("describe", "rules")]
    [InlineData("scenarios", "list")]
    [InlineData("describe", "rule-set-schema")]
    public async Task describes_what_the_program_knows(params string[] arguments) =>
        (await CommandLine.Run(arguments)).ShouldBe(ExitCode.Done);

    [Theory]
    [InlineData("dance")]
    [InlineData("replay")]
    [InlineData("replay", "tand", "not-an-id")]
    [InlineData("replay", "tand", "00000000-0000-4000-8000-000000000001", "--as-off=2021-01-01")]
    [InlineData("db-apply", "now")]
    [InlineData("db-hand-over")]
    [InlineData("scenarios")]
    [InlineData("demo", "--scenario", "cluster-vii", "--once")]
    [InlineData("demo", "--scenario", "all", "--nodes", "2")]
    [InlineData("run", "--prot=80")]
    [InlineData("projections")]
    [InlineData("projections", "rebuild", "tand")]
    [InlineData("messages", "list")]
    [InlineData("messages", "forget", "tand", "--all")]
    [InlineData("messages", "dry-run", "tand")]
    [InlineData("messages", "replay", "tand", "--all", "--by=00000000-0000-4000-8000-000000000001")]
    [InlineData("messages", "discard", "tand", "--all", "--reason=r", "--by=somebody")]
    public async Task says_so_when_it_is_misused(params string[] args) => (await CommandLine.Run(args)).ShouldBe(ExitCode.Misused);

    [Theory]
    [InlineData("--help")]
    [InlineData("demo", "--help")]
    [InlineData("run", "--help")]
    [InlineData("db-apply", "-h")]
    [InlineData("messages", "--help")]
    [InlineData("projections", "list", "--help")]
    public async Task explains_each_verb(params string[] args) => (await CommandLine.Run(args)).ShouldBe(ExitCode.Done);

    [Fact]
    public async Task says_so_when_a_setting_is_missing() =>
        (await CommandLine.Run(["run", "--environment=Production"])).ShouldBe(ExitCode.Failed, "and not by an exception");

    [Fact]
    public async Task applies_the_schema_and_says_whether_it_is_there()
    {
        await using var database = await postgres.FreshDatabase(cancellation: Cancel);
        (await CommandLine.Run(["db-assert", .. Settings(database)])).ShouldBe(ExitCode.Failed);
        (await CommandLine.Run(["run", .. Settings(database)])).ShouldBe(ExitCode.Failed, "a database without the schema is not served");
        (await CommandLine.Run(["db-apply", .. Settings(database)])).ShouldBe(ExitCode.Done);
        (await CommandLine.Run(["db-apply", .. Settings(database)])).ShouldBe(ExitCode.Done, "again does nothing");
        (await CommandLine.Run(["db-assert", .. Settings(database)])).ShouldBe(ExitCode.Done);
    }

    [Fact]
    public async Task asks_a_node_whether_it_can_serve()
    {
        await using var trial = await Trial.Of(postgres);
        await trial.Serve(server => Eventually.Is(
            async () => await CommandLine.Run(["health", $"--url={server.Address}"]) == ExitCode.Done, "it can serve"));
        (await CommandLine.Run(["health", "--url=http://127.0.0.1:9"])).ShouldBe(ExitCode.Failed, "nobody listens there");
        (await CommandLine.Run(["health", "--url=here"])).ShouldBe(ExitCode.Misused);
    }

    [Fact]
    public async Task refuses_to_serve_a_database_of_the_demonstration()
    {
        await using var database = await postgres.FreshDatabase(cancellation: Cancel);
        await Schema.Apply(database.AdminConnectionString, new SchemaOptions { Simulated = true }, Cancel);
        (await CommandLine.Run(["run", .. Settings(database)])).ShouldBe(ExitCode.Failed);
    }

    [Fact]
    public async Task replays_a_dossier_from_the_log()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var dossier = (await journey.Propose(0, Journey.CourtFlag))[0];
        string[] settings =
            [$"--Sectors:tand:ConnectionString={api.AdminConnectionString}", $"--Sectors:tand:KeyRing={Path.GetTempPath()}"];
        (await CommandLine.Run(["replay", "tand", $"{dossier}", .. settings])).ShouldBe(ExitCode.Done);
        (await CommandLine.Run(["replay", "tand", $"{dossier}", "--as-of=2020-01-01", .. settings]))
            .ShouldBe(ExitCode.Failed, "there was none then");
        (await CommandLine.Run(["replay", "btp", $"{dossier}", .. settings])).ShouldBe(ExitCode.Misused);
    }

    private static string[] Settings(TestDatabase database) =>
    [
        "--environment=Development", "--urls=http://127.0.0.1:0", $"--Sectors:tand:ConnectionString={database.AdminConnectionString}",
        $"--Sectors:tand:KeyRing={Path.Combine(Path.GetTempPath(), $"awards-test-keys-{Guid.NewGuid():N}")}",
    ];
}
