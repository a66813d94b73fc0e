using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Awards.Api.Hosting;

/// <summary>The server process of one cluster: made, started, found again, stopped.</summary>
internal sealed class EmbeddedPostgresServer(EmbeddedPostgresBinaries binaries, EmbeddedPostgresUser user, EmbeddedPostgresFolder folder)
{
    /// <summary>Name of the cluster's superuser.</summary>
    public const string Superuser = "postgres";

    /// <summary>Name, in the server's folder, of the folder for its socket.</summary>
    public const string SocketFolderName = "run";

    private const int Port = 5432; // only a part of the socket's name: the server listens on no network
    private const int LongestSocketPath = 103; // bytes: macOS allows this, Linux four more
    private const string StillShared = "pre-existing shared memory block";

    private const string AnswerOnce = ";Pooling=false;Timeout=5";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan FastStop = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ImmediateStop = TimeSpan.FromSeconds(10);

    private readonly string cluster = folder.Cluster(binaries.Major);

    /// <summary>Makes the cluster unless it is there: built beside, and renamed when it is complete.</summary>
    /// <param name="durably">False skips the flush to disk at the end, for a cluster that need not survive.</param>
    /// <param name="say">Hears what takes a while.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task MakeCluster(bool durably, Action<string> say, CancellationToken cancellation)
    {
        folder.RemoveUnfinished(say);
        if (Directory.Exists(cluster)) return;
        foreach (var other in folder.OtherClusters(binaries.Major))
            say($"{other} was made by another version of PostgreSQL; it stays unused.");
        say($"Making a PostgreSQL {binaries.Major} cluster in {cluster}");

        // Trust is safe here: the server listens only on a socket in a folder of mode 0700 that belongs to the user who runs it, so only
        // that user and root get as far as to be asked. A password would have to lie in a file those two can read anyway.
        // Locale C orders by code point, the same on every machine; names are compared and folded by the program, never by the database.
        var unfinished = folder.UnfinishedCluster(binaries.Major);
        await user.MakePrivateFolder(unfinished, cancellation);
        string[] haste = durably ? [] : ["--no-sync"];
        string[] access = ["-U", Superuser, "--auth-local=trust", "--auth-host=reject"];
        var made = await Programs.Run(
            user.Runs([binaries.Program("initdb"), "-D", unfinished, "--encoding=UTF8", "--locale=C", .. access, .. haste]), cancellation);
        if (made.ExitCode != 0)
            throw new InvalidOperationException($"initdb could not make a cluster in {unfinished}:\n{Tail.Of(made.Output)}");
        Directory.Move(unfinished, cluster);
    }

    /// <summary>The live server of a killed predecessor, or null. One that is ours but does not answer is stopped.</summary>
    /// <exception cref="InvalidOperationException">It neither answers nor can be stopped.</exception>
    public async Task<PostmasterFile?> FindOrphan(TimeSpan timeout, CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < timeout; await Task.Delay(BetweenLooks, cancellation))
        {
            switch (await PostmasterFile.State(cluster, cancellation))
            {
                case PostmasterState.Gone:
                    return null; // PostgreSQL deals with the file of a dead server itself, and better: it looks for survivors of it
                case PostmasterState.Somebody:
                    File.Delete(PostmasterFile.In(cluster)); // PostgreSQL would refuse to start while that process lives
                    return null;
                case PostmasterState.Ours when await Accepting(cancellation) is { } orphan:
                    return orphan;
            }
        }

