using System.Buffers.Binary;
using Awards.Domain.Proposals;

namespace Awards.Api.Proposals.Papers;

/// <summary>
/// JPEG pictures, segment by segment: the picture itself, its colours and which side is up stay; who took it, where and when goes. Nothing
/// is decoded.
/// </summary>
internal static class JpegFile
{
    private const string Name = "JPEG";
    private const int JfifLength = 16;

    private static ReadOnlySpan<byte> Begin => [0xFF, 0xD8, 0xFF];

    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith(Begin);

    public static Inspected Inspect(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var (parts, stripped, hasFrame, hasScan) = (new Parts(file), new SortedSet<string>(StringComparer.Ordinal), false, false);
        var at = 2;
        parts.Keep(0, at);
        while (true)
        {
            while (at + 1 < bytes.Length && bytes[at] == 0xFF && bytes[at + 1] == 0xFF) at++; // a marker may be filled up
            if (at + 1 >= bytes.Length || bytes[at] != 0xFF) return Inspected.Damaged(Name);
            var marker = bytes[at + 1];
            if (marker == 0xD9) break;
            if (at + 4 > bytes.Length || marker is < 0xC0 or (>= 0xD0 and <= 0xD8)) return Inspected.Damaged(Name);
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length) return Inspected.Damaged(Name);
            var content = bytes.Slice(at + 4, length - 2);

            if (IsFrame(marker))
            {
                if (!IsPicture(content)) return Inspected.Damaged(Name);
                hasFrame = true;
            }
            if (KindOf(marker, content) is { } kind)
            {
                stripped.Add(kind);
                // Its other half is the camera's; without this one the page would lie on its side.
                if (kind == Strips.Exif && Orientation.Of(content) is { } segment) parts.Put(segment);
            }
            else if (marker == 0xE0) Jfif(parts, content, at, stripped);
            else parts.Keep(at, 2 + length);
            at += 2 + length;
            if (marker != 0xDA) continue;
            hasScan = true;
            var end = EndOfScan(bytes, at);
            parts.Keep(at, end - at);
            at = end;
        }
        if (!hasFrame || !hasScan) return Inspected.Damaged(Name);
        parts.Keep(at, 2);
        if (at + 2 < bytes.Length) stripped.Add(Strips.Trailing);
        return new Inspected.Taken(PaperType.Jpeg, parts.All, IsSigned: false, [.. stripped]);
    }

    /// <summary>Why a segment goes; null: it stays.</summary>
    private static string? KindOf(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        0xE0 => content.StartsWith("JFIF\0"u8) && content.Length >= JfifLength - 2 ? null : Strips.Private,
        0xE1 => content.StartsWith("Exif\0"u8) ? Strips.Exif : content.StartsWith("http://ns.adobe.com/"u8) ? Strips.Xmp : Strips.Private,
        0xE2 => content.StartsWith("ICC_PROFILE\0"u8) ? null : Strips.Private,
        0xED => Strips.Iptc,
        0xEE => content.StartsWith("Adobe"u8) ? null : Strips.Private, // says how the colours are to be read
        0xFE => Strips.Texts,
        >= 0xE3 and <= 0xEF => Strips.Private,
        >= 0xC0 and <= 0xCF or >= 0xDA and <= 0xDF => null,
        _ => Strips.Private,
    };

    // The first segment may hold a small picture of what the large one no longer shows.
    private static void Jfif(Parts parts, ReadOnlySpan<byte> content, int at, SortedSet<string> stripped)
    {
        if (content.Length == JfifLength - 2)
        {
            parts.Keep(at, 2 + JfifLength);
            return;
        }
        stripped.Add(Strips.Private);
        byte[] segment = [0xFF, 0xE0, 0, JfifLength, .. content[..(JfifLength - 4)], 0, 0];
        parts.Put(segment);
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsPicture(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 6) return false;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
        return (long)height * width is > 0 and <= FileInspection.MostPixels;
    }

    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= bytes.Length) return bytes.Length;
            at += next;
            if (bytes[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7))) return at;
            at += bytes[at + 1] == 0xFF ? 1 : 2;
        }
        return at;
    }
}
