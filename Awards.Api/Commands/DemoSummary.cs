using System.Globalization;
using Awards.Api.Pages;
using Awards.Api.Scenarios;
using Awards.Domain.Organisations;

namespace Awards.Api.Commands;

/// <summary>The end of a demonstration: what came out, and where to look at it.</summary>
internal static class DemoSummary
{
    /// <summary>What came out.</summary>
    public static void Tell(Story story, Scenario scenario, ScenarioOutcome outcome, IReadOnlyList<string> differences)
    {
        var (conference, next) = (outcome.Conference, scenario.Cluster.Year + 1);
        story.Plain();
        story.Plain("Kết quả · Result");
        foreach (var (award, units) in conference.Recommended)
            story.Line($"Hội nghị suy tôn, {award}: {string.Join("; ", units.DefaultIfEmpty("–"))}", "recommended");
        story.Line(
            $"Năm {next}: Cụm trưởng {conference.NextLead ?? "–"}, Cụm phó {conference.NextDeputy ?? "–"}", "next year's lead and deputy");
        story.Line("Đã công bố", "published");
        foreach (var award in outcome.Published) story.Row("✓", award.Unit, $"{award.Award}, số {award.Decision}");
        var seconds = outcome.Seconds.ToString("0.0", CultureInfo.InvariantCulture);
        story.Line($"{outcome.NotRecommended} hồ sơ không được suy tôn; {outcome.Events} sự kiện trong nhật ký; {seconds} giây",
            "not recommended; events in the log; seconds");
        story.Plain();
        if (differences.Count == 0) story.Plain("Đúng như nguồn ghi. · As the source reports.");
        foreach (var difference in differences) story.Plain($"Khác với nguồn · Differs from the source: {difference}");
    }

    /// <summary>Addresses to open next.</summary>
    public static async Task TellWhereToLook(Story story, Scenario scenario, IDemonstration server, CancellationToken cancel)
    {
        story.Plain();
        story.Plain("Xem tiếp · Open next");
        Tell(PageAddresses.Register(scenario.Sector), "Sổ công khai", "the public register");
        if (await server.Register(cancel) is [var award, ..])
        {
            Tell(PageAddresses.Award(scenario.Sector, $"{award.Id}"), $"Một danh hiệu: {award.Nominee}", "an award's page");
            Tell(PageAddresses.Timeline(scenario.Sector, $"{award.Id}"), "Lịch sử hồ sơ đó", "its full history");
            story.Line($"  đăng nhập với vai “{scenario.Officers.Holder(Role.Inspector).Name}”", "sign in as the inspector");
        }
        Tell($"/{scenario.Sector}/register", "JSON", "the same register for programs");
        Tell("/openapi/v1.json", "OpenAPI", "everything else");
        story.Plain();
        story.Plain("Ctrl-C để dừng · Ctrl-C to stop");

        void Tell(string path, string vietnamese, string english) => story.Line($"{new Uri(server.Address, path)}  {vietnamese}", english);
    }
}
