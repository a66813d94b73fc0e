using System.Globalization;

namespace Awards.Api.Hosting;

/// <summary>What a server wrote into its <c>postmaster.pid</c>; it may be stale, and its process id somebody else's by now.</summary>
internal sealed record PostmasterFile(int ProcessId, int Port, string SocketFolder, bool Ready)
{
    private const int PortLine = 3;
    private const int SocketLine = 4;
    private const int StatusLine = 7;

    /// <summary>Path of the file in a cluster.</summary>
    public static string In(string cluster) => Path.Combine(cluster, "postmaster.pid");

    /// <summary>Reads the file; null when there is none, or it does not (yet) say where the server listens.</summary>
    public static PostmasterFile? Read(string cluster)
    {
        var lines = Lines(cluster);
        return lines.Length > SocketLine && Number(lines[0]) is { } process && Number(lines[PortLine]) is { } port
            ? new PostmasterFile(process, port, lines[SocketLine].Trim(), lines.Length > StatusLine && lines[StatusLine].Trim() == "ready")
            : null;
    }

    /// <summary>Whether the file's process is a live PostgreSQL of this very cluster, another live process, or none.</summary>
    /// <param name="cluster">Full path of the cluster, free of links.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<PostmasterState> State(string cluster, CancellationToken cancellation)
    {
        if (Number(Lines(cluster).FirstOrDefault()) is not { } process) return PostmasterState.Gone;
        var (command, workingFolder) = await Describe(process, cancellation);
        if (command.Length == 0) return PostmasterState.Gone;
        return command.Contains("postgres", StringComparison.Ordinal) && workingFolder == cluster
            ? PostmasterState.Ours
            : PostmasterState.Somebody;
    }

    /// <summary>A process's command line, and the folder it works in: for a PostgreSQL server, its cluster.</summary>
    private static async Task<(string Command, string? WorkingFolder)> Describe(int process, CancellationToken cancellation)
    {
        if (!Directory.Exists("/proc/self"))
        {
            var number = process.ToString(CultureInfo.InvariantCulture);
            var shown = await Programs.Run(["ps", "-ww", "-p", number, "-o", "command="], cancellation);
            var command = shown.Output.Trim();
            return (command, command.Split(" -D ", 2).Last().Split(" -c ", 2)[0]); // as we wrote it when we started it
        }

        try
        {
            var command = await File.ReadAllTextAsync($"/proc/{process}/cmdline", cancellation);
            return (command, Directory.ResolveLinkTarget($"/proc/{process}/cwd", returnFinalTarget: false)?.FullName);
        }
        catch (Exception hidden) when (hidden is FileNotFoundException or DirectoryNotFoundException)
        {
            return ("", null);
        }
        catch (Exception hidden) when (hidden is UnauthorizedAccessException or IOException)
        {
            return ("(not ours to see)", null); // our own server's folder can always be seen, by its user and by root
        }
    }

    private static string[] Lines(string cluster)
    {
        try
        {
            return File.ReadAllLines(In(cluster));
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static int? Number(string? line) =>
        int.TryParse(line?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Whose process a <c>postmaster.pid</c> names.</summary>
internal enum PostmasterState
{
    /// <summary>No live process.</summary>
    Gone,

    /// <summary>The live server of this cluster.</summary>
    Ours,

    /// <summary>A live process that has nothing to do with this cluster: the number was used again.</summary>
    Somebody,
}
