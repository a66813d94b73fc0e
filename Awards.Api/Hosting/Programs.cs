using System.Diagnostics;

namespace Awards.Api.Hosting;

/// <summary>What a program of the machine said, both streams together, and how it ended.</summary>
internal sealed record ProgramResult(int ExitCode, string Output);

/// <summary>Runs the machine's own programs.</summary>
internal static class Programs
{
    /// <summary>Where administrators' programs live: a plain user's PATH often lacks these.</summary>
    private static readonly string[] AdministratorFolders = ["/usr/local/sbin", "/usr/sbin", "/sbin"];

    /// <summary>Full path of a program, or null when the machine has none of that name.</summary>
    public static string? Find(string name) => FoldersOf(Environment.GetEnvironmentVariable("PATH"))
        .Concat(AdministratorFolders)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>The folders of a PATH, in its order.</summary>
    public static IEnumerable<string> FoldersOf(string? path) =>
        (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Runs a program to its end. A cancelled wait ends the program too.</summary>
    public static async Task<ProgramResult> Run(IReadOnlyList<string> command, CancellationToken cancellation)
    {
        using var process = Start(command);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return new ProgramResult(process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Starts a program, with nothing to read; what it says must be read, or directed elsewhere by a shell.</summary>
    public static Process Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            WorkingDirectory = "/", // the server's user may not be able to enter the caller's folder
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A caller's PGDATA, PGPORT or PGOPTIONS means another server than ours, and messages are read in English.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        process.StandardInput.Close();
        return process;
    }
}
