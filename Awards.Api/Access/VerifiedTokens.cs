using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Awards.Domain;

namespace Awards.Api.Access;

/// <summary>
/// Tokens whose signature was verified, so that it is not done again for every request that brings the same one: by the digest of what was
/// sent, until the token expires, and only while the keys are those that it was verified with. What is kept of a token is the person.
/// </summary>
/// <param name="clock">Machine time.</param>
internal sealed class VerifiedTokens(TimeProvider clock)
{
    /// <summary>Tokens kept at most; where more are about, they are verified again.</summary>
    public const int Most = 4096;

    private readonly ConcurrentDictionary<(UInt128, UInt128), Verified> known = new();

    /// <summary>How many are kept.</summary>
    public int Count => known.Count;

    /// <summary>The person whom a token names that was verified; null: it must be verified.</summary>
    /// <param name="sent">The token as it was sent, to the letter.</param>
    /// <param name="keys">What is verified with now: an object that is another one when the keys are; null: nobody can say.</param>
    public PersonId? Find(string sent, object? keys)
    {
        if (keys is null || !known.TryGetValue(Digest(sent), out var verified)) return null;
        return ReferenceEquals(verified.Keys, keys) && clock.GetUtcNow() < verified.Until ? verified.Person : null;
    }

    /// <summary>Keeps what was verified.</summary>
    /// <param name="sent">The token as it was sent, to the letter.</param>
    /// <param name="keys">What it was verified with; null: nobody can say, and nothing is kept.</param>
    /// <param name="person">Whom it names.</param>
    /// <param name="until">When it expires (UTC); what the clocks' difference grants beyond is verified again each time.</param>
    public void Keep(string sent, object? keys, PersonId person, DateTimeOffset until)
    {
        if (keys is null || until <= clock.GetUtcNow()) return;
        if (known.Count >= Most) known.Clear();
        known[Digest(sent)] = new Verified(person, until, keys);
    }

    // Not the token itself: whoever reads the memory finds none that he could send.
    private static (UInt128 First, UInt128 Second) Digest(string sent)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(sent.AsSpan()), digest);
        var halves = MemoryMarshal.Cast<byte, UInt128>(digest);
        return (halves[0], halves[1]);
    }

    private sealed record Verified(PersonId Person, DateTimeOffset Until, object Keys);
}
