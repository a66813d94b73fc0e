using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace Awards.Api.Proposals.Papers;

/// <summary>Unpacking entries within their word, and putting a container together again.</summary>
internal static class ZipPacking
{
    private const byte Version = 20; // deflate and folders, no more
    private const ushort FirstOfJanuary1980 = 0x21; // the earliest day that can be written
    private const int BufferSize = 64 * 1024;

    private static readonly byte[] Nothing = new byte[10]; // no comment, first disk, no attributes

    /// <summary>An entry's content, to be read once. It ends where the entry says, whatever is packed.</summary>
    public static Stream Open(ZipEntry entry) => entry.IsDeflated
        ? new DeflateStream(Parts.Stream(entry.Packed), CompressionMode.Decompress)
        : Parts.Stream(entry.Packed);

    /// <summary>Whether an entry unpacks to what it says, byte by byte.</summary>
    public static bool IsSound(ZipEntry entry, CancellationToken cancel)
    {
        using var content = Open(entry);
        var (buffer, size, sum) = (ArrayPool<byte>.Shared.Rent(BufferSize), 0, 0u);
        try
        {
            while (content.Read(buffer) is var read and > 0)
            {
                cancel.ThrowIfCancellationRequested();
                if ((size += read) > entry.Size) return false;
                sum = Crc32.Of(buffer.AsSpan(0, read), sum);
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return size == entry.Size && sum == entry.Sum;
    }

    /// <summary>All of an entry that is known to be sound.</summary>
    public static byte[] Unpack(ZipEntry entry)
    {
        var content = new byte[entry.Size];
        using var packed = Open(entry);
        packed.ReadExactly(content);
        return content;
    }

    /// <summary>The entry with another content.</summary>
    public static ZipEntry With(ZipEntry entry, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(content);
        var isSmaller = packed.Length < content.Length;
        return entry with
        {
            IsDeflated = isSmaller,
            Packed = isSmaller ? packed.ToArray() : content,
            Size = content.Length,
            Sum = Crc32.Of(content),
        };
    }

    /// <summary>A container of these entries and nothing else: no times, no owners, no comments.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Build(IReadOnlyList<ZipEntry> entries)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        using var directory = new MemoryStream();
        var at = 0;
        foreach (var entry in entries)
        {
            var header = Header(entry);
            parts.Add((byte[])[.. "PK\x3\x4"u8, .. header, .. entry.RawName]);
            if (!entry.Packed.IsEmpty) parts.Add(entry.Packed);
            directory.Write("PK\x1\x2"u8);
            directory.Write([Version, 0]);
            directory.Write(header);
            directory.Write(Nothing);
            directory.Write(Little(at));
            directory.Write(entry.RawName);
            at += 4 + header.Length + entry.RawName.Length + entry.Packed.Length;
        }
        parts.Add(directory.ToArray());
        byte[] count = [(byte)entries.Count, (byte)(entries.Count >> 8)];
        parts.Add((byte[])[.. "PK\x5\x6"u8, 0, 0, 0, 0, .. count, .. count, .. Little((int)directory.Length), .. Little(at), 0, 0]);
        return parts;
    }

    // What local header and directory have in common: from the version needed to the length of what is added, which is nothing.
    private static byte[] Header(ZipEntry entry)
    {
        var header = new byte[26];
        var into = header.AsSpan();
        BinaryPrimitives.WriteUInt16LittleEndian(into, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(into[2..], (ushort)(entry.IsUtf8 ? 0x800 : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(into[4..], (ushort)(entry.IsDeflated ? 8 : 0));
        BinaryPrimitives.WriteUInt16LittleEndian(into[8..], FirstOfJanuary1980);
        BinaryPrimitives.WriteUInt32LittleEndian(into[10..], entry.Sum);
        BinaryPrimitives.WriteInt32LittleEndian(into[14..], entry.Packed.Length);
        BinaryPrimitives.WriteInt32LittleEndian(into[18..], entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(into[22..], (ushort)entry.RawName.Length);
        return header;
    }

    private static byte[] Little(int number)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
