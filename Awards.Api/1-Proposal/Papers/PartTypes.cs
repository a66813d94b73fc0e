using System.Xml;
using Awards.Domain.Proposals;

namespace Awards.Api.Proposals.Papers;

/// <summary>What an office document says its parts are: a part is known by its type, whatever its name.</summary>
internal sealed class PartTypes
{
    /// <summary>The part that lists the types.</summary>
    public const string Name = "[Content_Types].xml";

    /// <summary>The main part of an Excel workbook without macros.</summary>
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static readonly string[] Active = ["macroenabled", "vba", "activex", "oleobject", "macrosheet", "dialogsheet"];

    private readonly Dictionary<string, string> ofParts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> ofExtensions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Which kind of document it is; null: neither of the two that are taken.</summary>
    public PaperType? Document { get; private set; }

    /// <summary>The type of a part; empty: none is said.</summary>
    public string Of(string part) => ofParts.GetValueOrDefault($"/{part}")
        ?? ofExtensions.GetValueOrDefault(Path.GetExtension(part).TrimStart('.')) ?? "";

    /// <summary>Takes in one element of the list; false when it is of what runs by itself.</summary>
    public bool Learn(XmlReader at)
    {
        if (at.GetAttribute("ContentType") is not { } type) return true;
        if (Array.Exists(Active, active => type.Contains(active, StringComparison.OrdinalIgnoreCase))) return false;
        if (type == Word) Document = PaperType.Docx;
        if (type == Excel) Document = PaperType.Xlsx;
        if (at.GetAttribute("PartName") is { } part) ofParts[part] = type;
        else if (at.GetAttribute("Extension") is { } extension) ofExtensions[extension] = type;
        return true;
    }
}
