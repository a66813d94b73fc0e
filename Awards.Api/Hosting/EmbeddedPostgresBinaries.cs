using System.Globalization;
using System.Text.RegularExpressions;

namespace Awards.Api.Hosting;

/// <summary>Where PostgreSQL's programs may be.</summary>
/// <param name="Chosen">The folder a person named; then nothing else is looked at.</param>
/// <param name="SearchPath">The value of PATH.</param>
/// <param name="Usual">Folders of the usual packages; one <c>*</c> stands for a version in one part of the path.</param>
/// <param name="Suffix">What programs' names end with: <c>.exe</c> on Windows.</param>
internal sealed record PostgresPlaces(string? Chosen, string? SearchPath, IReadOnlyList<string> Usual, string Suffix = "")
{
    private const string OfWindows = ".exe";

    private static readonly string[] ProgramFolders = ["ProgramW6432", "ProgramFiles"];

    private static readonly string[] OnUnix =
    [
        "/usr/lib/postgresql/*/bin", // Debian, Ubuntu
        "/usr/pgsql-*/bin", // Fedora and Red Hat with PostgreSQL's own packages
        "/usr/lib64/pgsql/postgresql-*/bin", // Fedora, the version before
        "/usr/lib/postgresql*/bin", // openSUSE
        "/usr/libexec/postgresql*", // Alpine
        "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin", // Homebrew on Apple silicon and on Intel
        "/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin", "/Library/PostgreSQL/*/bin", // macOS: Postgres.app, EDB's installer
        "/opt/local/lib/postgresql*/bin", // MacPorts
        "/usr/bin", "/usr/local/bin", // Fedora's and Arch's own packages, where a PATH lacks these
    ];

    /// <summary>The places of this machine and of this process's environment.</summary>
    public static PostgresPlaces OfThisMachine() => OperatingSystem.IsWindows()
        ? On(OnWindows(Environment.GetEnvironmentVariable), OfWindows)
        : On(OnUnix, suffix: "");

    /// <summary>The usual places of Windows: EDB's installer, which winget and Chocolatey use too, and Scoop.</summary>
    /// <param name="variable">Reads the environment.</param>
    public static IReadOnlyList<string> OnWindows(Func<string, string?> variable) =>
    [
        .. from name in ProgramFolders
        where variable(name) is { Length: > 0 }
        select $"{variable(name)!.Replace('\\', '/')}/PostgreSQL/*/bin",
        .. variable("USERPROFILE") is { Length: > 0 } home
            ? [$"{home.Replace('\\', '/')}/scoop/apps/postgresql/current/bin"]
            : (string[])[],
    ];

    private static PostgresPlaces On(IReadOnlyList<string> usual, string suffix) => new(
        Environment.GetEnvironmentVariable(EmbeddedPostgresBinaries.Variable), Environment.GetEnvironmentVariable("PATH"), usual, suffix);
}

/// <summary>The programs of one PostgreSQL installation on this machine.</summary>
/// <param name="Folder">The folder that holds <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c> themselves, links resolved.</param>
/// <param name="Major">Major version, at least <see cref="MinimumMajor"/>.</param>
/// <param name="Suffix">See <see cref="PostgresPlaces.Suffix"/>.</param>
internal sealed partial record EmbeddedPostgresBinaries(string Folder, int Major, string Suffix = "")
{
    /// <summary>Environment variable that names the folder of the programs.</summary>
    public const string Variable = "AWARDS_POSTGRES_BIN";

    /// <summary>Oldest major version that is used.</summary>
    public const int MinimumMajor = 15;

    private static readonly string[] Needed = ["postgres", "initdb", "pg_ctl"];

    /// <summary>Full path of one of the installation's programs.</summary>
    public string Program(string name) => Path.Combine(Folder, name + Suffix);

    /// <summary>The first usable installation: the named folder, else PATH, else the usual places, the highest version first.</summary>
    /// <exception cref="PostgresNotFoundException">There is none; its message says what to do.</exception>
    public static async Task<EmbeddedPostgresBinaries> Find(PostgresPlaces places, CancellationToken cancellation)
    {
        var tooOld = new List<string>();
        var chosen = !string.IsNullOrWhiteSpace(places.Chosen);
        foreach (var folder in chosen ? Resolved([places.Chosen!], places.Suffix) : Candidates(places))
        {
            if (await MajorOf(folder, places.Suffix, cancellation) is not { } major) continue;
            if (major >= MinimumMajor) return new EmbeddedPostgresBinaries(folder, major, places.Suffix);
            tooOld.Add($"{folder} holds version {major}");
        }

        throw new PostgresNotFoundException(
            tooOld.Count > 0 ? $"The PostgreSQL found here is too old: {string.Join("; ", tooOld)}."
            : chosen ? $"{Variable} names {places.Chosen}, which does not hold {string.Join(", ", Needed)}."
            : "No PostgreSQL was found on this machine.");
    }

    private static IEnumerable<string> Candidates(PostgresPlaces places) =>
        Resolved(Programs.FoldersOf(places.SearchPath), places.Suffix)
            .Concat(Resolved(
                places.Usual.SelectMany(Expand).OrderByDescending(found => found.Version).Select(found => found.Folder), places.Suffix))
            .Distinct(StringComparer.Ordinal);

    /// <summary>A link such as <c>/usr/local/bin/initdb</c> leads to the folder that holds the other programs too.</summary>
    private static IEnumerable<string> Resolved(IEnumerable<string> folders, string suffix) =>
        from folder in folders
        let initdb = new FileInfo(Path.Combine(folder, "initdb" + suffix))
        where initdb.Exists
        let real = initdb.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? initdb.FullName
        let home = Path.GetDirectoryName(real)!
        where Needed.All(program => File.Exists(Path.Combine(home, program + suffix)))
        select home;

    /// <summary>The folders that a pattern stands for, with the version in what its star stands for: other digits say nothing.</summary>
    private static IEnumerable<(string Folder, int Version)> Expand(string pattern)
    {
        var parts = pattern.Split('/');
        var star = Array.FindIndex(parts, part => part.Contains('*', StringComparison.Ordinal));
        if (star < 0) return [(pattern, 0)];
        var parent = string.Join('/', parts[..star]) + "/";
        if (!Directory.Exists(parent)) return [];
        return Directory.EnumerateDirectories(parent, parts[star])
            .Select(match => (string.Join('/', [match, .. parts[(star + 1)..]]), VersionIn(Path.GetFileName(match))));
    }

    private static int VersionIn(string name) =>
        Digits().Match(name) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : 0;

    private static async Task<int?> MajorOf(string folder, string suffix, CancellationToken cancellation)
    {
        var answer = await Programs.Run([Path.Combine(folder, "postgres" + suffix), "--version"], cancellation);
        return answer.ExitCode == 0 && MajorVersion().Match(answer.Output) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d{1,3})")]
    private static partial Regex MajorVersion();

    [GeneratedRegex(@"\d{1,3}", RegexOptions.RightToLeft)]
    private static partial Regex Digits();
}
