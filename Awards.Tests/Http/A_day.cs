using System.Net;
using Awards.Tests.Support;

namespace Awards.Tests.Http;

/// <summary>A day is one that there was, written so that it is the same day to everybody; nothing is guessed.</summary>
public sealed class A_day(Postgres postgres, SharedApi shared)
{
    public static TheoryData<string> NoDays =>
    [
        "2021-02-30", "2021-04-31", "2021-02-29", "2100-02-29", "2021-13-01", "2021-00-10", "2021-01-00", "2021-2-3", "01/02/2021",
        "2021/02/01", "01-02-2021", "1.2.2021", "20210201", "2021-02-01T00:00:00Z", "2021-02-01 ", " 2021-02-01", "+2021-02-01",
        "02021-02-01", "10000-01-01", "0000-01-01", "today", "", "２０２１-02-01", "2021‑02‑01", "2021-02", "2021-W05-1",
    ];

    public static TheoryData<string> NoInstants =>
    [
        "2021-02-30T08:00:00Z", "2021-02-01T24:00:00Z", "2021-02-01T08:60:00Z", "2021-02-01T08:00:60Z", "2021-02-01T08:00:00",
        "2021-02-01T08:00:00+7", "2021-02-01T08:00:00+25:00", "2021-02-01 08:00:00Z", "01/02/2021 08:00", "1612166400",
        "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00",
    ];

    [Theory]
    [MemberData(nameof(NoDays))]
    public async Task that_there_is_not_or_that_may_be_two_is_400(string day)
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        var campaign = Guid.NewGuid();
        await api.As(ApiHost.FirstAdministrator, s => s
            .Put($"/tand/campaigns/{campaign}", new { name = "A", year = 2021, plan = "1", planDate = day, issuer = "B" })
            .Problem(HttpStatusCode.BadRequest, "malformed-request")
            .Expect(reply => reply.Text("detail")!.Contains("$.planDate", StringComparison.Ordinal) ? null : "the member named"));
        await api.As(ApiHost.FirstAdministrator, s => s.Get($"/tand/officers?heldOn={Uri.EscapeDataString(day)}")
            .Problem(HttpStatusCode.BadRequest, "malformed-request"));
        (await api.Node.Log.ReadStream(campaign, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task of_a_leap_year_is_one()
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        await api.As(ApiHost.FirstAdministrator, s => s
            .Put($"/tand/campaigns/{Guid.NewGuid()}", new { name = "A", year = 2021, plan = "1", planDate = "2020-02-29", issuer = "B" }));
        await api.As(ApiHost.FirstAdministrator, s => s.Get("/tand/officers?heldOn=2020-02-29"));
    }

    [Theory]
    [MemberData(nameof(NoInstants))]
    public async Task and_an_instant_without_doubt_or_none(string instant)
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        var unit = Guid.NewGuid();
        await api.As(ApiHost.FirstAdministrator, s => s.Put($"/tand/units/{unit}", new { name = "A", effectiveAt = instant })
            .Problem(HttpStatusCode.BadRequest, "malformed-request"));
        await api.As(ApiHost.FirstAdministrator, s => s.Get($"/tand/dossiers/{unit}/history?asOf={Uri.EscapeDataString(instant)}")
            .Problem(HttpStatusCode.BadRequest, "malformed-request"));
        (await api.Node.Log.ReadStream(unit, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
