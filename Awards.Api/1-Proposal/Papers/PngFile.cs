using System.Buffers.Binary;
using Awards.Domain.Proposals;

namespace Awards.Api.Proposals.Papers;

/// <summary>PNG pictures, chunk by chunk: what the picture needs stays, whatever else a program wrote goes. Nothing is unpacked.</summary>
internal static class PngFile
{
    private const string Name = "PNG";
    private const int Overhead = 12; // length, type, checksum

    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    public static Inspected Inspect(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var (parts, stripped, hasPicture) = (new Parts(file), new SortedSet<string>(StringComparer.Ordinal), false);
        var at = Signature.Length;
        parts.Keep(0, at);
        while (true)
        {
            if (bytes.Length - at < Overhead) return Inspected.Damaged(Name);
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - Overhead) return Inspected.Damaged(Name);
            var whole = (int)length + Overhead;
            var type = bytes.Slice(at + 4, 4);
            var content = bytes.Slice(at + 8, (int)length);
            if (BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8 + (int)length)..]) != Crc32.Of(bytes.Slice(at + 4, whole - 8)))
                return Inspected.Damaged(Name);
            if ((at == Signature.Length) != type.SequenceEqual("IHDR"u8) || (type.SequenceEqual("IHDR"u8) && !IsPicture(content)))
                return Inspected.Damaged(Name);
            if (KindOf(type) is { } kind) stripped.Add(kind);
            else parts.Keep(at, whole);
            hasPicture |= type.SequenceEqual("IDAT"u8);
            at += whole;
            if (type.SequenceEqual("IEND"u8)) break;
        }
        if (!hasPicture) return Inspected.Damaged(Name);
        if (at < bytes.Length) stripped.Add(Strips.Trailing);
        return new Inspected.Taken(PaperType.Png, parts.All, IsSigned: false, [.. stripped]);
    }

    private static bool IsPicture(ReadOnlySpan<byte> header)
    {
        if (header.Length != 13) return false;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        return width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue && (long)width * height <= FileInspection.MostPixels;
    }

    /// <summary>Why a chunk goes; null: it stays.</summary>
    private static string? KindOf(ReadOnlySpan<byte> type) => System.Text.Encoding.Latin1.GetString(type) switch
    {
        "IHDR" or "PLTE" or "IDAT" or "IEND" or "tRNS" => null,
        "gAMA" or "cHRM" or "sRGB" or "iCCP" or "cICP" or "sBIT" or "bKGD" or "pHYs" => null,
        "tEXt" or "zTXt" or "iTXt" => Strips.Texts,
        "eXIf" => Strips.Exif,
        "tIME" => Strips.Times,
        _ => Strips.Private,
    };
}
