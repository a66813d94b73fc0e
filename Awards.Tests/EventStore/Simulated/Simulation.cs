namespace Awards.Tests.EventStore;

/// <summary>
/// A world of its own on one thread: what is ready runs one after the other in an order that a seed decides, and when nothing is ready its
/// clock jumps to what comes next. The same seed gives the same history.
/// </summary>
internal sealed class Simulation(int seed) : TimeProvider
{
    private const int MostSteps = 2_000_000; // more, and it runs in a circle

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly DateTimeOffset start = new(2026, 1, 5, 2, 0, 0, TimeSpan.Zero);

    private readonly List<SimulatedNode> nodes = [];
    private readonly PriorityQueue<Timer, (long Due, long Order)> timers = new();
    private long now;
    private long order;
    private int steps;

    /// <summary>Decides everything that is left to chance.</summary>
    public Random Random { get; } = new(seed);

    /// <summary>Since the beginning.</summary>
    public TimeSpan Now => TimeSpan.FromTicks(now);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now;

    public override DateTimeOffset GetUtcNow() => start + Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Another process, whose work is chosen from as everybody's is.</summary>
    public SimulatedNode Node()
    {
        var node = new SimulatedNode();
        nodes.Add(node);
        return node;
    }

    /// <summary>Has something happen later, whoever sleeps then.</summary>
    public void After(TimeSpan time, Action happens) => CreateTimer(_ => happens(), null, time, Timeout.InfiniteTimeSpan);

    /// <summary>Goes on after a while.</summary>
    public Task Wait(TimeSpan time)
    {
        var over = new TaskCompletionSource();
        After(time, over.SetResult);
        return over.Task;
    }

    /// <summary>Up to so long, often much less.</summary>
    public TimeSpan UpTo(TimeSpan longest) => longest * Random.NextDouble() * Random.NextDouble();

    /// <summary>A check that costs nothing while it holds: a history has thousands.</summary>
    /// <param name="holds">What has to be so.</param>
    /// <param name="what">The sentence that is not true otherwise.</param>
    public void Check(bool holds, string what)
    {
        if (!holds) throw new ShouldAssertException($"Seed {seed}, at {Now}: {what}");
    }

    /// <summary>Runs until it is so, which is looked at once in a while, and at most until then.</summary>
    public void RunUntil(Func<bool> isSo, TimeSpan latest)
    {
        while (!isSo() && Now < latest) Run(Now + BetweenLooks);
    }

    /// <summary>Runs until nothing is left to happen, or until then.</summary>
    public void Run(TimeSpan until)
    {
        var end = until.Ticks;
        while (Step(end))
        {
            if (++steps > MostSteps) throw new InvalidOperationException($"Seed {seed}: at {Now} it still runs, in a circle.");
        }
        now = Math.Max(now, end);
    }

    private bool Step(long end)
    {
        var ready = 0;
        foreach (var node in nodes) ready += node.Ready;
        if (ready > 0)
        {
            var chosen = Random.Next(ready);
            foreach (var node in nodes)
            {
                if (chosen < node.Ready)
                {
                    node.Do(chosen);
                    return true;
                }
                chosen -= node.Ready;
            }
        }
        if (!timers.TryPeek(out _, out var next) || next.Due > end) return false;
        var timer = timers.Dequeue();
        now = Math.Max(now, next.Due);
        timer.Fire(next.Order);
        return true;
    }

    private sealed class Timer(Simulation simulation, Action fires) : ITimer
    {
        private TimeSpan every;
        private long armed = -1;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            every = period;
            armed = -1;
            if (dueTime < TimeSpan.Zero) return true;
            armed = ++simulation.order;
            simulation.timers.Enqueue(this, (simulation.now + dueTime.Ticks, armed));
            return true;
        }

        /// <summary>Unless it was set anew since.</summary>
        public void Fire(long setting)
        {
            if (setting != armed) return;
            Change(every > TimeSpan.Zero ? every : Timeout.InfiniteTimeSpan, every);
            fires();
        }

        public void Dispose() => armed = -1;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

/// <summary>A process of the simulation: what it does next waits here until it is chosen, and while it is stopped nothing is.</summary>
internal sealed class SimulatedNode : TaskScheduler
{
    private readonly List<Task> waiting = [];

    /// <summary>Whether it is stopped.</summary>
    public bool IsAsleep { get; set; }

    /// <summary>How much can be chosen from.</summary>
    public int Ready => IsAsleep ? 0 : waiting.Count;

    /// <summary>Begins something in this process.</summary>
    public Task Begin(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <summary>Has a work item run in this process.</summary>
    public void Soon(IThreadPoolWorkItem item) => Begin(() =>
    {
        item.Execute();
        return Task.CompletedTask;
    });

    /// <summary>Does one of the things that wait.</summary>
    public void Do(int chosen)
    {
        var task = waiting[chosen];
        waiting.RemoveAt(chosen);
        TryExecuteTask(task);
    }

    protected override void QueueTask(Task task) => waiting.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => waiting;
}
