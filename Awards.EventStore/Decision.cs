namespace Awards.EventStore;

/// <summary>What a pure function answered to a command: facts to record, nothing to do, or a refusal.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>Facts to append, in order; at least one.</summary>
    /// <param name="Events">Instances of registered event types.</param>
    public sealed record Record(IReadOnlyList<object> Events) : Decision;

    /// <summary>The same act was done before.</summary>
    public sealed record Nothing : Decision;

    /// <summary>A rule says no.</summary>
    /// <param name="Code">Stable code of the rule.</param>
    /// <param name="Refusal">The domain's own refusal, handed back to the caller untouched; never stored.</param>
    /// <param name="IsOfCaller">Whether it is because of who asks: then the answer is this refusal and nothing else, and no version that
    /// the caller named says whether the stream is there.</param>
    public sealed record Refuse(string Code, object Refusal, bool IsOfCaller = false) : Decision;
}

/// <summary>A command that comes later. Its id follows from what it is, so that sending it twice is sending it once.</summary>
/// <param name="Command">A command of a registered workflow.</param>
/// <param name="NotBefore">Domain time (UTC) before which it is not run; null: at once.</param>
/// <param name="Round">The round of the source it belongs to.</param>
/// <param name="Subject">What it is about, where one source sends several of a kind to one destination.</param>
public sealed record OutgoingMessage(object Command, DateTimeOffset? NotBefore, int Round, string Subject);

/// <summary>Sealed rows that go with a decision, in the same append.</summary>
/// <param name="Insert">Boxes to keep.</param>
/// <param name="Delete">Names whose boxes are deleted, before the others are kept: a name may be emptied and filled anew.</param>
public sealed record SealedChange(IReadOnlyList<SealedRow> Insert, IReadOnlyList<string> Delete)
{
    /// <summary>No sealed row is touched.</summary>
    public static SealedChange None { get; } = new([], []);
}

/// <summary>One sealed box, stored apart from the log.</summary>
/// <param name="KeyName">The name it is kept under: that of the key in the key ring that opens it, or what it is found by.</param>
/// <param name="Id">The box's own id.</param>
/// <param name="Box">Nonce, tag and ciphertext; padded, so that its length says nothing.</param>
public sealed record SealedRow(string KeyName, Guid Id, byte[] Box);
