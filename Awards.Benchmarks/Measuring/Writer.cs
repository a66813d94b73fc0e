namespace Awards.Benchmarks;

/// <summary>
/// One writer of commands: one event and a key of its own each, ten to a stream and then the next stream, which nobody else writes.
/// </summary>
internal sealed class Writer(EventLog log, CancellationToken cancel)
{
    private Guid stream;
    private long version = Steps.OfADossier;

    public static Func<Task>[] Many(EventLog log, int count, CancellationToken cancel) =>
        [.. Enumerable.Range(0, count).Select(_ => (Func<Task>)new Writer(log, cancel).Write)];

    public async Task Write()
    {
        if (version == Steps.OfADossier) (stream, version) = (Guid.NewGuid(), 0);
        var request = new AppendRequest
        {
            Streams = [new StreamWrite(stream, BenchDossier.Stream.Name, version, [Steps.Of(stream, (int)version)])],
            Metadata = Steps.Metadata(),
            Key = new CommandKey(Guid.NewGuid(), stream),
        };
        if (await log.Append(request, cancel) is not AppendOutcome.Appended done)
            throw new InvalidOperationException("Somebody else wrote to the writer's own stream.");
        version = done.StreamVersion;
    }
}
