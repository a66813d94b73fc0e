using System.Net;
using Awards.Api.Hosting;
using Awards.Tests.EventStore;
using Awards.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Awards.Tests.Hosting;

/// <summary>Whoever was let in is answered, what was answered is in the log, and nobody is sent to a node that goes.</summary>
public sealed class A_node_that_stops(Postgres postgres)
{
    private static readonly Dictionary<string, string?> Draining = new() { [GracefulStop.DrainSetting] = "2" };

    [Fact]
    public async Task says_so_first_then_answers_what_it_took_and_ends()
    {
        await using var api = await ApiHost.Start(postgres, Draining);
        await api.Administer();
        var unit = Guid.NewGuid();
        await using var holder = new NpgsqlConnection(api.AdminConnectionString);
        await holder.OpenAsync(Store.Cancel);
        var transaction = await holder.BeginTransactionAsync(Store.Cancel);
        await using (var hold = new NpgsqlCommand("select from awards.log_head for update", holder))
            await hold.ExecuteNonQueryAsync(Store.Cancel);
        var atHand = api.As(ApiHost.FirstAdministrator, s => s.Put($"/tand/units/{unit}", new { name = "Văn phòng" }));
        await Eventually.Is(() => IsWaiting(api), "the request waits in the database");

        var host = api.Services.GetRequiredService<IHost>();
        var stopping = host.StopAsync(Store.Cancel);
        await api.Anybody(s => s.Get("/health/ready").Status(HttpStatusCode.ServiceUnavailable)
            .Expect(reply => reply.Text("status") == "stopping" ? null : "that it stops"));
        await api.Anybody(s => s.Get("/tand/register")); // whoever still comes is served
        await Eventually.Is(async () => !await Listens(api), "it takes no new connection");
        atHand.IsCompleted.ShouldBeFalse();
        stopping.IsCompleted.ShouldBeFalse("it waits for the request at hand");
        await transaction.RollbackAsync(Store.Cancel);

        (await atHand).Status.ShouldBe(HttpStatusCode.OK);
        await stopping;
        await using var look = new NpgsqlCommand("select count(*)::int from awards.mt_events where stream_id = $1", holder)
        {
            Parameters = { new() { Value = unit } },
        };
        ((int)(await look.ExecuteScalarAsync(Store.Cancel))!).ShouldBe(1);
    }

    // On a connection of its own: inside a transaction the server shows the activities of its beginning.
    private static async Task<bool> IsWaiting(ApiHost api)
    {
        await using var connection = new NpgsqlConnection(api.AdminConnectionString);
        await connection.OpenAsync(Store.Cancel);
        await using var asked = new NpgsqlCommand(
            "select exists (select from pg_stat_activity where datname = current_database() and query like '%awards.append%' "
            + "and wait_event_type = 'Lock' and pid <> pg_backend_pid())",
            connection);
        return (bool)(await asked.ExecuteScalarAsync(Store.Cancel))!;
    }

    private static async Task<bool> Listens(ApiHost api)
    {
        using var caller = new HttpClient { BaseAddress = api.Client.BaseAddress };
        try
        {
            using var answer = await caller.GetAsync(new Uri("/health/live", UriKind.Relative), Store.Cancel);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
