using Awards.Api.Proposals.Papers;
using Awards.Domain.Proposals;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using static Awards.Tests.Proposals.Documents;
using static Awards.Tests.Proposals.Pictures;

namespace Awards.Tests.Proposals;

/// <summary>A document of an office program opens as before, says what it said, and no more who wrote it.</summary>
public sealed class A_document
{
    private static readonly string[] OfOffice = ["authors", "custom-properties", "document-properties"];

    [Fact]
    public void of_Word_opens_and_names_nobody()
    {
        var (sent, inspected) = (Docx(), Inspect(Docx()));
        var kept = Kept(inspected);
        (Unpacked(sent).Contains(Secret), Unpacked(kept).Contains(Secret)).ShouldBe((true, false));
        Unpacked(kept).ShouldNotContain("NVK");
        Unpacked(kept).ShouldNotContain("00AB12CD");
        Unpacked(kept).ShouldNotContain("Normal.dotm");
        using var document = WordprocessingDocument.Open(new MemoryStream(kept), isEditable: false);
        document.MainDocumentPart!.Document.Body!.InnerText.ShouldBe($"{Text}!");
        document.MainDocumentPart.WordprocessingCommentsPart!.Comments.InnerText.ShouldBe("Ghi chú", "the comment itself stays");
        document.PackageProperties.Title.ShouldBe("Báo cáo");
        Faults(document).ShouldBeEmpty();
        var taken = (Inspected.Taken)inspected;
        (taken.Type, taken.IsSigned).ShouldBe((PaperType.Docx, false));
        taken.Stripped.ShouldBe(
            [.. OfOffice, "exif", "iptc", "paths", "private-data", "revision-ids", "texts", "trailing-data", "xmp"], ignoreOrder: true);
    }

    [Fact]
    public void of_Excel_opens_and_names_nobody()
    {
        var (sent, inspected) = (Xlsx(), Inspect(Xlsx()));
        var kept = Kept(inspected);
        (Unpacked(sent).Contains(Secret), Unpacked(kept).Contains(Secret)).ShouldBe((true, false));
        using var document = SpreadsheetDocument.Open(new MemoryStream(kept), isEditable: false);
        document.WorkbookPart!.WorksheetParts.Single().Worksheet.InnerText.ShouldBe(Text);
        Faults(document).ShouldBeEmpty();
        ((Inspected.Taken)inspected).Type.ShouldBe(PaperType.Xlsx);
        ((Inspected.Taken)inspected).Stripped.ShouldBe(OfOffice);
    }

    [Fact]
    public void of_OpenDocument_keeps_its_text_to_the_last_space_and_names_nobody()
    {
        var inspected = Inspect(Odt());
        var kept = Kept(inspected);
        var unpacked = Unpacked(kept);
        unpacked.ShouldNotContain(Secret);
        unpacked.ShouldContain($"{Text}\n &lt;");
        unpacked.ShouldContain("<dc:title>Báo cáo</dc:title>");
        unpacked.ShouldStartWith("mimetype\napplication/vnd.oasis.opendocument.text\n");
        Says(kept[..90], "mimetypeapplication/vnd.oasis.opendocument.text").ShouldBeTrue("a reader looks for it there, unpacked");
        ((Inspected.Taken)inspected).Type.ShouldBe(PaperType.Odt);
        ((Inspected.Taken)inspected).Stripped.ShouldBe(["authors", "document-properties"]);
    }

    [Fact]
    public void that_was_cleaned_is_kept_as_it_comes()
    {
        foreach (var clean in (byte[][])[Kept(Inspect(Xlsx())), Kept(Inspect(Odt()))])
        {
            var again = (Inspected.Taken)Inspect(clean);
            Kept(again).Length.ShouldBeLessThanOrEqualTo(clean.Length + 16);
            again.Stripped.Except(["authors"]).ShouldBeEmpty("a blank in place of a name is written anew");
        }
    }

    [Theory]
    [InlineData("_xmlsignatures/sig1.xml", "<Signature/>")]
    [InlineData("META-INF/documentsignatures.xml", "<document-signatures/>")]
    public void that_is_signed_is_kept_as_it_came(string name, string content)
    {
        var sent = With(name.StartsWith('M') ? Odt() : Xlsx(), name, content);
        var taken = Inspect(sent).ShouldBeOfType<Inspected.Taken>();
        (taken.IsSigned, taken.Stripped.Count).ShouldBe((true, 0));
        Kept(taken).ShouldBe(sent);
    }

    [Theory]
    [InlineData("word/vbaProject.bin", "x", "vbaproject")]
    [InlineData("word/embeddings/oleObject1.bin", "x", "embeddings")]
    [InlineData("word/media/run.exe", "MZ", "exe")]
    [InlineData("word/media/picture.svg", "<svg/>", "svg")]
    [InlineData("word/activeX/activeX1.xml", "<x/>", "activex")]
    [InlineData("xl/connections.xml", "<x/>", "connections.xml")]
    [InlineData("word/_rels/document.xml.rels", "<Relationships><Relationship Type='x/image' TargetMode='External' Target='http://a/'/>"
        + "</Relationships>", "Relationship")]
    public void that_may_do_more_than_be_read_is_refused(string name, string content, string what)
    {
        var rule = Inspect(With(Docx(), name, content)).ShouldBeOfType<Inspected.Refused>().Rule;
        (rule.Code, rule.InEnglish()).ShouldBe(("file-active", rule.InEnglish()));
        rule.InEnglish().ShouldContain(what);
    }

    [Fact]
    public void with_macros_is_refused_whatever_its_parts_are_called() => Code(With(Docx(), "[Content_Types].xml",
        "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>"))
        .ShouldBe("file-active");

    [Fact]
    public void whose_events_run_scripts_is_refused() => Code(With(Odt(), "content.xml",
        "<c xmlns:s='urn:oasis:names:tc:opendocument:xmlns:script:1.0'><s:event-listener/></c>")).ShouldBe("file-active");

    [Fact]
    public void that_needs_a_password_is_refused()
    {
        Code(Odt("<m:encryption-data/>")).ShouldBe("file-encrypted");
        var compound = new byte[4096];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(compound, 0);
        Code(compound).ShouldBe("file-type-not-taken", "a document of before 2007");
        System.Text.Encoding.Unicode.GetBytes("EncryptedPackage").CopyTo(compound, 1200);
        Code(compound).ShouldBe("file-encrypted");
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]><a>&c;</a>")]
    [InlineData("<a>")]
    [InlineData("no XML")]
    public void that_is_no_XML_or_refers_to_something_else_is_refused(string xml) =>
        Code(With(Docx(), "docProps/app.xml", xml)).ShouldBe("file-damaged");

    private static string Code(byte[] file) => Inspect(file).ShouldBeOfType<Inspected.Refused>().Rule.Code;

    private static IEnumerable<string> Faults(OpenXmlPackage document) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");
}
