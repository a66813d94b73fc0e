using System.Text.RegularExpressions;
using Awards.Domain.Organisations;
using Awards.Tests.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.Telemetry;

public sealed partial class A_trace(Postgres postgres)
{
    /// <summary>Drafting a submission proposes its dossiers by messages; read models follow.</summary>
    [Fact]
    public async Task holds_a_request_its_append_the_message_it_caused_and_the_read_models_that_followed()
    {
        await using var collector = await Collector.Start();
        await using var api = await ApiHost.Start(postgres, collector.Settings());
        var journey = await Journey.Begin(api);
        await journey.Propose(0, Journey.CourtFlag);
        await api.Rest();

        await Eventually.Is(
            () => Task.FromResult(Whole(collector) is not null), "one trace holds request, append, message and subscription");

        var spans = Whole(collector)!;
        var request = spans.Single(span => span.Source == "Microsoft.AspNetCore");
        var message = spans.First(span => span.Name == "message");
        request.Parent.ShouldBeEmpty();
        message.Parent.ShouldBe(request.Id);
        spans.ShouldContain(span => span.Name == "append" && span.Parent == request.Id);
        spans.ShouldContain(span => span.Name == "append" && span.Parent == message.Id, "the message's own append");
        spans.ShouldContain(span => span.Name == "subscription" && span.Text.Contains("Worklist:V2:All", StringComparison.Ordinal));
        spans.ShouldContain(span => span.Source == "Npgsql" && spans.Any(append => append.Name == "append" && append.Id == span.Parent));
        spans.ShouldAllBe(span => span.Service.Contains(Collector.Service, StringComparison.Ordinal));
    }

    [Fact]
    public async Task begins_with_a_request_and_not_with_the_polling_of_an_idle_node()
    {
        await using var collector = await Collector.Start();
        await using (var api = await ApiHost.Start(postgres, collector.Settings()))
        {
            await api.Administer();
            await api.Rest();
            await Eventually.Is(() => Task.FromResult(!collector.Spans.IsEmpty), "the request is traced");
        }
        // Sources are the process's: what other tests ask their databases by themselves is traced too, under another name.
        collector.Spans.Where(span => OfTheProgram().IsMatch(span.Text)).ShouldNotBeEmpty();
        collector.Spans.Where(span => span is { Source: "Npgsql", Parent: "" } && OfTheProgram().IsMatch(span.Text)).ShouldBeEmpty();
    }

    [Fact]
    public async Task holds_no_text_that_was_sent_nor_what_an_exception_says()
    {
        await using var collector = await Collector.Start();
        await using (var api = await ApiHost.Start(postgres, collector.Settings()))
        {
            var reader = await api.Appoint(Role.Inspector);
            await api.As(reader, s => s.Get("/tand/dossiers?search=Secretname"));
            await api.As(ApiHost.FirstAdministrator, s => s.Put($"/tand/directory/{Guid.NewGuid()}", new { name = "Secretname" })
                .Status(System.Net.HttpStatusCode.NoContent));
            await using var broken = new Npgsql.NpgsqlConnection(api.AdminConnectionString);
            await broken.OpenAsync(Store.Cancel);
            await using var rename = new Npgsql.NpgsqlCommand("alter table awards.messages rename to lost", broken);
            await rename.ExecuteNonQueryAsync(Store.Cancel);
            await api.As(reader, s => s.Get("/tand/operations/messages").Status(System.Net.HttpStatusCode.InternalServerError));
        }
        collector.Spans.ShouldContain(span => span.Text.Contains("postgres-42P01", StringComparison.Ordinal), "the failure's code");
        collector.Raw.ShouldAllBe(sent => !sent.Contains("ecretname", StringComparison.Ordinal));
        collector.Raw.ShouldAllBe(sent => !sent.Contains("does not exist", StringComparison.Ordinal), "what the database's error says");
    }

    [Fact]
    public async Task is_accompanied_by_meters_of_the_store_the_program_and_the_framework()
    {
        await using var collector = await Collector.Start();
        await using var api = await ApiHost.Start(postgres, collector.Settings());
        await api.Anybody(s => s.Get("/tand/worklist").Status(System.Net.HttpStatusCode.Unauthorized));
        await api.Administer();
        string[] wanted =
            ["awards.appends", "awards.refusals", "awards.subscription.lag", "awards.messages.parked", "http.server.request.duration"];
        await Eventually.Is(() => Task.FromResult(Array.TrueForAll(wanted, collector.Metrics.ContainsKey)), "every meter is told");
    }

    [Fact]
    public async Task that_nobody_collects_keeps_no_request_waiting()
    {
        var settings = new Dictionary<string, string?> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9" };
        await using var api = await ApiHost.Start(postgres, settings);
        await api.Administer();
        await api.Anybody(s => s.Get("/health/live"));
    }

    [GeneratedRegex("data_source.{1,8}tand", RegexOptions.Singleline)]
    private static partial Regex OfTheProgram();

    // Programs of other tests tell the same collector of their sectors.
    private static List<Span>? Whole(Collector collector) => collector.Spans.GroupBy(span => span.Trace)
        .FirstOrDefault(trace =>
            trace.Any(span => span.Source == "Microsoft.AspNetCore" && span.Text.Contains("/tand/", StringComparison.Ordinal))
            && trace.Any(span => span.Name == "append")
            && trace.Any(span => span.Name == "message")
            && trace.Any(span => span.Name == "subscription" && span.Text.Contains("Worklist:V2:All", StringComparison.Ordinal))
            && trace.Any(span => span.Source == "Npgsql"))
        ?.ToList();
}
