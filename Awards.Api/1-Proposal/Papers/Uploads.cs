using System.Collections.Concurrent;
using Awards.Domain;

namespace Awards.Api.Proposals.Papers;

/// <summary>
/// How much of files may be in this program's memory at once, and how many of one person: who sends slowly, or often, takes nothing from
/// others.
/// </summary>
internal sealed class Uploads : IDisposable
{
    /// <summary>Bytes of all files that are being received or looked at.</summary>
    public const long MostBytes = 12L * FileInspection.MostBytes;

    /// <summary>Files of one person at the same time.</summary>
    public const int MostOfOnePerson = 2;

    private const int MostInspections = 2; // each keeps a processor busy for as long as a second

    private readonly ConcurrentDictionary<PersonId, int> persons = new();
    private readonly SemaphoreSlim inspections = new(MostInspections);
    private long bytes;

    /// <summary>A place for one file more; null: this person has as many under way as one may have.</summary>
    public Upload? Begin(PersonId person)
    {
        if (persons.AddOrUpdate(person, 1, (_, count) => count + 1) <= MostOfOnePerson) return new Upload(this, person);
        End(person, 0);
        return null;
    }

    /// <summary>Looks at a file, when a processor is free for it.</summary>
    public async Task<Inspected> Inspect(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        await inspections.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => FileInspection.Inspect(file, cancel), cancel);
        }
        finally
        {
            inspections.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => inspections.Dispose();

    internal bool Take(long more)
    {
        if (Interlocked.Add(ref bytes, more) <= MostBytes) return true;
        Interlocked.Add(ref bytes, -more);
        return false;
    }

    internal void End(PersonId person, long taken)
    {
        Interlocked.Add(ref bytes, -taken);
        while (persons.TryGetValue(person, out var count))
        {
            if (count > 1 ? persons.TryUpdate(person, count - 1, count) : persons.TryRemove(KeyValuePair.Create(person, count))) return;
        }
    }
}

/// <summary>One file on its way in.</summary>
internal sealed class Upload(Uploads uploads, PersonId person) : IDisposable
{
    private const int FirstBytes = 64 * 1024;

    private long taken;

    /// <summary>The file, once in memory; null: there is no room for it now.</summary>
    /// <exception cref="BadHttpRequestException">It is larger than files may be, or it does not come.</exception>
    public async Task<ReadOnlyMemory<byte>?> Receive(HttpRequest request, CancellationToken cancel)
    {
        // What is announced is believed as far as it may go, so that the file need not move as it grows.
        var announced = (int)Math.Min(request.ContentLength ?? FirstBytes, FileInspection.MostBytes);
        if (!Take(announced)) return null;
        var (file, filled) = (new byte[announced], 0);
        while (true)
        {
            if (filled == file.Length)
            {
                // One byte tells an end from a file that goes on.
                var next = new byte[1];
                if (await request.Body.ReadAsync(next, cancel) == 0) return file.AsMemory(0, filled);
                var larger = (int)Math.Min(Math.Max(FirstBytes, file.Length * 2L), FileInspection.MostBytes);
                if (larger <= filled) throw new BadHttpRequestException("The file is too large.", StatusCodes.Status413PayloadTooLarge);
                if (!Take(larger - file.Length)) return null;
                Array.Resize(ref file, larger);
                file[filled++] = next[0];
            }
            var read = await request.Body.ReadAsync(file.AsMemory(filled), cancel);
            if (read == 0 && filled < file.Length) return file.AsMemory(0, filled);
            filled += read;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => uploads.End(person, taken);

    private bool Take(int more)
    {
        if (!uploads.Take(more)) return false;
        taken += more;
        return true;
    }
}
