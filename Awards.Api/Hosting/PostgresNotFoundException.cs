namespace Awards.Api.Hosting;

/// <summary>This machine has no usable PostgreSQL. Show the message: it names the command that installs one, and the alternative.</summary>
internal sealed class PostgresNotFoundException(string reason) : Exception(
    $"""
    {reason}
    Awards needs the programs of PostgreSQL {EmbeddedPostgresBinaries.MinimumMajor} or later. Install them with one command:
      Debian, Ubuntu:       sudo apt-get install -y postgresql
      Fedora, Red Hat:      sudo dnf install -y postgresql-server
      Alpine:               sudo apk add postgresql
      Arch:                 sudo pacman -S postgresql
      openSUSE:             sudo zypper install postgresql-server
      macOS (Homebrew):     brew install postgresql@17
      Windows:              winget install PostgreSQL.PostgreSQL.17
    They are found on the PATH and in the usual places; elsewhere, name their folder: {EmbeddedPostgresBinaries.Variable}=/path/to/bin
    Or use a server that already runs: Sectors__tand__ConnectionString="Host=…;Database=…;Username=…;Password=…"
    """)
{
    /// <summary>
    /// The programs are there, and the server that Awards starts by itself needs what Windows has not: sockets in a closed folder.
    /// </summary>
    public static PostgresNotFoundException OnWindows(EmbeddedPostgresBinaries found) => new(
        $"PostgreSQL {found.Major} is in {found.Folder}; Awards starts a server of its own on Linux and macOS only. "
        + "On Windows use the server that the installer started: make a database there (createdb -U postgres tand) and name it as below.");
}
