using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Awards.Domain.Organisations;

namespace Awards.Tests.Scenarios;

/// <summary>
/// What a browser is given after the usual scenario: a citizen's without signing in, an inspector's after signing in on the page.
/// </summary>
/// <param name="Register">The public register.</param>
/// <param name="Searched">The same, asked for a unit without its accents.</param>
/// <param name="Award">The page of one award: the units' first.</param>
/// <param name="Earliest">The page of the award that was published before all others.</param>
/// <param name="Dossiers">The list of dossiers, for an inspector.</param>
/// <param name="Timeline">The history of that award's dossier, for an inspector.</param>
internal sealed record PagesOfTheDay(
    IHtmlDocument Register, IHtmlDocument Searched, IHtmlDocument Award, IHtmlDocument Earliest, IHtmlDocument Dossiers,
    IHtmlDocument Timeline)
{
    /// <summary>The fairness report, for an inspector.</summary>
    public required IHtmlDocument Fairness { get; init; }

    public const string SearchedFor = "hoc vien toa an";

    /// <summary>Follows links and forms, as a browser does.</summary>
    public static async Task<PagesOfTheDay> Read(Api.Scenarios.Scenario scenario, Uri address, CancellationToken cancel)
    {
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        var register = await Open($"/{scenario.Sector}");
        var award = await Open(FirstLink(register));
        var earliest = await Open(register.QuerySelectorAll("main tbody a")[^1].GetAttribute("href")!);
        var searched = await Open($"/{scenario.Sector}/so-cong-khai?q={Uri.EscapeDataString(SearchedFor)}");
        var signIn = await Open($"/{scenario.Sector}/ho-so");
        var dossiers = await SignIn(signIn, scenario.Officers.Holder(Role.Inspector).Id.Value);
        var timeline = await Open(FirstLink(register).Replace("so-cong-khai", "ho-so", StringComparison.Ordinal));
        var fairness = await Open($"/{scenario.Sector}/bao-cao/cong-bang?nam=2021");
        return new PagesOfTheDay(register, searched, award, earliest, dossiers, timeline) { Fairness = fairness };

        async Task<IHtmlDocument> Open(string path) => await Shown(await browser.GetAsync(path, cancel));

        async Task<IHtmlDocument> SignIn(IHtmlDocument page, Guid person)
        {
            var form = page.QuerySelector<IHtmlFormElement>("form").ShouldNotBeNull("whoever is not known is asked to sign in");
            var fields = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
                .Select(field => KeyValuePair.Create(field.Name!, field.Value));
            form.QuerySelector($"option[value='{person}']").ShouldNotBeNull("the inspector is offered");
            using var filled = new FormUrlEncodedContent(fields.Append(KeyValuePair.Create("person", person.ToString())));
            return await Shown(await browser.PostAsync(form.GetAttribute("action"), filled, cancel));
        }

        async Task<IHtmlDocument> Shown(HttpResponseMessage answer)
        {
            using (answer)
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, answer.RequestMessage!.RequestUri!.ToString());
                return Strict.ParseDocument(await answer.Content.ReadAsStringAsync(cancel));
            }
        }
    }

    /// <summary>Every mistake in the markup is an exception.</summary>
    private static HtmlParser Strict => new(new HtmlParserOptions { IsStrictMode = true });

    private static string FirstLink(IHtmlDocument page) =>
        page.QuerySelector("main tbody a").ShouldNotBeNull("something is listed").GetAttribute("href")!;
}
