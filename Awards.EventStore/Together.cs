using System.Diagnostics;

namespace Awards.EventStore;

/// <summary>
/// Small questions to the database that go together: those that come while one call is under way go in the next. Nothing waits for others
/// to come. Whoever gives up is let go at once; a call that nobody waits for any more is given up too.
/// </summary>
/// <typeparam name="TAsked">What one asks.</typeparam>
/// <typeparam name="TAnswer">What one is answered.</typeparam>
/// <param name="ask">One call for all of them, begun after each was asked; answers in their order.</param>
internal sealed class Together<TAsked, TAnswer>(Func<IReadOnlyList<TAsked>, CancellationToken, Task<IReadOnlyList<TAnswer>>> ask)
{
    /// <summary>Questions of one call at most.</summary>
    public const int Most = 256;

    private readonly Lock gate = new();
    private readonly Queue<Question> waiting = new();
    private bool served;

    /// <summary>Asks.</summary>
    /// <exception cref="Npgsql.NpgsqlException">The call failed, for all who went together.</exception>
    public Task<TAnswer> Ask(TAsked asked, CancellationToken cancel)
    {
        var question = new Question(asked, Activity.Current, cancel);
        lock (gate)
        {
            waiting.Enqueue(question);
            // In the course of whoever is first, behind those who wait already.
            if (!served) ThreadPool.QueueUserWorkItem(static together => _ = together.Serve(), this, preferLocal: false);
            served = true;
        }
        return question.Answer.Task.WaitAsync(cancel);
    }

    private async Task Serve()
    {
        while (Next() is { } batch)
        {
            // Traced where the first of them is.
            Activity.Current = batch.Select(question => question.Trace).FirstOrDefault(trace => trace is not null);
            try
            {
                var answers = await Call(batch);
                for (var place = 0; place < batch.Count; place++) batch[place].Answer.TrySetResult(answers[place]);
            }
            catch (Exception failure)
            {
                foreach (var question in batch) question.Answer.TrySetException(failure); // nobody is left waiting, whatever happened
            }
        }
    }

    private async Task<IReadOnlyList<TAnswer>> Call(List<Question> batch)
    {
        using var abandoned = new CancellationTokenSource();
        var left = batch.Count;
        var leaving = batch.ConvertAll(question => question.Cancel.UnsafeRegister(
            _ =>
            {
                if (Interlocked.Decrement(ref left) == 0) abandoned.Cancel();
            },
            null));
        try
        {
            return await ask(batch.ConvertAll(question => question.Asked), abandoned.Token);
        }
        finally
        {
            foreach (var registered in leaving) await registered.DisposeAsync();
        }
    }

    private List<Question>? Next()
    {
        lock (gate)
        {
            var batch = new List<Question>(Math.Min(waiting.Count, Most));
            while (batch.Count < Most && waiting.TryDequeue(out var question))
                if (!question.Cancel.IsCancellationRequested) batch.Add(question);
            served = batch.Count > 0;
            return served ? batch : null;
        }
    }

    private sealed record Question(TAsked Asked, Activity? Trace, CancellationToken Cancel)
    {
        public TaskCompletionSource<TAnswer> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
