using System.Buffers.Binary;
using System.Text;
using Awards.Domain;

namespace Awards.Api.Proposals.Papers;

/// <summary>A file of a container.</summary>
/// <param name="Name">Its name, with forward slashes.</param>
/// <param name="RawName">The name as it is written.</param>
/// <param name="IsUtf8">Whether the name is said to be UTF-8.</param>
/// <param name="IsDeflated">Whether it is compressed; else stored.</param>
/// <param name="Sum">Checksum of its content.</param>
/// <param name="Packed">Its bytes in the container.</param>
/// <param name="Size">Bytes unpacked.</param>
/// <param name="At">Where its local header begins.</param>
internal sealed record ZipEntry(
    string Name, byte[] RawName, bool IsUtf8, bool IsDeflated, uint Sum, ReadOnlyMemory<byte> Packed, int Size, int At);

/// <summary>
/// A ZIP container, read more strictly than programs do: one directory, at the very end; entries one after the other from the first byte,
/// each named once, nowhere outside, in one way. So no two programs see different files in it, and nothing else hides around them.
/// </summary>
internal static class ZipContainer
{
    public const string Name = "ZIP";

    /// <summary>Most files in a container.</summary>
    public const int MostEntries = 4096;

    /// <summary>Most bytes that all of them unpack to.</summary>
    public const int MostUnpacked = 128 * 1024 * 1024;

    private const int EndLength = 22;
    private const int CentralLength = 46;
    private const int LocalLength = 30;
    private const int LongestName = 250;

    private static ReadOnlySpan<byte> Local => "PK\x3\x4"u8;

    private static ReadOnlySpan<byte> Central => "PK\x1\x2"u8;

    private static ReadOnlySpan<byte> End => "PK\x5\x6"u8;

    public static bool IsOne(ReadOnlySpan<byte> file) => file.StartsWith(Local);

    /// <summary>Reads the directory; null, and why, when the container is not one to be taken.</summary>
    public static IReadOnlyList<ZipEntry>? Read(ReadOnlyMemory<byte> file, out Inspected? refused)
    {
        var bytes = file.Span;
        refused = Inspected.Damaged(Name);
        var end = bytes.LastIndexOf(End);
        if (end < 0 || bytes.Length - end < EndLength || Two(bytes, end + 20) != bytes.Length - end - EndLength) return null;
        var (count, length, at) = (Two(bytes, end + 10), Four(bytes, end + 12), Four(bytes, end + 16));
        if (Two(bytes, end + 4) != 0 || Two(bytes, end + 6) != 0 || Two(bytes, end + 8) != count) return null;
        if (count is 0 or > MostEntries || at > end || length != end - at) return null;

        var (entries, unpacked, next) = (new List<ZipEntry>(count), 0L, (int)at);
        for (var place = 0; place < count; place++)
        {
            if (end - next < CentralLength || !bytes[next..].StartsWith(Central)) return null;
            if ((Two(bytes, next + 8) & 1) != 0)
            {
                refused = new Inspected.Refused(Rules.FileEncrypted);
                return null;
            }
            if (ReadEntry(file, next, (int)at) is not { } entry) return null;
            entries.Add(entry);
            unpacked += entry.Size;
            next += CentralLength + Two(bytes, next + 28) + Two(bytes, next + 30) + Two(bytes, next + 32);
            if (next > end) return null;
        }
        if (next != end || unpacked > MostUnpacked) return null;
        entries.Sort((one, other) => one.At.CompareTo(other.At));
        if (!AreApart(file, entries) || !AreNamedOnce(entries)) return null;
        refused = null;
        return entries;
    }

    private static ZipEntry? ReadEntry(ReadOnlyMemory<byte> file, int central, int directory)
    {
        var bytes = file.Span;
        var (flags, method) = (Two(bytes, central + 8), Two(bytes, central + 10));
        var (sum, packed, size) = (Four(bytes, central + 16), Four(bytes, central + 20), Four(bytes, central + 24));
        var (nameLength, at) = (Two(bytes, central + 28), Four(bytes, central + 42));
        if (method is not (0 or 8) || packed > directory || size > MostUnpacked || (method == 0 && packed != size)) return null;
        if (nameLength is 0 or > LongestName || central + CentralLength + nameLength > bytes.Length) return null;
        if (at > directory - LocalLength || !bytes[(int)at..].StartsWith(Local)) return null;
        var rawName = bytes.Slice(central + CentralLength, nameLength).ToArray();
        var from = at + LocalLength + Two(bytes, (int)at + 26) + Two(bytes, (int)at + 28);
        if (from + packed > directory || Two(bytes, (int)at + 8) != method) return null;
        if (Two(bytes, (int)at + 26) != nameLength || !bytes.Slice((int)at + LocalLength, nameLength).SequenceEqual(rawName)) return null;
        return NameOf(rawName) is not { } name
            ? null
            : new ZipEntry(
                name, rawName, (flags & 0x800) != 0, method == 8, sum, file.Slice((int)from, (int)packed), (int)size, (int)at);
    }

    // A name is a path inside the container in plain letters, with no way out of it.
    private static string? NameOf(byte[] raw)
    {
        var name = Encoding.UTF8.GetString(raw);
        var isPlain = !name.Any(letter => char.IsControl(letter) || letter is '\uFFFD' or '\\' or ':');
        var steps = name.Split('/');
        return isPlain && !steps.SkipLast(1).Contains("") && !steps.Any(step => step is "." or "..") ? name : null;
    }

    // From the first byte on, one after the other: nothing before them, and no two that share bytes.
    private static bool AreApart(ReadOnlyMemory<byte> file, List<ZipEntry> entries)
    {
        if (entries[0].At != 0) return false;
        for (var place = 1; place < entries.Count; place++)
        {
            var before = entries[place - 1];
            var header = LocalLength + Two(file.Span, before.At + 26) + Two(file.Span, before.At + 28);
            if (before.At + header + before.Packed.Length > entries[place].At) return false;
        }
        return true;
    }

    private static bool AreNamedOnce(List<ZipEntry> entries) =>
        entries.DistinctBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).Count() == entries.Count;

    private static ushort Two(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Four(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
