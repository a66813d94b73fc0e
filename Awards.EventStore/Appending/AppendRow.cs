namespace Awards.EventStore;

/// <summary>What PostgreSQL answered for one command.</summary>
internal abstract record AppendRow
{
    private AppendRow() { }

    /// <param name="First">Position of the first event, or one above the last position.</param>
    /// <param name="Last">Position of the last event, or of the log.</param>
    /// <param name="Versions">Of the streams written, in their order, after it.</param>
    /// <param name="RecordedAt">Domain time (UTC).</param>
    public sealed record Appended(long First, long Last, long[] Versions, DateTime RecordedAt) : AppendRow;

    /// <summary>What the key did before.</summary>
    public sealed record AlreadyDone(long First, long Last, long Version) : AppendRow;

    /// <summary>The key names another act.</summary>
    public sealed record KeyReused : AppendRow;

    /// <summary>A stream or a guard stands elsewhere.</summary>
    public sealed record Conflict(Guid Stream, long Expected, long Actual) : AppendRow;

    /// <summary>The stream exists with another type: a bug of the caller's.</summary>
    public sealed record WrongType(Guid Stream) : AppendRow;

    /// <summary>The outcome for whoever asked for the append.</summary>
    /// <exception cref="InvalidOperationException">A stream is of another type than the one written.</exception>
    public AppendOutcome Outcome(PendingAppend append) => this switch
    {
        Appended done => Outcome(done, append),
        AlreadyDone done => new AppendOutcome.AlreadyDone(done.First, done.Last, done.Version),
        Conflict lost => new AppendOutcome.Conflict(lost.Stream, lost.Expected, lost.Actual),
        WrongType wrong => throw new InvalidOperationException($"Stream {wrong.Stream} exists with another type than the one written."),
        _ => new AppendOutcome.KeyReused(),
    };

    private static AppendOutcome.Appended Outcome(Appended done, PendingAppend append)
    {
        var recordedAt = new DateTimeOffset(done.RecordedAt);
        var stored = new StoredEvent[append.Events.Count];
        for (var place = 0; place < stored.Length; place++)
        {
            var happened = append.Events[place];
            var write = append.Request.Streams[happened.Stream];
            var version = done.Versions[happened.Stream] - write.Events.Count + happened.Step;
            stored[place] = new StoredEvent(
                done.First + place, happened.Id, write.Stream, version, happened.Name, happened.Data, recordedAt, append.Request.Metadata);
        }
        return new AppendOutcome.Appended(done.First, done.Last, done.Versions[0], recordedAt, stored);
    }
}
