using FsCheck;

namespace Awards.Tests.Support;

/// <summary>Runs a property on values that are new in each run, and says how to have the same ones again.</summary>
internal static class Properties
{
    private const string Variable = "AWARDS_SEED";

    /// <summary>Fails with the smallest counterexample found. The output names the seed: set AWARDS_SEED to it to repeat the run.</summary>
    /// <param name="property">The property.</param>
    /// <param name="tests">On so many values.</param>
    public static void Check(Property property, int tests)
    {
        var (seed, gamma) = Environment.GetEnvironmentVariable(Variable)?.Split(',') is [var first, var second]
            ? (ulong.Parse(first, null), ulong.Parse(second, null))
            : ((ulong)Random.Shared.NextInt64(), ((ulong)Random.Shared.NextInt64() << 1) | 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{Variable}={seed},{gamma}");
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(tests).WithReplay(seed, gamma), property);
    }
}
