using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Http;

public sealed class Health(Postgres postgres)
{
    [Fact]
    public async Task is_ready_when_nothing_waits_for_anybody()
    {
        await using var api = await ApiHost.Start(postgres);
        await api.Anybody(s => s.Get("/health/ready").Expect(reply => reply.Text("status") == "ready" ? null : "ready")
            .Expect(reply => reply.Json.GetProperty("sectors")[0].GetProperty("subscriptions").GetArrayLength() == 8
                ? null
                : "every read model"));
        await api.Anybody(s => s.Get("/health/live").Expect(reply => reply.Text("status") == "live" ? null : "live"));
    }

    [Fact]
    public async Task is_degraded_with_the_reason_when_something_is_parked()
    {
        await using var api = await ApiHost.Start(postgres);
        await Park(api);
        await api.Anybody(s => s.Get("/health/ready").Expect(reply => reply.Text("status") == "degraded" ? null : "degraded")
            .Expect(reply => reply.Body.Contains("1 destroy_ballot_key parked: IOException", StringComparison.Ordinal)
                ? null
                : "the parked message's reason")
            .Expect(reply => reply.Body.Contains("Worklist:All: 1 documents are parked", StringComparison.Ordinal)
                ? null
                : "the parked document"));
    }

    [Fact]
    public async Task of_messages_is_shown_to_operators_and_to_nobody_else()
    {
        await using var api = await ApiHost.Start(postgres);
        await Park(api);
        var (operators, secretary) = (await api.Appoint(Role.Operator), await api.Appoint(Role.Secretary));
        await api.As(operators, s => s.Get("/tand/operations/messages")
            .Expect(reply => reply.Json[0].GetProperty("kind").GetString() == "destroy_ballot_key" ? null : "the message's kind"));
        await api.As(secretary, s => s.Get("/tand/operations/messages").Problem(System.Net.HttpStatusCode.Forbidden, "not-for-you"));
    }

    private static async Task Park(ApiHost api)
    {
        await using var park = api.Node.Log.Database.CreateCommand(
            """
            insert into awards.messages (id, kind, destination_type, destination, body, due, immediate, position, ordinal, depth,
              correlation, effective, parked_at, parked_code)
            values (gen_random_uuid(), 'destroy_ballot_key', 'sitting', gen_random_uuid(), '{}', now() - interval '1 day', true, 1, 0, 1,
              'c', now(), now(), 'IOException');
            insert into awards_read.parked_documents (projection, id, position, code, place) values ('Worklist:All', 'x', 1, 'C', 'P')
            """);
        await park.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
