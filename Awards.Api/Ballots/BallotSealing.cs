using System.Diagnostics;
using System.Text.Json;
using Awards.Api.Telemetry;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.EventStore;

namespace Awards.Api.Ballots;

/// <summary>Between a ballot paper and its sealed box. The only place that sees both the choice and a key.</summary>
internal sealed class BallotSealing(KeyRing keys)
{
    // Tracing hears that a key was made and a box opened, never of what.
    private static readonly ActivitySource Source = new(TelemetryServices.Source);

    private const int BytesForNobody = 64;
    private const int BytesForOneNominee = 96;

    /// <summary>Makes the key of a question that is about to open.</summary>
    public void MakeKey(string name)
    {
        using var activity = Source.StartActivity("ballot-key.make");
        keys.MakeIfAbsent(name);
    }

    /// <summary>Destroys the key of a counted question; again succeeds.</summary>
    public void DestroyKey(string name) => keys.Destroy(name);

    /// <summary>The box of a paper: as long as every other box of its question.</summary>
    /// <exception cref="KeyMissingException">This node has not the key: the ring is not shared.</exception>
    public SealedRow Seal(CastBallot cast, Question question)
    {
        var key = keys.Require(BallotKey.Name(cast.Sitting, cast.Question, cast.Number));
        var size = BytesForNobody + (BytesForOneNominee * question.Nominees.Count);
        return new SealedRow(key.Name, cast.Ballot.Value, SealedBox.Seal(key, cast.Ballot.Value, cast.Paper.ToBytes(), size));
    }

    /// <summary>Opens what opens. What does not is missing from the result, and the count is refused.</summary>
    /// <exception cref="KeyMissingException">This node has not the key: the ring is not shared.</exception>
    public BallotBox Open(string keyName, IReadOnlyList<SealedRow> boxes)
    {
        using var activity = Source.StartActivity("ballot-box.open");
        if (boxes.Count == 0) return new BallotBox(0, []);
        var key = keys.Require(keyName);
        return new BallotBox(boxes.Count, boxes.Select(box => Open(key, box)).OfType<OpenedBallot>().ToValueList());
    }

    /// <summary>
    /// What the voter keeps: shows, among the receipts of the count, that the paper was counted. Null once the key is gone.
    /// </summary>
    public string? Receipt(SittingId sitting, string question, int number, BallotId ballot) =>
        keys.Find(BallotKey.Name(sitting, question, number)) is { } key ? ReceiptOf(key, ballot.Value) : null;

    private static OpenedBallot? Open(SealingKey key, SealedRow box)
    {
        try
        {
            return new OpenedBallot(
                new BallotId(box.Id), BallotPaper.FromBytes(SealedBox.Open(key, box.Id, box.Box)), ReceiptOf(key, box.Id));
        }
        catch (Exception damaged) when (damaged is BoxDoesNotOpenException or JsonException)
        {
            return null;
        }
    }

    private static string ReceiptOf(SealingKey key, Guid ballot) => Convert.ToHexStringLower(key.Tag(ballot));
}
