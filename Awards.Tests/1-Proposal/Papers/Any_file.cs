using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using Awards.Api.Proposals.Papers;
using Awards.Tests.Support;
using Awards.Tests.Worlds;
using FsCheck.Fluent;
using static Awards.Tests.Proposals.Documents;
using static Awards.Tests.Proposals.Pictures;

namespace Awards.Tests.Proposals;

/// <summary>Whatever is sent gets an answer, soon, and takes no more room afterwards than before.</summary>
public sealed class Any_file
{
    private const int Examples = 600;
    private const int Growth = 64; // what a blank in place of a shorter name, compressed otherwise, may cost

    private const string Part = "word/media/picture.gif"; // which nobody looks into

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20); // on a busy machine; by itself under one

    private static readonly byte[][] Sound =
    [
        Jpeg(), Png(), Docx(), Xlsx(), Odt(),
        [
            .. "%PDF-1.7\n1 0 obj << /Info 3 0 R >> endobj\n3 0 obj<< /Author (A) >>endobj "u8,
            .. "<?xpacket begin?> b <?xpacket end?>startxref\n9\n%%EOF"u8,
        ],
    ];

    [Fact]
    public void is_answered_and_never_grows_however_it_was_damaged() => Properties.Check(
        Prop.ForAll(Arb.ToArbitrary(Gen.Choose(int.MinValue, int.MaxValue)), seed =>
        {
            var file = Damaged(new Dice(seed));
            if (Inspect(file) is Inspected.Taken taken)
                taken.Parts.Sum(part => part.Length).ShouldBeLessThanOrEqualTo(file.Length + Growth);
        }), Examples);

    [Fact]
    public void of_noise_behind_a_true_beginning_is_answered() => Properties.Check(
        Prop.ForAll(Arb.ToArbitrary(Gen.Choose(0, 255).Select(number => (byte)number).ArrayOf()), noise =>
        {
            foreach (var beginning in Sound) Inspect([.. beginning[..8], .. noise]).ShouldNotBeNull();
        }), 200);

    [Theory]
    [InlineData("MZ\u0090\0")]
    [InlineData("\u007FELF")]
    [InlineData("#!/bin/sh\nrm -rf /")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("GIF89a/*<svg/onload=alert(1)>*/")]
    [InlineData("{\\rtf1 }")]
    [InlineData("II*\0")]
    [InlineData("Rar!\u001A\u0007\0")]
    [InlineData(" %PDF-1.7 %%EOF")]
    [InlineData("")]
    public void of_another_type_is_refused_whatever_it_is_called(string content) =>
        Inspect(Encoding.Latin1.GetBytes(content)).ShouldBeOfType<Inspected.Refused>().Rule.Code.ShouldBe("file-type-not-taken");

    [Fact]
    public void that_is_a_container_of_no_document_is_refused()
    {
        Code(Zip(("a.txt", "b"))).ShouldBe("file-type-not-taken");
        Code(Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<a/>"))).ShouldBe("file-type-not-taken");
        Code(Zip(("mimetype", "application/vnd.oasis.opendocument.presentation"))).ShouldBe("file-type-not-taken");
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("word\\..\\evil.xml")]
    [InlineData("C:evil.xml")]
    [InlineData("WORD/DOCUMENT.XML")]
    public void whose_parts_are_named_to_lead_elsewhere_is_refused(string name) =>
        Code(With(Docx(), name, "<a/>")).ShouldBe("file-damaged");

    [Fact]
    public void that_hides_in_front_of_or_behind_a_document_is_refused()
    {
        Inspect([.. "MZ"u8, .. Xlsx()]).ShouldBeOfType<Inspected.Refused>();
        Inspect([.. Xlsx(), .. "MZ"u8]).ShouldBeOfType<Inspected.Refused>();
        Inspect([.. Xlsx(), .. Xlsx()]).ShouldBeOfType<Inspected.Refused>();
    }

    [Fact]
    public void that_expands_beyond_all_measure_is_refused_soon()
    {
        var began = Stopwatch.GetTimestamp();
        Code(SaidToBe(10)).ShouldBe("file-damaged", "it is more than it says");
        Code(SaidToBe(ZipContainer.MostUnpacked - 100)).ShouldBe("file-damaged", "with the rest it is too much");
        Code(With(Docx(), "docProps/app.xml", $"<a>{new string(' ', OfficeFile.MostXml)}</a>")).ShouldBe("file-damaged");
        Code(Zip([.. Enumerable.Range(0, 5000).Select(n => ($"{n}.xml", ""))])).ShouldBe("file-damaged");
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Soon);
    }

    [Fact]
    public void made_to_be_looked_at_for_long_is_answered_soon()
    {
        var began = Stopwatch.GetTimestamp();
        Inspect(Pdf("/Info 1 0 R 1 0 obj("));
        Inspect(Pdf("stream\nendstream /ObjStm /FlateDecode "));
        Inspect(Pdf("<?xpacket begin?>"));
        Inspect(Pdf("/a"));
        Inspect([.. Jpeg()[..2], .. Enumerable.Repeat((byte[])[0xFF, 0xFE, 0, 2], 200_000).SelectMany(four => four), 0xFF, 0xD9]);
        Inspect([.. Png()[..33], .. Enumerable.Repeat(Chunk("tEXt", ""), 100_000).SelectMany(chunk => chunk)]);
        Inspect(With(Docx(), "word/document.xml", string.Concat(Enumerable.Repeat("<a>", 100_000))));
        Inspect(With(Docx(), "word/document.xml", $"<a {string.Concat(Enumerable.Range(0, 30_000).Select(n => $"a{n}='' "))}/>"));
        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(Soon);

        static byte[] Pdf(string over) => Encoding.Latin1.GetBytes(
            "%PDF-1.7\n" + string.Concat(Enumerable.Repeat(over, 2_000_000 / over.Length)) + "\nstartxref\n9\n%%EOF");
    }

    // A part of a million bytes that says it has another size.
    private static byte[] SaidToBe(int size)
    {
        var bytes = With(Docx(), Part, new string(' ', 1_000_000));
        var central = bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(Part)) - 46;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(central + 24), size);
        return bytes;
    }

    private static byte[] Damaged(Dice dice)
    {
        var file = dice.Pick(Sound).ToList();
        for (var times = dice.Roll(6); times >= 0 && file.Count > 8; times--)
        {
            var at = dice.Roll(file.Count);
            switch (dice.Roll(5))
            {
                case 0: file[at] = (byte)dice.Roll(256); break;
                case 1: file.RemoveRange(at, Math.Min(dice.Roll(40), file.Count - at)); break;
                case 2: file.RemoveRange(at, file.Count - at); break;
                case 3: file.InsertRange(at, file.GetRange(0, Math.Min(60, file.Count))); break;
                default: file[at] = dice.Pick([(byte)0, (byte)0xFF, (byte)0x7F, (byte)'P', (byte)'(']); break;
            }
        }
        return [.. file];
    }

    private static string Code(byte[] file) => Inspect(file).ShouldBeOfType<Inspected.Refused>().Rule.Code;
}
