using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Awards.Api.Commands;

/// <summary>This very program, to be started once more: with the same runtime, whoever the present process was started by.</summary>
internal static class OwnProgram
{
    /// <summary>How to start it with a verb; its three streams are the starter's.</summary>
    public static ProcessStartInfo Run(string verb)
    {
        var library = Path.Combine(AppContext.BaseDirectory, $"{typeof(OwnProgram).Assembly.GetName().Name}.dll");
        var runtime = Path.GetFullPath(Path.Combine(
            RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        // A program that brings its own runtime is started by its own name.
        var (program, arguments) = File.Exists(runtime) && File.Exists(library)
            ? (runtime, new[] { library, verb })
            : (Environment.ProcessPath!, [verb]);
        return new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }
}
