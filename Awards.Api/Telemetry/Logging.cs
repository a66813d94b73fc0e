namespace Awards.Api.Telemetry;

/// <summary>
/// How log lines are written: as JSON in Production, for programs to read, unless <c>Logging:Console:FormatterName</c> says otherwise.
/// </summary>
internal static class Logging
{
    private const string Framework = "Microsoft.AspNetCore";

    /// <summary>Configures the console.</summary>
    public static void Add(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        if (builder.Environment.IsProduction() && string.IsNullOrEmpty(configuration["Logging:Console:FormatterName"]))
        {
            builder.Logging.AddJsonConsole(json =>
            {
                json.IncludeScopes = true; // trace and span
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "O";
            });
        }
        // The framework's own lines at lower levels quote addresses with their queries, in which people's names may stand.
        if (configuration[$"Logging:LogLevel:{Framework}"] is null) builder.Logging.AddFilter(Framework, LogLevel.Warning);
    }
}
