using System.Net;
using Awards.Domain;
using Awards.Tests.Support;

namespace Awards.Tests.Http;

/// <summary>Whoever asks too often is told to wait, and nobody else is.</summary>
public sealed class A_caller_in_a_hurry(Postgres postgres)
{
    private const int Burst = 5;

    [Fact]
    public async Task is_told_to_wait_when_signed_in()
    {
        await using var api = await Start("Caller");
        var (hurried, other) = (new PersonId(Guid.NewGuid()), new PersonId(Guid.NewGuid()));

        var refused = await Hurry(() => api.As(hurried, Either(s => s.Get("/tand/worklist"))));

        refused.Header("Retry-After").ShouldBe("1");
        refused.Text("code").ShouldBe("too-many-requests");
        await api.As(other, s => s.Get("/tand/worklist"));
        await api.Anybody(s => s.Get("/tand/register"));
    }

    [Fact]
    public async Task is_told_to_wait_when_nobody_knows_who_it_is()
    {
        await using var api = await Start("Public");

        var refused = await Hurry(() => api.Anybody(Either(s => s.Get("/tand/register"))));

        refused.Text("code").ShouldBe("too-many-requests");
        await api.As(new PersonId(Guid.NewGuid()), s => s.Get("/tand/worklist"));
        await api.Anybody(s => s.Get("/health/live"));
    }

    [Theory]
    [InlineData("Limits:Caller:Burst", "0")]
    [InlineData("Limits:Public:PerSecond", "many")]
    [InlineData("Limits:LongestRequestSeconds", "-1")]
    [InlineData("Limits:SlowestHeadersSeconds", "0")]
    [InlineData("Limits:GraceSeconds", "1")]
    public void is_not_let_in_by_a_setting_that_is_no_number(string key, string value) => Should
        .Throw<InvalidOperationException>(() => ApiHost.Build("Development", new() { [key] = value })).Message.ShouldContain(key);

    // While requests are sent, time may give some of them back; it cannot give back as many as are sent.
    private static async Task<HttpReply> Hurry(Func<Task<HttpReply>> send)
    {
        for (var sent = 1; sent <= Burst * 20; sent++)
        {
            if (await send() is not { Status: HttpStatusCode.TooManyRequests } refused) continue;
            sent.ShouldBeGreaterThan(Burst, "a burst is allowed");
            return refused;
        }
        throw new InvalidOperationException("It was never told to wait.");
    }

    private static Action<Scenario> Either(Action<Scenario> describe) => s =>
    {
        describe(s);
        s.Among(HttpStatusCode.OK, HttpStatusCode.TooManyRequests);
    };

    private Task<ApiHost> Start(string whose) => ApiHost.Start(postgres, new Dictionary<string, string?>
    {
        [$"Limits:{whose}:Burst"] = $"{Burst}",
        [$"Limits:{whose}:PerSecond"] = "1",
    });
}
