namespace Awards.EventStore;

/// <summary>
/// Appends that wait for their turn, and which of them go together: in their order, none looking at what one before it changes. So each
/// finds the log as if it had been sent alone, and what is sent under one key, or to one stream, waits for the next turn.
/// </summary>
internal sealed class AppendQueue
{
    /// <summary>Commands of one batch at most.</summary>
    public const int MostCommands = 256;

    // What is sent for one batch, roughly: a transaction that holds the log's lock stays short.
    private const int MostBytes = 1 << 20;
    private const int MostEvents = 2048;

    // So many are looked at for one batch: many that wait for one stream do not make every turn longer.
    private const int MostExamined = 4 * MostCommands;

    private readonly Lock gate = new();
    private readonly Queue<PendingAppend> waiting = new();
    private Queue<PendingAppend> deferred = new();
    private bool served;

    /// <summary>Waits at the end.</summary>
    /// <returns>Whether nobody serves the queue: then the caller does, until <see cref="Next"/> finds it empty.</returns>
    public bool Add(PendingAppend append)
    {
        lock (gate)
        {
            waiting.Enqueue(append);
            if (served) return false;
            return served = true;
        }
    }

    /// <summary>What goes next; null when nothing waits, and then nobody serves the queue any more.</summary>
    public AppendBatch? Next()
    {
        lock (gate)
        {
            while (deferred.Count > 0 || waiting.Count > 0)
            {
                var batch = Batch();
                if (batch.Appends.Count == 0) continue; // everybody looked at had given up
                batch.Close();
                return batch;
            }
            served = false;
            return null;
        }
    }

    private AppendBatch Batch()
    {
        var batch = new AppendBatch();
        var taken = new Taken();
        var later = new Queue<PendingAppend>();
        var (bytes, events) = (0, 0);
        for (var examined = 0; examined < MostExamined && batch.Appends.Count < MostCommands; examined++)
        {
            if (!deferred.TryDequeue(out var append) && !waiting.TryDequeue(out append)) break;
            var fits = batch.Appends.Count == 0 || (bytes + append.Bytes <= MostBytes && events + append.Events.Count <= MostEvents);
            // What is left for later keeps its turn: nothing that looks at the same overtakes it.
            if (taken.Collides(append) || !fits) later.Enqueue(append);
            else if (batch.TryAdd(append)) (bytes, events) = (bytes + append.Bytes, events + append.Events.Count);
            else continue;
            taken.Add(append);
        }
        foreach (var append in deferred) later.Enqueue(append);
        deferred = later;
        return batch;
    }

    /// <summary>What the commands before change.</summary>
    private sealed class Taken
    {
        private readonly HashSet<Guid> ids = []; // streams, keys and messages: a message's id is the key of its run
        private readonly HashSet<string> boxes = new(StringComparer.Ordinal);

        public bool Collides(PendingAppend append)
        {
            if (ids.Count + boxes.Count == 0) return false;
            var request = append.Request;
            if (request.Key is { } key && ids.Contains(key.Id)) return true;
            foreach (var write in request.Streams)
                if (ids.Contains(write.Stream)) return true;
            foreach (var guard in request.Guards)
                if (ids.Contains(guard.Stream)) return true;
            foreach (var message in request.Messages)
                if (ids.Contains(message.Id)) return true;
            if (boxes.Count == 0) return false;
            foreach (var box in request.Sealed.Insert)
                if (boxes.Contains(box.KeyName)) return true;
            foreach (var name in request.Sealed.Delete)
                if (boxes.Contains(name)) return true;
            return false;
        }

        public void Add(PendingAppend append)
        {
            var request = append.Request;
            if (request.Key is { } key) ids.Add(key.Id);
            foreach (var write in request.Streams)
                if (write.Events.Count > 0) ids.Add(write.Stream);
            foreach (var message in request.Messages) ids.Add(message.Id);
            foreach (var box in request.Sealed.Insert) boxes.Add(box.KeyName);
            foreach (var name in request.Sealed.Delete) boxes.Add(name);
        }
    }
}
