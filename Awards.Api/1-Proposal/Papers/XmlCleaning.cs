using System.Text;
using System.Xml;

namespace Awards.Api.Proposals.Papers;

/// <summary>What becomes of an element or an attribute.</summary>
internal enum Treatment
{
    /// <summary>It stays.</summary>
    Keep,

    /// <summary>It goes, with everything in it.</summary>
    Drop,

    /// <summary>It stays, and what it says becomes <see cref="XmlCleaning.Blank"/>.</summary>
    Blank,

    /// <summary>The whole file is refused for it.</summary>
    Refuse,
}

/// <summary>What is done with a kind of XML part.</summary>
/// <param name="OfElement">With the element that the reader is at.</param>
/// <param name="OfAttribute">With the attribute that the reader is at, of an element with this name.</param>
internal sealed record XmlTreatment(Func<XmlReader, Treatment> OfElement, Func<XmlReader, string, Treatment> OfAttribute)
{
    /// <summary>A treatment of elements alone.</summary>
    public XmlTreatment(Func<XmlReader, Treatment> ofElement)
        : this(ofElement, (_, _) => Treatment.Keep) { }
}

/// <summary>
/// Copies an XML part, piece by piece, without what is to go. Documents within documents, entities and addresses are not followed.
/// </summary>
internal static class XmlCleaning
{
    /// <summary>What a name is replaced by where there must be one.</summary>
    public const string Blank = "-";

    private const int NodesBetweenLooks = 1024;

    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = OfficeFile.MostXml,
        CloseInput = true,
    };

    private static readonly XmlWriterSettings Writing = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>The cleaned part; null: there was nothing to clean.</summary>
    /// <exception cref="XmlException">It is not well-formed, or refers to something else.</exception>
    /// <exception cref="ActiveXmlException">It holds what a file may not.</exception>
    public static byte[]? Clean(Stream part, XmlTreatment treatment, CancellationToken cancel)
    {
        using var cleaned = new MemoryStream();
        using var reader = XmlReader.Create(part, Reading);
        using var writer = XmlWriter.Create(cleaned, Writing);
        var (changed, nodes, goesOn) = (false, 0, reader.Read());
        while (goesOn)
        {
            if (++nodes % NodesBetweenLooks == 0) cancel.ThrowIfCancellationRequested();
            var treated = reader.NodeType == XmlNodeType.Element ? treatment.OfElement(reader) : Treatment.Keep;
            switch (treated)
            {
                case Treatment.Refuse:
                    throw new ActiveXmlException(reader.LocalName);
                case Treatment.Drop:
                    (changed, goesOn) = (true, Skip(reader));
                    break;
                case Treatment.Blank when !reader.IsEmptyElement:
                    changed = true;
                    Start(reader, writer, treatment, ref changed);
                    writer.WriteString(Blank);
                    writer.WriteEndElement();
                    goesOn = Skip(reader);
                    break;
                default:
                    Copy(reader, writer, treatment, ref changed);
                    goesOn = reader.Read();
                    break;
            }
        }
        writer.Flush();
        return changed ? cleaned.ToArray() : null;
    }

    // Skipping ends at what follows, and reads it.
    private static bool Skip(XmlReader reader)
    {
        reader.Skip();
        return !reader.EOF;
    }

    private static void Copy(XmlReader reader, XmlWriter writer, XmlTreatment treatment, ref bool changed)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.XmlDeclaration:
                if (reader.GetAttribute("standalone") == "yes") writer.WriteStartDocument(standalone: true);
                break;
            case XmlNodeType.Element:
                Start(reader, writer, treatment, ref changed);
                if (reader.IsEmptyElement) writer.WriteEndElement();
                break;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                break;
            case XmlNodeType.Text:
                writer.WriteString(reader.Value);
                break;
            case XmlNodeType.CDATA:
                writer.WriteCData(reader.Value);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                writer.WriteWhitespace(reader.Value);
                break;
            case XmlNodeType.ProcessingInstruction:
                writer.WriteProcessingInstruction(reader.Name, reader.Value);
                break;
        }
    }

    private static void Start(XmlReader reader, XmlWriter writer, XmlTreatment treatment, ref bool changed)
    {
        var element = reader.LocalName;
        writer.WriteStartElement(reader.Prefix, element, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
        {
            var treated = treatment.OfAttribute(reader, element);
            if (treated == Treatment.Refuse) throw new ActiveXmlException(reader.LocalName);
            if (treated == Treatment.Blank && reader.Value == Blank) treated = Treatment.Keep;
            changed |= treated != Treatment.Keep;
            if (treated == Treatment.Drop) continue;
            writer.WriteStartAttribute(reader.Prefix, reader.LocalName, reader.NamespaceURI);
            writer.WriteString(treated == Treatment.Blank ? Blank : reader.Value);
            writer.WriteEndAttribute();
        }
        reader.MoveToElement();
    }
}

/// <summary>An XML part holds what a file may not. The file is refused.</summary>
internal sealed class ActiveXmlException(string what) : Exception
{
    /// <summary>The element's or attribute's name.</summary>
    public string What { get; } = what;
}
