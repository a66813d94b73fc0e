using System.Net;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Access;

public sealed class A_delegated_office(Postgres postgres, SharedApi shared)
{
    private const string Overseen = "/tand/officers?limit=1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task allows_what_it_allows_its_holder_and_shows_whose_it_is()
    {
        var (api, holder, deputy, today) = await Given();
        await api.As(deputy, s => s.Get(Overseen).Problem(HttpStatusCode.Forbidden, "not-for-you"));
        var position = (await Delegate(api, holder, deputy, today, today.AddDays(10))).Json.GetProperty("position").GetInt64();

        await api.As(deputy, s => s.Get(Overseen));
        var own = (await api.As(deputy, s => s.Get($"/tand/officers/{deputy.Value}"))).Json.GetProperty("offices")[0];
        own.GetProperty("delegatedBy").GetGuid().ShouldBe(holder.Value);
        own.GetProperty("title").GetString().ShouldBe("thư ký Thường trực Hội đồng (được ủy quyền)");
        var listed = await api.As(holder, s => s.Get($"/tand/officers?role=Secretary&heldOn={today:O}&limit=500&after={position}"));
        listed.Json.GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("person").GetGuid() == deputy.Value).GetProperty("offices")[0].GetProperty("delegatedBy")
            .GetGuid().ShouldBe(holder.Value);
    }

    [Fact]
    public async Task ends_at_once_with_the_office_of_its_holder()
    {
        var (api, holder, deputy, today) = await Given();
        await Delegate(api, holder, deputy, today, today.AddDays(10));
        await api.As(deputy, s => s.Get(Overseen));
        await api.End(holder, Role.Secretary, today.AddDays(-1));
        await api.As(deputy, s => s.Get(Overseen).Problem(HttpStatusCode.Forbidden, "not-for-you"));
    }

    [Fact]
    public async Task is_taken_back_by_who_gave_it_and_by_an_administrator_and_by_nobody_else()
    {
        var (api, holder, deputy, today) = await Given();
        await Delegate(api, holder, deputy, today, today.AddDays(10));
        var another = await api.Appoint(Role.Secretary);
        await api.As(another, s => s.Post(End(deputy), Taking(holder, today, today)).Problem(HttpStatusCode.Forbidden, "not-your-office"));
        await api.As(deputy, s => s.Post(End(deputy), Taking(holder, today, today)).Problem(HttpStatusCode.Forbidden, "not-your-office"));

        await api.As(ApiHost.FirstAdministrator, s => s.Post(End(deputy), Taking(holder, today, today)));
        await api.As(deputy, s => s.Get(Overseen));
        await api.As(holder, s => s.Post(End(deputy), Taking(null, today, today.AddDays(-1))));
        await api.As(deputy, s => s.Get(Overseen).Problem(HttpStatusCode.Forbidden, "not-for-you"));
    }

    [Fact]
    public async Task is_not_handed_on_nor_given_by_who_does_not_hold_it()
    {
        var (api, holder, deputy, today) = await Given();
        await Delegate(api, holder, deputy, today, today.AddDays(10));
        var third = new PersonId(Guid.NewGuid());
        await api.As(deputy, s => s.Post(To(third), Giving(today, today)).Problem(HttpStatusCode.Forbidden, "not-yours-to-delegate"));
        await api.As(third, s => s.Post(To(deputy), Giving(today, today)).Problem(HttpStatusCode.Forbidden, "not-your-office"));
        await api.As(ApiHost.FirstAdministrator, s => s.Post(To(third), Giving(today, today, Role.Administrator))
            .Problem(HttpStatusCode.Forbidden, "not-your-office"));
    }

    [Fact]
    public async Task has_an_end() => await (await shared.Host(postgres)).As(ApiHost.FirstAdministrator, s => s
        .Post(To(new(Guid.NewGuid())), new { role = "Secretary", place = new { kind = "Sector" }, since = "2021-10-12" })
        .Problem(HttpStatusCode.BadRequest, "malformed-request"));

    private async Task<(ApiHost Api, PersonId Holder, PersonId Deputy, DateOnly Today)> Given()
    {
        var api = await shared.Host(postgres);
        return (api, await api.Appoint(Role.Secretary), new PersonId(Guid.NewGuid()), Ict.DayOf(await api.Node.Log.Now(Cancel)));
    }

    private static Task<HttpReply> Delegate(ApiHost api, PersonId holder, PersonId deputy, DateOnly since, DateOnly until) =>
        api.As(holder, s => s.Post(To(deputy), Giving(since, until)));

    private static string To(PersonId person) => $"/tand/officers/{person.Value}/delegations";

    private static string End(PersonId person) => $"{To(person)}/end";

    private static object Giving(DateOnly since, DateOnly until, Role role = Role.Secretary) =>
        new { role = role.ToString(), place = new { kind = "Sector" }, since, until };

    private static object Taking(PersonId? by, DateOnly since, DateOnly last) =>
        new { role = "Secretary", place = new { kind = "Sector" }, since, last, delegatedBy = by?.Value };
}
