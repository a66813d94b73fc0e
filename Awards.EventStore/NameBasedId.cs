using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Awards.EventStore;

/// <summary>Ids that follow from what a thing is: the same parts give the same id, on every node and for ever.</summary>
public static class NameBasedId
{
    /// <summary>A UUID of version 8 from the SHA-256 of the parts. Parts are told apart: ("ab", "c") is not ("a", "bc").</summary>
    public static Guid Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var text = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
            hash.AppendData(length);
            hash.AppendData(text);
        }
        return FromHash(hash.GetHashAndReset());
    }

    /// <summary>A UUID of version 8 from the SHA-256 of content.</summary>
    public static Guid OfContent(ReadOnlySpan<byte> content) => FromHash(SHA256.HashData(content));

    private static Guid FromHash(Span<byte> hash)
    {
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