        Stop();
        if (await PostmasterFile.State(cluster, cancellation) == PostmasterState.Ours)
            throw new InvalidOperationException($"The PostgreSQL in {cluster} neither answers nor stops. End its process and start again.");
        return null;
    }

    /// <summary>Starts the server as a child and waits until it accepts connections.</summary>
    /// <exception cref="InvalidOperationException">It ended, or took too long; the message holds the end of its log.</exception>
    public async Task<PostmasterFile> Launch(IReadOnlyDictionary<string, string> settings, TimeSpan timeout, CancellationToken cancellation)
    {
        var sockets = await SocketFolder(cancellation);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            using var process = Programs.Start(CommandLine(settings, sockets));
            try
            {
                while (!process.HasExited && waited.Elapsed < timeout)
                {
                    if (await Accepting(cancellation) is { } ready) return ready;
                    await Task.Delay(BetweenLooks, cancellation);
                }
            }
            catch (OperationCanceledException)
            {
                process.Kill(); // it may be too young to have written where it can be stopped
                throw;
            }

            var log = Tail.OfFile(folder.Log);
            if (!process.HasExited)
            {
                process.Kill();
                throw new InvalidOperationException($"PostgreSQL was not ready within {timeout}. The end of {folder.Log}:\n{log}");
            }

            // The processes of a killed server outlive it by a moment; they notice and go.
            if (!log.Contains(StillShared, StringComparison.Ordinal) || waited.Elapsed >= timeout)
                throw new InvalidOperationException($"PostgreSQL did not start. The end of {folder.Log}:\n{log}");
        }
    }

    /// <summary>How a superuser connects to one of the databases of a running server.</summary>
    public static string ConnectionString(PostmasterFile running, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = running.SocketFolder,
        Port = running.Port,
        Database = database,
        Username = Superuser,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Stops whatever server runs on the cluster: open sessions are ended, everything committed is kept.</summary>
    public void Stop()
    {
        if (PgCtlStop("fast", FastStop) != 0 && File.Exists(PostmasterFile.In(cluster))) PgCtlStop("immediate", ImmediateStop);
    }

    // Synchronous, because it also runs while the process ends.
    private int PgCtlStop(string mode, TimeSpan patience)
    {
        var seconds = patience.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        using var stop = Programs.Start(
            user.Runs(binaries.Program("pg_ctl"), "stop", "--silent", "-D", cluster, "-m", mode, "-w", "-t", seconds));
        stop.WaitForExit();
        return stop.ExitCode;
    }

    /// <summary>The cluster's live server, if it accepts connections. The file alone is no proof: it may be a dead server's.</summary>
    private async Task<PostmasterFile?> Accepting(CancellationToken cancellation)
    {
        if (PostmasterFile.Read(cluster) is not { Ready: true } running
            || await PostmasterFile.State(cluster, cancellation) != PostmasterState.Ours) return null;
        await using var connection = new NpgsqlConnection(ConnectionString(running, "postgres") + AnswerOnce);
        try
        {
            await connection.OpenAsync(cancellation);
            return running;
        }
        catch (NpgsqlException)
        {
            return null; // starting, stopping or hung: whoever asked looks again, and gives up in the end
        }
    }

    /// <summary>A folder only the server's user may enter, short enough for a socket's path.</summary>
    private async Task<string> SocketFolder(CancellationToken cancellation)
    {
        var near = folder.In(SocketFolderName);
        var sockets = System.Text.Encoding.UTF8.GetByteCount($"{near}/.s.PGSQL.{Port}") <= LongestSocketPath
            ? near
            : Directory.CreateTempSubdirectory("awards-").FullName; // a random name: nobody can have made it before us
        await user.MakePrivateFolder(sockets, cancellation);
        return sockets;
    }

    private IReadOnlyList<string> CommandLine(IReadOnlyDictionary<string, string> settings, string sockets)
    {
        var all = new Dictionary<string, string>(settings)
        {
            ["listen_addresses"] = "",
            ["port"] = Port.ToString(CultureInfo.InvariantCulture),
            ["unix_socket_directories"] = sockets,
            ["unix_socket_permissions"] = "0700",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
        };

        // A session of its own: Ctrl-C at the terminal reaches only us, and we stop the server after our own work is done.
        string[] session = Programs.Find("setsid") is { } setsid ? [setsid] : [];
        return
        [
            "/bin/sh", "-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1 </dev/null", "sh", folder.Log,
            .. session, .. user.Runs(binaries.Program("postgres"), "-D", cluster),
            .. all.SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" }),
        ];
    }
}
