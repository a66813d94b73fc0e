using System.Net;
using Awards.Domain;
using Awards.Tests.Support;

namespace Awards.Tests.Http;

/// <summary>Titles, numbers, reasons, issuers: what stands on record is what a reader sees, however it was typed.</summary>
public sealed class A_text_that_goes_on_record(Postgres postgres)
{
    private const string Typed = "Ho\u0323c vie\u0323\u0302n", Kept = "H\u1ECDc vi\u1EC7n";

    [Fact]
    public async Task hides_nothing_and_is_kept_in_one_form()
    {
        await using var api = await ApiHost.Start(postgres);
        var journey = await Journey.Begin(api);
        var dossier = (await journey.Propose(1, Journey.CourtFlag))[0];
        var drafted = await journey.Draft(0, Journey.CourtFlag);
        var head = await api.HeadAtRest();

        foreach (var hidden in (string[])["7\u202E/QĐ", "7\u200B/QĐ", "7\uFE0F/QĐ", "7\u00AD/QĐ", "7\uFEFF"])
        {
            foreach (var (person, address, body) in Acts(journey, drafted, dossier, hidden))
            {
                await api.As(person, s => (address.StartsWith("PUT ", StringComparison.Ordinal)
                        ? s.Put($"/tand{address[4..]}", body)
                        : s.Post($"/tand{address[5..]}", body))
                    .Problem(HttpStatusCode.UnprocessableEntity, "text-hides-characters"));
            }
        }

        (await api.HeadAtRest()).ShouldBe(head);
        await It_is_kept_in_one_form(journey);
    }

    [Fact]
    public void is_looked_for_wherever_an_event_may_hold_one()
    {
        HiddenCharacters.Refusal([new Awards.Domain.Proposals.SubmissionReturned(default, 1, ["a", "b\u2066"], [], default, null!)])
            .ShouldBe(Rules.TextHidesCharacters, "in a list");
        HiddenCharacters.Refusal([new DossierAppraised(default, 1, true, [new Finding("c", Verdict.Met, "e\u200E")], null)])
            .ShouldBe(Rules.TextHidesCharacters, "in a list of records");
        HiddenCharacters.Refusal([new DossierAppraised(default, 1, true, [new Finding("c", Verdict.Met, "Báo cáo\nsố 1")], null)])
            .ShouldBeNull();
    }

    private static async Task It_is_kept_in_one_form(Journey journey)
    {
        await journey.Put(journey.Secretary, $"/decisions/{journey.Decision}",
            new { kind = "Decision", campaign = journey.Campaign, about = Typed, authority = "TANDTC" });
        await journey.Get(journey.Secretary, $"/decisions/{journey.Decision}", s => s
            .Expect(reply => reply.Text("about") == Kept ? null : "the letters composed"));
        await journey.Put(journey.Secretary, $"/decisions/{journey.Decision}",
            new { kind = "Decision", campaign = journey.Campaign, about = Kept, authority = "TANDTC" }, s => s
            .Expect(reply => reply.Json.GetProperty("happened").GetArrayLength() == 0 ? null : "the same act again"));
    }

    private static IEnumerable<(PersonId Who, string Address, object Body)> Acts(Journey journey, Guid drafted, Guid dossier, string text)
    {
        var (administrator, id) = (ApiHost.FirstAdministrator, Guid.NewGuid());
        yield return (administrator, $"PUT /campaigns/{id}", Campaign(plan: text));
        yield return (administrator, $"PUT /campaigns/{id}", Campaign(issuer: text));
        yield return (administrator, $"POST /clusters/{journey.Cluster}/quotas",
            new { award = Journey.CourtFlag, seats = 2, decision = text });
        yield return (administrator, $"POST /officers/{id}/appointments",
            new { role = "Inspector", place = new { kind = "Sector" }, since = "2021-01-01", decision = text });
        yield return (journey.Heads[0], $"PUT /submissions/{id}", new
        {
            unit = journey.Units[0],
            campaign = journey.Campaign,
            lines = new[] { new { award = Journey.CourtFlag, nominee = journey.Units[0] } },
            papers = new[] { new { kind = "minutes", title = text } },
        });
        yield return (journey.Heads[0], $"POST /submissions/{drafted}/lodge", new { number = text });
        yield return (journey.Heads[1], $"POST /dossiers/{dossier}/withdraw", new { reason = text });
        yield return (journey.Secretary, $"PUT /conferences/{id}", Conference(journey, text));
        yield return (journey.Secretary, $"PUT /decisions/{id}", Decision(journey, about: text));
        yield return (journey.Secretary, $"PUT /decisions/{id}", Decision(journey, authority: text));
    }

    private static object Campaign(string plan = "1/KH", string issuer = "TANDTC") =>
        new { name = "A", year = 2021, plan, planDate = "2021-01-01", issuer };

    private static object Decision(Journey journey, string about = "A", string authority = "B") =>
        new { kind = "Decision", campaign = journey.Campaign, about, authority };

    private static object Conference(Journey journey, string title) => new
    {
        cluster = journey.Cluster,
        campaign = journey.Campaign,
        day = Ict.DayOf(ApiHost.Morning),
        title,
        awards = new[] { Journey.CourtFlag },
    };
}
