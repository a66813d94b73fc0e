using Awards.Api.Telemetry;
using Microsoft.AspNetCore.DataProtection;

namespace Awards.Api.Access;

/// <summary>
/// The keys that cookies and forms are sealed with: in the folder <c>Authentication:Keys</c>, which all nodes share, so that each knows a
/// cookie of the others; without it in this process alone.
/// </summary>
internal static class SessionKeys
{
    /// <summary>The folder of keys that nodes share; none where only this process knows its sign-ins.</summary>
    public const string Setting = "Authentication:Keys";
    private const string Application = "awards";
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Registers them.</summary>
    /// <exception cref="InvalidOperationException">The folder cannot be used.</exception>
    public static void Add(WebApplicationBuilder builder)
    {
        if (builder.Configuration[Setting] is { Length: > 0 } folder)
            builder.Services.AddDataProtection().SetApplicationName(Application).PersistKeysToFileSystem(Closed(folder));
        else
            builder.Services.AddSingleton<IDataProtectionProvider>(services =>
            {
                Log.SignInsOnlyHere(services.GetRequiredService<ILogger<EphemeralDataProtectionProvider>>());
                return new EphemeralDataProtectionProvider();
            });
    }

    /// <summary>Makes the folder, where one is named.</summary>
    /// <exception cref="InvalidOperationException">It is none that can be used.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (configuration[Setting] is { Length: > 0 } folder) _ = Closed(folder);
    }

    // Whoever reads the folder can make himself anybody's cookie: it is closed to all others, however it was made.
    private static DirectoryInfo Closed(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(folder);
            var made = Directory.CreateDirectory(folder, Private);
            made.UnixFileMode = Private;
            return made;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InvalidOperationException($"{Setting} is no folder that can be used: {refused.Message}", refused);
        }
    }
}
