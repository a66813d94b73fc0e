using System.Buffers;
using System.Text;

namespace Awards.Api.Proposals.Papers;

/// <summary>A name outside of streams, such as <c>/Info</c>.</summary>
/// <param name="Text">The name, its escapes resolved.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct PdfName(string Text, int End);

/// <summary>What stands in a PDF outside of its streams.</summary>
/// <param name="Names">Those of its names that matter here, in order.</param>
/// <param name="Streams">Where the contents of its streams begin and end, in order.</param>
internal sealed record PdfBody(List<PdfName> Names, List<(int From, int To)> Streams)
{
    /// <summary>Names of what makes a reader do more than show pages.</summary>
    public static IReadOnlySet<string> Active { get; } =
        new HashSet<string>(["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "XFA"], StringComparer.Ordinal);

    /// <summary>Refers to the dictionary that says who made it.</summary>
    public const string Info = "Info";

    /// <summary>Says how it is encrypted.</summary>
    public const string Encrypt = "Encrypt";

    /// <summary>Says which bytes a signature is about.</summary>
    public const string Signature = "ByteRange";

    private const int LongestName = 127; // by the standard

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Wanted =
        new HashSet<string>([.. Active, Info, Encrypt, Signature], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<byte> Beginnings = SearchValues.Create("/s"u8);
    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    /// <summary>Reads it once from front to back.</summary>
    public static PdfBody Read(ReadOnlySpan<byte> bytes, CancellationToken cancel)
    {
        var body = new PdfBody([], []);
        for (var at = 0; at < bytes.Length;)
        {
            cancel.ThrowIfCancellationRequested();
            var next = bytes[at..].IndexOfAny(Beginnings);
            if (next < 0) break;
            at += next;
            if (bytes[at] == '/')
            {
                var length = bytes[(at + 1)..].IndexOfAny(Delimiters);
                length = Math.Min(length < 0 ? bytes.Length - at - 1 : length, LongestName);
                if (Known(bytes.Slice(at + 1, length)) is { } name) body.Names.Add(new PdfName(name, at + 1 + length));
                at += 1 + length;
            }
            else if (bytes[at..].StartsWith("stream\r\n"u8) || bytes[at..].StartsWith("stream\n"u8))
            {
                var from = at + "stream\n"u8.Length + (bytes[at + 6] == '\r' ? 1 : 0);
                var end = bytes[from..].IndexOf("endstream"u8);
                body.Streams.Add((from, end < 0 ? bytes.Length : from + end));
                at = end < 0 ? bytes.Length : from + end + "endstream"u8.Length;
            }
            else
            {
                at++;
            }
        }
        return body;
    }

    // A document may have millions of names; of those that do not matter nothing is kept.
    private static string? Known(ReadOnlySpan<byte> name)
    {
        if (name.Contains((byte)'#')) return Wanted.TryGetValue(Unescaped(name), out var escaped) ? escaped : null;
        Span<char> letters = stackalloc char[LongestName];
        letters = letters[..Encoding.Latin1.GetChars(name, letters)];
        return Wanted.TryGetValue(letters, out var known) ? known : null;
    }

    /// <summary>Names may be written with #xx in place of letters, to be overlooked.</summary>
    public static string Unescaped(ReadOnlySpan<byte> name)
    {
        var text = Encoding.Latin1.GetString(name);
        if (!text.Contains('#', StringComparison.Ordinal)) return text;
        var read = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isEscape = text[at] == '#' && at + 2 < text.Length
                && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
            read.Append(isEscape ? (char)Convert.ToByte(text.Substring(at + 1, 2), 16) : text[at]);
            if (isEscape) at += 2;
        }
        return read.ToString();
    }
}
