using System.Globalization;

namespace Awards.Api.Hosting;

/// <summary>Who runs the server. PostgreSQL refuses to run as root: there, an unprivileged user of the machine does.</summary>
/// <param name="Name">The user's name, or null when the server runs as ourselves.</param>
/// <param name="Prefix">What stands before a command so that this user runs it; empty for ourselves.</param>
internal sealed record EmbeddedPostgresUser(string? Name, IReadOnlyList<string> Prefix)
{
    private static readonly string[] Preferred = ["postgres", "nobody"];

    /// <summary>Ourselves, or, as root, the first of postgres and nobody that this machine has and lets us become.</summary>
    /// <exception cref="InvalidOperationException">Root cannot become either of them here.</exception>
    public static async Task<EmbeddedPostgresUser> ForServer(CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess) return new EmbeddedPostgresUser(null, []);
        foreach (var name in Preferred)
        {
            if (await IdOf("-u", name, cancellation) is not { } user || await IdOf("-g", name, cancellation) is not { } group) continue;
            foreach (var prefix in WaysToBecome(name, user, group))
            {
                if ((await Programs.Run([.. prefix, "true"], cancellation)).ExitCode == 0) return new EmbeddedPostgresUser(name, prefix);
            }
        }

        throw new InvalidOperationException(
            "PostgreSQL does not run as root, and none of setpriv, runuser and su could start it as postgres or nobody. "
            + "Run Awards as a plain user.");
    }

    /// <summary>A command that this user runs.</summary>
    public IReadOnlyList<string> Runs(params IReadOnlyList<string> command) => [.. Prefix, .. command];

    /// <summary>Makes a folder that this user owns and nobody else may enter (but root).</summary>
    public async Task MakePrivateFolder(string path, CancellationToken cancellation)
    {
        PrivateFolder.MakeClosed(path);
        if (Name is null) return;
        await Programs.Run(["chown", "--no-dereference", Name, path], cancellation);
        if ((await Programs.Run(Runs("test", "-w", path), cancellation)).ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"The user {Name}, who runs PostgreSQL for root, cannot write to {path}. "
                + $"Choose another folder: {EmbeddedPostgresFolder.Variable}=/path");
        }
    }

    private static async Task<int?> IdOf(string kind, string name, CancellationToken cancellation)
    {
        var answer = await Programs.Run(["id", kind, name], cancellation);
        return int.TryParse(answer.Output, NumberStyles.None | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
    }

    private static IEnumerable<string[]> WaysToBecome(string name, int user, int group)
    {
        if (Programs.Find("setpriv") is { } setpriv) yield return [setpriv, $"--reuid={user}", $"--regid={group}", "--clear-groups", "--"];
        if (Programs.Find("runuser") is { } runuser) yield return [runuser, "-u", name, "--"];
        if (Programs.Find("su") is { } su) yield return [su, "-s", "/bin/sh", name, "-c", "exec \"$@\"", "--", "sh"];
    }
}
