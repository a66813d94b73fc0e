namespace Awards.Tests.Worlds;

/// <summary>Chance that follows from one number, so that a history is the same every time it is played, whatever comes before.</summary>
internal sealed class Dice(int seed)
{
    private ulong state = (uint)seed;

    /// <summary>0 or more, below the number of sides.</summary>
    public int Roll(int sides)
    {
        // SplitMix64: small, and well mixed from the first number on.
        state += 0x9E3779B97F4A7C15UL;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)((z ^ (z >> 31)) % (ulong)sides);
    }

    /// <summary>True so many times of a hundred.</summary>
    public bool Chance(int percent) => Roll(100) < percent;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Roll(from.Count)];
}
