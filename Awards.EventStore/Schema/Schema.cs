using System.Data;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Awards.EventStore;

/// <summary>How a database is made.</summary>
public sealed record SchemaOptions
{
    /// <summary>Whether domain time is simulated in this database. Decided when it is made and never changed.</summary>
    public bool Simulated { get; init; }
}

/// <summary>What a database lacks or has otherwise than this program expects.</summary>
/// <param name="Script">File name of the schema script.</param>
/// <param name="Kind">What is wrong with it.</param>
public sealed record SchemaProblem(string Script, SchemaProblemKind Kind);

/// <summary>Ways in which a database differs from this program's scripts.</summary>
public enum SchemaProblemKind
{
    /// <summary>Not applied yet: apply the schema.</summary>
    Missing,

    /// <summary>Applied with another content: the database was made by a program that is not this one's ancestor.</summary>
    Different,

    /// <summary>Applied by a newer program: deploy that one.</summary>
    Unknown,
}

/// <summary>The database cannot be used as asked; the message says what to do.</summary>
public sealed class SchemaException(string message) : Exception(message);

/// <summary>The schema as numbered forward-only scripts, each recorded with its SHA-256 in the database it was applied to.</summary>
public static class Schema
{
    // Any constant will do; every program that applies this schema uses this one.
    private const long AdvisoryLock = 0x4177_6172_6473_0001;
    private const int TimeoutSeconds = 300;

    private const string Bootstrap = """
        create schema if not exists awards authorization awards_owner;
        grant usage on schema awards to awards_app;
        create schema if not exists awards_read authorization awards_app;
        set local role awards_owner;
        create table if not exists awards.schema_scripts (
          name text not null primary key, sha256 text not null, applied_at timestamptz not null default now());
        grant select on awards.schema_scripts to awards_app;
        """;

    internal static IReadOnlyList<(string Name, string Sql, string Sha256)> Scripts { get; } = ReadScripts();

    /// <summary>Hash of all scripts: programs with the same one make the same database.</summary>
    public static string Sha256 { get; } = Hash(string.Concat(Scripts.Select(script => script.Sha256)));

    /// <summary>Makes or extends the schema. Any number of nodes may do so at once; what is applied already is left alone.</summary>
    /// <param name="adminConnectionString">A login that may make roles and schemas in the database; the
    /// application connects with the same one.</param>
    /// <param name="options">What kind of database it is.</param>
    /// <param name="cancel">Stops between scripts; nothing is half applied.</param>
    /// <exception cref="SchemaException">A script was changed after it was applied, or the database is of the other kind.</exception>
    public static async Task Apply(string adminConnectionString, SchemaOptions options, CancellationToken cancel)
    {
        await using var connection = await Open(adminConnectionString, cancel);
        await Roles.Ensure(connection, cancel);

        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancel);
        await Execute(connection, $"select pg_advisory_xact_lock({AdvisoryLock})", cancel);
        await Execute(connection, Bootstrap, cancel);
        var applied = await Applied(connection, cancel);
        foreach (var problem in Compare(applied).Where(p => p.Kind != SchemaProblemKind.Missing))
            throw new SchemaException(
                $"Schema script {problem.Script} is {problem.Kind} in this database; deploy the program that made it.");
        foreach (var (name, sql, sha256) in Scripts.Where(s => !applied.ContainsKey(s.Name)))
        {
            await Execute(connection, sql, cancel);
            await Execute(connection, "insert into awards.schema_scripts (name, sha256) values ($1, $2)", cancel, name, sha256);
        }
        await Execute(
            connection, "insert into awards.domain_clock (simulated) values ($1) on conflict do nothing", cancel, options.Simulated);
        if (await IsSimulated(connection, cancel) != options.Simulated)
            throw new SchemaException(options.Simulated
                ? "This database runs on real time and cannot be simulated; use another one."
                : "This database runs on simulated time; it is not for real work. Use another one.");
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Compares a database with this program's scripts; empty when they agree.</summary>
    public static async Task<IReadOnlyList<SchemaProblem>> Check(string connectionString, CancellationToken cancel)
    {
        await using var connection = await Open(connectionString, cancel);
        await using var exists = new NpgsqlCommand("select to_regclass('awards.schema_scripts') is not null", connection);
        if (!(bool)(await exists.ExecuteScalarAsync(cancel))!) return Compare(new Dictionary<string, string>());
        return Compare(await Applied(connection, cancel));
    }

    /// <summary>Compares the database of a log with this program's scripts, as the application sees it.</summary>
    public static async Task<IReadOnlyList<SchemaProblem>> Check(EventLog log, CancellationToken cancel)
    {
        await using var connection = await log.Database.OpenConnectionAsync(cancel);
        return Compare(await Applied(connection, cancel));
    }

    /// <summary>Whether domain time is simulated in a database to which the schema was applied.</summary>
    public static async Task<bool> IsSimulated(string connectionString, CancellationToken cancel)
    {
        await using var connection = await Open(connectionString, cancel);
        return await IsSimulated(connection, cancel);
    }

    /// <summary>Whether the log was handed over to a Marten host, so that this program may not write it.</summary>
    public static async Task<bool> IsHandedOver(string connectionString, CancellationToken cancel)
    {
        await using var connection = await Open(connectionString, cancel);
        return await IsHandedOver(connection, cancel);
    }

    internal static async Task<bool> IsHandedOver(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select exists (select from awards.handed_over)", connection);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static async Task<bool> IsSimulated(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select simulated from awards.domain_clock", connection);
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private static List<SchemaProblem> Compare(IReadOnlyDictionary<string, string> applied)
    {
        var ours = Scripts.Select(s => (s.Name, Found: applied.GetValueOrDefault(s.Name), s.Sha256));
        return
        [
            .. ours.Where(s => s.Found is null).Select(s => new SchemaProblem(s.Name, SchemaProblemKind.Missing)),
            .. ours.Where(s => s.Found is not null && s.Found != s.Sha256)
                .Select(s => new SchemaProblem(s.Name, SchemaProblemKind.Different)),
            .. applied.Keys.Except(Scripts.Select(s => s.Name)).Select(name => new SchemaProblem(name, SchemaProblemKind.Unknown)),
        ];
    }

    private static async Task<Dictionary<string, string>> Applied(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select name, sha256 from awards.schema_scripts", connection);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel)) applied.Add(reader.GetString(0), reader.GetString(1));
        return applied;
    }

    internal static async Task<NpgsqlConnection> Open(string connectionString, CancellationToken cancel)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = TimeoutSeconds };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancel);
        return connection;
    }

    internal static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static List<(string, string, string)> ReadScripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                // A checkout with other line ends is the same script.
                var sql = reader.ReadToEnd().ReplaceLineEndings("\n");
                return (name, sql, Hash(sql));
            }).ToList();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
