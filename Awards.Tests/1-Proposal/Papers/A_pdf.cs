using System.IO.Compression;
using System.Text;
using Awards.Api.Proposals.Papers;
using Awards.Domain.Proposals;
using static Awards.Tests.Proposals.Pictures;

namespace Awards.Tests.Proposals;

/// <summary>A PDF keeps every byte where it was; what says who made it becomes blank where that can be reached.</summary>
public sealed class A_pdf
{
    private const string Info = "/Info 3 0 R ";

    private const string Packet = "<?xpacket begin='' id='W5'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><creator>" + Secret
        + "</creator></x:xmpmeta><?xpacket end='w'?>";

    [Fact]
    public void names_nobody_and_every_offset_holds()
    {
        var properties = $"3 0 obj\n<< /Title (Bao cao) /Author ({Secret} \\) \\( (x)) /Creator <FEFF004E> >>\nendobj\n";
        var sent = Pdf(properties, Info, Packet);
        var inspected = Inspect(sent);
        var kept = Kept(inspected);
        kept.Length.ShouldBe(sent.Length);
        (Says(sent, Secret), Says(kept, Secret)).ShouldBe((true, false));
        string[] there = ["/Title (Bao cao)", "/Author (", "/Creator <20202020>", "startxref\n9\n%%EOF", "BT (Noi dung) Tj ET"];
        there.ShouldAllBe(part => Says(kept, part));
        Encoding.Latin1.GetString(kept).IndexOf("startxref", StringComparison.Ordinal)
            .ShouldBe(Encoding.Latin1.GetString(sent).IndexOf("startxref", StringComparison.Ordinal));
        var taken = (Inspected.Taken)inspected;
        (taken.Type, taken.IsSigned).ShouldBe((PaperType.Pdf, false));
        taken.Stripped.ShouldBe(["document-properties", "xmp"]);
        Kept(Inspect(kept)).ShouldBe(kept);
        ((Inspected.Taken)Inspect(kept)).Stripped.ShouldBeEmpty();
    }

    [Fact]
    public void whose_properties_are_compressed_is_kept_and_nothing_else_is_said()
    {
        var sent = Pdf(Objects($"<< /Author ({Secret}) >>"), Info);
        Kept(Inspect(sent)).ShouldBe(sent);
        ((Inspected.Taken)Inspect(sent)).Stripped.ShouldBeEmpty();
    }

    [Fact]
    public void that_is_signed_is_kept_as_it_came()
    {
        var signature = "4 0 obj << /Type /Sig /ByteRange [0 1 2 3] >> endobj\n";
        var sent = Pdf($"3 0 obj\n<< /Author ({Secret}) >>\nendobj\n{signature}", Info);
        var taken = Inspect(sent).ShouldBeOfType<Inspected.Taken>();
        (taken.IsSigned, taken.Stripped.Count).ShouldBe((true, 0));
        Kept(taken).ShouldBe(sent);
    }

    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert\\(1\\)) >>", "JavaScript")]
    [InlineData("<< /S /J#61vaScript >>", "JavaScript")]
    [InlineData("<< /S /Launch /F (cmd.exe) >>", "Launch")]
    [InlineData("<< /Names << /EmbeddedFiles 7 0 R >> >>", "EmbeddedFiles")]
    [InlineData("<< /AcroForm << /XFA 7 0 R >> >>", "XFA")]
    public void that_may_do_more_than_be_read_is_refused_also_where_it_hides_that(string inside, string what)
    {
        foreach (var file in (byte[][])[Pdf($"3 0 obj {inside} endobj\n"), Pdf(Objects(inside))])
            Inspect(file).ShouldBeOfType<Inspected.Refused>().Rule.InEnglish().ShouldContain(what);
    }

    [Fact]
    public void that_shows_such_words_on_its_pages_is_kept() =>
        Inspect(Pdf("3 0 obj << /Length 16 >>\nstream\n(/JavaScript) Tj\nendstream endobj\n")).ShouldBeOfType<Inspected.Taken>();

    [Fact]
    public void that_needs_a_password_is_refused() =>
        Inspect(Pdf("", "/Encrypt 9 0 R ")).ShouldBeOfType<Inspected.Refused>().Rule.Code.ShouldBe("file-encrypted");

    [Fact]
    public void that_is_cut_off_or_has_another_file_behind_it_is_refused()
    {
        var whole = Pdf("");
        foreach (var length in Enumerable.Range(8, whole.Length - 8)) Inspect(whole[..length]).ShouldBeOfType<Inspected.Refused>();
        Inspect([.. whole, .. Documents.Xlsx()]).ShouldBeOfType<Inspected.Refused>();
        Inspect([.. whole, .. "\r\n\0\0"u8]).ShouldBeOfType<Inspected.Taken>("some programs end so");
    }

    private static byte[] Pdf(string objects, string trailer = "", string packet = "") => Encoding.Latin1.GetBytes(
        "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        + "2 0 obj << /Length 20 >>\nstream\nBT (Noi dung) Tj ET\nendstream\nendobj\n"
        + objects + packet + $"trailer << {trailer}/Root 1 0 R >>\nstartxref\n9\n%%EOF");

    private static string Objects(string inside)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(Encoding.Latin1.GetBytes($"3 0 {inside}"));
        return "5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\n"
            + Encoding.Latin1.GetString(packed.ToArray()) + "\nendstream\nendobj\n";
    }
}
