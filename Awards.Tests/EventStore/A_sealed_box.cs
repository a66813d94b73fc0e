using System.Text;
using Awards.EventStore;

namespace Awards.Tests.EventStore;

public sealed class A_sealed_box
{
    private const int Size = 200;

    private static readonly Guid id = Guid.NewGuid();
    private static readonly SealingKey key = new("ballot 1", [.. Enumerable.Range(0, KeyRing.KeySize).Select(n => (byte)n)]);
    private static readonly byte[] content = Encoding.UTF8.GetBytes("đồng ý: Văn phòng");

    [Fact]
    public void opens_with_its_key_and_its_id() => SealedBox.Open(key, id, SealedBox.Seal(key, id, content, Size)).ShouldBe(content);

    [Theory, InlineData(0), InlineData(1), InlineData(Size)]
    public void is_as_long_as_every_other_whatever_it_holds(int length)
    {
        var box = SealedBox.Seal(key, id, new byte[length], Size);
        box.Length.ShouldBe(SealedBox.Seal(key, id, content, Size).Length);
        SealedBox.Open(key, id, box).Length.ShouldBe(length);
    }

    [Fact]
    public void looks_different_each_time() => SealedBox.Seal(key, id, content, Size).ShouldNotBe(SealedBox.Seal(key, id, content, Size));

    [Fact]
    public void holds_no_more_than_its_size() => Should.Throw<ArgumentException>(() => SealedBox.Seal(key, id, new byte[Size + 1], Size));

    [Fact]
    public void does_not_open_after_any_single_bit_was_changed()
    {
        var box = SealedBox.Seal(key, id, content, Size);
        for (var bit = 0; bit < box.Length * 8; bit++)
        {
            var tampered = box.ToArray();
            tampered[bit / 8] ^= (byte)(1 << (bit % 8));
            var failed = Should.Throw<BoxDoesNotOpenException>(() => SealedBox.Open(key, id, tampered));
            (failed.KeyName, failed.Id).ShouldBe((key.Name, id));
        }
    }

    [Fact]
    public void does_not_open_shortened_or_under_another_key_name_or_id()
    {
        var box = SealedBox.Seal(key, id, content, Size);
        Should.Throw<BoxDoesNotOpenException>(() => SealedBox.Open(key, id, box.AsSpan(0, box.Length - 1)));
        Should.Throw<BoxDoesNotOpenException>(() => SealedBox.Open(key, id, []));
        Should.Throw<BoxDoesNotOpenException>(() => SealedBox.Open(key, Guid.NewGuid(), box));
        Should.Throw<BoxDoesNotOpenException>(() => SealedBox.Open(new SealingKey("ballot 2", key.Material), id, box));
        Should.Throw<BoxDoesNotOpenException>(() => SealedBox.Open(new SealingKey(key.Name, new byte[KeyRing.KeySize]), id, box));
    }
}
