namespace Awards.Tests.Faults;

/// <summary>What a client can ask of a node.</summary>
internal enum Act
{
    Fill,
    Take,
    Mark,
    Send,
    Read,
}

/// <summary>What a client asks.</summary>
/// <param name="Act">What is to be done.</param>
/// <param name="Shelf">The shelf's number.</param>
/// <param name="Other">Of another shelf, where the act has one.</param>
/// <param name="Tag">Names the act, as <c>client-number</c>: its key, and in its events.</param>
/// <param name="Mark">The mark to make.</param>
/// <param name="At">The version that the client saw; null: whatever it has.</param>
/// <param name="Body">Another number is another act under the same key.</param>
internal sealed record Ask(Act Act, int Shelf, int Other, string Tag, string Mark = "", long? At = null, int Body = 0);

/// <summary>What a node can answer.</summary>
internal enum Outcome
{
    Done,
    Nothing,
    Refused,
    Mismatch,
    KeyReused,
    Read,

    /// <summary>It lost every race: nothing was done.</summary>
    GaveUp,

    /// <summary>Something broke: whether it was done is not known.</summary>
    Failed,
}

/// <summary>What a client is told.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Version">Version of the shelf: after it, or at which it was refused or read.</param>
/// <param name="Position">Position of its event, or one that includes what the answer rests on; 0: not told.</param>
/// <param name="Repeated">Whether it was done under an earlier call.</param>
/// <param name="Count">Pieces on the shelf that was read.</param>
/// <param name="Because">What broke.</param>
internal sealed record Told(
    Outcome Outcome, long Version = 0, long Position = 0, bool Repeated = false, long Count = 0, string? Because = null);

/// <summary>One line to a node, and its answer.</summary>
internal sealed record Line(long Id, Ask? Ask = null, Told? Told = null);
