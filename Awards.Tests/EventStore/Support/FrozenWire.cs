using System.Net.Sockets;

namespace Awards.Tests.EventStore;

/// <summary>
/// Stands between a node and its PostgreSQL, and can freeze the node in the middle of what it does: one more
/// flight goes out, nothing comes back.
/// </summary>
internal sealed class FrozenWire : IDisposable
{
    private readonly string server;
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource stop = new();
    private volatile bool armed;
    private volatile bool frozen;

    /// <param name="server">The folder of PostgreSQL's socket.</param>
    /// <param name="port">The port in the socket's name.</param>
    public FrozenWire(string server, int port)
    {
        this.server = Path.Combine(server, $".s.PGSQL.{port}");
        Folder = Directory.CreateTempSubdirectory("awards-wire-").FullName;
        listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(Folder, $".s.PGSQL.{port}")));
        listener.Listen();
        _ = Accept();
    }

    /// <summary>Connect here instead.</summary>
    public string Folder { get; }

    /// <summary>The next flight from the node is the last one that arrives.</summary>
    public void FreezeAfterOneFlight() => armed = true;

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        Directory.Delete(Folder, recursive: true);
        stop.Dispose();
    }

    private async Task Accept()
    {
        while (!stop.IsCancellationRequested)
        {
            var node = await listener.AcceptAsync(stop.Token);
            var postgres = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await postgres.ConnectAsync(new UnixDomainSocketEndPoint(server), stop.Token);
            _ = Carry(node, postgres, fromNode: true);
            _ = Carry(postgres, node, fromNode: false);
        }
    }

    private async Task Carry(Socket from, Socket to, bool fromNode)
    {
        var buffer = new byte[1 << 16];
        while (!stop.IsCancellationRequested)
        {
            var read = await from.ReceiveAsync(buffer, stop.Token);
            if (frozen || read == 0) return;
            if (fromNode && armed) frozen = true;
            await to.SendAsync(buffer.AsMemory(0, read), stop.Token);
        }
    }
}
