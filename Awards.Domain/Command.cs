using System.Text.Json.Serialization;

namespace Awards.Domain;

/// <summary>Something that somebody, or the system, wants done. Ids, actor and time arrive in it: a decision has no clock.</summary>
public abstract record Command
{
    /// <summary>Who acts, and when.</summary>
    [JsonIgnore]
    public Act Act { get; init; }
}

/// <summary>Who acts, and when.</summary>
/// <param name="By">The person; null for the system carrying out what an earlier command caused.</param>
/// <param name="At">Effective time (UTC): when it happens in the world.</param>
public readonly record struct Act(PersonId? By, DateTimeOffset At)
{
    /// <summary>The day in Vietnam (ICT, +07:00) on which it happens.</summary>
    public DateOnly Day => Ict.DayOf(At);
}

/// <summary>A command that comes later. A timer is a message with a time; it is never cancelled: a late one finds nothing to do.</summary>
/// <param name="Command">What to do.</param>
/// <param name="NotBefore">The instant (UTC) at which it is due; null: at once.</param>
/// <param name="Round">The sender's round, so that what was sent for an earlier round cannot be mistaken.</param>
/// <param name="Subject">What it is about, where one sender sends several of a kind to one destination.</param>
public sealed record Message(Command Command, DateTimeOffset? NotBefore, int Round, string Subject)
{
    /// <summary>A message that is due at once.</summary>
    public static Message Now(Command command, int round = 0, string subject = "") => new(command, null, round, subject);

    /// <summary>A timer.</summary>
    public static Message At(DateTimeOffset due, Command command, int round = 0, string subject = "") => new(command, due, round, subject);
}

/// <summary>Vietnam's time zone: +07:00 all year.</summary>
public static class Ict
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The day in Vietnam at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The first instant after a day in Vietnam, in UTC: what was done before it was done by the end of that day ("chậm nhất là
    /// ngày").</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, Offset).ToUniversalTime();
}
