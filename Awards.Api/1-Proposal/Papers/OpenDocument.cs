using System.Xml;

namespace Awards.Api.Proposals.Papers;

/// <summary>OpenDocument texts: how one is known, and what in it says who wrote it.</summary>
internal static class OpenDocument
{
    private const string Dublin = "http://purl.org/dc/elements/1.1/";
    private const string Script = "urn:oasis:names:tc:opendocument:xmlns:script:1.0";
    private const string Config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";

    private static readonly HashSet<string> Kept =
        new(["document-meta", "meta", "title", "subject", "language", "document-statistic"], StringComparer.Ordinal);

    private static readonly XmlTreatment Properties = new(at => Kept.Contains(at.LocalName) ? Treatment.Keep : Treatment.Drop);

    // Who made a comment or a change, and in short.
    private static readonly XmlTreatment Authors = new(at => at switch
    {
        { NamespaceURI: Script, LocalName: "event-listener" } => Treatment.Refuse,
        { NamespaceURI: Dublin, LocalName: "creator" } => Treatment.Blank,
        { LocalName: "creator-initials" or "sender-initials" } => Treatment.Drop,
        _ => Treatment.Keep,
    });

    private static readonly XmlTreatment Settings = new(at =>
        at is { NamespaceURI: Config, LocalName: "config-item" }
        && at.GetAttribute("name", Config) is { } name
        && (name.StartsWith("Printer", StringComparison.Ordinal) || name.StartsWith("Rsid", StringComparison.Ordinal)
            || name is "CurrentDatabaseDataSource" or "LoadReadonly" or "RedlineProtectionKey")
            ? Treatment.Drop
            : Treatment.Keep);

    // Parts whose keys are elsewhere are said to be so here.
    private static readonly XmlTreatment Manifest =
        new(at => at.LocalName is "encryption-data" or "encrypted-key" ? Treatment.Refuse : Treatment.Keep);

    /// <summary>By the first entry, which says so unpacked, as the standard has it.</summary>
    public static bool IsText(IReadOnlyList<ZipEntry> entries) => entries[0] is { Name: "mimetype", IsDeflated: false } first
        && first.Packed.Span.SequenceEqual("application/vnd.oasis.opendocument.text"u8);

    /// <summary>Whether a part of it is.</summary>
    /// <exception cref="XmlException">The manifest is not well-formed.</exception>
    public static bool IsEncrypted(IReadOnlyList<ZipEntry> entries)
    {
        if (entries.FirstOrDefault(entry => entry.Name == "META-INF/manifest.xml") is not { } manifest) return false;
        if (manifest.Size > OfficeFile.MostXml) throw new XmlException();
        try
        {
            XmlCleaning.Clean(ZipPacking.Open(manifest), Manifest, CancellationToken.None);
            return false;
        }
        catch (ActiveXmlException)
        {
            return true;
        }
    }

    /// <summary>What is done with a part, and what that takes out.</summary>
    public static IReadOnlyList<(string Kind, XmlTreatment Treatment)> TreatmentsOf(string name) => Path.GetFileName(name) switch
    {
        "meta.xml" => [(Strips.Properties, Properties)],
        "content.xml" or "styles.xml" => [(Strips.Authors, Authors)],
        "settings.xml" => [(Strips.Paths, Settings)],
        _ => [],
    };
}
