using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Awards.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCaseOrderer(typeof(TestOrder))]
[assembly: TestCollectionOrderer(typeof(TestOrder))]

namespace Awards.Tests.Support;

/// <summary>
/// The same order of tests on every machine and in every folder (xunit's own follows the path of the assembly); another for each value of
/// <c>AWARDS_TEST_ORDER</c>, which finds tests that lean on the one before them.
/// </summary>
public sealed class TestOrder : ITestCaseOrderer, ITestCollectionOrderer
{
    private readonly string seed = Environment.GetEnvironmentVariable("AWARDS_TEST_ORDER") ?? "";

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase => [.. testCases.OrderBy(test => Place(test.TestCaseDisplayName))];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Place(WithoutId(collection.TestCollectionDisplayName)))];

    // A class of its own has an id behind its name, and that too follows the path.
    private static string WithoutId(string name) => name.Split(" (id:")[0];

    private ulong Place(string name) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{name}")));
}
