using System.Diagnostics;
using Awards.Domain;
using Awards.EventStore;
using Awards.Tests.EventStore;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Publications;

/// <summary>The public register is asked by many, and made again only when it says something else, or after a second.</summary>
public sealed class An_answer_that_is_kept(Postgres postgres)
{
    private const string Age = "Age"; // which only an answer that was kept has

    private static readonly string[] Addresses = ["/tand/register", "/tand/so-cong-khai"];

    [Fact]
    public async Task is_given_to_the_next_who_asks_the_same_and_to_nobody_who_asks_another_thing()
    {
        await using var api = await ApiHost.Start(postgres);
        var entry = await Publish(api, 1);
        foreach (var address in (string[])[.. Addresses, $"/tand/register/{entry}", $"/tand/so-cong-khai/{entry}"])
        {
            var kept = await Kept(api, address);
            var (made, given) = (kept.Made, kept.Given);
            given.Body.ShouldBe(made.Body);
            foreach (var header in made.Headers.Keys.Except(["Date", "Transfer-Encoding"]))
                string.Equals(given.Header(header), made.Header(header), StringComparison.OrdinalIgnoreCase).ShouldBeTrue(header);
            (await api.Anybody(s => s.Get($"{address}?year=2020&nam=2020&x={Guid.NewGuid()}"))).Header(Age).ShouldBeNull();
        }
        (await Kept(api, "/tand/register?year=2020")).Given.Json.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await Kept(api, "/tand/register?year=2021")).Given.Json.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    /// <summary>Without a position: who asks when the register shows it by itself is never shown what was before.</summary>
    [Fact]
    public async Task is_not_given_once_the_register_says_something_else()
    {
        await using var api = await ApiHost.Start(postgres);
        for (var n = 1; n <= 15; n++)
        {
            await Publish(api, n);
            foreach (var address in Addresses) (await api.Anybody(s => s.Get(address))).Body.ShouldContain($"Đơn vị số {n}.");
        }
    }

    [Fact]
    public async Task is_not_given_to_whoever_must_see_a_position_nor_to_whoever_says_who_they_are()
    {
        await using var api = await ApiHost.Start(postgres);
        await Publish(api, 1);
        foreach (var address in Addresses)
        {
            var position = await api.Node.Log.Head(Store.Cancel);
            await Kept(api, address);
            Action<Scenario>[] others =
            [
                s => s.Get($"{address}?after={position}"),
                s => s.Get(address).With("Awards-Position", $"{position}"),
                s => s.Get(address).With("Cookie", "awards=something"),
                s => s.Get(address).With("Cache-Control", "only-if-cached"),
                s => s.Get(address).With("If-Modified-Since", $"{DateTimeOffset.UtcNow.AddHours(1):r}"),
                s => s.Get(address).With("If-None-Match", "*"),
                s => s.Get(address).Bearing(api.TokenOf(ApiHost.FirstAdministrator)).Header("Cache-Control", "no-store"),
            ];
            foreach (var other in others) (await api.Anybody(other)).Header(Age).ShouldBeNull();
        }
        await Kept(api, Addresses[0]);
        await Append(api, 2);
        var head = await api.Node.Log.Head(Store.Cancel);
        (await api.Anybody(s => s.Get($"/tand/register?after={head}"))).Body.ShouldContain("Đơn vị số 2.");
    }

    /// <summary>As when another node stored it, or an operator made the read model again: nobody here hears of it.</summary>
    [Fact]
    public async Task is_given_for_a_second_at_most_whatever_changed_the_register()
    {
        await using var api = await ApiHost.Start(postgres);
        await Publish(api, 1);
        await using var command = api.Node.Log.Database.CreateCommand("delete from awards_read.public_register_v1");
        await Kept(api, Addresses[0]);
        await command.ExecuteNonQueryAsync(Store.Cancel);
        var since = Stopwatch.GetTimestamp();

        await Eventually.Is(
            async () => (await api.Anybody(s => s.Get(Addresses[0]))).Json.GetProperty("items").GetArrayLength() == 0,
            "the register is shown as it is");
        Stopwatch.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(8), "a second, and what a busy machine takes to ask");
    }

    [Fact]
    public async Task is_of_one_sector()
    {
        await using var both = await TwoSectors.Start(postgres);
        await Publish(both.Api, 1);
        foreach (var address in Addresses)
        {
            (await Kept(both.Api, address)).Given.Body.ShouldContain("Đơn vị số 1.");
            var other = address.Replace(ApiHost.Sector, TwoSectors.Other, StringComparison.Ordinal);
            (await both.Api.Anybody(s => s.Get(other))).Body.ShouldNotContain("Đơn vị số 1.");
        }
    }

    /// <summary>Asks until an answer is one that was kept, and gives it with the one before.</summary>
    private static async Task<(HttpReply Made, HttpReply Given)> Kept(ApiHost api, string address)
    {
        var (made, given) = (await api.Anybody(s => s.Get(address)), (HttpReply?)null);
        await Eventually.Is(
            async () =>
            {
                given = await api.Anybody(s => s.Get(address));
                if (given.Header(Age) is not null) return true;
                made = given;
                return false;
            },
            "an answer is kept");
        return (made, given!);
    }

    private static async Task<Guid> Publish(ApiHost api, int n)
    {
        var dossier = await Append(api, n);
        await api.Rest();
        return dossier;
    }

    private static async Task<Guid> Append(ApiHost api, int n)
    {
        var told = Told().Log.Select(stored => stored.Data).OfType<DossierPublished>().First();
        var dossier = new DossierId(Guid.NewGuid());
        var published = new DossierPublished(dossier, 1, told.Record with { NomineeName = $"Đơn vị số {n}." });
        await api.Node.Log.Append(
            new AppendRequest
            {
                Streams = [new StreamWrite(dossier.Value, "dossier", 0, [published])],
                Metadata = new Metadata(Metadata.System, ApiHost.Morning, $"{n}"),
            },
            Store.Cancel);
        return dossier.Value;
    }
}
