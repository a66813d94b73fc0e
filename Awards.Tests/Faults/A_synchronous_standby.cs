using System.Collections.Concurrent;
using Awards.EventStore;
using Awards.Tests.EventStore;
using Awards.Tests.Support;
using Npgsql;

namespace Awards.Tests.Faults;

public sealed class A_synchronous_standby(Postgres postgres)
{
    private const int Senders = 4;
    private const int BeforeTheLoss = 40;
    private const int AfterTheLoss = 80;
    private static readonly TimeSpan BeforeTheEnd = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task that_is_promoted_has_every_command_that_was_acknowledged()
    {
        await using var pair = await PostgresPair.Start(postgres);
        await using var log = await Application(pair);
        var transact = new Transact(log, TestCounters.Workflows());
        var acknowledged = new ConcurrentDictionary<string, long>();
        var (lost, next) = (false, 0);

        var sending = Enumerable.Range(0, Senders).Select(_ => Task.Run(Send, Cancel)).ToArray();
        await Eventually.Is(() => Task.FromResult(acknowledged.Count >= BeforeTheLoss), "some commands are acknowledged");
        await pair.CutStandbyOff(); // what is not confirmed from here on is nowhere else
        await Eventually.Meanwhile(BeforeTheEnd, Cancel);
        await pair.LosePrimary();
        Volatile.Write(ref lost, true);
        var before = acknowledged.Count;
        await pair.Promote();
        await Task.WhenAll(sending);

        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(AfterTheLoss);
        acknowledged.Count.ShouldBeGreaterThan(before, "the application finds the new primary by itself");
        var events = await log.ReadAll(0, int.MaxValue, Cancel);
        events.Select(stored => stored.Position).ShouldBe(Enumerable.Range(1, events.Count).Select(n => (long)n));
        events.Count.ShouldBe(acknowledged.Count, "each once, and nothing that nobody was told of: all were sent until they were answered");
        foreach (var (key, position) in acknowledged)
            events[(int)position - 1].Metadata.Correlation.ShouldBe(key, "what was acknowledged is where it was said to be");

        async Task Send()
        {
            while (acknowledged.Count < AfterTheLoss || !Volatile.Read(ref lost))
            {
                var key = $"{Interlocked.Increment(ref next)}";
                var context = Store.By("lan") with { Correlation = key, Key = Store.Key(key) };
                TransactResult? result = null;
                while (result is null)
                {
                    try
                    {
                        result = await transact.Run(new TestCount(NameBasedId.Of(key), 1), context, Cancel);
                    }
                    catch (NpgsqlException)
                    {
                        await Eventually.Meanwhile(BetweenTries, Cancel); // as a client does that got 503: the same again
                    }
                }
                acknowledged[key] = result.ShouldBeOfType<TransactResult.Done>().Position;
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task that_is_away_lets_nothing_be_acknowledged_and_the_same_sent_again_is_done_once(bool byTimeout)
    {
        await using var pair = await PostgresPair.Start(postgres);
        await using var log = await Application(pair, byTimeout ? "Command Timeout=1" : "");
        var transact = new Transact(log, TestCounters.Workflows());
        var (counter, context) = (Guid.NewGuid(), Store.By("lan") with { Key = Store.Key("once") });
        await transact.Run(new TestCount(Guid.NewGuid(), 1), Store.By("lan"), Cancel);

        await pair.StopStandby();
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel))
        {
            patience.CancelAfter(TimeSpan.FromSeconds(byTimeout ? 10 : 1));
            // PostgreSQL answers a wait that is given up with success and a warning: done here, and perhaps nowhere else.
            var unknown = await Should.ThrowAsync<Exception>(() => transact.Run(new TestCount(counter, 1), context, patience.Token));
            (unknown is OperationCanceledException or NpgsqlException { IsTransient: true }).ShouldBeTrue(unknown.ToString());
        }
        await pair.StartStandby();

        (await transact.Run(new TestCount(counter, 1), context, Cancel)).ShouldBeOfType<TransactResult.Done>().Version.ShouldBe(1);
        (await log.ReadStream(counter, Cancel)).Count.ShouldBe(1);
    }

    private static async Task<EventLog> Application(PostgresPair pair, string more = "")
    {
        await Schema.Apply(pair.ConnectionString("awards_deployer"), new SchemaOptions(), Cancel);
        return new EventLog($"{pair.ConnectionString("awards_node")};{more}", TestCounters.EventTypes);
    }
}
