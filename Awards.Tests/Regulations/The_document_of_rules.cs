using Awards.Api.Regulations;
using Awards.Domain.Regulations;
using Awards.Tests.Support;
using Awards.Tests.Tidy;

namespace Awards.Tests.Regulations;

public sealed class The_document_of_rules
{
    private static readonly string Page = Repository.Text("docs/rules.md");

    public static TheoryData<string> Shipped() => new(Regimes.Ids);

    /// <summary>After a file has changed: <c>describe rules</c> writes it again.</summary>
    [Fact]
    public void says_what_the_files_say() => RulesDocument.Text([.. Regimes.Ids.Select(Regimes.Of)]).ShouldBe(Page);

    [Fact]
    public void is_made_of_the_files_beside_the_program() =>
        ShippedRuleSets.Read().Select(rules => rules.Id).ShouldBe(Regimes.Ids);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void names_every_award_vote_limit_and_criterion_with_its_source(string id)
    {
        var rules = Regimes.Of(id);
        foreach (var award in rules.Awards) Page.ShouldContain($"#### {award.Name} (`{award.Code}`");
        foreach (var code in rules.Policies.Select(policy => policy.Id).Concat(rules.Limits.Select(limit => limit.Code)))
            Page.ShouldContain($"| `{code}`");
        foreach (var criterion in rules.Awards.SelectMany(award => award.Criteria)) Page.ShouldContain($"| {criterion.Name} |");
        foreach (var source in rules.Sources()) Page.ShouldContain(source.Verified ? $"{source}" : $"⚠ {source}");
    }
}
