using System.Text.Json.Serialization;

namespace Awards.Domain.Regulations;

/// <summary>A share as two integers: compared by multiplication, never as a floating percentage.</summary>
/// <param name="Numerator">0 or more.</param>
/// <param name="Denominator">1 or more.</param>
[method: JsonConstructor]
public readonly record struct Fraction(int Numerator, int Denominator)
{
    /// <summary>Whether <paramref name="count"/> of <paramref name="total"/> is at least this share.</summary>
    public bool ReachedBy(int count, int total) => (long)count * Denominator >= (long)Numerator * total;

    /// <summary>Whether <paramref name="count"/> of <paramref name="total"/> is more than this share.</summary>
    public bool ExceededBy(int count, int total) => (long)count * Denominator > (long)Numerator * total;

    /// <summary>Whether this share is larger than another.</summary>
    public bool IsAbove(Fraction other) => (long)Numerator * other.Denominator > (long)other.Numerator * Denominator;

    /// <inheritdoc/>
    public override string ToString() => $"{Numerator}/{Denominator}";
}
