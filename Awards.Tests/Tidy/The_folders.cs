namespace Awards.Tests.Tidy;

public sealed class The_folders
{
    /// <summary>A listing of any project reads as a dossier's route.</summary>
    private static readonly string[] Route =
        ["0-Campaign", "1-Proposal", "2-ClusterVote", "3-CouncilReview", "4-Decision", "5-Publication"];

    private static readonly string[] Projects = ["Awards.Domain", "Awards.Projections", "Awards.Api", "Awards.Tests"];

    [Fact]
    public void that_carry_a_number_are_stages_of_the_route() => Repository.Files
        .SelectMany(file => file.Name.Split('/').SkipLast(1))
        .Where(folder => char.IsAsciiDigit(folder[0]))
        .Distinct()
        .Except(Route)
        .Where(folder => !char.IsAsciiDigit(folder[^1])) // numbered scenarios and versions are data, not stages
        .ShouldBeEmpty();

    [Fact]
    public void of_the_domain_are_the_stages_and_what_they_share() => Repository.Below("Awards.Domain")
        .Select(file => file.Name.Split('/'))
        .Where(parts => parts.Length > 2)
        .Select(parts => parts[1])
        .Distinct()
        .Except([.. Route, "Regulations", "Organisations", "Ballots", "Complaints"])
        .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Stages))]
    public void of_a_stage_are_nowhere_called_otherwise(string stage)
    {
        var plain = stage[2..];
        Repository.Files
            .Where(file => Projects.Any(project => file.Name.StartsWith($"{project}/{plain}/", StringComparison.Ordinal)))
            .ShouldBeEmpty($"the folder is called {stage}");
    }

    public static TheoryData<string> Stages() => new(Route);

    [Fact]
    public void carry_numbers_but_namespaces_do_not() => Repository.Sources
        .SelectMany(file => file.Where(line => line.StartsWith("namespace ", StringComparison.Ordinal) && line.Any(char.IsAsciiDigit)))
        .ShouldBeEmpty();
}
