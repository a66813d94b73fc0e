using System.Text.Json.Nodes;
using Awards.Domain;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Tests.Support;
using Awards.Tests.Worlds;
using FsCheck.Fluent;

namespace Awards.Tests.Regulations;

/// <summary>Whatever somebody's slip does to the shipped file, it is either valid, and then it works, or refused with a sentence.</summary>
public sealed class A_rule_set_file_with_a_mistake
{
    private const int Mistakes = 400;

    private static readonly string[] Values =
    [
        "null", "0", "1", "-1", "7", "2147483647", "99999999999999999999", "1.5", "true", "\"\"", "\"x\"", "\"2021-02-30\"",
            "\"9999-12-31\"", "[]", "{}",
        "[null]", "{ \"numerator\": 1 }", "\"court-flag\"", "\"council-other\"", "\"Proposal\"", $"\"{Half}\"",
    ];

    /// <summary>Stands for half a character, which no writer would write.</summary>
    private const string Half = "half a character";

    [Fact]
    public void in_its_contents_is_refused_with_a_sentence_or_works() => Properties.Check(
        Prop.ForAll(Arb.ToArbitrary(Gen.Choose(int.MinValue, int.MaxValue)), number => Judge(Mistaken(new Dice(number)))), Mistakes);

    [Fact]
    public void in_its_letters_is_refused_with_a_sentence_or_works() => Properties.Check(
        Prop.ForAll(Arb.ToArbitrary(Gen.Choose(int.MinValue, int.MaxValue)), number => Judge(Mistyped(new Dice(number)))), Mistakes);

    private static void Judge(string text)
    {
        if (RuleSetFile.Read(text, out var rules) is not { } wrong)
        {
            Use(text, rules!);
            return;
        }
        wrong.ShouldNotBeNullOrWhiteSpace();
        wrong.ShouldNotContain("Awards.", Case.Sensitive, "a lawyer knows no types of this program");
        wrong.ShouldNotContain("System.");
    }

    /// <summary>What a valid file is used for: whether the answer is yes or no, there is one.</summary>
    private static void Use(string text, RuleSet rules)
    {
        RuleSetFile.ReadAdopted(text).ShouldBe(rules);
        var submission = Submissions.Drafted.With(facts => facts with { Rules = rules });
        submission.When(Submissions.Lodge);
        if (submission.When(Submissions.Lodge).Answer is Answer.Happened lodged)
            submission.Given(lodged.Events).When(new ReturnSubmission(Submissions.Id, ["Sai mẫu"]));
        CourtFlag.NotProposed.With(facts => facts with { Rules = rules }).When(Submissions.Proposal(Flags.Court));
        GovernmentFlag.NotProposed.With(facts => facts with { Rules = rules }).When(Submissions.Proposal(Flags.Government));
        var conference = Conferences.NotConvened.With(facts => facts with { Law = Flags.Entry with { RuleSet = rules } });
        if (conference.When(Conferences.Convene).Answer is Answer.Happened convened)
            conference.Given(convened.Events).When(new Domain.Ballots.OpenSitting(Conferences.Id));
        Sessions.NotConvened.With(facts => facts with { Law = Flags.Entry with { RuleSet = rules } }).When(Sessions.Convene);
        foreach (var policy in rules.Policies) policy.Needed(12).ShouldBeInRange(1, 13);
    }

    /// <summary>One place of the file is left out, doubled, or says something else.</summary>
    private static string Mistaken(Dice dice)
    {
        var file = JsonNode.Parse(Flags.Text)!;
        for (var mistakes = 1 + dice.Roll(2); mistakes > 0; mistakes--)
        {
            var parent = Below(file).Where(node => node is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
                .ToList() is { Count: > 0 } places
                ? dice.Pick(places)
                : file;
            if (parent is JsonArray array)
            {
                var index = dice.Roll(array.Count);
                if (dice.Chance(30)) array.RemoveAt(index);
                else if (dice.Chance(40)) array.Add(array[index]?.DeepClone());
                else array[index] = JsonNode.Parse(dice.Pick(Values));
            }
            else if (parent is JsonObject members && members.Count > 0)
            {
                var name = dice.Pick([.. members.Select(member => member.Key)]);
                if (dice.Chance(25)) members.Remove(name);
                else if (dice.Chance(10)) members.Add($"{name}x", 1);
                else members[name] = JsonNode.Parse(dice.Pick(Values));
            }
        }
        return file.ToJsonString().Replace(Half, "\\ud800", StringComparison.Ordinal);
    }

    private static string Mistyped(Dice dice)
    {
        var (from, length) = (dice.Roll(Flags.Text.Length), 1 + dice.Roll(4));
        return dice.Roll(4) switch
        {
            0 => Flags.Text[..from],
            1 => Flags.Text.Remove(from, Math.Min(length, Flags.Text.Length - from)),
            2 => Flags.Text.Insert(from, dice.Pick(["\"", "{", "}", ",", "0", "-", "\\u", "\ud800", "//", "null"])),
            _ => Flags.Text.Insert(from, Flags.Text[from..Math.Min(from + 40, Flags.Text.Length)]),
        };
    }

    private static IEnumerable<JsonNode> Below(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Below(member.Value)).Prepend(node),
        JsonArray items => items.SelectMany(Below).Prepend(node),
        null => [],
        _ => [],
    };
}
