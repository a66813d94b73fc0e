using Awards.Api.Hosting;

namespace Awards.Tests.Hosting;

public sealed class Finding_postgres : IDisposable
{
    private readonly string machine = Directory.CreateTempSubdirectory("awards-finding-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(machine, recursive: true);

    [Fact]
    public async Task on_a_machine_without_it_names_the_command_that_installs_it_and_the_alternative()
    {
        var nowhere = new PostgresPlaces(null, machine, [$"{machine}/*/bin"]);
        var options = new EmbeddedPostgresOptions { InstallWhenMissing = false, Places = nowhere };
        var missing = await Should.ThrowAsync<PostgresNotFoundException>(() => EmbeddedPostgres.Start(options, _ => { }, Cancellation));
        missing.Message.ShouldContain("sudo apt-get install -y postgresql");
        missing.Message.ShouldContain("AWARDS_POSTGRES_BIN=");
        missing.Message.ShouldContain("Sectors__tand__ConnectionString=");
    }

    [Fact]
    public async Task follows_a_link_on_the_path_to_the_folder_of_the_programs_themselves()
    {
        var home = Install("opt/postgresql/16/bin", 16);
        var links = Directory.CreateDirectory(Path.Combine(machine, "links")).FullName;
        var alternatives = Directory.CreateDirectory(Path.Combine(machine, "alternatives")).FullName; // Debian's way: a link to a link
        File.CreateSymbolicLink(Path.Combine(alternatives, "initdb"), Path.Combine(home, "initdb"));
        File.CreateSymbolicLink(Path.Combine(links, "initdb"), Path.Combine(alternatives, "initdb"));
        (await Find(null, links)).ShouldBe(new EmbeddedPostgresBinaries(home, 16));
    }

    [Fact]
    public async Task prefers_the_named_folder_then_the_path_then_the_highest_usual_version()
    {
        var named = Install("named", 15);
        var onPath = Install("path", 16);
        Install("usual/9/bin", 9);
        Install("usual/17/bin", 17);
        var highest = Install("usual/100/bin", 100);
        (await Find(named, onPath)).Folder.ShouldBe(named);
        (await Find(null, onPath)).Folder.ShouldBe(onPath);
        (await Find(null, "")).Folder.ShouldBe(highest);
    }

    [Fact]
    public async Task passes_over_a_version_that_is_too_old_and_says_so_when_there_is_no_other()
    {
        var old = Install("path", EmbeddedPostgresBinaries.MinimumMajor - 1);
        (await Should.ThrowAsync<PostgresNotFoundException>(() => Find(null, old))).Message.ShouldContain("too old");
        Install("usual/15/bin", 15);
        (await Find(null, old)).Major.ShouldBe(15);
    }

    [Fact]
    public async Task in_a_named_folder_that_lacks_it_looks_nowhere_else()
    {
        var onPath = Install("path", 16);
        (await Should.ThrowAsync<PostgresNotFoundException>(() => Find(machine, onPath))).Message.ShouldContain(machine);
    }

    [Fact]
    public async Task takes_the_highest_of_several_packages_and_a_folder_without_a_version_last()
    {
        var root = $"{machine}/user2026"; // digits that are no version
        var (fedora, older) = (Install("user2026/bin", 18), Install("user2026/pgsql-16/bin", 16));
        var highest = Install("user2026/lib/postgresql/17/bin", 17);
        string[] usual = [$"{root}/bin", $"{root}/pgsql-*/bin", $"{root}/lib/postgresql/*/bin"];
        (await EmbeddedPostgresBinaries.Find(new PostgresPlaces(null, "", usual), Cancellation)).Folder.ShouldBe(highest);
        Directory.Delete(highest, recursive: true);
        (await EmbeddedPostgresBinaries.Find(new PostgresPlaces(null, "", usual), Cancellation)).Folder.ShouldBe(older);
        Directory.Delete(older, recursive: true);
        (await EmbeddedPostgresBinaries.Find(new PostgresPlaces(null, "", usual), Cancellation)).Folder.ShouldBe(fedora);
    }

    [Fact]
    public async Task goes_by_the_version_of_the_package_where_its_folder_is_a_link_as_homebrew_has_it()
    {
        foreach (var (version, patch) in new[] { (16, "16.9"), (17, "17.5") })
        {
            Install($"Cellar/postgresql@{version}/{patch}/bin", version);
            Directory.CreateDirectory(Path.Combine(machine, "opt"));
            Directory.CreateSymbolicLink(
                Path.Combine(machine, $"opt/postgresql@{version}"), Path.Combine(machine, $"Cellar/postgresql@{version}/{patch}"));
        }
        var places = new PostgresPlaces(null, "", [$"{machine}/opt/postgresql@*/bin"]);
        (await EmbeddedPostgresBinaries.Find(places, Cancellation)).Major.ShouldBe(17);
    }

    [Fact]
    public async Task on_windows_looks_where_the_installers_put_it_for_names_that_end_in_exe()
    {
        Install("Program Files/PostgreSQL/15/bin", 15, ".exe");
        var newest = Install("Program Files/PostgreSQL/17/bin", 17, ".exe");
        Install("Program Files/PostgreSQL/18/bin", 18); // not for Windows
        var usual = PostgresPlaces.OnWindows(name => name == "ProgramFiles" ? $"{machine}\\Program Files".Replace('/', '\\') : null);
        usual.ShouldBe([$"{machine}/Program Files/PostgreSQL/*/bin"]);

        var found = await EmbeddedPostgresBinaries.Find(new PostgresPlaces(null, "", usual, ".exe"), Cancellation);
        (found.Folder, found.Major).ShouldBe((newest, 17));
        File.Exists(found.Program("initdb")).ShouldBeTrue();
        var message = PostgresNotFoundException.OnWindows(found).Message;
        message.ShouldContain($"PostgreSQL 17 is in {newest}");
        message.ShouldContain("Sectors__tand__ConnectionString=");
    }

    private Task<EmbeddedPostgresBinaries> Find(string? chosen, string path) =>
        EmbeddedPostgresBinaries.Find(new PostgresPlaces(chosen, path, [$"{machine}/usual/*/bin"]), Cancellation);

    /// <summary>Programs that can only tell their version: finding asks no more of them.</summary>
    private string Install(string place, int major, string suffix = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(machine, place)).FullName;
        foreach (var program in new[] { "postgres", "initdb", "pg_ctl" })
        {
            var path = Path.Combine(folder, program + suffix);
            File.WriteAllText(path, $"#!/bin/sh\necho '{program} (PostgreSQL) {major}.2'\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
