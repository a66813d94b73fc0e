using System.Net;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Http;

public sealed class A_command_over_http(Postgres postgres, SharedApi shared)
{
    private static string Unit => $"/tand/units/{Guid.NewGuid()}";

    private static string Key => Guid.NewGuid().ToString();

    [Fact]
    public async Task answers_what_happened_its_version_position_and_correlation()
    {
        var api = await Administered();
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit, new { name = "Vụ Tổng hợp" })
            .Header("ETag", "\"1\"")
            .Expect(reply => reply.Header("Awards-Position") == reply.Json.GetProperty("position").GetRawText() ? null : "the position")
            .Expect(reply => reply.Json.GetProperty("happened")[0].GetString() == "unit_registered" ? null : "what happened")
            .Expect(reply => reply.Header("Awards-Correlation") == reply.Text("correlation") ? null : "the correlation"));
    }

    [Fact]
    public async Task sent_again_with_its_key_answers_what_it_did_first()
    {
        var api = await Administered();
        var key = Key;
        var (unit, body) = (Unit, new { name = "Vụ Tổng hợp" });
        var first = await api.As(ApiHost.FirstAdministrator, s => s.Put(unit, body).With("Idempotency-Key", key));
        var again = await api.As(ApiHost.FirstAdministrator, s => s.Put(unit, body).With("Idempotency-Key", key));
        again.Text("correlation").ShouldBe(first.Text("correlation"));
        again.Header("Awards-Position").ShouldBe(first.Header("Awards-Position"));
        again.Json.GetProperty("repeated").GetBoolean().ShouldBeTrue();
        first.Json.GetProperty("repeated").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task with_a_key_that_named_another_one_is_refused()
    {
        var api = await Administered();
        var (unit, key) = (Unit, Key);
        await api.As(ApiHost.FirstAdministrator, s => s.Put(unit, new { name = "Vụ Tổng hợp" }).With("Idempotency-Key", key));
        await api.As(ApiHost.FirstAdministrator, s => s.Put(unit, new { name = "Vụ khác" }).With("Idempotency-Key", key)
            .Problem(HttpStatusCode.UnprocessableEntity, "key-reused"));
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit, new { name = "Vụ Tổng hợp" }).With("Idempotency-Key", key)
            .Problem(HttpStatusCode.UnprocessableEntity, "key-reused"));
    }

    [Fact]
    public async Task shares_no_key_with_another_person()
    {
        var api = await Administered();
        var (other, key) = (await api.Appoint(Role.Administrator), Key);
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit, new { name = "Vụ Tổng hợp" }).With("Idempotency-Key", key));
        await api.As(other, s => s.Put(Unit, new { name = "Văn phòng" }).With("Idempotency-Key", key));
    }

    [Fact]
    public async Task at_another_version_than_its_sender_saw_is_not_run()
    {
        var api = await Administered();
        var unit = Unit;
        await api.As(ApiHost.FirstAdministrator, s => s.Put(unit, new { name = "Vụ Tổng hợp" }).With("If-Match", "\"0\""));
        await api.As(ApiHost.FirstAdministrator, s => s.Put(unit, new { name = "Vụ Tổng hợp" }).With("If-Match", "\"7\"")
            .Problem(HttpStatusCode.PreconditionFailed, "version-mismatch")
            .Expect(reply => reply.Json.GetProperty("expected").GetInt64() == 7 && reply.Json.GetProperty("actual").GetInt64() == 1
                ? null
                : "both versions"));
    }

    [Fact]
    public async Task that_claims_the_future_is_refused()
    {
        var api = await Administered();
        await api.As(ApiHost.FirstAdministrator, s => s.Put(Unit, new { name = "Vụ Tổng hợp", effectiveAt = ApiHost.Morning.AddDays(1) })
            .Problem(HttpStatusCode.UnprocessableEntity, "effective-in-future")
            .Expect(reply => reply.Text("title")!.Contains("(13/10/2021 08:00:00 +07:00; ", StringComparison.Ordinal)
                ? null
                : "the instant as people write it here"));
    }

    [Fact]
    public async Task refused_by_a_rule_names_the_rule_and_its_source()
    {
        var api = await Administered();
        var unit = Unit;
        await api.As(ApiHost.FirstAdministrator, s => s.Put(unit, new { name = "Vụ Tổng hợp" }));
        await api.As(ApiHost.FirstAdministrator, s => s.Put(unit, new { name = "Văn phòng" })
            .Problem(HttpStatusCode.Conflict, "unit-already-registered")
            .Expect(reply => reply.Text("title") == "Đơn vị đã được đăng ký với tên “Vụ Tổng hợp”." ? null : "the sentence in Vietnamese")
            .Expect(reply => reply.Text("detail") == "The unit is already registered as 'Vụ Tổng hợp'."
                ? null
                : "the sentence in English"));
        await api.Anybody(s => s.Get("/rules/unit-already-registered")
            .Expect(reply => reply.Text("source") is { Length: > 0 } && reply.Json.GetProperty("status").GetInt32() == 409
                ? null
                : "source and status"));
    }

    [Fact]
    public async Task of_somebody_without_an_office_is_refused()
    {
        var api = await Administered();
        await api.As(new PersonId(Guid.NewGuid()), s => s.Put(Unit, new { name = "Vụ Tổng hợp" })
            .Problem(HttpStatusCode.Forbidden, "not-your-office"));
    }

    [Fact]
    public async Task of_an_officer_whose_office_ended_is_refused_at_once()
    {
        var api = await Administered();
        var other = await api.Appoint(Role.Administrator);
        await api.As(other, s => s.Put(Unit, new { name = "Vụ Tổng hợp" }));
        await api.End(other, Role.Administrator, Ict.DayOf(ApiHost.Morning).AddDays(-1));
        await api.As(other, s => s.Put(Unit, new { name = "Văn phòng" }).Problem(HttpStatusCode.Forbidden, "not-your-office"));
        await api.As(other, s => s.Put(Unit, new { name = "Văn phòng", effectiveAt = ApiHost.Morning.AddDays(-9) })
            .Problem(HttpStatusCode.Forbidden, "not-your-office"));
    }

    [Fact]
    public async Task of_nobody_is_401()
    {
        var api = await Administered();
        await api.Anybody(s => s.Put(Unit, new { name = "Vụ Tổng hợp" })
            .Problem(HttpStatusCode.Unauthorized, "sign-in-required").Header("WWW-Authenticate", "Bearer"));
    }

    [Fact]
    public async Task may_be_dated_back_where_the_address_takes_it()
    {
        var api = await Administered();
        var unit = Guid.NewGuid();
        await api.As(ApiHost.FirstAdministrator,
            s => s.Put($"/tand/units/{unit}", new { name = "Vụ Tổng hợp", effectiveAt = ApiHost.Morning.AddDays(-2) }));
        var stored = await api.Node.Log.ReadStream(unit, TestContext.Current.CancellationToken);
        stored.ShouldHaveSingleItem().Metadata.EffectiveAt.ShouldBe(ApiHost.Morning.AddDays(-2));
    }

    private async Task<ApiHost> Administered()
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        return api;
    }
}
