using System.Globalization;
using System.Text;

namespace Awards.Api.Proposals.Papers;

/// <summary>
/// Where a PDF says who made it: the information dictionary and the XMP packets, as far as they are not compressed. Blanks of the same
/// length take their place.
/// </summary>
internal static class PdfInfo
{
    private const int LongestDictionary = 64 * 1024;
    private const int MostReferences = 8; // each change of a document that is saved behind its end may bring one
    private const int MostObjects = 16;

    // What stays of a packet, so that it is still well-formed.
    private static readonly byte[] Nothing = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>"u8.ToArray();

    /// <summary>The texts of every information dictionary but the title.</summary>
    public static IReadOnlyList<Patch> Blanks(ReadOnlySpan<byte> bytes, PdfBody body)
    {
        var blanks = new List<Patch>();
        foreach (var reference in References(bytes, body))
        {
            var head = Encoding.ASCII.GetBytes($"{reference.Number} {reference.Generation} obj");
            var (from, seen) = (0, 0);
            while (seen++ < MostObjects && Next(bytes, head, from) is var at and >= 0)
            {
                from = at + head.Length;
                if (IsOutside(at, body) && (at == 0 || !char.IsAsciiDigit((char)bytes[at - 1]))) Texts(bytes, from, blanks);
            }
        }
        return blanks;
    }

    /// <summary>What stands between the two instructions of an XMP packet.</summary>
    public static IReadOnlyList<Patch> Packets(ReadOnlySpan<byte> bytes)
    {
        var packets = new List<Patch>();
        for (var from = 0; Next(bytes, "<?xpacket begin"u8, from) is var at and >= 0;)
        {
            var open = Next(bytes, "?>"u8, at);
            var close = open < 0 ? -1 : Next(bytes, "<?xpacket end"u8, open);
            if (close < 0) break;
            var (start, length) = (open + 2, close - open - 2);
            var blank = new byte[length];
            blank.AsSpan().Fill((byte)' ');
            if (length >= Nothing.Length) Nothing.CopyTo(blank, 0);
            if (!bytes.Slice(start, length).SequenceEqual(blank)) packets.Add(new Patch(start, blank));
            from = close;
        }
        return packets;
    }

    private static HashSet<(int Number, int Generation)> References(ReadOnlySpan<byte> bytes, PdfBody body)
    {
        var references = new HashSet<(int, int)>();
        foreach (var name in body.Names)
        {
            if (name.Text != PdfBody.Info || references.Count == MostReferences) continue;
            var words = Encoding.Latin1.GetString(bytes.Slice(name.End, Math.Min(40, bytes.Length - name.End)))
                .Split((char[]?)null, 4, StringSplitOptions.RemoveEmptyEntries);
            if (words is [var number, var generation, ['R', ..], ..] && int.TryParse(number, NumberStyles.None, null, out var n)
                && int.TryParse(generation, NumberStyles.None, null, out var g)) references.Add((n, g));
        }
        return references;
    }

    // Every string of the dictionary, but the title's, becomes as many blanks.
    private static void Texts(ReadOnlySpan<byte> bytes, int at, List<Patch> blanks)
    {
        var end = Next(bytes, "endobj"u8, at) is var found and >= 0 ? found : bytes.Length;
        end = Math.Min(end, at + LongestDictionary);
        var key = "";
        while (at < end)
        {
            switch (bytes[at])
            {
                case (byte)'/':
                    var length = 1;
                    while (at + length < end && IsOfName(bytes[at + length])) length++;
                    key = PdfBody.Unescaped(bytes.Slice(at + 1, length - 1));
                    at += length;
                    break;
                case (byte)'(':
                    var close = EndOfText(bytes[..end], at);
                    if (close < 0) return;
                    Blank(bytes, key, at + 1, close, " "u8, blanks);
                    at = close + 1;
                    break;
                case (byte)'<' when at + 1 < end && bytes[at + 1] != '<':
                    var shut = bytes[at..end].IndexOf((byte)'>');
                    if (shut < 0) return;
                    Blank(bytes, key, at + 1, at + shut, "20"u8, blanks);
                    at += shut + 1;
                    break;
                case (byte)'<':
                    at += 2;
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    private static void Blank(ReadOnlySpan<byte> bytes, string key, int from, int to, ReadOnlySpan<byte> with, List<Patch> blanks)
    {
        if (key == "Title" || to <= from) return;
        var blank = new byte[to - from];
        for (var place = 0; place < blank.Length; place++) blank[place] = with[place % with.Length];
        if (!bytes[from..to].SequenceEqual(blank)) blanks.Add(new Patch(from, blank));
    }

    private static int EndOfText(ReadOnlySpan<byte> bytes, int open)
    {
        var depth = 0;
        for (var at = open; at < bytes.Length; at++)
        {
            if (bytes[at] == '\\') at++;
            else if (bytes[at] == '(') depth++;
            else if (bytes[at] == ')' && --depth == 0) return at;
        }
        return -1;
    }

    private static bool IsOutside(int at, PdfBody body)
    {
        var (low, high) = (0, body.Streams.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (body.Streams[middle].To <= at) low = middle + 1;
            else high = middle;
        }
        return low == body.Streams.Count || at < body.Streams[low].From;
    }

    private static bool IsOfName(byte letter) => char.IsAsciiLetterOrDigit((char)letter) || letter == '#';

    private static int Next(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> wanted, int from)
    {
        var found = bytes[from..].IndexOf(wanted);
        return found < 0 ? -1 : from + found;
    }
}

/// <summary>Bytes that are put in place of as many others.</summary>
/// <param name="At">Where they begin.</param>
/// <param name="Bytes">What is put there.</param>
internal sealed record Patch(int At, byte[] Bytes);
