using System.Text.RegularExpressions;
using Awards.Tests.Tidy;

namespace Awards.Tests.Deployment;

/// <summary>What can be known of the image without an engine to build it.</summary>
public sealed partial class The_dockerfile
{
    private static readonly string[] Projects = ["Awards.Domain", "Awards.EventStore", "Awards.Projections", "Awards.Api"];

    private static string Text { get; } = Repository.Text("Dockerfile");

    [Fact]
    public void copies_only_what_exists_and_is_let_through()
    {
        var let = Repository.Text(".dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        foreach (var name in Copied().Matches(Text).SelectMany(copy => copy.Groups[1].Value.Trim().Split(' ')))
        {
            Path.Exists(Path.Combine(Repository.Root, name)).ShouldBeTrue($"{name} is not there to be copied");
            let.ShouldContain(entry => name == entry || name.StartsWith($"{entry}/", StringComparison.Ordinal), $"{name} is kept out");
        }
    }

    [Fact]
    public void restores_from_the_projects_alone_so_that_the_layer_lasts()
    {
        var restore = Text.IndexOf("dotnet restore", StringComparison.Ordinal);
        var sources = Text.IndexOf("COPY Awards.Api/ ", StringComparison.Ordinal);
        restore.ShouldBeInRange(1, sources);
        foreach (var project in Projects) Text[..restore].ShouldContain($"COPY {project}/{project}.csproj {project}/");
        foreach (var project in Projects) Text[restore..].ShouldContain($"COPY {project}/ {project}/");
    }

    [Fact]
    public void has_a_numeric_user_a_check_and_no_shell()
    {
        Text.ShouldContain("USER 1654:1654");
        Text.ShouldContain("-chiseled\n");
        Text.ShouldContain("CMD [\"dotnet\", \"Awards.Api.dll\", \"health\"]");
        Text.ShouldContain("ENTRYPOINT [\"dotnet\", \"Awards.Api.dll\"]");
        var last = Text[Text.LastIndexOf("FROM ", StringComparison.Ordinal)..];
        last.ShouldNotContain("RUN ", Case.Sensitive, "there is no shell to run anything with");
    }

    [GeneratedRegex(@"^COPY (?!--)(.+) \S+$", RegexOptions.Multiline)]
    private static partial Regex Copied();
}
