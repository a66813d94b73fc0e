using System.Text.Json;
using System.Text.Json.Serialization;

namespace Awards.Domain.Ballots;

/// <summary>What a voter chose. It lives in memory and, sealed, in the ballot box; never in an event, a message, an address or a log
/// line.</summary>
/// <param name="Choices">One for each nominee the voter may vote on; empty on a spoilt paper.</param>
/// <param name="Spoilt">Handed in invalid on purpose (phiếu không hợp lệ); abstaining (phiếu trắng) is a choice.</param>
public sealed record BallotPaper(ValueList<Choice> Choices, bool Spoilt)
{
    private static readonly JsonSerializerOptions Format =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The plain text that is sealed; before sealing it is padded, so that its length says nothing.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Format);

    /// <summary>Reads the plain text back.</summary>
    /// <exception cref="JsonException">The bytes are no ballot paper.</exception>
    public static BallotPaper FromBytes(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize<BallotPaper>(bytes, Format) ?? throw new JsonException("The box holds no ballot paper.");

    /// <summary>Says nothing of the choices, so that no log line can.</summary>
    public override string ToString() => "a ballot paper";
}

/// <summary>A vote on one nominee.</summary>
public sealed record Choice(NomineeId Nominee, Vote Vote);

/// <summary>The votes there are.</summary>
public enum Vote
{
    /// <summary>In favour (đồng ý).</summary>
    Yes,

    /// <summary>Against (không đồng ý).</summary>
    No,

    /// <summary>Neither (không có ý kiến).</summary>
    Abstain,
}

/// <summary>A paper taken out of the box at the count.</summary>
/// <param name="Id">The ballot's id.</param>
/// <param name="Paper">What was chosen.</param>
/// <param name="Receipt">What its voter holds: shows that the paper was counted, not what it said.</param>
public sealed record OpenedBallot(BallotId Id, BallotPaper Paper, string Receipt);

/// <summary>What was found in the box of one ballot.</summary>
/// <param name="Boxes">Sealed papers found.</param>
/// <param name="Opened">Those that opened.</param>
public sealed record BallotBox(int Boxes, ValueList<OpenedBallot> Opened);

/// <summary>Names of ballot keys: one per sitting, question and ballot number.</summary>
public static class BallotKey
{
    /// <summary>The key's name in the key ring.</summary>
    public static string Name(SittingId sitting, string question, int number) =>
        $"ballot-{sitting.Value:N}-{question}-{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
