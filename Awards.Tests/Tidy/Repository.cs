using System.Diagnostics;
using System.Xml.Linq;

namespace Awards.Tests.Tidy;

/// <summary>The checkout these tests were built from, as they read it.</summary>
internal static class Repository
{
    private static readonly string[] TextFiles =
    [
        ".cs", ".sql", ".md", ".txt", ".json", ".jsonl", ".yml", ".yaml", ".xml", ".props", ".targets", ".csproj", ".sln", ".html",
        ".css", ".js", ".svg", ".sh", ".csv", ".editorconfig", ".gitignore", ".dockerignore", "",
    ];

    /// <summary>Folders that builds fill.</summary>
    private static readonly string[] Built = ["bin", "obj", ".git", ".vs", ".idea", "TestResults", "node_modules"];

    private static readonly Lazy<IReadOnlyList<TextFile>> All = new(() => [.. Names().Order(StringComparer.Ordinal).Select(Read)]);

    /// <summary>Folder of the solution.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>Every text file that is, or is about to be, part of the repository.</summary>
    public static IReadOnlyList<TextFile> Files => All.Value;

    /// <summary>The C# sources.</summary>
    public static IEnumerable<TextFile> Sources => Files.Where(file => file.Name.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>The files below a folder of the repository.</summary>
    public static IEnumerable<TextFile> Below(string folder) =>
        Files.Where(file => file.Name.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>A project's file.</summary>
    public static XDocument Project(string name) => XDocument.Load(Path.Combine(Root, name, name + ".csproj"));

    /// <summary>A text file.</summary>
    public static string Text(string name) => File.ReadAllText(Path.Combine(Root, name));

    private static TextFile Read(string name) => new(name, File.ReadAllText(Path.Combine(Root, name)));

    private static IEnumerable<string> Names() => (FromGit() ?? FromFolder()).Where(name =>
        TextFiles.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
        && !name.Split('/').Any(Built.Contains)
        && File.Exists(Path.Combine(Root, name)));

    /// <summary>Git's list leaves out what is ignored; null where there is no git, or none that trusts this folder's owner.</summary>
    private static string[]? FromGit()
    {
        try
        {
            var ask = new ProcessStartInfo("git", ["-C", Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var git = Process.Start(ask)!;
            var names = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? names.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> FromFolder() => Directory
        .EnumerateFiles(Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'));

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Awards.sln")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? Above(parent)
        : throw new InvalidOperationException("Awards.sln is in no folder above the tests.");
}

/// <summary>A text file of the repository.</summary>
/// <param name="Name">Path from the root, with forward slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed record TextFile(string Name, string Text)
{
    /// <summary>Its lines, with their numbers as an editor shows them.</summary>
    public IEnumerable<(int Number, string Line)> Lines =>
        Text.Split('\n').Select((line, index) => (index + 1, line.TrimEnd('\r')));

    /// <summary>Where lines of this file break a rule, as an editor can be sent there.</summary>
    public IEnumerable<string> Where(Func<string, bool> breaks) =>
        from line in Lines
        where breaks(line.Line)
        select $"{Name}:{line.Number}: {line.Line.Trim()}";
}
