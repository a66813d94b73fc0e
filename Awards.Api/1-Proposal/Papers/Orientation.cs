using System.Buffers.Binary;

namespace Awards.Api.Proposals.Papers;

/// <summary>Which side of a photograph is up: the one thing in a camera's metadata that whoever reads the page needs.</summary>
internal static class Orientation
{
    private const ushort Tag = 0x0112;
    private const ushort Short = 3;
    private const int Entry = 12;

    private static ReadOnlySpan<byte> Exif => "Exif\0\0"u8;

    /// <summary>A segment that says this and nothing else; null: the usual side is up, or it cannot be told.</summary>
    /// <param name="content">Content of the camera's segment. One too short to hold what it says is left without.</param>
    public static byte[]? Of(ReadOnlySpan<byte> content) =>
        content.Length >= Segment(1).Length - 4 && content.StartsWith(Exif) && Read(content[Exif.Length..]) is { } side and > 1 and <= 8
            ? Segment((byte)side)
            : null;

    private static int? Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return null;
        bool isBig;
        if (tiff.StartsWith("MM\0*"u8)) isBig = true;
        else if (tiff.StartsWith("II*\0"u8)) isBig = false;
        else return null;
        var directory = isBig ? BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]);
        if (directory > tiff.Length - 2) return null;
        var entries = Number(tiff[(int)directory..], isBig);
        for (var place = 0; place < entries; place++)
        {
            var at = (int)directory + 2 + (place * Entry);
            if (at + Entry > tiff.Length) return null;
            var entry = tiff.Slice(at, Entry);
            if (Number(entry, isBig) == Tag) return Number(entry[2..], isBig) == Short ? Number(entry[8..], isBig) : null;
        }
        return null;
    }

    private static ushort Number(ReadOnlySpan<byte> at, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at);

    private static byte[] Segment(byte side) =>
    [
        0xFF, 0xE1, 0, 34, .. Exif, .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1, Tag >> 8, Tag & 0xFF, 0, (byte)Short, 0, 0, 0, 1, 0, side, 0, 0, 0, 0, 0, 0,
    ];
}
