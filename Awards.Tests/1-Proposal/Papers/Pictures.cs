using System.Buffers.Binary;
using System.Text;
using Awards.Api.Proposals.Papers;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;
using SixLabors.ImageSharp.PixelFormats;

namespace Awards.Tests.Proposals;

/// <summary>Pictures as cameras and scanners make them, with what they write beside the picture.</summary>
internal static class Pictures
{
    /// <summary>Stands in every picture's metadata, and may stand in none that is kept.</summary>
    public const string Secret = "Nguyen Van Kin";

    public static byte[] Jpeg(ushort orientation = 6)
    {
        using var image = Image();
        image.Metadata.ExifProfile = Exif(orientation);
        using var file = new MemoryStream();
        image.Save(file, new JpegEncoder());
        var xmp = Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x>" + Secret + "</x>");
        byte[] added = [.. xmp, .. Segment(0xED, "Photoshop 3.0\0" + Secret), .. Segment(0xFE, Secret), .. Segment(0xE5, Secret)];
        return [.. file.ToArray()[..2], .. added, .. file.ToArray()[2..], .. Encoding.UTF8.GetBytes(Secret)];
    }

    public static byte[] Png()
    {
        using var image = Image();
        image.Metadata.ExifProfile = Exif(1);
        image.Metadata.GetPngMetadata().TextData.Add(new PngTextData("Author", Secret, "vi", "Author"));
        using var file = new MemoryStream();
        image.Save(file, new PngEncoder());
        var whole = file.ToArray();
        byte[] added = [.. Chunk("tEXt", "Author\0" + Secret), .. Chunk("tIME", "1234567"), .. Chunk("prVt", Secret)];
        return [.. whole[..33], .. added, .. whole[33..], .. Encoding.UTF8.GetBytes(Secret)];
    }

    public static byte[] Chunk(string type, string content)
    {
        var body = Encoding.Latin1.GetBytes(type + content);
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32.Of(body));
        return [.. length, .. body, .. sum];
    }

    /// <summary>What is kept of a file, in one piece.</summary>
    public static byte[] Kept(Inspected inspected)
    {
        var taken = inspected.ShouldBeOfType<Inspected.Taken>($"{(inspected as Inspected.Refused)?.Rule}");
        return [.. taken.Parts.SelectMany(part => part.ToArray())];
    }

    public static Inspected Inspect(byte[] file) => FileInspection.Inspect(file, TestContext.Current.CancellationToken);

    public static bool Says(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    private static byte[] Segment(byte marker, string content)
    {
        var bytes = Encoding.Latin1.GetBytes(content);
        return [0xFF, marker, (byte)((bytes.Length + 2) >> 8), (byte)(bytes.Length + 2), .. bytes];
    }

    private static Image<Rgb24> Image()
    {
        var image = new Image<Rgb24>(40, 20);
        for (var y = 0; y < 20; y++) for (var x = 0; x < 40; x++) image[x, y] = new Rgb24((byte)(x * 6), (byte)(y * 12), 90);
        return image;
    }

    private static ExifProfile Exif(ushort orientation)
    {
        var exif = new ExifProfile();
        exif.SetValue(ExifTag.Artist, Secret);
        exif.SetValue(ExifTag.Orientation, orientation);
        exif.SetValue(ExifTag.GPSLatitudeRef, "N");
        exif.SetValue(ExifTag.Software, Secret);
        return exif;
    }
}
