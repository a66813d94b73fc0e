using Awards.Domain;

namespace Awards.Api.Proposals.Papers;

/// <summary>
/// What a file is, by its content alone, and what is kept of it. Whatever is sent, this ends, within bounds of time and memory, with an
/// answer and not with an exception.
/// </summary>
internal static class FileInspection
{
    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>Most pixels of a picture: an A4 page at 1,200 dpi has 139 million.</summary>
    public const long MostPixels = 200_000_000;

    // A compound file of old: a Word document before 2007, or the wrapping of an encrypted new one.
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static ReadOnlySpan<byte> EncryptedPackage =>
        "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8;

    /// <summary>Looks at a file.</summary>
    public static Inspected Inspect(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        var bytes = file.Span;
        if (PdfFile.IsOne(bytes)) return PdfFile.Inspect(file, cancel);
        if (PngFile.IsOne(bytes)) return PngFile.Inspect(file);
        if (JpegFile.IsOne(bytes)) return JpegFile.Inspect(file);
        if (ZipContainer.IsOne(bytes)) return OfficeFile.Inspect(file, cancel);
        return bytes.StartsWith(Compound) && bytes.IndexOf(EncryptedPackage) >= 0
            ? new Inspected.Refused(Rules.FileEncrypted)
            : new Inspected.Refused(Rules.FileTypeNotTaken);
    }
}
