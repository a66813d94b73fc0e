using Awards.Domain;
using Awards.Domain.Proposals;

namespace Awards.Api.Proposals.Papers;

/// <summary>What became of a file that was looked at.</summary>
internal abstract record Inspected
{
    private Inspected() { }

    /// <summary>It is taken, without what identifies people where that could be taken out.</summary>
    /// <param name="Type">What it is.</param>
    /// <param name="Parts">What is kept, in order: mostly slices of what was sent, so that nothing is in memory twice.</param>
    /// <param name="IsSigned">Whether it holds a digital signature and so is kept as it came.</param>
    /// <param name="Stripped">Kinds of metadata taken out.</param>
    public sealed record Taken(
        PaperType Type, IReadOnlyList<ReadOnlyMemory<byte>> Parts, bool IsSigned, ValueList<string> Stripped) : Inspected;

    /// <summary>It is not taken.</summary>
    public sealed record Refused(Rule Rule) : Inspected;

    /// <summary>Not taken: broken, cut off, or too much.</summary>
    /// <param name="what">Where, in a word that needs no translation.</param>
    public static Inspected Damaged(string what) => new Refused(Rules.FileDamaged.With("what", what));

    /// <summary>Not taken: more than to be read.</summary>
    /// <param name="what">What, in a word that needs no translation.</param>
    public static Inspected Active(string what) => new Refused(Rules.FileActive.With("what", what));
}
