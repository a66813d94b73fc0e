using System.Runtime.InteropServices;

namespace Awards.Api.Proposals.Papers;

/// <summary>What is kept of a file, gathered in order; stretches that touch become one.</summary>
internal sealed class Parts(ReadOnlyMemory<byte> file)
{
    private readonly List<ReadOnlyMemory<byte>> kept = [];
    private int from;
    private int to;

    /// <summary>The parts.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> All
    {
        get
        {
            Flush();
            return kept;
        }
    }

    /// <summary>Keeps a stretch of the file.</summary>
    public void Keep(int start, int length)
    {
        if (start != to) Flush();
        if (from == to) from = start;
        to = start + length;
    }

    /// <summary>Puts something else in.</summary>
    public void Put(ReadOnlyMemory<byte> bytes)
    {
        Flush();
        kept.Add(bytes);
    }

    /// <summary>A memory as a stream that can be read and sought, without a copy.</summary>
    public static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    private void Flush()
    {
        if (to > from) kept.Add(file[from..to]);
        from = to;
    }
}
