using Awards.Api.Proposals.Papers;
using Awards.Domain;
using Awards.Tests.Support;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;

namespace Awards.Tests.Proposals;

/// <summary>A file comes into memory once, whole or not at all, and takes no more room than there is for files.</summary>
public sealed class A_file_on_its_way_in : IDisposable
{
    private static readonly PersonId Somebody = new(Guid.NewGuid());

    private readonly Uploads uploads = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => uploads.Dispose();

    [Fact]
    public void is_what_was_sent_in_whatever_pieces_it_came() => Properties.Check(Prop.ForAll(
        Arb.ToArbitrary(Gen.Choose(0, 300_000)), Arb.ToArbitrary(Gen.Choose(1, 70_000)), Arb.ToArbitrary(Gen.Elements(true, false)),
        (size, piece, isAnnounced) =>
        {
            using var upload = uploads.Begin(Somebody).ShouldNotBeNull();
            var sent = new byte[size];
            new Random(size).NextBytes(sent);
            var received = upload.Receive(Request(sent, piece, isAnnounced ? size : null), Cancel).GetAwaiter().GetResult();
            received.ShouldNotBeNull().ToArray().ShouldBe(sent);
        }), 60);

    [Theory, InlineData(true), InlineData(false)]
    public async Task that_is_larger_than_files_may_be_is_not_received(bool isAnnounced)
    {
        using var upload = uploads.Begin(Somebody).ShouldNotBeNull();
        var tooLarge = new byte[FileInspection.MostBytes + 1];
        var refused = await Should.ThrowAsync<BadHttpRequestException>(
            () => upload.Receive(Request(tooLarge, 1 << 20, isAnnounced ? tooLarge.Length : null), Cancel));
        refused.StatusCode.ShouldBe(StatusCodes.Status413PayloadTooLarge);
    }

    [Fact]
    public async Task of_the_largest_size_is_received()
    {
        using var upload = uploads.Begin(Somebody).ShouldNotBeNull();
        (await upload.Receive(Request(new byte[FileInspection.MostBytes], 1 << 20, null), Cancel)).ShouldNotBeNull()
            .Length.ShouldBe(FileInspection.MostBytes);
    }

    [Fact]
    public void is_one_of_few_of_a_person_and_takes_nobody_elses_place()
    {
        var underWay = Enumerable.Range(0, Uploads.MostOfOnePerson).Select(_ => uploads.Begin(Somebody).ShouldNotBeNull()).ToList();
        uploads.Begin(Somebody).ShouldBeNull();
        uploads.Begin(new PersonId(Guid.NewGuid())).ShouldNotBeNull();
        underWay[0].Dispose();
        uploads.Begin(Somebody).ShouldNotBeNull();
        uploads.Begin(Somebody).ShouldBeNull();
    }

    [Fact]
    public async Task finds_no_room_when_there_is_none_and_finds_it_when_others_are_done()
    {
        var others = new List<Upload>();
        for (var taken = 0L; taken < Uploads.MostBytes; taken += FileInspection.MostBytes)
        {
            others.Add(uploads.Begin(new PersonId(Guid.NewGuid())).ShouldNotBeNull());
            // What is announced has its place before it is there.
            (await others[^1].Receive(Request([1], 1, FileInspection.MostBytes), Cancel)).ShouldNotBeNull();
        }
        using var upload = uploads.Begin(Somebody).ShouldNotBeNull();
        (await upload.Receive(Request([1], 1, null), Cancel)).ShouldBeNull();
        others[0].Dispose();
        (await upload.Receive(Request([1], 1, null), Cancel)).ShouldNotBeNull();
    }

    private static HttpRequest Request(byte[] body, int piece, int? announced)
    {
        var request = new DefaultHttpContext().Request;
        (request.Body, request.ContentLength) = (new Pieces(body, piece), announced);
        return request;
    }

    /// <summary>Comes as networks bring it.</summary>
    private sealed class Pieces(byte[] content, int piece) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
