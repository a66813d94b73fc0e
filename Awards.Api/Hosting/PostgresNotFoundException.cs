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
      macOS (Homebrew):     brew install postgresql@17
    They are found on the PATH and in the usual places; elsewhere, name their folder: {EmbeddedPostgresBinaries.Variable}=/path/to/bin
    Or use a server that already runs: Sectors__tand__ConnectionString="Host=…;Database=…;Username=…;Password=…"
    """);
