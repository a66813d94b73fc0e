namespace Awards.Api.Hosting;

/// <summary>Installs the distribution's own server package where that needs no question: as root on Debian and Ubuntu.</summary>
internal static class EmbeddedPostgresInstaller
{
    private const string ClusterDefaults = "/etc/postgresql-common/createcluster.conf";

    /// <summary>True where <see cref="Install"/> may be tried.</summary>
    public static bool CanInstall =>
        Environment.IsPrivilegedProcess && File.Exists("/etc/debian_version") && Programs.Find("apt-get") is not null;

    /// <summary>Installs the package <c>postgresql</c>, without making or starting a server of the distribution's own.</summary>
    /// <exception cref="PostgresNotFoundException">The installation failed; the message holds the end of what apt-get said.</exception>
    public static async Task Install(Action<string> say, CancellationToken cancellation)
    {
        say("No PostgreSQL on this machine: installing the distribution's package (apt-get install postgresql), as root.");
        if (!File.Exists(ClusterDefaults))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(ClusterDefaults)!);
            await File.WriteAllTextAsync(ClusterDefaults, "create_main_cluster = false\n", cancellation);
        }

        string[] apt = ["env", "DEBIAN_FRONTEND=noninteractive", "UCF_FORCE_CONFFOLD=1", Programs.Find("apt-get")!];
        await Programs.Run([.. apt, "update"], cancellation); // one unreachable source of several is no reason to stop: the install tells
        var install = await Programs.Run([.. apt, "install", "-y", "--no-install-recommends", "postgresql"], cancellation);
        if (install.ExitCode != 0)
            throw new PostgresNotFoundException($"apt-get could not install PostgreSQL:\n{Tail.Of(install.Output)}");
        say("PostgreSQL is installed.");
    }
}
