using System.Diagnostics;
using System.Net;
using Awards.Tests.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Http;

public sealed class Health(Postgres postgres)
{
    /// <summary>Longer than the bound of a look, and much shorter than what a request may take.</summary>
    private static readonly TimeSpan Bounded = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task is_ready_when_nothing_waits_for_anybody()
    {
        await using var api = await ApiHost.Start(postgres);
        await api.Anybody(s => s.Get("/health/ready").Expect(reply => reply.Text("status") == "ready" ? null : "ready")
            .Expect(reply => reply.Json.GetProperty("sectors")[0].GetProperty("reasons").GetArrayLength() == 0 ? null : "no reason"));
        await api.Anybody(s => s.Get("/health/live").Expect(reply => reply.Text("status") == "live" ? null : "live"));
    }

    [Fact]
    public async Task is_degraded_with_kinds_and_names_when_something_is_parked_or_the_keys_cannot_be_used()
    {
        await using var api = await ApiHost.Start(postgres);
        await Park(api);
        foreach (var folder in Directory.EnumerateDirectories(api.Node.Setting.KeyRing)) Directory.Delete(folder, recursive: true);
        await api.Anybody(s => s.Get("/health/ready").Expect(reply => reply.Text("status") == "degraded" ? null : "degraded")
            .Expect(reply => Reasons(reply) is
                ["documents-parked Worklist:V2:All", "messages-parked destroy_ballot_key", "key-ring-unusable "]
                    ? null
                    : $"the reasons, not {string.Join("; ", Reasons(reply))}"));
    }

    [Fact]
    public async Task is_refused_by_a_node_whose_database_is_not_as_its_program_expects()
    {
        await using var api = await ApiHost.Start(postgres);
        await Execute(api, "update awards.schema_scripts set sha256 = 'another' where name like '%010%'");
        await Unready(api, "schema-differs ");
    }

    [Fact]
    public async Task is_refused_by_a_node_that_was_left_with_a_standby()
    {
        await using var api = await ApiHost.Start(postgres);
        var database = new NpgsqlConnectionStringBuilder(api.AdminConnectionString).Database;
        await Execute(api, $"alter database {database} set default_transaction_read_only = on");
        await Execute(
            api, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}' and pid <> pg_backend_pid()");
        await Eventually.Is(
            async () => Reasons(await api.Anybody(s => s.Get("/health/ready").Among(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable)))
                is ["database-read-only "],
            "it says that it cannot write");
    }

    [Fact]
    public async Task is_told_within_a_bound_while_the_database_hangs_and_the_database_is_asked_once()
    {
        await using var api = await ApiHost.Start(postgres);
        await using var holder = new NpgsqlConnection(api.AdminConnectionString);
        await holder.OpenAsync(Store.Cancel);
        await using var transaction = await holder.BeginTransactionAsync(Store.Cancel);
        await using (var hang = new NpgsqlCommand("lock table awards.schema_scripts in access exclusive mode", holder))
            await hang.ExecuteNonQueryAsync(Store.Cancel);

        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Unready(api, "database-away ")));

        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Bounded);
        await using var asked = new NpgsqlCommand(
            "select count(*)::int from pg_stat_activity where datname = current_database() and query like '%schema_scripts%' "
            + "and pid <> pg_backend_pid() and wait_event_type = 'Lock'",
            holder);
        ((int)(await asked.ExecuteScalarAsync(Store.Cancel))!).ShouldBe(1);
        await api.Anybody(s => s.Get("/health/live"));
        await transaction.RollbackAsync(Store.Cancel);
        await Eventually.Is(
            async () => (await api.Anybody(s => s.Get("/health/ready").Among(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable))).Status
                == HttpStatusCode.OK,
            "it is ready again");
    }

    private static async Task Unready(ApiHost api, string reason) => await api.Anybody(s => s.Get("/health/ready")
        .Status(HttpStatusCode.ServiceUnavailable)
        .Expect(reply => Reasons(reply) is [var only] && only == reason ? null : $"'{reason}', not {string.Join("; ", Reasons(reply))}"));

    private static string[] Reasons(HttpReply reply) =>
    [
        .. reply.Json.GetProperty("sectors")[0].GetProperty("reasons").EnumerateArray()
            .Select(reason => $"{reason.GetProperty("kind")} {(reason.TryGetProperty("name", out var name) ? name.GetString() : "")}"),
    ];

    private static async Task Execute(ApiHost api, string sql)
    {
        await using var connection = new NpgsqlConnection(api.AdminConnectionString);
        await connection.OpenAsync(Store.Cancel);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Store.Cancel);
    }

    private static async Task Park(ApiHost api)
    {
        await using var park = api.Node.Log.Database.CreateCommand(
            """
            insert into awards.messages (id, kind, destination_type, destination, body, due, immediate, position, ordinal, depth,
              correlation, effective, parked_at, parked_code)
            values (gen_random_uuid(), 'destroy_ballot_key', 'sitting', gen_random_uuid(), '{}', now() - interval '1 day', true, 1, 0, 1,
              'c', now(), now(), 'IOException');
            insert into awards_read.parked_documents (projection, id, position, code, place) values ('Worklist:V2:All', 'x', 1, 'C', 'P')
            """);
        await park.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
