using System.Text;

namespace Awards.Tests.Telemetry;

/// <summary>A message of protocol buffers, read without its schema: just what the tests of telemetry need.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, byte[] Content)> fields = [];
    private byte[] all = [];

    public static ProtoMessage Read(byte[] bytes)
    {
        var message = new ProtoMessage { all = bytes };
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Number(bytes, ref at);
            var length = (tag & 7) switch
            {
                0 => Skip(bytes, at),
                1 => 8,
                5 => 4,
                _ => (int)Number(bytes, ref at),
            };
            if ((tag & 7) == 2) message.fields.Add(((int)(tag >> 3), bytes[at..(at + length)]));
            at += length;
        }
        return message;
    }

    public IEnumerable<ProtoMessage> All(int field) => fields.Where(one => one.Field == field).Select(one => Read(one.Content));

    public ProtoMessage One(int field) => All(field).FirstOrDefault() ?? new ProtoMessage();

    public byte[] Bytes(int field) => fields.FirstOrDefault(one => one.Field == field).Content ?? [];

    public string Characters(int field) => Encoding.UTF8.GetString(Bytes(field));

    /// <summary>Everything in it as characters, to look for words.</summary>
    public static string Text(ProtoMessage message) => Encoding.UTF8.GetString(message.all);

    private static int Skip(byte[] bytes, int at)
    {
        var from = at;
        Number(bytes, ref at);
        return at - from;
    }

    private static ulong Number(byte[] bytes, ref int at)
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            number |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return number;
        }
    }
}
