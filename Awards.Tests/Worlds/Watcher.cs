using Awards.Domain;

namespace Awards.Tests.Worlds;

/// <summary>Looks at a world as it goes on. The first failure ends its looking, not the world: others watch too.</summary>
internal sealed class Watcher
{
    /// <summary>Told what was answered to each command, and by which stream, before it is recorded.</summary>
    public Action<Command, Stream, Answer> Answered { get; set; } = (_, _, _) => { };

    /// <summary>The same, after it was recorded.</summary>
    public Action<Command, Stream, Answer> Recorded { get; set; } = (_, _, _) => { };

    /// <summary>Told what was answered to each message, but not to a repeated one.</summary>
    public Action<Sent, Answer> Delivered { get; set; } = (_, _) => { };

    /// <summary>Looks at a world in which nothing is left to be done.</summary>
    public Action AtRest { get; set; } = () => { };

    /// <summary>What it saw that must not be.</summary>
    public Exception? Failure { get; private set; }

    public void Sees(Action look)
    {
        if (Failure is not null) return;
        try
        {
            look();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Failure = failure;
        }
    }
}
