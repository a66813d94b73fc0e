using Awards.Api.Hosting;
using Npgsql;

namespace Awards.Tests.Hosting;

public sealed class An_embedded_postgres : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"awards-embedded-{Guid.NewGuid():N}");
    private readonly List<string> said = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task starts_in_an_empty_folder_keeps_its_data_and_ends_its_process()
    {
        int process;
        await using (var first = await Start())
        {
            process = first.ProcessId;
            await first.CreateDatabase("kept", cancellation: Cancellation);
            (await Ask(first, "kept", "SHOW data_directory")).ShouldStartWith(folder);
            (await Ask(first, "kept", "SHOW listen_addresses")).ShouldBeEmpty();
        }

        Directory.Exists($"/proc/{process}").ShouldBeFalse("the server ends with us");
        await using var second = await Start();
        second.Adopted.ShouldBeFalse();
        (await second.DatabaseExists("kept", Cancellation)).ShouldBeTrue();
        (await second.DatabaseExists("never", Cancellation)).ShouldBeFalse();
    }

    private Task<EmbeddedPostgres> Start() => EmbeddedPostgres.Start(
        new EmbeddedPostgresOptions { Folder = folder, Settings = new Dictionary<string, string> { ["fsync"] = "off" } }, said.Add, Cancellation);

    private static async Task<string> Ask(EmbeddedPostgres server, string database, string sql)
    {
        await using var connection = new NpgsqlConnection(server.AdminConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
