using Awards.Api.Hosting;

namespace Awards.Tests.Support;

/// <summary>A database of one test class; dropped when disposed, whoever is still connected.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres server;

    internal TestDatabase(EmbeddedPostgres server, string name, string adminConnectionString) =>
        (this.server, Name, AdminConnectionString) = (server, name, adminConnectionString);

    /// <summary>Its name on the server.</summary>
    public string Name { get; }

    /// <summary>How a superuser connects to it.</summary>
    public string AdminConnectionString { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using (var pooled = new Npgsql.NpgsqlConnection(AdminConnectionString)) Npgsql.NpgsqlConnection.ClearPool(pooled);
        await server.DropDatabase(Name);
    }
}
