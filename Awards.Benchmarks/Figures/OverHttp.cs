using System.Net.Http.Headers;
using System.Net.Http.Json;
using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Publications;

namespace Awards.Benchmarks;

/// <summary>The whole program under load, client and server on one machine: commands that are done, and the public register.</summary>
internal static class OverHttp
{
    private const int Connections = 32;
    private const int Yardstick = 16;
    private const int Published = 200;

    /// <summary>A unit gets so many names, and then it is the next unit's turn: a stream as long as a dossier's.</summary>
    private const int NamesOfAUnit = 9;

    /// <summary>From request to fact: token verified, body read, office looked at, decided, appended. All read models follow.</summary>
    public static async Task Commands(Bench bench)
    {
        await using var program = await WholeProgram.Start(await bench.Server.FreshDatabase(bench.Cancel), bench.Cancel);
        var raw = await RawWriter.Many(await bench.Server.FreshDatabase(bench.Cancel), Yardstick, bench.Cancel);
        var token = program.TokenOf(WholeProgram.Administrator);
        await Done(program, token, HttpMethod.Post, $"/officers/{WholeProgram.Administrator.Value}/appointments", new
        {
            role = nameof(Role.Administrator),
            place = new { kind = nameof(PlaceKind.Sector) },
            since = "2021-01-01",
        });
        Func<Task>[] callers = [.. Enumerable.Range(0, Connections).Select(_ => (Func<Task>)new Caller(program, token).Write)];
        var compared = await bench.InTurns(
            duration => ClosedLoop.Run([.. raw.Select(writer => (Func<Task>)writer.Write)], duration),
            duration => ClosedLoop.Run(callers, duration));
        bench.Report.AtLeast(
            "P5", $"{Connections} connections, commands over HTTP", compared.Of(loop => loop.PerSecond), "/s", 0.8);
        foreach (var writer in raw) await writer.DisposeAsync();
    }

    /// <summary>Nobody signed in reads the first page of the register, as a page and as JSON.</summary>
    public static async Task Register(Bench bench)
    {
        await using var program = await WholeProgram.Start(await bench.Server.FreshDatabase(bench.Cancel), bench.Cancel);
        for (var n = 0; n < Published; n++) await Publish(program.Log, n, bench.Cancel);
        await program.Rest(bench.Cancel);
        foreach (var (id, what, address) in new[] { ("P11/page", "page", "so-cong-khai"), ("P11/json", "JSON", "register") })
        {
            var ours = $"/{WholeProgram.Sector}/{address}";
            var plain = program.PutFile(address, await program.Client.GetByteArrayAsync(ours, bench.Cancel));
            var compared = await bench.InTurns(
                duration => ClosedLoop.Run(Readers(program, plain), duration),
                duration => ClosedLoop.Run(Readers(program, ours), duration));
            bench.Report.AtLeast(
                id, $"public register as {what}, {Connections} connections, against a file of its size",
                compared.Of(loop => loop.PerSecond), "/s", 0.5);
        }
    }

    private static Func<Task>[] Readers(WholeProgram program, string address) => [.. Enumerable.Range(0, Connections)
        .Select(_ => (Func<Task>)(async () => await program.Client.GetByteArrayAsync(address)))];

    private static async Task Publish(EventLog log, int n, CancellationToken cancel)
    {
        var dossier = new DossierId(Guid.CreateVersion7());
        var record = new PublicRecord(
            new AwardCode("court-flag"), "Cờ thi đua Tòa án nhân dân", new UnitId(dossier.Value), $"Tòa án nhân dân huyện số {n}",
            "Vì công lý", 2021, $"{n}/QĐ-TANDTC-TĐKT", new DateOnly(2021, 12, 20), "Chánh án Tòa án nhân dân tối cao",
            SigningCapacity.OwnRight, null, []);
        var published = new StreamWrite(dossier.Value, "dossier", 0, [new DossierPublished(dossier, 1, record)]);
        await log.Append(new AppendRequest { Streams = [published], Metadata = Steps.Metadata() }, cancel);
    }

    private static async Task Done(WholeProgram program, string token, HttpMethod method, string address, object body)
    {
        using var request = new HttpRequestMessage(method, $"/{WholeProgram.Sector}{address}") { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await program.Client.SendAsync(request);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
    }

    private sealed class Caller(WholeProgram program, string token)
    {
        private Guid unit;
        private int names = NamesOfAUnit;

        public async Task Write()
        {
            if (names == NamesOfAUnit)
            {
                (unit, names) = (Guid.CreateVersion7(), 0);
                await Done(program, token, HttpMethod.Put, $"/units/{unit}", new { name = $"Tòa án nhân dân {unit:N}" });
                return;
            }
            await Done(program, token, HttpMethod.Post, $"/units/{unit}/aliases", new
            {
                name = $"TAND {++names} {unit:N}",
                source = "Báo cáo số 427/BC-TA",
            });
        }
    }
}
