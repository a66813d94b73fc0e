using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Awards.Api.Scenarios;
using Awards.Tests.Support;

namespace Awards.Tests.Scenarios;

/// <summary>What people see in a browser after the usual scenario; that the markup is without a mistake is held where it is read.</summary>
public sealed class The_pages(Postgres postgres)
{
    [Fact]
    public async Task list_every_published_award_with_its_decision_to_anybody()
    {
        var played = await Undisturbed.Of(postgres);
        var rows = played.Pages.Register.QuerySelectorAll("main tbody tr").Select(Text).ToList();
        rows.Count.ShouldBe(played.Published.Count);
        foreach (var award in played.Published)
            rows.ShouldContain(
                row => row.StartsWith(award.Unit, StringComparison.Ordinal) && row.Contains(award.Decision, StringComparison.Ordinal));
    }

    [Fact]
    public async Task find_a_unit_without_its_accents()
    {
        var page = (await Undisturbed.Of(postgres)).Pages.Searched;
        Text(page.QuerySelectorAll("main tbody th").ShouldHaveSingleItem()).ShouldBe("Học viện Tòa án");
        page.QuerySelector<IHtmlInputElement>("#q")!.Value.ShouldBe(PagesOfTheDay.SearchedFor);
    }

    [Fact]
    public async Task tell_a_citizen_of_an_award_its_votes_and_their_sources()
    {
        var page = (await Undisturbed.Of(postgres)).Pages.Award;
        var votes = page.QuerySelectorAll("main tbody tr");
        votes.Select(row => Text(row.QuerySelector("th")!)).ShouldBe(["bình xét, suy tôn tại cụm thi đua", "xét tại Hội đồng"]);
        foreach (var vote in votes)
        {
            var figures = vote.QuerySelectorAll("td.number").Select(cell => int.Parse(Text(cell), CultureInfo.InvariantCulture)).ToList();
            figures[0].ShouldBeInRange(figures[2], figures[1], "in favour: as many as needed, and not more than there are");
            Text(vote.QuerySelector("td:last-child")!).ShouldNotBeEmpty("a source");
        }
    }

    [Fact]
    public async Task name_nobody_who_took_part_to_a_citizen()
    {
        var pages = (await Undisturbed.Of(postgres)).Pages;
        var people = ScenarioFolder.Open(ScenarioFolder.Usual).Scenario.Officers.People.Select(person => person.Name);
        foreach (var page in new[] { pages.Register, pages.Award })
        {
            var text = Text(page.DocumentElement);
            people.ShouldAllBe(name => !text.Contains(name, StringComparison.Ordinal));
        }
    }

    /// <summary>What a style sheet keeps apart must be apart for whoever hears or copies it, too.</summary>
    [Fact]
    public async Task keep_a_mark_apart_from_the_word_before_it()
    {
        var pages = (await Undisturbed.Of(postgres)).Pages;
        var marks = new[] { pages.Register, pages.Award, pages.Dossiers, pages.Timeline }
            .SelectMany(page => page.QuerySelectorAll(".badge, .unverified")).ToList();
        marks.Count.ShouldBeGreaterThan(10);
        marks.Where(mark => mark.PreviousSibling is { } before && !before.TextContent.EndsWith(' '))
            .Select(mark => mark.ParentElement!.TextContent).ShouldBeEmpty();
    }

    [Fact]
    public async Task tell_an_inspector_who_did_what_by_which_rule_and_with_which_tally()
    {
        var played = await Undisturbed.Of(postgres);
        var (timelines, pages) = (played.Timelines, played.Pages);
        Text(pages.Dossiers.QuerySelector("main")!).ShouldContain(played.Published[0].Unit);
        var steps = pages.Timeline.QuerySelectorAll("ol.timeline > li");
        steps.Length.ShouldBe(timelines[0]["entries"]!.AsArray().Count);
        steps.ShouldAllBe(step => step.QuerySelector("time[datetime]") != null && Text(step.QuerySelector(".what")!).Length > 0);
        steps.ShouldAllBe(step => Text(step).Contains("Người thực hiện: ", StringComparison.Ordinal)
            || Text(step).Contains("Hệ thống thực hiện", StringComparison.Ordinal));
        Text(pages.Timeline.DocumentElement).ShouldNotContain("người 0", Case.Sensitive, "everybody has a name in the directory");
        var votes = steps.Where(step => step.QuerySelector("dl") is not null).Select(Text).ToList();
        votes.Count.ShouldBe(2, "the cluster's and the council's");
        votes.ShouldAllBe(
            vote => vote.Contains("Biên bản kiểm phiếu", StringComparison.Ordinal) && vote.Contains("Căn cứ", StringComparison.Ordinal));
    }

    /// <summary>How far the register goes, not the last thing that happened to the award: a reader is to know how old a page is.</summary>
    [Fact]
    public async Task say_how_far_what_they_show_goes()
    {
        var pages = (await Undisturbed.Of(postgres)).Pages;
        var foot = Text(pages.Register.QuerySelector("footer")!);
        var position = foot[foot.IndexOf("Dữ liệu đến sự kiện số", StringComparison.Ordinal)..];
        foreach (var page in new[] { pages.Award, pages.Earliest, pages.Timeline })
            Text(page.QuerySelector("footer")!).ShouldEndWith(position);
    }

    [Fact]
    public async Task say_that_the_demonstration_is_one()
    {
        var (_, _, _, pages) = await Undisturbed.Of(postgres);
        foreach (var page in new[] { pages.Register, pages.Award, pages.Timeline })
            Text(page.QuerySelector(".demonstration").ShouldNotBeNull()).ShouldContain("minh họa");
    }

    [Fact]
    public async Task need_no_script_and_take_nothing_from_elsewhere()
    {
        var (_, _, _, pages) = await Undisturbed.Of(postgres);
        foreach (var page in new[] { pages.Register, pages.Searched, pages.Award, pages.Dossiers, pages.Timeline })
        {
            page.QuerySelectorAll("script, [onclick], iframe").ShouldBeEmpty();
            page.QuerySelectorAll("[src], link[href], a[href], form[action]")
                .Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action"))
                .ShouldAllBe(address => address!.StartsWith('/') || address.StartsWith('#'));
            page.DocumentElement.GetAttribute("lang").ShouldBe("vi");
        }
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
