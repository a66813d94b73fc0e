using Awards.Api.Proposals.Papers;
using Awards.Domain.Proposals;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;
using SixLabors.ImageSharp.PixelFormats;
using static Awards.Tests.Proposals.Pictures;

namespace Awards.Tests.Proposals;

/// <summary>A photograph or scan is kept as the picture that it is, and says no more who made it, where and when.</summary>
public sealed class A_picture
{
    [Fact]
    public void of_a_camera_is_kept_dot_by_dot_without_what_the_camera_wrote()
    {
        var (sent, inspected) = (Jpeg(), Inspect(Jpeg()));
        var kept = Kept(inspected);
        (Says(sent, Secret), Says(kept, Secret)).ShouldBe((true, false));
        ShouldLookAlike(sent, kept);
        kept.Length.ShouldBeLessThan(sent.Length);
        var taken = (Inspected.Taken)inspected;
        (taken.Type, taken.IsSigned).ShouldBe((PaperType.Jpeg, false));
        taken.Stripped.ShouldBe(["exif", "iptc", "private-data", "texts", "trailing-data", "xmp"]);
    }

    [Theory, InlineData(1), InlineData(3), InlineData(6), InlineData(8)]
    public void still_says_which_side_is_up(int orientation)
    {
        using var image = Image.Load(Kept(Inspect(Jpeg((ushort)orientation))));
        var said = image.Metadata.ExifProfile?.GetValue(ExifTag.Orientation)?.Value;
        if (orientation == 1) said.ShouldBeNull();
        else said.ShouldBe((ushort)orientation);
    }

    [Fact]
    public void of_a_scanner_is_kept_dot_by_dot_without_what_the_scanner_wrote()
    {
        var (sent, inspected) = (Png(), Inspect(Png()));
        var kept = Kept(inspected);
        (Says(sent, Secret), Says(kept, Secret)).ShouldBe((true, false));
        ShouldLookAlike(sent, kept);
        ((Inspected.Taken)inspected).Stripped.ShouldBe(["exif", "private-data", "texts", "times", "trailing-data"]);
    }

    [Fact]
    public void that_says_nothing_is_kept_as_it_came()
    {
        foreach (var clean in (byte[][])[Kept(Inspect(Jpeg())), Kept(Inspect(Png()))])
        {
            var again = (Inspected.Taken)Inspect(clean);
            Kept(again).ShouldBe(clean);
            again.Stripped.Except(["exif"]).ShouldBeEmpty("which side is up is written anew");
        }
    }

    [Fact]
    public void that_is_cut_off_anywhere_is_refused()
    {
        foreach (var whole in (byte[][])[Kept(Inspect(Jpeg())), Kept(Inspect(Png()))])
            for (var length = 0; length < whole.Length; length++) Inspect(whole[..length]).ShouldBeOfType<Inspected.Refused>();
    }

    [Theory]
    [InlineData(100_000, 100_000)]
    [InlineData(0, 5)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void of_more_dots_than_a_page_has_is_refused(int width, int height)
    {
        var header = Chunk("IHDR", $"{Four(width)}{Four(height)}\u0008\u0002\0\0\0");
        Inspect([.. Png()[..8], .. header, .. Chunk("IDAT", ""), .. Chunk("IEND", "")]).ShouldBeOfType<Inspected.Refused>()
            .Rule.Code.ShouldBe("file-damaged");

        static string Four(int number) => string.Concat(new[] { 24, 16, 8, 0 }.Select(bits => (char)((number >> bits) & 0xFF)));
    }

    [Fact]
    public void whose_chunk_is_said_to_be_longer_than_the_file_is_refused()
    {
        var file = Png();
        file[33] = 0x7F;
        Inspect(file).ShouldBeOfType<Inspected.Refused>();
    }

    private static void ShouldLookAlike(byte[] sent, byte[] kept)
    {
        using var one = Image.Load<Rgb24>(sent);
        using var other = Image.Load<Rgb24>(kept);
        (other.Width, other.Height).ShouldBe((one.Width, one.Height));
        for (var y = 0; y < one.Height; y++) for (var x = 0; x < one.Width; x++) other[x, y].ShouldBe(one[x, y]);
    }
}
