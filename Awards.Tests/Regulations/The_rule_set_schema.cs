using System.Text.Json;
using System.Text.Json.Nodes;
using Awards.Api.Regulations;
using Awards.Tests.Support;
using Awards.Tests.Tidy;
using Json.Schema;

namespace Awards.Tests.Regulations;

/// <summary>docs/rule-set.schema.json: the format, for whoever writes a file in an editor that knows schemas.</summary>
public sealed class The_rule_set_schema
{
    private static readonly Lazy<JsonSchema> Frozen = new(() => JsonSchema.FromText(Repository.Text("docs/rule-set.schema.json")));

    public static TheoryData<string> Shipped() => new(Regimes.Ids);

    /// <summary>Where the types changed on purpose: <c>describe rule-set-schema</c> writes it again.</summary>
    [Fact]
    public void says_what_the_types_say() =>
        new RuleSetSchema(RuleSetSchema.Documentation()).Text().ShouldBe(Repository.Text("docs/rule-set.schema.json"));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void holds_for_every_file_that_is_shipped(string id) => IsValid(JsonNode.Parse(Regimes.Text(id))!).ShouldBeTrue();

    [Theory]
    [InlineData("$.awards[0].surprise", "1")]
    [InlineData("$.awards[0].route[1]", "\"Lottery\"")]
    [InlineData("$.awards[0].source", "null")]
    [InlineData("$.awards[0].criteria[0].condition", "{ \"years\": 1 }")]
    [InlineData("$.awards[0].criteria[0].condition", "{ \"kind\": \"horoscope\" }")]
    [InlineData("$.awards[0].criteria[0].condition", "{ \"kind\": \"ratings\", \"rating\": \"Splendid\", \"years\": 1 }")]
    [InlineData("$.awards[0].criteria[0].condition", "{ \"kind\": \"anyOf\", \"conditions\": [1] }")]
    [InlineData("$.awards[0].validity", "{ \"from\": \"tomorrow\" }")]
    [InlineData("$.policies[0].threshold", "\"2/3\"")]
    [InlineData("$.policies[0].comparator", "\"Roughly\"")]
    [InlineData("$.limits[0].days", "\"ten\"")]
    [InlineData("$.limits", "null")]
    [InlineData("$.validFrom", "null")]
    public void refuses_what_is_refused_at_adoption_for_its_form(string place, string content)
    {
        var file = A_rule_set_file.With(place, content);
        Domain.Regulations.RuleSetFile.Read(file, out _).ShouldNotBeNull();
        IsValid(JsonNode.Parse(file)!).ShouldBeFalse();
    }

    private static bool IsValid(JsonNode file)
    {
        using var document = JsonDocument.Parse(file.ToJsonString());
        return Frozen.Value.Evaluate(document.RootElement, new EvaluationOptions { RequireFormatValidation = true }).IsValid;
    }
}
