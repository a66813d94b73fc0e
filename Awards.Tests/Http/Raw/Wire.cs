using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Awards.Tests.EventStore;
using Awards.Tests.Support;

namespace Awards.Tests.Http.Raw;

/// <summary>A connection to the program on which anything at all can be sent: what no client library would.</summary>
internal sealed class Wire : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpClient socket = new();
    private readonly NetworkStream stream;

    private Wire(TcpClient connected) => (socket, stream) = (connected, connected.GetStream());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Wire> To(ApiHost api)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", api.Client.BaseAddress!.Port, Cancel);
        return new Wire(socket);
    }

    /// <summary>Sends characters, one byte each; what does not arrive any more because the other side has closed is not sent.</summary>
    /// <returns>Whether it was all taken.</returns>
    public async Task<bool> Send(string text) => await Send(Encoding.Latin1.GetBytes(text));

    /// <inheritdoc cref="Send(string)"/>
    public async Task<bool> Send(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            await stream.WriteAsync(bytes, Cancel);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Says that nothing more comes.</summary>
    public void End() => socket.Client.Shutdown(SocketShutdown.Send);

    /// <summary>Reads until the other side closes, or for as long as a test waits.</summary>
    /// <returns>What came, and whether the connection was closed.</returns>
    public async Task<(string Answer, bool Closed)> ReadToEnd()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Patience);
        var (read, buffer) = (new StringBuilder(), new byte[16 * 1024]);
        try
        {
            while (await stream.ReadAsync(buffer, limit.Token) is > 0 and var count) read.Append(Encoding.UTF8.GetString(buffer, 0, count));
            return (read.ToString(), true);
        }
        catch (IOException)
        {
            return (read.ToString(), true);
        }
        catch (OperationCanceledException) when (!Cancel.IsCancellationRequested)
        {
            return (read.ToString(), false);
        }
    }

    /// <summary>Reads the first bytes of an answer.</summary>
    public async Task<string> ReadSome()
    {
        var buffer = new byte[256];
        return Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, Cancel));
    }

    /// <summary>Reads nothing, and waits until the other side has torn the connection down.</summary>
    public Task SomebodyElseCloses() => Eventually.Is(
        () => Task.FromResult(socket.Client.Poll(0, SelectMode.SelectError) || Failed()), "the other side ends the connection");

    /// <summary>Tears the connection down, without a goodbye.</summary>
    public void Cut()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    public void Dispose() => socket.Dispose();

    private bool Failed()
    {
        try
        {
            return socket.Client.Send("\r\n"u8, SocketFlags.None, out var error) == 0 && error is not SocketError.WouldBlock;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }

    /// <summary>The statuses of the answers that came, one after the other.</summary>
    public static IReadOnlyList<int> Statuses(string answers) =>
    [
        .. answers.Split("HTTP/1.1 ").Skip(1).Select(answer => int.Parse(answer[..3], CultureInfo.InvariantCulture)),
    ];
}
