using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;
using Excel = DocumentFormat.OpenXml.Spreadsheet;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace Awards.Tests.Proposals;

/// <summary>Office documents as people's programs write them, with everything that says who those people are.</summary>
internal static class Documents
{
    public const string Text = "Báo cáo thành tích năm 2021";

    private const string Secret = Pictures.Secret;

    public static byte[] Docx()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            Describe(document);
            var main = document.AddMainDocumentPart();
            var run = new Word.Run(new Word.Text(Text));
            var inserted = new InsertedRun(new Word.Run(new Word.Text("!"))) { Author = Secret, Id = "7", Date = new DateTime(2021, 9, 1) };
            main.Document = new Word.Document(new Body(new Paragraph(run, inserted) { RsidParagraphAddition = "00AB12CD" }));
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new Word.Comments(new Word.Comment(new Paragraph(new Word.Run(
                new Word.Text("Ghi chú"))))
            { Id = "1", Author = Secret, Initials = "NVK" });
            var settings = main.AddNewPart<DocumentSettingsPart>();
            settings.AddExternalRelationship(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
                new Uri($"file:///C:/Users/{Secret.Replace(' ', '.')}/Normal.dotm"), "rId9");
            settings.Settings = new Settings(
                new AttachedTemplate { Id = "rId9" }, new Rsids(new RsidRoot { Val = "00AB12CD" }, new Rsid { Val = "00AB12CD" }));
            var picture = main.AddImagePart(ImagePartType.Jpeg);
            picture.FeedData(new MemoryStream(Pictures.Jpeg()));
        }
        return file.ToArray();
    }

    public static byte[] Xlsx()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            Describe(document);
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            var cell = new Cell(new InlineString(new Excel.Text(Text))) { CellReference = "A1", DataType = CellValues.InlineString };
            sheet.Worksheet = new Worksheet(new SheetData(new Row(cell) { RowIndex = 1 }));
            sheet.AddNewPart<WorksheetCommentsPart>().Comments = new Excel.Comments(
                new Authors(new Author(Secret)),
                new CommentList(new Excel.Comment(new CommentText(new Excel.Text("Ghi chú"))) { Reference = "A1", AuthorId = 0 }));
            workbook.Workbook = new Workbook(
                new FileSharing { UserName = Secret },
                new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Danh sách" }));
        }
        return file.ToArray();
    }

    public static byte[] Odt(string more = "") => Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", $"<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>{more}</m:manifest>"),
        ("meta.xml",
            "<o:document-meta xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:m='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'><o:meta><dc:title>Báo cáo</dc:title>"
            + $"<m:initial-creator>{Secret}</m:initial-creator><dc:creator>{Secret}</dc:creator></o:meta></o:document-meta>"),
        ("content.xml",
            "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
            + $"<o:body><o:annotation><dc:creator>{Secret}</dc:creator></o:annotation>{Text}\r\n &lt;</o:body></o:document-content>"),
        ("Thumbnails/thumbnail.png", "no picture"));

    /// <summary>A container of these files; the first one is stored, as OpenDocument has it.</summary>
    public static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var level = name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal;
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return file.ToArray();
    }

    /// <summary>The document with another file in it, or without one.</summary>
    public static byte[] With(byte[] document, string name, string? content)
    {
        using var file = new MemoryStream();
        file.Write(document);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
            if (content is not null)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return file.ToArray();
    }

    /// <summary>Everything that a container's files say, unpacked.</summary>
    public static string Unpacked(byte[] container)
    {
        using var zip = new ZipArchive(new MemoryStream(container));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return $"{entry.FullName}\n{reader.ReadToEnd()}\n";
        }));
    }

    private static void Describe(OpenXmlPackage document)
    {
        document.PackageProperties.Creator = Secret;
        document.PackageProperties.LastModifiedBy = Secret;
        document.PackageProperties.Title = "Báo cáo";
        document.AddNewPart<ExtendedFilePropertiesPart>("rIdApp").Properties = new DocumentFormat.OpenXml.ExtendedProperties.Properties(
            new DocumentFormat.OpenXml.ExtendedProperties.Company(Secret), new DocumentFormat.OpenXml.ExtendedProperties.Manager(Secret));
        var custom = document.AddNewPart<CustomFilePropertiesPart>("rIdCustom");
        custom.Properties = new DocumentFormat.OpenXml.CustomProperties.Properties(
            new DocumentFormat.OpenXml.CustomProperties.CustomDocumentProperty(new DocumentFormat.OpenXml.VariantTypes.VTLPWSTR(Secret))
            {
                FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
                PropertyId = 2,
                Name = "Người soạn",
            });
    }
}
