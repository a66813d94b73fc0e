using System.Collections.Immutable;
using Awards.EventStore;

namespace Awards.Tests.EventStore;

/// <summary>What was done at a desk, as a read model has it.</summary>
internal sealed record DeskBook(ImmutableList<string> Done, int Count)
{
    public static readonly DeskBook Empty = new([], 0);

    /// <summary>
    /// One document per desk. The label that is poison cannot be applied, "unwritable" cannot be stored, and "close" ends the document.
    /// </summary>
    public static Projection<DeskBook> Projection(
        string name = "TestDeskBook", int version = 1, string poison = "poison", int mostInMemory = 1000) => new()
        {
            Name = name,
            Version = version,
            MostInMemory = mostInMemory,
            Keys = happened => happened.Data is TestErrandDone ? [happened.Stream.ToString()] : [],
            Apply = (current, happened, _) => ((TestErrandDone)happened.Data).Label switch
            {
                var label when label == poison => throw new InvalidOperationException("the text of an exception may hold content"),
                "close" => null,
                "unwritable" => (current ?? Empty).With("\0"),
                var label => (current ?? Empty).With(label),
            },
            Indexes = ["(((data->>'count')::int), id)"],
        };

    /// <summary>Reads the first version of it.</summary>
    public static DocumentReader<DeskBook> Reader(EventLog log) => new(log.Database, Projection());

    private DeskBook With(string label) => new(Done.Add(label), Count + 1);
}
