using System.Runtime.CompilerServices;

namespace Awards.Tests.Support;

/// <summary>What holds of every element, asked after every act of a history: Shouldly's own compiles its condition each time.</summary>
internal static class Each
{
    public static void ShouldEach<T>(
        this IEnumerable<T> elements, Func<T, bool> holds, [CallerArgumentExpression(nameof(holds))] string condition = "")
    {
        foreach (var element in elements)
            if (!holds(element)) throw new ShouldAssertException($"{element} should be such that {condition}");
    }
}
