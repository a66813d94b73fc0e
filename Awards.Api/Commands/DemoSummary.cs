using System.Globalization;
using Awards.Api.Scenarios;

namespace Awards.Api.Commands;

/// <summary>The end of a demonstration: what came out, and where to look at it.</summary>
internal static class DemoSummary
{
    /// <summary>What came out.</summary>
    public static void Tell(Story story, ScenarioOutcome outcome, IReadOnlyList<string> differences)
    {
        story.Plain();
        story.Plain("Kết quả · Result");
        foreach (var (award, units) in outcome.Conference.Recommended)
            story.Row(award, string.Join("; ", units.DefaultIfEmpty("–")), "");
        story.Row("2022", $"Cụm trưởng {outcome.Conference.NextLead ?? "–"}, Cụm phó {outcome.Conference.NextDeputy ?? "–"}", "");
        foreach (var award in outcome.Published) story.Row("✓", award.Unit, $"{award.Award}, số {award.Decision}");
        var seconds = outcome.Seconds.ToString("0.0", CultureInfo.InvariantCulture);
        story.Line($"{outcome.NotRecommended} hồ sơ không được suy tôn; {outcome.Events} sự kiện trong nhật ký; {seconds} giây",
            "not recommended; events in the log; seconds");
        story.Plain();
        if (differences.Count == 0) story.Plain("Đúng như nguồn ghi. · As the source reports.");
        foreach (var difference in differences) story.Plain($"Khác với nguồn · Differs from the source: {difference}");
    }

    /// <summary>Addresses to open next.</summary>
    public static void TellWhereToLook(Story story, Scenario scenario, DemoServer server)
    {
        var address = $"{server.Address}{scenario.Sector}";
        story.Plain();
        story.Plain("Xem tiếp · Open next");
        story.Row("→", "Sổ công khai · Public register", $"{address}/so-cong-khai");
        story.Row("→", "Lịch sử hồ sơ · Histories", $"{address}/ho-so (đăng nhập với vai thanh tra · sign in as the inspector)");
        story.Row("→", "JSON", $"{address}/register");
        story.Row("→", "OpenAPI", $"{server.Address}openapi/v1.json");
        story.Plain("Ctrl-C để dừng · Ctrl-C to stop");
    }
}
