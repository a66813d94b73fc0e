using System.Text.Json.Nodes;
using Awards.Domain;
using Awards.Domain.Regulations;

namespace Awards.Tests.Support;

/// <summary>Rule sets made from the shipped one: with a public notice and time limits, and one that came later.</summary>
internal static class Laws
{
    /// <summary>The rules of the two flags; the Government's is put on public notice, the appraisal has a limit.</summary>
    public static string Text { get; } = WithNotice(JsonNode.Parse(Flags.Text)!).ToJsonString();

    /// <summary>The same, in force from 10 October 2021 on; it provides for dossiers received before.</summary>
    public static string LaterText { get; } = Later(WithNotice(JsonNode.Parse(Flags.Text)!), new(2021, 10, 10)).ToJsonString();

    public static RuleBook Book { get; } = RuleBooks.Empty
        .After(RuleBooks.Adopt with { Text = Text }, RuleBooks.Adopt with { Text = LaterText, Decision = "02/QĐ-TANDTC" }).State;

    public static RuleBook.Entry Now { get; } = Book.Named("tand-2017", Days.Proposing)!;

    public static RuleBook.Entry Next { get; } = Book.Named("tand-later", Days.Conference)!;

    public static AwardRule GovernmentRule { get; } = Now.RuleSet.Award(Flags.Government)!;

    /// <summary>Puts an award, the Government's flag where none is named, on public notice, and limits the appraisal.</summary>
    public static JsonNode WithNotice(JsonNode rules, AwardCode? award = null, int days = 10)
    {
        var code = (award ?? Flags.Government).Value;
        var route = rules["awards"]!.AsArray().First(award => $"{award!["code"]}" == code)!["route"]!.AsArray();
        if (route.All(step => $"{step}" != nameof(Step.PublicNotice)))
            route.Insert(route.Select(step => $"{step}").ToList().IndexOf(nameof(Step.CouncilReview)), nameof(Step.PublicNotice));
        Limit(rules, TimeLimit.PublicNotice, days);
        Limit(rules, TimeLimit.Appraisal, 20);
        return rules;
    }

    /// <summary>Makes a rule set a later one, which provides for dossiers received before it.</summary>
    public static JsonNode Later(JsonNode rules, DateOnly from, DateOnly? to = null)
    {
        rules["id"] = "tand-later";
        rules["validFrom"] = from.ToString("O");
        rules["validTo"] = to?.ToString("O");
        foreach (var list in (string[])["awards", "policies", "limits"])
            foreach (var entry in rules[list]!.AsArray()) ((JsonObject)entry!).Remove("validity");
        rules["transition"] = new JsonObject { ["moreFavourableApplies"] = true, ["source"] = Source() };
        return rules;
    }

    private static void Limit(JsonNode rules, string code, int days)
    {
        var limits = rules["limits"]!.AsArray();
        if (limits.FirstOrDefault(limit => $"{limit!["code"]}" == code) is { } before) limits.Remove(before);
        limits.Add(new JsonObject
        {
            ["code"] = code,
            ["days"] = days,
            ["source"] = Source(),
            ["counting"] = new JsonObject { ["unit"] = "Working", ["firstDayCounts"] = false, ["rollForward"] = true },
        });
    }

    private static JsonObject Source() => new() { ["document"] = "Văn bản thử", ["article"] = "Điều 1", ["verified"] = false };

    /// <summary>What a decision finds when this law is in force, and is the one in question.</summary>
    public static DossierFacts Under(this DossierFacts facts, RuleBook.Entry? law) => facts with { Regime = law, Rules = law?.RuleSet };
}
