using System.Diagnostics;
using Awards.Api.Hosting;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Hosting;

public sealed class An_embedded_postgres(Postgres postgres) : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"awards-embedded-{Guid.NewGuid():N}");
    private readonly List<string> said = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Cluster => Directory.EnumerateDirectories(folder, "cluster-*").ShouldHaveSingleItem();

    public async ValueTask InitializeAsync() => await postgres.Server();

    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task starts_in_an_empty_folder_keeps_its_data_and_ends_its_process()
    {
        int process;
        await using (var first = await Start())
        {
            process = first.ProcessId;
            await first.CreateDatabase("kept", cancellation: Cancellation);
            (await Ask(first, "kept", "SHOW data_directory")).ShouldStartWith(folder);
            (await Ask(first, "kept", "SHOW listen_addresses")).ShouldBeEmpty("the server is on no network");
            File.Exists(Path.Combine(first.BinFolder, "pg_dump")).ShouldBeTrue("the folder is that of the programs, not of links to them");
        }

        Lives(process).ShouldBeFalse("the server ends with us");
        await using var second = await Start();
        second.Adopted.ShouldBeFalse();
        (await second.DatabaseExists("kept", Cancellation)).ShouldBeTrue();
        (await second.DatabaseExists("never", Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task closes_its_data_and_its_socket_to_other_users()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("There is no embedded server on Windows.");
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        var left = Directory.CreateDirectory(Path.Combine(folder, EmbeddedPostgresServer.SocketFolderName)).FullName;
        // A folder that is there already is closed too.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(left, others | UnixFileMode.UserExecute);

        await using var server = await Start();

        var sockets = new NpgsqlConnectionStringBuilder(server.AdminConnectionString("postgres")).Host!;
        foreach (var closed in new[] { Cluster, sockets, Path.Combine(sockets, ".s.PGSQL.5432") })
            (new FileInfo(closed).UnixFileMode & others).ShouldBe(UnixFileMode.None, closed);
    }

    [Fact]
    public async Task is_recognised_in_a_folder_that_is_reached_by_a_link()
    {
        var real = Directory.CreateDirectory(Path.Combine(folder, "real")).FullName;
        var link = Directory.CreateSymbolicLink(Path.Combine(folder, "link"), real).FullName;
        var killed = await EmbeddedPostgres.Start(Fast(link), said.Add, Cancellation);
        killed.Abandon();

        await using var next = await EmbeddedPostgres.Start(Fast(link), said.Add, Cancellation);
        next.Adopted.ShouldBeTrue();
    }

    [Fact]
    public async Task takes_over_the_live_server_of_a_killed_predecessor_and_stops_it()
    {
        var killed = await Start();
        await killed.CreateDatabase("mine", cancellation: Cancellation);
        killed.Abandon();

        var next = await Start();
        next.Adopted.ShouldBeTrue();
        next.ProcessId.ShouldBe(killed.ProcessId);
        (await next.DatabaseExists("mine", Cancellation)).ShouldBeTrue();
        await next.DisposeAsync();
        Lives(next.ProcessId).ShouldBeFalse();
    }

    [Fact]
    public async Task recovers_from_a_server_that_was_killed_with_its_predecessor()
    {
        var killed = await Start();
        await killed.CreateDatabase("mine", cancellation: Cancellation);
        killed.Abandon();
        Process.GetProcessById(killed.ProcessId).Kill();

        await using var next = await Start();
        next.Adopted.ShouldBeFalse();
        (await next.DatabaseExists("mine", Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task is_not_blocked_by_a_stale_file_whose_process_number_is_somebody_elses_now()
    {
        await (await Start()).DisposeAsync();
        var somebody = (await postgres.Server()).ProcessId; // the worst of neighbours: a PostgreSQL of the same user
        await File.WriteAllTextAsync(
            Path.Combine(Cluster, "postmaster.pid"), $"{somebody}\n{Cluster}\n1\n5432\n{folder}/run\n\n  1 1\nready   \n", Cancellation);

        await using var next = await Start();
        next.Adopted.ShouldBeFalse();
        next.ProcessId.ShouldNotBe(somebody);
        Lives(somebody).ShouldBeTrue();
    }

    [Fact]
    public async Task remakes_a_cluster_whose_making_was_killed()
    {
        var half = Path.Combine(folder, "cluster-15.new-killed", "base");
        Directory.CreateDirectory(half);
        await File.WriteAllTextAsync(Path.Combine(folder, "cluster-15.new-killed", "PG_VERSION"), "15", Cancellation);

        await using var server = await Start();
        (await Ask(server, "postgres", "SHOW data_directory")).ShouldBe(Cluster);
        said.ShouldContain(line => line.Contains("half-made", StringComparison.Ordinal));
    }

    [Fact]
    public async Task refuses_a_second_starter_on_the_same_folder_and_says_what_to_do()
    {
        await using var first = await Start();
        var refusal = await Should.ThrowAsync<EmbeddedPostgresInUseException>(Start);
        refusal.Message.ShouldContain(folder);
        refusal.Message.ShouldContain("AWARDS_DATA");
        (await Ask(first, "postgres", "SELECT 'unharmed'")).ShouldBe("unharmed");
    }

    [Fact]
    public async Task shows_the_servers_own_words_when_it_does_not_start()
    {
        var impossible = new Dictionary<string, string> { ["max_connections"] = "many" };
        var options = new EmbeddedPostgresOptions { Folder = folder, Settings = impossible };
        var failure = await Should.ThrowAsync<InvalidOperationException>(() => EmbeddedPostgres.Start(options, said.Add, Cancellation));
        failure.Message.ShouldContain("max_connections");
    }

    [Fact]
    public async Task listens_even_when_its_folder_is_too_deep_for_a_socket()
    {
        var deep = Path.Combine(folder, new string('d', 100));
        string sockets;
        await using (var server = await EmbeddedPostgres.Start(Fast(deep), said.Add, Cancellation))
        {
            (await Ask(server, "postgres", "SHOW data_directory")).ShouldStartWith(deep);
            sockets = new NpgsqlConnectionStringBuilder(server.AdminConnectionString("postgres")).Host!;
        }

        Directory.Exists(sockets).ShouldBeFalse("nothing is left in the temporary folder");
    }

    private static bool Lives(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static EmbeddedPostgresOptions Fast(string folder) =>
        new() { Folder = folder, Settings = new Dictionary<string, string> { ["fsync"] = "off" } };

    private static async Task<string> Ask(EmbeddedPostgres server, string database, string sql)
    {
        await using var connection = new NpgsqlConnection(server.AdminConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    private Task<EmbeddedPostgres> Start() => EmbeddedPostgres.Start(Fast(folder), said.Add, Cancellation);
}
