using System.Globalization;

namespace Awards.Api.Hosting;

/// <summary>
/// The folder of one embedded server, held by one process at a time: <c>cluster-15</c> (PostgreSQL's own data, one per major version),
/// <c>run</c> (the socket), <c>server.log</c> (of the last start), <c>lock</c>. As root the folder itself stays root's and only the first
/// two belong to the user who runs the server.
/// </summary>
internal sealed class EmbeddedPostgresFolder : IDisposable
{
    /// <summary>Environment variable that names the folder.</summary>
    public const string Variable = "AWARDS_DATA";

    /// <summary>Where root's server lives: root's own home is closed to the user who runs it.</summary>
    private const string RootsFolder = "/var/lib/awards";

    private const string LockName = "lock";

    private readonly FileStream held;

    private EmbeddedPostgresFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    /// <summary>Full path, free of links: a server is recognised by it.</summary>
    public string Path { get; }

    /// <summary>The server's log since its last start.</summary>
    public string Log => In("server.log");

    /// <summary>PostgreSQL's data of one major version: no later version can read it.</summary>
    public string Cluster(int major) => In(string.Create(CultureInfo.InvariantCulture, $"cluster-{major}"));

    /// <summary>Clusters of other major versions that lie here unused.</summary>
    public IEnumerable<string> OtherClusters(int major) =>
        Directory.EnumerateDirectories(Path, "cluster-*").Where(folder => folder != Cluster(major) && !IsUnfinished(folder));

    /// <summary>A name for a cluster in the making. Each is new: a killed predecessor's initdb may still be writing to its own.</summary>
    public string UnfinishedCluster(int major) => $"{Cluster(major)}.new-{Guid.NewGuid():N}";

    /// <summary>Path of something in this folder.</summary>
    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Makes the folder if needed and takes it for this process until disposed.</summary>
    /// <param name="wanted">A folder, or null for <see cref="Variable"/>, else the user's own.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">It can be no folder; the message says so and what to do.</exception>
    /// <exception cref="EmbeddedPostgresInUseException">Another process holds it.</exception>
    public static async Task<EmbeddedPostgresFolder> Open(string? wanted, CancellationToken cancellation)
    {
        wanted ??= await Choose(
            Environment.GetEnvironmentVariable, Environment.IsPrivilegedProcess, System.IO.Path.GetTempPath(), cancellation);
        var path = System.IO.Path.GetFullPath(wanted);
        MakeAsWanted(path);
        path = (await Programs.Run(["/bin/sh", "-c", "cd \"$1\" && pwd -P", "sh", path], cancellation)).Output.TrimEnd('\n');
        try
        {
            // FileShare.None is an exclusive flock on Unix: it ends with the process, however that ends.
            var held = new FileStream(System.IO.Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return new EmbeddedPostgresFolder(path, held);
        }
        catch (IOException refused) when (refused is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new EmbeddedPostgresInUseException(path, refused);
        }
    }

    /// <summary>Removes what a killed initdb left. What is still being written to is left for the next start.</summary>
    public void RemoveUnfinished(Action<string> say)
    {
        foreach (var folder in Directory.EnumerateDirectories(Path, "cluster-*").Where(IsUnfinished).ToList())
        {
            say($"Removing a half-made cluster: {folder}");
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                say("It is still being written to, and is left for the next start.");
            }
        }
    }

    /// <summary>Lets the next process take the folder.</summary>
    public void Dispose() => held.Dispose();

    private static bool IsUnfinished(string folder) => folder.Contains(".new-", StringComparison.Ordinal);

    /// <summary>
    /// The folder a person named, else the user's own, else one in the temporary folder: made, and this process's to use.
    /// </summary>
    /// <param name="variable">Reads the environment.</param>
    /// <param name="root">Whether root asks: its server is run by another user.</param>
    /// <param name="temporary">The machine's temporary folder.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">Another user has made a folder of the name in the temporary folder.</exception>
    internal static async Task<string> Choose(
        Func<string, string?> variable, bool root, string temporary, CancellationToken cancellation)
    {
        if (variable(Variable) is { Length: > 0 } named) return named;
        string?[] wishes = root
            ? [RootsFolder]
            : [Below(variable("XDG_DATA_HOME"), "awards"), Below(variable("HOME"), ".local/share/awards")];
        if (wishes.OfType<string>().FirstOrDefault(CanUse) is { } own) return own;

        var last = System.IO.Path.Combine(temporary, $"awards-{Environment.UserName}");
        Make(last);
        await RequireOwn(last, cancellation);
        return last;
    }

    private static bool CanUse(string path)
    {
        try
        {
            Make(path);
            var file = System.IO.Path.Combine(path, LockName);
            File.OpenHandle(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite).Dispose();
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false; // an empty or closed home is no error: the next place is tried
        }
    }

    private static string? Below(string? home, string name) =>
        string.IsNullOrWhiteSpace(home) || !System.IO.Path.IsPathRooted(home) ? null : System.IO.Path.Combine(home, name);

    /// <summary>Everybody may write to the temporary folder, so another user may have laid a trap under our name.</summary>
    private static async Task RequireOwn(string path, CancellationToken cancellation)
    {
        var own = await Programs.Run(["find", path, "-maxdepth", "0", "-type", "d", "-user", Environment.UserName], cancellation);
        if (own.ExitCode != 0 || own.Output.Trim() != path)
            throw new InvalidOperationException($"{path} belongs to another user. Choose a folder: {Variable}=/path");
    }

    /// <summary>The user who runs root's server must be able to pass through; nobody else's server needs a passer-by.</summary>
    private static void Make(string path) => PrivateFolder.Make(path, passable: Environment.IsPrivilegedProcess);

    private static void MakeAsWanted(string path)
    {
        try
        {
            Make(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{path} cannot be made a folder. Choose another: {Variable}=/path", refused);
        }
    }
}
