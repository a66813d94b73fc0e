using Microsoft.Extensions.Logging;

namespace Awards.EventStore;

/// <summary>Every line the store logs, declared once. Ids are stable; no line holds content of an event or a message.</summary>
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Warning,
        "Listening for appends of other nodes failed ({Code}); again in {Pause}. Until then the log is polled.")]
    public static partial void ListeningFailed(ILogger logger, string code, TimeSpan pause);

    [LoggerMessage(1002, LogLevel.Warning, "The gauges have nothing to tell: the database was not read ({Code}).")]
    public static partial void SamplingFailed(ILogger logger, string code);

    [LoggerMessage(1101, LogLevel.Error, "Subscription {Subscription} failed ({Code}) and stored nothing; again in {Pause}. {Place}")]
    public static partial void SubscriptionFailed(ILogger logger, string subscription, string code, TimeSpan pause, string place);

    [LoggerMessage(1102, LogLevel.Information, "Subscription {Subscription} works on this node from position {Checkpoint}.")]
    public static partial void SubscriptionStarted(ILogger logger, string subscription, long checkpoint);

    [LoggerMessage(1103, LogLevel.Information,
        "Subscription {Subscription} was moved past position {Checkpoint} by another node; this node changed nothing.")]
    public static partial void SubscriptionOvertaken(ILogger logger, string subscription, long checkpoint);

    [LoggerMessage(1301, LogLevel.Warning,
        "Message {Message} of kind {Kind} failed ({Code}), attempt {Attempt}; again in {Pause}. {Place}")]
    public static partial void MessageFailed(
        ILogger logger, Guid message, string kind, string code, int attempt, TimeSpan pause, string place);

    [LoggerMessage(1302, LogLevel.Error,
        "Message {Message} of kind {Kind} is parked ({Code}) after {Attempts} attempts; later ones to {Destination} wait.")]
    public static partial void MessageParked(ILogger logger, Guid message, string kind, string code, int attempts, Guid destination);

    [LoggerMessage(1303, LogLevel.Warning,
        "The lease of message {Message} was lost while it ran: another node may run it too; its key makes it count once.")]
    public static partial void LeaseLost(ILogger logger, Guid message);

    [LoggerMessage(1305, LogLevel.Warning, "Renewing the lease of message {Message} failed ({Code}); again before it runs out.")]
    public static partial void RenewalFailed(ILogger logger, Guid message, string code);

    [LoggerMessage(1306, LogLevel.Warning,
        "The outcome of message {Message} could not be noted ({Code}); it runs again when its lease has run out.")]
    public static partial void OutcomeLost(ILogger logger, Guid message, string code);

    [LoggerMessage(1304, LogLevel.Error, "The message pump failed ({Code}); again in {Pause}. {Place}")]
    public static partial void PumpFailed(ILogger logger, string code, TimeSpan pause, string place);

    [LoggerMessage(1307, LogLevel.Warning,
        "Message {Message} of kind {Kind}, owed by {SourceType} {Source}, was missing and is stored again; it goes to {Destination}.")]
    public static partial void MessageRestored(
        ILogger logger, Guid message, string kind, string sourceType, Guid source, Guid destination);

    [LoggerMessage(1308, LogLevel.Warning, "What {Type} {Stream} owes is not known: its events could not be read ({Code}).")]
    public static partial void StreamUnread(ILogger logger, string type, Guid stream, string code);

    [LoggerMessage(1309, LogLevel.Error, "Looking for messages that are owed and missing failed ({Code}); again in {Pause}. {Place}")]
    public static partial void WatchdogFailed(ILogger logger, string code, TimeSpan pause, string place);

    [LoggerMessage(1401, LogLevel.Information, "Removed {Count} files that no event names: uploads that were cut off.")]
    public static partial void BlobsCollected(ILogger logger, int count);

    [LoggerMessage(1402, LogLevel.Warning, "Looking for files that no event names failed ({Code}); again in {Pause}.")]
    public static partial void BlobsNotCollected(ILogger logger, string code, TimeSpan pause);
}
