namespace Awards.Api.Telemetry;

/// <summary>Every line that is logged beside the store's, declared once. Ids are stable; no line holds what was sent or stored.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Information, "Refused by {Rule} ({Status}): {Method} {Pattern}, caller {Caller}.")]
    public static partial void Refused(ILogger logger, string rule, int status, string method, string pattern, Guid? caller);

    [LoggerMessage(2002, LogLevel.Warning, "A request could not be served now ({Code}). {Place}")]
    public static partial void TriedInVain(ILogger logger, string code, string place);

    [LoggerMessage(2003, LogLevel.Error, "A request failed ({Code}). {Place}")]
    public static partial void RequestFailed(ILogger logger, string code, string place);

    [LoggerMessage(2011, LogLevel.Information, "The private data of person {Person} was looked at by {Caller}.")]
    public static partial void PrivateDataLookedAt(ILogger logger, Guid person, Guid? caller);

    [LoggerMessage(2012, LogLevel.Information, "What comment {Comment} of the public says was looked at by {Caller}.")]
    public static partial void CommentLookedAt(ILogger logger, Guid comment, Guid? caller);

    [LoggerMessage(2013, LogLevel.Warning, "How often public notices were looked at could not be stored ({Code}); it is kept for later.")]
    public static partial void ViewsNotStored(ILogger logger, string code);

    [LoggerMessage(2021, LogLevel.Warning, "The OpenID provider could not be asked for its description and keys: {Why}")]
    public static partial void ProviderUnanswered(ILogger logger, string why);

    [LoggerMessage(2022, LogLevel.Warning, "A sign-in at the OpenID provider did not succeed ({Code}).")]
    public static partial void SignInFailed(ILogger logger, string code);

    [LoggerMessage(2023, LogLevel.Warning,
        "Sign-ins are known to this process alone, until it ends: Authentication:Keys names no folder.")]
    public static partial void SignInsOnlyHere(ILogger logger);

    [LoggerMessage(2101, LogLevel.Warning,
        "Telemetry could not be sent ({Exporter}: {What}); {Unsaid} more such failures since this was last said.")]
    public static partial void NotExported(ILogger logger, string exporter, string what, int unsaid);

    [LoggerMessage(2201, LogLevel.Warning, "Sector {Sector} is {Status}: {Reasons}.")]
    public static partial void ReadinessChanged(ILogger logger, string sector, string status, string reasons);

    [LoggerMessage(2202, LogLevel.Information, "Sector {Sector} is ready.")]
    public static partial void Ready(ILogger logger, string sector);

    [LoggerMessage(2301, LogLevel.Information,
        "Stopping: not ready any more for {Drain}, then no new request; those at hand are answered within {Grace}.")]
    public static partial void Stopping(ILogger logger, TimeSpan drain, TimeSpan grace);

    [LoggerMessage(2401, LogLevel.Warning, "Operator {Operator} had message {Message} of sector {Sector} {Verb}: {Outcome}.")]
    public static partial void MessageSettled(ILogger logger, Guid message, string sector, string verb, string outcome, Guid? @operator);

    [LoggerMessage(2402, LogLevel.Warning,
        "Operator {Operator} had a parked document of {ReadModel}, sector {Sector}, retried: {Outcome}.")]
    public static partial void DocumentRetried(ILogger logger, string sector, string readModel, string outcome, Guid? @operator);
}
