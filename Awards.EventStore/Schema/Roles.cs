using Npgsql;

namespace Awards.EventStore;

/// <summary>
/// Two group roles of the whole server: the owner of the schema, and the application, which may add to the log and never change it.
/// </summary>
internal static class Roles
{
    public const string Owner = "awards_owner";
    public const string Application = "awards_app";

    private const int Attempts = 20;

    private const string Sql = """
        do $$
        declare
          wanted text;
          -- Since PostgreSQL 16 who makes a role may administer it, but not act as it.
          usable constant text := case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end;
        begin
          foreach wanted in array array['awards_owner', 'awards_app'] loop
            if not exists (select from pg_roles where rolname = wanted) then
              begin
                execute format('create role %I nologin', wanted);
              exception when duplicate_object or unique_violation then
                null; -- another database of this server made it at the same moment
              end;
            end if;
            if not pg_has_role(current_user, wanted, usable) then
              execute format('grant %I to current_user', wanted);
            end if;
          end loop;
        end $$
        """;

    /// <summary>Makes the roles where they are missing and the connecting login a member of both.</summary>
    public static async Task Ensure(NpgsqlConnection connection, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var command = new NpgsqlCommand(Sql, connection);
                await command.ExecuteNonQueryAsync(cancel);
                return;
            }
            catch (PostgresException lostRace) when (attempt < Attempts && IsRace(lostRace))
            {
                // Roles belong to the server, not to this database: no lock of ours spans two databases that are made at once.
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt), cancel);
            }
        }
    }

    // "tuple concurrently updated" has no code of its own.
    private static bool IsRace(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.InternalError;
}
