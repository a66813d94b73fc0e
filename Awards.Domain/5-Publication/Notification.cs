namespace Awards.Domain.Publications;

/// <summary>How a result is notified.</summary>
public enum NotificationMeans
{
    /// <summary>By letter (văn bản).</summary>
    Letter,

    /// <summary>Through the system that exchanges documents (trục liên thông văn bản).</summary>
    Electronic,

    /// <summary>Handed over in person (giao trực tiếp).</summary>
    InPerson,
}

/// <summary>Records that the result, an award or a refusal, was notified (thông báo kết quả) to the proposing unit and to the
/// nominee.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Means">How.</param>
/// <param name="Document">Number of the notice.</param>
/// <param name="Day">The day (ICT) on which it was sent: not before the decision, not in the future.</param>
public sealed record NotifyResult(DossierId Dossier, NotificationMeans Means, string Document, DateOnly Day) : DossierCommand(Dossier);

/// <summary>The result was notified.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Means">How.</param>
/// <param name="Document">Number of the notice.</param>
/// <param name="Day">The day (ICT).</param>
/// <param name="LastDay">The last day (ICT) of the limit; null: the law of the dossier set none.</param>
public sealed record ResultNotified(
    DossierId Dossier, int Round, NotificationMeans Means, string Document, DateOnly Day, DateOnly? LastDay) : IEvent
{
    /// <summary>Whether it came after the last day.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsLate => Day > LastDay;
}

/// <summary>A result that is to be notified, or was.</summary>
/// <param name="Decided">Date of the decision (ICT).</param>
/// <param name="Due">Until when, as it was counted; null: no limit was counted, and nobody is asked to notify it.</param>
/// <param name="Notified">How it was notified; null: it was not.</param>
public sealed record ResultNotice(DateOnly Decided, Regulations.DeadlineCount? Due, ResultNotified? Notified)
{
    /// <summary>Whether somebody has still to notify it.</summary>
    public bool IsOwed => Due is not null && Notified is null;
}

/// <summary>Notifying who proposed a dossier of its result, within the limit that the law sets.</summary>
internal static class Notification
{
    public static Answer Notify(NotifyResult c, Dossier.UnderWay s)
    {
        if (s.Course.Result is not { } result) return Rules.NothingToNotify;
        if (result.Notified is { } known)
        {
            return (known.Means, known.Document, known.Day) == (c.Means, c.Document, c.Day)
                ? Answer.NothingToDo
                : Rules.AlreadyNotified;
        }
        if (string.IsNullOrWhiteSpace(c.Document)) return Rules.RecordDocumentMissing;
        return c.Day < result.Decided || c.Day > c.Act.Day
            ? Rules.NotificationDayImpossible
            : Answer.Of(new ResultNotified(c.Dossier, s.Course.Round, c.Means, c.Document, c.Day, result.Due?.LastDay));
    }
}
