using System.Reflection;
using Awards.Api.Http;
using Awards.Domain;

namespace Awards.Tests.Http;

public sealed class Every_rule
{
    private static readonly int[] Refusals = [400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 422, 429, 500, 503];

    public static TheoryData<string> Codes => new(typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Concat(typeof(HttpRules).GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Select(property => ((Rule)property.GetValue(null)!).Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void has_a_status_chosen_for_it(string code) => Problems.StatusOf(Problems.ByCode[code]).ShouldBeOneOf(Refusals);

    [Theory]
    [InlineData("not-at-this-step", 409)]
    [InlineData("already-voted", 409)]
    [InlineData("deadline-passed", 409)]
    [InlineData("not-your-office", 403)]
    [InlineData("duties-must-be-separate", 403)]
    [InlineData("own-case", 403)]
    [InlineData("not-entitled-to-vote", 403)]
    [InlineData("dossier-unknown", 404)]
    [InlineData("question-unknown", 404)]
    [InlineData("unit-unknown", 422)]
    [InlineData("paper-incomplete", 422)]
    [InlineData("version-mismatch", 412)]
    [InlineData("key-reused", 422)]
    [InlineData("try-later", 503)]
    public void answers_with_the_status_that_callers_were_promised(string code, int status) =>
        Problems.StatusOf(Problems.ByCode[code]).ShouldBe(status);

    [Fact]
    public void has_a_code_of_its_own() => Codes.Count.ShouldBe(Problems.ByCode.Count);
}
