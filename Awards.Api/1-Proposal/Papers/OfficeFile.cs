using System.Xml;
using Awards.Domain;
using Awards.Domain.Proposals;

namespace Awards.Api.Proposals.Papers;

/// <summary>
/// Office documents: containers of XML parts and pictures. Macros, programs, embedded documents and links that load by themselves are
/// refused; parts that say who wrote them are cleaned, pictures too; all other parts stay, byte by byte. A signed one is kept as it came.
/// </summary>
internal static class OfficeFile
{
    /// <summary>Most characters of an XML part that is looked into.</summary>
    public const int MostXml = 32 * 1024 * 1024;

    // What a document to be read is made of. Anything else may be anything.
    private static readonly HashSet<string> Inert = new(
        [
            "xml", "rels", "psmdcp", "rdf", "vml", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "wdp", "odttf", "ttf",
            "sigs", "bin",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Forbidden =
    [
        "vbaproject", "vbadata", "activex", "embeddings/", "macrosheets/", "dialogsheets/", "customui/", "connections.xml",
        "querytables/", "basic/", "scripts/",
    ];

    /// <summary>Looks at a container.</summary>
    public static Inspected Inspect(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        if (ZipContainer.Read(file, out var refused) is not { } entries) return refused!;
        try
        {
            return Inspect(file, entries, cancel);
        }
        catch (XmlException)
        {
            return Inspected.Damaged("XML");
        }
        catch (ActiveXmlException active)
        {
            return Inspected.Active(active.What);
        }
    }

    private static Inspected Inspect(ReadOnlyMemory<byte> file, IReadOnlyList<ZipEntry> entries, CancellationToken cancel)
    {
        var parts = OpenDocument.IsText(entries) ? null : OfficeOpenXml.TypesOf(entries, cancel);
        var document = OpenDocument.IsText(entries) ? PaperType.Odt : parts?.Document;
        if (document is not { } type) return new Inspected.Refused(Rules.FileTypeNotTaken);
        foreach (var entry in entries)
        {
            if (WhatIsActive(entry) is { } active) return Inspected.Active(active);
            if (!ZipPacking.IsSound(entry, cancel)) return Inspected.Damaged(ZipContainer.Name);
        }
        if (type == PaperType.Odt && OpenDocument.IsEncrypted(entries)) return new Inspected.Refused(Rules.FileEncrypted);
        var isSigned = entries.Any(entry => entry.Name.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase)
            || entry.Name.EndsWith("signatures.xml", StringComparison.OrdinalIgnoreCase));

        var (kept, stripped) = (new List<ZipEntry>(entries.Count), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var entry in entries)
        {
            if (type != PaperType.Odt && OfficeOpenXml.IsPrinter(entry.Name)) stripped.Add(Strips.Paths);
            else kept.Add(Cleaned(entry, parts, stripped, cancel));
        }
        if (isSigned) return new Inspected.Taken(type, [file], IsSigned: true, []);
        var built = ZipPacking.Build(kept);
        // Times, owners and what else a program wrote around the parts.
        if (stripped.Count == 0 && !IsSame(file, built)) stripped.Add(Strips.Private);
        return new Inspected.Taken(type, built, IsSigned: false, [.. stripped]);
    }

    private static bool IsSame(ReadOnlyMemory<byte> file, IReadOnlyList<ReadOnlyMemory<byte>> parts)
    {
        foreach (var part in parts)
        {
            if (!file.Span.StartsWith(part.Span)) return false;
            file = file[part.Length..];
        }
        return file.IsEmpty;
    }

    private static string? WhatIsActive(ZipEntry entry)
    {
        var (name, extension) = (entry.Name, Path.GetExtension(entry.Name).TrimStart('.'));
        if (Array.Find(Forbidden, part => name.Contains(part, StringComparison.OrdinalIgnoreCase)) is { } part) return part.TrimEnd('/');
        if (name.EndsWith('/') || extension.Length == 0) return null;
        return !Inert.Contains(extension) || (extension.Equals("bin", StringComparison.OrdinalIgnoreCase) && !OfficeOpenXml.IsPrinter(name))
            ? extension
            : null;
    }

    private static ZipEntry Cleaned(ZipEntry entry, PartTypes? parts, SortedSet<string> stripped, CancellationToken cancel)
    {
        var treatments = parts is null ? OpenDocument.TreatmentsOf(entry.Name) : OfficeOpenXml.TreatmentsOf(parts.Of(entry.Name));
        foreach (var (kind, treatment) in treatments)
        {
            if (entry.Size > MostXml) throw new XmlException();
            if (XmlCleaning.Clean(ZipPacking.Open(entry), treatment, cancel) is not { } cleaned) continue;
            stripped.Add(kind);
            entry = ZipPacking.With(entry, cleaned);
        }
        return Picture(entry, stripped);
    }

    // A photograph in a report says where it was taken as well as one by itself.
    private static ZipEntry Picture(ZipEntry entry, SortedSet<string> stripped)
    {
        if (Path.GetExtension(entry.Name).ToUpperInvariant() is not (".JPG" or ".JPEG" or ".PNG")) return entry;
        var content = ZipPacking.Unpack(entry);
        var inspected = JpegFile.IsOne(content) ? JpegFile.Inspect(content) : PngFile.IsOne(content) ? PngFile.Inspect(content) : null;
        if (inspected is not Inspected.Taken { Stripped.Count: > 0 } taken) return entry;
        foreach (var kind in taken.Stripped) stripped.Add(kind);
        return ZipPacking.With(entry, [.. taken.Parts.SelectMany(part => part.ToArray())]);
    }
}
