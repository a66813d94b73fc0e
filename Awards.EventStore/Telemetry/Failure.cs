using Npgsql;

namespace Awards.EventStore;

/// <summary>What may be said about an exception where operators read it: its kind, never its text, which may hold content.</summary>
public static class Failure
{
    /// <summary>A short stable code: the exception's type, or PostgreSQL's own code.</summary>
    public static string Code(Exception failure) =>
        failure is PostgresException database ? $"postgres-{database.SqlState}" : failure.GetType().Name;

    /// <summary>Where it was thrown; a stack trace names code, not content.</summary>
    public static string Place(Exception failure) => failure.StackTrace ?? "";

    /// <summary>Twice the pause, within a bound.</summary>
    public static TimeSpan Longer(TimeSpan pause, TimeSpan bound) => pause * 2 < bound ? pause * 2 : bound;
}
