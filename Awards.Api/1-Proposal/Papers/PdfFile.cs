using Awards.Domain;
using Awards.Domain.Proposals;

namespace Awards.Api.Proposals.Papers;

/// <summary>
/// PDF documents. Nothing is parsed into objects and written again: what identifies people is overwritten by blanks of the same length, so
/// that every offset in the file still holds. A signed one is kept as it came.
/// </summary>
internal static class PdfFile
{
    private const string Name = "PDF";
    private const int TailLength = 2048;

    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith("%PDF-1."u8) || file.StartsWith("%PDF-2."u8);

    public static Inspected Inspect(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        if (!IsWhole(file.Span)) return Inspected.Damaged(Name);
        var body = PdfBody.Read(file.Span, cancel);
        foreach (var name in body.Names)
            if (PdfBody.Active.Contains(name.Text)) return Inspected.Active(name.Text);
        if (body.Names.Exists(name => name.Text == PdfBody.Encrypt)) return new Inspected.Refused(Rules.FileEncrypted);
        if (PdfObjects.Names(file, body, cancel).FirstOrDefault(PdfBody.Active.Contains) is { } hidden) return Inspected.Active(hidden);
        if (body.Names.Exists(name => name.Text == PdfBody.Signature))
            return new Inspected.Taken(PaperType.Pdf, [file], IsSigned: true, []);

        var stripped = new SortedSet<string>(StringComparer.Ordinal);
        var blanks = PdfInfo.Blanks(file.Span, body);
        if (blanks.Count > 0) stripped.Add(Strips.Properties);
        var packets = PdfInfo.Packets(file.Span);
        if (packets.Count > 0) stripped.Add(Strips.Xmp);
        return new Inspected.Taken(PaperType.Pdf, Overwritten(file, [.. blanks, .. packets]), IsSigned: false, [.. stripped]);
    }

    /// <summary>Ends as a PDF ends, so that no other file hangs on it.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[Math.Max(0, bytes.Length - TailLength)..].TrimEnd("\0\t\n\f\r "u8);
        return tail.EndsWith("%%EOF"u8) && tail.IndexOf("startxref"u8) >= 0;
    }

    private static IReadOnlyList<ReadOnlyMemory<byte>> Overwritten(ReadOnlyMemory<byte> file, List<Patch> patches)
    {
        var (parts, at) = (new Parts(file), 0);
        foreach (var patch in patches.OrderBy(patch => patch.At).Where(patch => patch.Bytes.Length > 0))
        {
            if (patch.At < at) continue; // inside one that was made already
            parts.Keep(at, patch.At - at);
            parts.Put(patch.Bytes);
            at = patch.At + patch.Bytes.Length;
        }
        parts.Keep(at, file.Length - at);
        return parts.All;
    }
}
