using System.Net;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Http;

/// <summary>Operators see to it; those who may only look, look; everybody else is told that it is not theirs.</summary>
public sealed class What_is_parked(Postgres postgres)
{
    private const string Root = "/tand/operations";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_shown_to_operators_and_to_nobody_else()
    {
        await using var api = await ApiHost.Start(postgres);
        await Park(api, Guid.NewGuid());
        var (operators, secretary) = (await api.Appoint(Role.Operator), await api.Appoint(Role.Secretary));
        await api.As(operators, s => s.Get($"{Root}/messages")
            .Expect(reply => reply.Json[0].GetProperty("kind").GetString() == "record_vote" ? null : "the message's kind"));
        await api.As(operators, s => s.Get($"{Root}/documents")
            .Expect(reply => reply.Json[0].GetProperty("readModel").GetString() == "Worklist:V2:All" ? null : "the document's read model"));
        await api.As(operators, s => s.Get($"{Root}/projections")
            .Expect(reply => reply.Json.EnumerateArray().Any(model =>
                model.GetProperty("name").GetString() == "Worklist" && model.GetProperty("parked").GetInt32() == 1)
                    ? null
                    : "the worklist's state"));
        foreach (var address in (string[])["messages", "documents", "projections"])
            await api.As(secretary, s => s.Get($"{Root}/{address}").Problem(HttpStatusCode.Forbidden, "not-for-you"));
    }

    [Fact]
    public async Task is_tried_replayed_and_discarded_by_operators_alone()
    {
        await using var api = await ApiHost.Start(postgres);
        var message = Guid.NewGuid();
        await Park(api, message);
        foreach (var role in (Role[])[Role.Administrator, Role.Inspector, Role.Secretary])
        {
            var person = await api.Appoint(role);
            await api.As(person, s => s.Get($"{Root}/messages/{message}/dry-run").Problem(HttpStatusCode.Forbidden, "not-for-you"));
            foreach (var verb in (string[])["replay", "discard"])
                await api.As(person, s => s.Post($"{Root}/messages/{message}/{verb}", new { reason = "r" })
                    .Problem(HttpStatusCode.Forbidden, "not-for-you"));
            await api.As(person, s => s.Post($"{Root}/documents/retry", new { readModel = "Worklist:V2:All", id = "x" })
                .Problem(HttpStatusCode.Forbidden, "not-for-you"));
        }
        (await Told(api)).ShouldBeEmpty();
    }

    [Fact]
    public async Task is_an_event_with_who_and_why_when_an_operator_sees_to_it()
    {
        await using var api = await ApiHost.Start(postgres);
        var (replayed, discarded, by) = (Guid.NewGuid(), Guid.NewGuid(), await api.Appoint(Role.Operator));
        await Park(api, replayed);
        await Park(api, discarded);
        await api.As(by, s => s.Get($"{Root}/messages/{replayed}/dry-run")
            .Expect(reply => reply.Text("outcome") is { Length: > 0 } ? null : "an outcome"));
        await api.As(by, s => s.Post($"{Root}/messages/{replayed}/replay", new { reason = " " })
            .Problem(HttpStatusCode.UnprocessableEntity, "reason-missing"));

        await api.As(by, s => s.Post($"{Root}/messages/{replayed}/replay", new { reason = "mended" })
            .Expect(reply => reply.Text("outcome") == "Done" ? null : "done"));
        await api.As(by, s => s.Post($"{Root}/messages/{discarded}/discard", new { reason = "not needed" })
            .Expect(reply => reply.Text("outcome") == "Done" ? null : "done"));
        await api.As(by, s => s.Post($"{Root}/messages/{discarded}/replay", new { reason = "after all" })
            .Problem(HttpStatusCode.NotFound, "message-not-parked"));

        var told = await Told(api);
        told[0].Data.ShouldBeOfType<MessageReplayed>().Reason.ShouldBe("mended");
        told.Select(one => one.Data).OfType<MessageDiscarded>().Single().Reason.ShouldBe("not needed");
        told[0].Metadata.Actor.ShouldBe(by.Value.ToString());
    }

    [Fact]
    public async Task as_a_document_is_tried_again_by_an_operator()
    {
        await using var api = await ApiHost.Start(postgres);
        await Park(api, Guid.NewGuid());
        var by = await api.Appoint(Role.Operator);
        await api.As(by, s => s.Post($"{Root}/documents/retry", new { readModel = "Worklist:V2:All", id = "submission/x" })
            .Expect(reply => reply.Text("outcome") == "Done" ? null : "done: nothing waited"));
        await api.As(by, s => s.Post($"{Root}/documents/retry", new { readModel = "Worklist:V2:All", id = "submission/x" })
            .Problem(HttpStatusCode.NotFound, "document-not-parked"));
    }

    private static Task<IReadOnlyList<StoredEvent>> Told(ApiHost api) => api.Node.Log.ReadStream(Operations.Stream, Cancel);

    private static async Task Park(ApiHost api, Guid message)
    {
        await using var park = api.Node.Log.Database.CreateCommand(
            """
            insert into awards.messages (id, kind, destination_type, destination, body, due, immediate, position, ordinal, depth,
              correlation, effective, attempts, parked_at, parked_code)
            values ($1, 'record_vote', 'dossier', gen_random_uuid(), '{}', now() - interval '1 day', true, 1, 0, 1,
              'c', timestamptz '2021-10-01', 10, now(), 'IOException')
            """);
        park.Parameters.Add(new NpgsqlParameter { Value = message });
        await park.ExecuteNonQueryAsync(Cancel);
        await using var document = api.Node.Log.Database.CreateCommand(
            """
            insert into awards_read.parked_documents (projection, id, position, code, place)
            values ('Worklist:V2:All', 'submission/x', 1, 'C', 'P') on conflict do nothing
            """);
        await document.ExecuteNonQueryAsync(Cancel);
    }
}
