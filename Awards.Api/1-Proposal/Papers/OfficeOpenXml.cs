using System.Xml;

namespace Awards.Api.Proposals.Papers;

/// <summary>Word and Excel documents since 2007: how one is known, and what in it says who wrote it.</summary>
internal static class OfficeOpenXml
{
    // Properties of a document as a whole that say nothing of whoever wrote it.
    private static readonly HashSet<string> Kept = new(["coreProperties", "title", "subject", "language"], StringComparer.Ordinal);

    private static readonly XmlTreatment Core = new(at => Kept.Contains(at.LocalName) ? Treatment.Keep : Treatment.Drop);

    private static readonly XmlTreatment Application = new(at =>
        at.LocalName is "Company" or "Manager" or "HyperlinkBase" or "Template" or "TotalTime" ? Treatment.Drop : Treatment.Keep);

    private static readonly XmlTreatment Custom = new(at => at.Depth == 0 ? Treatment.Keep : Treatment.Drop);

    // Which template a document was made from is a path of the machine, and one that may load by itself.
    private static readonly XmlTreatment Links = new(at => at.LocalName != "Relationship" ? Treatment.Keep : at.GetAttribute("Type") switch
    {
        { } type when type.EndsWith("/attachedTemplate", StringComparison.Ordinal) => Treatment.Drop,
        { } type when type.EndsWith("/printerSettings", StringComparison.Ordinal) => Treatment.Drop,
        { } type when type.EndsWith("/hyperlink", StringComparison.Ordinal) => Treatment.Keep,
        _ => at.GetAttribute("TargetMode") == "External" ? Treatment.Refuse : Treatment.Keep,
    });

    private static readonly XmlTreatment Paths = new(
        at => at.LocalName is "attachedTemplate" or "absPath" ? Treatment.Drop : Treatment.Keep,
        (at, element) => element == "pageSetup" && at.LocalName == "id" ? Treatment.Drop : Treatment.Keep);

    private static readonly XmlTreatment Revisions = new(
        at => at.LocalName == "rsids" ? Treatment.Drop : Treatment.Keep,
        (at, _) => at.LocalName.StartsWith("rsid", StringComparison.Ordinal) ? Treatment.Drop : Treatment.Keep);

    private static readonly XmlTreatment Writers = new(
        at => at.LocalName == "presenceInfo" ? Treatment.Drop : Treatment.Keep,
        (at, element) => at.LocalName switch
        {
            "author" => Treatment.Blank,
            "initials" => Treatment.Drop,
            "userName" when element is "fileSharing" or "header" => Treatment.Blank,
            _ => Treatment.Keep,
        });

    private static readonly XmlTreatment Commenters = new(at => at.LocalName == "author" ? Treatment.Blank : Treatment.Keep);

    private static readonly XmlTreatment Persons = new(
        _ => Treatment.Keep, (at, _) => at.LocalName is "displayName" or "userId" or "providerId" ? Treatment.Blank : Treatment.Keep);

    /// <summary>The types of a container's parts, as it lists them; null: it is no document of the two kinds.</summary>
    /// <exception cref="XmlException">The list is not well-formed.</exception>
    /// <exception cref="ActiveXmlException">One of its parts runs by itself.</exception>
    public static PartTypes? TypesOf(IReadOnlyList<ZipEntry> entries, CancellationToken cancel)
    {
        if (entries.FirstOrDefault(entry => entry.Name == PartTypes.Name) is not { } list) return null;
        if (list.Size > OfficeFile.MostXml || !ZipPacking.IsSound(list, cancel)) throw new XmlException();
        var types = new PartTypes();
        XmlCleaning.Clean(ZipPacking.Open(list), new XmlTreatment(at => types.Learn(at) ? Treatment.Keep : Treatment.Refuse), cancel);
        return types;
    }

    /// <summary>Settings of a printer, which tell its name and place.</summary>
    public static bool IsPrinter(string name) => name.Contains("/printerSettings/", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is done with a part of a type, and what that takes out.</summary>
    public static IReadOnlyList<(string Kind, XmlTreatment Treatment)> TreatmentsOf(string type)
    {
        if (type.EndsWith(".relationships+xml", StringComparison.Ordinal)) return [(Strips.Paths, Links)];
        if (type.EndsWith(".core-properties+xml", StringComparison.Ordinal)) return [(Strips.Properties, Core)];
        if (type.EndsWith(".extended-properties+xml", StringComparison.Ordinal)) return [(Strips.Properties, Application)];
        if (type.EndsWith(".custom-properties+xml", StringComparison.Ordinal)) return [(Strips.CustomProperties, Custom)];
        if (type.Contains("wordprocessingml", StringComparison.Ordinal) && type.EndsWith("+xml", StringComparison.Ordinal))
            return [(Strips.Authors, Writers), (Strips.Revisions, Revisions), (Strips.Paths, Paths)];
        if (type.EndsWith(".person+xml", StringComparison.Ordinal)) return [(Strips.Authors, Persons)];
        if (type.EndsWith("spreadsheetml.comments+xml", StringComparison.Ordinal)) return [(Strips.Authors, Commenters)];
        if (type.Contains("spreadsheetml.revision", StringComparison.Ordinal)) return [(Strips.Authors, Writers)];
        if (type == PartTypes.Excel) return [(Strips.Paths, Paths), (Strips.Authors, Writers)];
        return type.EndsWith("sheet+xml", StringComparison.Ordinal) ? [(Strips.Paths, Paths)] : [];
    }
}
