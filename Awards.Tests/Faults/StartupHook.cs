using Awards.Tests.Faults;

/// <summary>
/// Loaded by the runtime into the program under test (DOTNET_STARTUP_HOOKS), which knows nothing of it. Name
/// and signature are the runtime's.
/// </summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(KillPoint.Variable) is { Length: > 0 } point) KillPoint.Parse(point).Arm();
    }
}
