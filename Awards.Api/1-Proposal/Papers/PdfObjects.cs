using System.IO.Compression;

namespace Awards.Api.Proposals.Papers;

/// <summary>
/// Names inside a PDF's object streams, where what runs by itself would be overlooked. Other streams hold pages and pictures, which name
/// nothing that runs.
/// </summary>
internal static class PdfObjects
{
    private const int LongestDictionary = 1024;
    private const int MostStreams = 10_000;
    private const int MostUnpacked = 32 * 1024 * 1024; // of all object streams of a file

    /// <summary>The names; of a stream that does not unpack, or beyond the bound, none.</summary>
    public static IEnumerable<string> Names(ReadOnlyMemory<byte> file, PdfBody body, CancellationToken cancel)
    {
        var (rest, buffer) = (MostUnpacked, new byte[64 * 1024]);
        foreach (var (from, to) in body.Streams.Where(stream => IsOfObjects(file.Span, stream.From)).Take(MostStreams))
        {
            if (rest == 0) break;
            var unpacked = Unpack(file[from..to], ref rest, buffer, cancel);
            foreach (var name in PdfBody.Read(unpacked, cancel).Names) yield return name.Text;
        }
    }

    private static bool IsOfObjects(ReadOnlySpan<byte> bytes, int from)
    {
        var before = bytes[Math.Max(0, from - LongestDictionary)..from];
        if (before.LastIndexOf(" obj"u8) is var start and >= 0) before = before[start..];
        return before.IndexOf("/ObjStm"u8) >= 0 && before.IndexOf("/FlateDecode"u8) >= 0;
    }

    private static byte[] Unpack(ReadOnlyMemory<byte> packed, ref int rest, byte[] buffer, CancellationToken cancel)
    {
        using var unpacked = new MemoryStream();
        using var zlib = new ZLibStream(Parts.Stream(packed), CompressionMode.Decompress);
        try
        {
            while (rest > 0 && zlib.Read(buffer, 0, Math.Min(buffer.Length, rest)) is var read and > 0)
            {
                cancel.ThrowIfCancellationRequested();
                unpacked.Write(buffer, 0, read);
                rest -= read;
            }
        }
        catch (InvalidDataException)
        {
            // A reader would not get further either.
        }
        return unpacked.ToArray();
    }
}
