using System.Globalization;

namespace Awards.Api.Hosting;

/// <summary>What a server wrote into its cluster's <c>postmaster.pid</c>; it may be stale, and its process id somebody else's by now.</summary>
internal sealed record PostmasterFile(int ProcessId, int Port, string SocketFolder, bool Ready)
{
    private const int PortLine = 3;
    private const int SocketLine = 4;
    private const int StatusLine = 7;

    /// <summary>Path of the file in a cluster.</summary>
    public static string In(string cluster) => Path.Combine(cluster, "postmaster.pid");

    /// <summary>Reads the file; null when there is none, or it is too short to say where the server listens.</summary>
    public static PostmasterFile? Read(string cluster)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(In(cluster));
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        return lines.Length > SocketLine && Number(lines[0]) is { } process && Number(lines[PortLine]) is { } port
            ? new PostmasterFile(process, port, lines[SocketLine].Trim(), lines.Length > StatusLine && lines[StatusLine].Trim() == "ready")
            : null;
    }

    /// <summary>Whether the process id of the file's first line is a live PostgreSQL of this very cluster.</summary>
    public static async Task<bool> NamesLiveServer(string cluster, CancellationToken cancellation)
    {
        if (!File.Exists(In(cluster)) || Number((await File.ReadAllLinesAsync(In(cluster), cancellation)).FirstOrDefault()) is not { } process)
            return false;

        // We always start a server with its cluster's full path on the command line.
        var command = await CommandLine(process, cancellation);
        return command.Contains("postgres", StringComparison.Ordinal) && command.Split(' ', '\0').Contains(cluster);
    }

    private static async Task<string> CommandLine(int process, CancellationToken cancellation)
    {
        if (!Directory.Exists("/proc/self"))
            return (await Programs.Run(["ps", "-p", process.ToString(CultureInfo.InvariantCulture), "-o", "command="], cancellation)).Output.Trim();
        try
        {
            return await File.ReadAllTextAsync($"/proc/{process}/cmdline", cancellation);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static int? Number(string? line) =>
        int.TryParse(line?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
