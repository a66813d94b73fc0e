using System.Text.Json.Nodes;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

public sealed class A_rule_set_file
{
    [Fact]
    public void that_is_shipped_is_read_without_a_complaint() => RuleSetFile.Read(Flags.Text, out _).ShouldBeNull();

    [Fact]
    public void that_was_adopted_is_read_again_as_it_was() => RuleSetFile.ReadAdopted(Flags.Text).ShouldBe(Flags.Regime);

    [Fact]
    public void that_was_adopted_when_capitals_did_not_matter_is_still_read() => RuleSetFile
        .ReadAdopted(Flags.Text.Replace("\"AtLeast\"", "\"atLeast\"", StringComparison.Ordinal)).ShouldBe(Flags.Regime);

    [Fact]
    public void that_is_shipped_names_a_source_for_every_number() => Flags.Regime.Policies.Select(policy => policy.Source)
        .Concat(Flags.Regime.Limits.Select(limit => limit.Source))
        .Concat(Flags.Regime.Awards
            .SelectMany(award => award.Criteria.Select(c => c.Source).Concat(award.Papers.Select(p => p.Source)).Append(award.Source)))
        .ShouldAllBe(source => source.Document.Length > 0);

    /// <summary>What is changed in the shipped file, to what, and what the refusal must name.</summary>
    [Theory]
    [InlineData("$.id", "\"\"", "id")]
    [InlineData("$.validTo", "\"2018-06-07\"", "validTo")]
    [InlineData("$.validFrom", "\"2018-02-30\"", "$.validFrom")]
    [InlineData("$.election", "\"acclamation\"", "election names policy 'acclamation'")]
    [InlineData("$.surprise", "1", "surprise")]
    [InlineData("$.awards[0].code", "\"government-flag\"", "award 'government-flag' stands twice")]
    [InlineData("$.awards[0].code", "\"Court Flag\"", "'Court Flag'")]
    [InlineData("$.awards[0].code", "\"cluster-lead\"", "'cluster-lead'")]
    [InlineData("$.awards[0].route", "[]", "award 'court-flag'")]
    [InlineData("$.awards[0].route", "[\"ClusterVote\", \"Decision\", \"Publication\"]", "begin with Proposal")]
    [InlineData("$.awards[0].route", "[\"Proposal\", \"Decision\"]", "end with Publication")]
    [InlineData("$.awards[0].route", "[\"Proposal\", \"CouncilReview\", \"Appraisal\", \"Decision\", \"Publication\"]", "not in order")]
    [InlineData("$.awards[0].route", "[\"Proposal\", \"Appraisal\", \"Appraisal\", \"Decision\", \"Publication\"]", "not in order")]
    [InlineData("$.awards[0].route", "[\"Proposal\", \"ClusterVote\", \"Publication\"]", "either Decision or HigherDecision")]
    [InlineData("$.awards[1].route", "[\"Proposal\", \"ClusterVote\", \"HigherDecision\", \"Publication\"]", "go together")]
    [InlineData("$.awards[0].route[1]", "\"Lottery\"", "$.awards[0].route[1]")]
    [InlineData("$.awards[0].route[1]", "1", "$.awards[0].route[1]")]
    [InlineData("$.awards[0].prerequisite", "\"court-flag\"", "prerequisite 'court-flag'")]
    [InlineData("$.awards[0].prerequisite", "\"government-flag\"", "waits for itself")]
    [InlineData("$.awards[1].prerequisite", "\"medal\"", "prerequisite 'medal'")]
    [InlineData("$.awards[0].clusterPolicy", "\"show-of-hands\"", "clusterPolicy")]
    [InlineData("$.awards[0].councilPolicy", "null", "councilPolicy")]
    [InlineData("$.awards[0].criteria", "[]", "criteria")]
    [InlineData("$.awards[0].criteria[1].code", "\"united\"", "criterion 'united' stands twice")]
    [InlineData("$.awards[0].papers[1].kind", "\"submission-letter\"", "paper 'submission-letter' stands twice")]
    [InlineData("$.awards[0]", "null", "awards")]
    [InlineData("$.awards", "null", "awards")]
    [InlineData("$.policies[0].id", "\"council-other\"", "policy 'council-other' stands twice")]
    [InlineData("$.policies[0].quorum", "{ \"numerator\": 4, \"denominator\": 3 }", "quorum 4/3 is above the whole")]
    [InlineData("$.policies[0].quorum", "{ \"denominator\": 3 }", "numerator")]
    [InlineData("$.policies[0].threshold", "{ \"numerator\": 2, \"denominator\": 0 }", "threshold 2/0 is no share")]
    [InlineData("$.policies[0].threshold", "{ \"numerator\": 0, \"denominator\": 3 }", "threshold 0/3")]
    [InlineData("$.policies[1].threshold", "{ \"numerator\": 3, \"denominator\": 3 }", "more than all")]
    [InlineData("$.policies[0].comparator", "\"Roughly\"", "$.policies[0].comparator")]
    [InlineData("$.policies[0].comparator", "7", "$.policies[0].comparator")]
    [InlineData("$.policies[0].comparator", "\"7\"", "$.policies[0].comparator")]
    [InlineData("$.policies[0].comparator", "\"AtLeast, MoreThan\"", "$.policies[0].comparator")]
    [InlineData("$.policies[0].comparator", "\"atLeast\"", "$.policies[0].comparator")]
    [InlineData("$.policies[0].maximumYes", "0", "maximumYes")]
    [InlineData("$.limits", "[]", "'complete-papers' is missing")]
    [InlineData("$.limits[0].days", "0", "limit 'complete-papers'")]
    [InlineData("$.limits[0].days", "2000000000", "limit 'complete-papers'")]
    [InlineData("$.limits[0].days", "10.5", "$.limits[0].days")]
    [InlineData("$.awards[0].criteria[0].condition", "{ \"years\": 1 }", "a condition must say its kind")]
    [InlineData("$.awards[0].criteria[0].condition", "{ \"kind\": \"horoscope\" }", "horoscope")]
    [InlineData("$.awards[0].criteria[0].condition", "{ \"kind\": \"ratings\", \"years\": 1 }", "rating")]
    [InlineData("$.awards[0].criteria[0].condition", "{ \"kind\": \"anyOf\", \"conditions\": [{}] }", "condition must say its kind")]
    [InlineData("$.awards[0].retention", "{ \"years\": 0, \"source\": null }", "$.awards[0].retention.source")]
    public void is_refused_with_the_place_where_it_is_wrong(string place, string content, string named) =>
        RuleSetFile.Read(With(place, content), out _).ShouldNotBeNull($"{place} = {content}").ShouldContain(named);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{ \"id\": \"a\", \"id\": \"b\" }")]
    [InlineData("\ud800")]
    public void is_refused_when_it_is_no_rule_set_at_all(string text) => RuleSetFile.Read(text, out _).ShouldNotBeNullOrWhiteSpace();

    [Fact]
    public void may_say_the_kind_of_a_condition_anywhere_in_it() => RuleSetFile
        .Read(With("$.awards[0].criteria[0].condition", "{ \"years\": 2, \"rating\": \"Completed\", \"kind\": \"ratings\" }"), out _)
        .ShouldBeNull();

    [Fact]
    public void is_refused_when_it_says_one_thing_twice() => RuleSetFile
        .Read(Flags.Text.Replace("\"sector\": \"tand\",", "\"sector\": \"tand\", \"sector\": \"btp\",", StringComparison.Ordinal), out _)
        .ShouldNotBeNull().ShouldContain("sector");

    /// <summary>The shipped file of 2017 with other content at a place.</summary>
    internal static string With(string place, string content)
    {
        var file = JsonNode.Parse(Flags.Text)!;
        var steps = place[2..].Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        var parent = steps[..^1].Aggregate(file, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        if (int.TryParse(steps[^1], out var last)) parent[last] = JsonNode.Parse(content);
        else parent[steps[^1]] = JsonNode.Parse(content);
        return file.ToJsonString();
    }
}
