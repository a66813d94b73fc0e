using System.Diagnostics;
using System.Net.Sockets;
using Awards.Api.Commands;
using Awards.Tests.EventStore;

namespace Awards.Tests.Faults;

/// <summary>
/// Between a client and the nodes: kills a node's process as <c>kill -9</c> does, at requests and after moments that a seed decides. Half
/// of the kills are aimed at the node that was just sent something, the others at any node whenever it happens.
/// </summary>
/// <param name="nodes">The nodes.</param>
/// <param name="random">Decides when and whom.</param>
/// <param name="most">So many kills at most.</param>
internal sealed class RandomKills(IReadOnlyList<DemoNode> nodes, Random random, int most) : DelegatingHandler(new SocketsHttpHandler())
{
    private const int FewestRequestsBetween = 15;
    private const int MostRequestsBetween = 70;
    private const int LongestAim = 12; // milliseconds: a request takes about as long
    private const int LongestWhenever = 400;

    private readonly Lock gate = new();
    private readonly int[] inFlight = new int[nodes.Count];
    private readonly List<Task> killing = [];
    private int requests;
    private int next = random.Next(FewestRequestsBetween, MostRequestsBetween);
    private int cut;

    /// <summary>How many requests were sent, repeated ones each time.</summary>
    public int Requests => requests;

    /// <summary>How many processes were killed.</summary>
    public int Kills { get; private set; }

    /// <summary>How many of them had a request in flight.</summary>
    public int KillsInFlight { get; private set; }

    /// <summary>How many requests got no answer because their connection was cut.</summary>
    public int Cut => cut;

    /// <summary>Waits for what is on its way.</summary>
    public async Task Ended()
    {
        Task[] all;
        lock (gate) (all, next) = ([.. killing], int.MaxValue);
        await Task.WhenAll(all);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var node = IndexOf(request.RequestUri!);
        Plan(node);
        Interlocked.Increment(ref inFlight[node]);
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            return answer;
        }
        catch (HttpRequestException lost)
            when (lost.InnerException is not SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            Interlocked.Increment(ref cut);
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref inFlight[node]);
        }
    }

    private int IndexOf(Uri address) => Enumerable.Range(0, nodes.Count).First(index => nodes[index].Address.Port == address.Port);

    private void Plan(int node)
    {
        lock (gate)
        {
            if (++requests < next || killing.Count >= most) return;
            next = requests + random.Next(FewestRequestsBetween, MostRequestsBetween);
            var aimed = random.Next(2) == 0;
            var victim = aimed ? node : random.Next(nodes.Count);
            killing.Add(Kill(victim, TimeSpan.FromMilliseconds(random.Next(aimed ? LongestAim : LongestWhenever))));
        }
    }

    private async Task Kill(int node, TimeSpan after)
    {
        await Eventually.Meanwhile(after, CancellationToken.None);
        try
        {
            using var process = Process.GetProcessById(nodes[node].ProcessId);
            var busy = Volatile.Read(ref inFlight[node]) > 0;
            process.Kill();
            lock (gate) (Kills, KillsInFlight) = (Kills + 1, KillsInFlight + (busy ? 1 : 0));
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // It is down already, and is being started again.
        }
    }
}
