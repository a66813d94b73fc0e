using System.Xml.Linq;

namespace Awards.Tests.Tidy;

/// <summary>The picture of the architecture: Domain &lt;- Projections &lt;- Api, and EventStore below Projections.</summary>
public sealed class The_projects
{
    private const string Analyzer = "Microsoft.CodeAnalysis.BannedApiAnalyzers";

    [Theory]
    [InlineData("Awards.Domain")]
    [InlineData("Awards.EventStore")]
    [InlineData("Awards.Projections", "Awards.Domain", "Awards.EventStore")]
    [InlineData("Awards.Api", "Awards.Projections")]
    [InlineData("Awards.Benchmarks", "Awards.Api")]
    public void reference_only_what_the_picture_shows(string project, params string[] referenced) =>
        Included(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).ShouldBe(referenced, ignoreOrder: true);

    [Theory]
    [InlineData("Awards.Domain", Analyzer)]
    [InlineData("Awards.EventStore", "Npgsql", "Microsoft.Extensions.Logging.Abstractions")]
    [InlineData("Awards.Projections", Analyzer)]
    public void depend_on_no_other_package(string project, params string[] packages) =>
        Included(project, "PackageReference").ShouldBe(packages, ignoreOrder: true);

    [Fact]
    public void are_all_in_the_solution_and_no_other_project_lies_about()
    {
        var solution = Repository.Text("Awards.sln");
        var projects = Repository.Files.Where(file => file.Name.EndsWith(".csproj", StringComparison.Ordinal)).ToList();
        projects.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var project in projects)
            solution.ShouldContain($"\"{project.Name.Replace('/', '\\')}\"", customMessage: $"{project.Name} is not built by the solution");
    }

    [Fact]
    public void keep_the_versions_of_packages_in_one_place() => Repository.Files
        .Where(file => file.Name.EndsWith(".csproj", StringComparison.Ordinal))
        .SelectMany(
            file => XDocument.Parse(file.Text).Descendants("PackageReference").Where(package => package.Attribute("Version") is not null))
        .ShouldBeEmpty();

    /// <summary>Purity is a compile error: the analyzer, its list, and the severity are all in place.</summary>
    [Theory]
    [InlineData("Awards.Domain")]
    [InlineData("Awards.Projections")]
    public void that_must_be_pure_are_checked_by_the_compiler(string project)
    {
        Included(project, "AdditionalFiles").ShouldContain("BannedSymbols.txt");
        Included(project, "PackageReference").ShouldContain(Analyzer);
        Repository.Project(project).Descendants("NoWarn").ShouldBeEmpty();
        Repository.Below(project).SelectMany(file => file.Where(line => line.Contains("RS0030", StringComparison.Ordinal))).ShouldBeEmpty();
        Repository.Text("Directory.Build.props").ShouldContain("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
    }

    [Theory]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("T:System.TimeProvider")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("M:System.Guid.CreateVersion7")]
    [InlineData("T:System.Random")]
    [InlineData("T:System.Environment")]
    [InlineData("T:System.Threading.Tasks.Task", false)]
    [InlineData("T:System.Threading.Tasks.Task`1", false)]
    [InlineData("T:System.Threading.Tasks.ValueTask", false)]
    [InlineData("T:System.IO.File", false)]
    public void that_must_be_pure_ban_clocks_ids_chance_and_in_the_domain_tasks(string symbol, bool inProjectionsToo = true)
    {
        Banned("Awards.Domain").ShouldContain(symbol);
        if (inProjectionsToo) Banned("Awards.Projections").ShouldContain(symbol);
    }

    [Theory]
    [InlineData("Awards.Domain")]
    [InlineData("Awards.Projections")]
    public void that_must_be_pure_say_what_to_do_instead(string project) => Repository.Text($"{project}/BannedSymbols.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => line.Split(';') is not [_, { Length: > 0 }])
        .ShouldBeEmpty();

    private static IEnumerable<string> Banned(string project) =>
        Repository.Text($"{project}/BannedSymbols.txt").Split('\n').Select(line => line.Split(';')[0]);

    private static IEnumerable<string> Included(string project, string item) =>
        Repository.Project(project).Descendants(item).Select(element => element.Attribute("Include")!.Value);
}
