using System.Globalization;
using Awards.Api.Pages;
using Awards.Api.Scenarios;
using Awards.Domain.Organisations;

namespace Awards.Api.Commands;

/// <summary>The end of a demonstration: what came out, and where to look at it.</summary>
internal static class DemoSummary
{
    private const int LongestQuote = 70;

    /// <summary>What came out.</summary>
    public static void Tell(Story story, ScenarioFolder scenario, ScenarioDocument document)
    {
        story.Plain();
        story.Plain("Kết quả · Result");
        if (document.Outcome is RouteOutcome route) Tell(story, scenario.Scenario, route);
        var seconds = document.Seconds.ToString("0.0", CultureInfo.InvariantCulture);
        story.Line($"{document.Events} sự kiện trong nhật ký; {seconds} giây", "events in the log; seconds");
        TellOfTheSource(story, document);
        story.Plain();
        if (document.Matches) story.Plain("Đúng như nguồn ghi. · As the source reports.");
        foreach (var difference in document.Differences) story.Plain($"Khác với nguồn · Differs from the source: {difference}");
    }

    /// <summary>Addresses to open next.</summary>
    public static async Task TellWhereToLook(Story story, ScenarioFolder folder, IDemonstration server, CancellationToken cancel)
    {
        var scenario = folder.Scenario;
        story.Plain();
        story.Plain($"Xem tiếp · Open next: {scenario.Title}");
        Tell(PageAddresses.Register(scenario.Sector), "Sổ công khai", "the public register");
        if (await server.Register(folder, cancel) is [var award, ..])
        {
            Tell(PageAddresses.Award(scenario.Sector, $"{award.Id}"), $"Một danh hiệu: {award.Nominee}", "an award's page");
            Tell(PageAddresses.Timeline(scenario.Sector, $"{award.Id}"), "Lịch sử hồ sơ đó", "its full history");
            story.Line($"  đăng nhập với vai “{scenario.Officers.Holder(Role.Inspector).Name}”", "sign in as the inspector");
        }
        Tell($"/{scenario.Sector}/register", "JSON", "the same register for programs");
        Tell("/openapi/v1.json", "OpenAPI", "everything else");

        void Tell(string path, string vietnamese, string english) => story.Line($"{new Uri(server.Address, path)}  {vietnamese}", english);
    }

    private static void Tell(Story story, Scenario scenario, RouteOutcome outcome)
    {
        var conference = outcome.Conference;
        foreach (var (award, units) in conference.Recommended)
            story.Line($"Hội nghị suy tôn, {award}: {string.Join("; ", units.DefaultIfEmpty("–"))}", "recommended");
        if (scenario.Route is { Conference.Election: not null } route)
            story.Line(
                $"Năm {route.Cluster.Year + 1}: Cụm trưởng {conference.NextLead ?? "–"}, Cụm phó {conference.NextDeputy ?? "–"}",
                "next year's lead and deputy");
        story.Line("Đã công bố", "published");
        foreach (var award in outcome.Published) story.Row("✓", award.Unit, $"{award.Award}, số {award.Decision}");
        story.Line($"{outcome.NotRecommended} hồ sơ không được suy tôn", "not recommended");
    }

    private static void TellOfTheSource(Story story, ScenarioDocument document)
    {
        story.Plain();
        story.Plain($"Nguồn · Source: {document.Source.Document}{(document.Source.Complete ? "" : " (không trọn vẹn · incomplete)")}");
        foreach (var gap in document.Source.Missing) story.Line(gap.Vietnamese, gap.English);
        var (held, all) = (document.Source.Held, document.Source.Sentences);
        story.Line(
            $"{held}/{all} câu của nguồn có trong hệ thống; mỗi câu còn lại có lý do",
            "sentences of the source held; each other has a reason");
        Tell("Đã nhập", "Loaded", document.Loaded);
        Tell("Đã diễn ra", "Happened", document.Happened);
        Tell("Bị từ chối, trả lại hoặc dừng", "Refused", document.Refused);
        Tell("Còn để ngỏ", "Left open", document.Open);

        void Tell(string vietnamese, string english, IReadOnlyList<Fact> facts)
        {
            story.Plain($"{vietnamese} · {english}: {facts.Count}");
            foreach (var fact in facts) story.Line($"{Sentence(fact)}{PlaceOf(fact)}", fact.English);
        }
    }

    private static string Sentence(Fact fact) =>
        fact.Vietnamese.Contains(fact.Value, StringComparison.Ordinal) ? fact.Vietnamese : $"{fact.Vietnamese} ({fact.Value})";

    private static string PlaceOf(Fact fact) => fact.Places is [var first, ..]
        ? $" [dòng {string.Join(", ", fact.Places.Select(place => place.Line).Distinct())}: «{Short(first.Quote)}»]"
        : fact.Elsewhere is { } document ? $" [{document}]"
        : " [minh họa · made up]";

    private static string Short(string quote) => quote.Length <= LongestQuote ? quote : $"{quote[..LongestQuote]}…";
}
