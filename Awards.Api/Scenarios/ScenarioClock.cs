using Awards.Api.Hosting;
using Awards.EventStore;

namespace Awards.Api.Scenarios;

/// <summary>Drives simulated domain time: from timer to timer, and on only when everything that was due has been done.</summary>
internal sealed class ScenarioClock(Sector sector)
{
    /// <summary>Longest wait for rest; a machine that is busy with other things is given time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly SimulatedClock clock = new(sector.Log);

    /// <summary>Lets time pass up to an instant; nothing when it is past already, as in a run that is begun again.</summary>
    public async Task GoTo(DateTimeOffset target, CancellationToken cancel)
    {
        await Rest(cancel);
        var now = await clock.Setting(cancel);
        while (now is null || now < target)
        {
            var next = await clock.NextTimer(cancel) is { } timer && timer < target ? timer : target;
            await clock.AdvanceTo(next, cancel);
            sector.Node.Signals.MessagesMoved.Raise();
            await Rest(cancel);
            now = next;
        }
    }

    /// <summary>Waits until nothing is left to do, and every read model shows it.</summary>
    public Task Rest(CancellationToken cancel) => sector.Node.WaitForRest(Patience, cancel);
}
