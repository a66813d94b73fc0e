using System.Net;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Http;

/// <summary>Whatever a request waits for, its wait has an end.</summary>
public sealed class A_request_that_has_to_wait(Postgres postgres)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task too_long_is_told_to_try_again_and_has_done_nothing()
    {
        await using var api = await ApiHost.Start(
            postgres, new Dictionary<string, string?> { ["Limits:LongestRequestSeconds"] = "1" });
        await api.Administer();
        var unit = $"/tand/units/{Guid.NewGuid()}";
        await using var somebody = new NpgsqlConnection(api.AdminConnectionString);
        await somebody.OpenAsync(Cancel);
        await using (var transaction = await somebody.BeginTransactionAsync(Cancel))
        {
            await using var hold = new NpgsqlCommand("select from awards.log_head for update", somebody, transaction);
            await hold.ExecuteNonQueryAsync(Cancel);

            await api.As(ApiHost.FirstAdministrator, s => s.Put(unit, new { name = "Vụ Tổng hợp" })
                .Problem(HttpStatusCode.ServiceUnavailable, "try-later"));
        }

        var sent = await api.As(ApiHost.FirstAdministrator, s => s.Put(unit, new { name = "Vụ Tổng hợp" }));
        sent.Json.GetProperty("version").GetInt64().ShouldBe(1, "nothing was done before");
        sent.Json.GetProperty("happened").GetArrayLength().ShouldBe(1);
    }
}
