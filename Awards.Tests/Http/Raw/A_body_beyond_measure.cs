using System.Diagnostics;
using System.Globalization;
using System.Text;
using Awards.Tests.Support;

namespace Awards.Tests.Http.Raw;

/// <summary>Whatever is sent, what the program takes of it is bounded: in bytes, in memory and in time, and nothing is done.</summary>
[Collection(nameof(Measured))]
public sealed class A_body_beyond_measure(Postgres postgres, SharedApi shared)
{
    private const int Megabyte = 1024 * 1024;
    private const int Large = 10 * Megabyte;
    private const int AtATime = 10;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // Of what ten callers send together, one hundred megabytes: a few copies of what may be sent, for each.
    private const long MostAllocated = AtATime * 12L * Megabyte;
    private const long MostKept = 32L * Megabyte;

    private static readonly byte[] Sent = Encoding.UTF8.GetBytes($"{{\"name\":\"{new string('a', Large)}\"}}");

    public static TheoryData<string> Bodies =>
        ["with its length", "in chunks", "in many small chunks", "longer than it says", "shorter than it says"];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task is_refused_within_bounds(string how)
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        await Once(api, how); // what is made once for all requests is not theirs
        var before = Kept();
        var allocated = await LeastAllocated(how, () => Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Once(api, how))));
        allocated.ShouldBeLessThan(MostAllocated);
        (Kept() - before).ShouldBeLessThan(MostKept);
    }

    [Theory]
    [InlineData("nested", "{\"name\":", "[", "", 100_000)]
    [InlineData("nested in a list", "{\"name\":\"A\",\"aliases\":", "[", "", 100_000)]
    [InlineData("of many elements", "{\"name\":\"A\",\"aliases\":[", "\"\",", "\"\"]}", 100_000)]
    [InlineData("of many numbers", "{\"name\":\"A\",\"aliases\":[", "1,", "1]}", 100_000)]
    [InlineData("of many members", "{", "\"a\":1,", "\"name\":\"A\"}", 100_000)]
    [InlineData("of white space", "", " ", "", 1_000_000)]
    [InlineData("of one number", "{\"name\":", "1", "}", 1_000_000)]
    [InlineData("of escapes", "{\"name\":\"", "\\u0041", "\"}", 150_000)]
    [InlineData("of a member's name", "{\"", "a", "\":1}", 1_000_000)]
    public async Task of_small_things_is_refused_within_bounds(string what, string begin, string repeated, string end, int times)
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        var body = begin + string.Concat(Enumerable.Repeat(repeated, times)) + end;
        var unit = Guid.NewGuid();
        var allocated = await LeastAllocated(what, () => api.As(ApiHost.FirstAdministrator, s => s.Put($"/tand/units/{unit}").Text(body)
            .Problem(System.Net.HttpStatusCode.BadRequest, "malformed-request")
            .Expect(reply => reply.Body.Length < 2_000 ? null : "a short answer")));
        allocated.ShouldBeLessThan(AtATime * 6L * Megabyte, what);
        (await api.Node.Log.ReadStream(unit, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    /// <summary>
    /// What the whole process allocates meanwhile: programs of other tests that rest in it only add to that,
    /// so the least of a few times is what the requests themselves need.
    /// </summary>
    private static async Task<long> LeastAllocated(string what, Func<Task> requests)
    {
        const int times = 3;
        var least = long.MaxValue;
        for (var time = 0; time < times; time++)
        {
            var (allocated, began) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.GetTimestamp());
            await requests();
            Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Longest, what);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - allocated);
        }
        return least;
    }

    private static async Task Once(ApiHost api, string how)
    {
        var unit = Guid.NewGuid();
        using var wire = await Wire.To(api);
        await wire.Send($"PUT /tand/units/{unit} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n"
            + $"Authorization: Bearer {api.TokenOf(ApiHost.FirstAdministrator)}\r\n");
        switch (how)
        {
            case "in chunks":
                await wire.Send($"Transfer-Encoding: chunked\r\n\r\n{Sent.Length.ToString("x", CultureInfo.InvariantCulture)}\r\n");
                await wire.Send(Sent);
                break;
            case "in many small chunks":
                await wire.Send("Transfer-Encoding: chunked\r\n\r\n");
                await Chunks(wire);
                break;
            default:
                var said = how switch { "longer than it says" => 20, "shorter than it says" => Megabyte, _ => Sent.Length };
                await wire.Send($"Content-Length: {said}\r\n\r\n");
                await wire.Send(how == "shorter than it says" ? Sent.AsMemory(0, 1000) : Sent);
                if (how == "shorter than it says") wire.End();
                break;
        }
        var (answer, closed) = await wire.ReadToEnd();
        closed.ShouldBeTrue(how);
        var statuses = Wire.Statuses(answer);
        // Whoever goes on sending may lose the answer with the connection.
        if (statuses is not []) statuses.ShouldBe([how == "longer than it says" ? 400 : 413], how);
        (await api.Node.Log.ReadStream(unit, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    private static async Task Chunks(Wire wire)
    {
        const int small = 100;
        var many = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat($"64\r\n{new string(' ', small)}\r\n", 1000)));
        for (var sent = 0; sent < Large && await wire.Send(many); sent += small * 1000) { }
    }

    private static long Kept() => GC.GetTotalMemory(forceFullCollection: true);
}
