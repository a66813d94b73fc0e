using System.Diagnostics;

namespace Awards.Api.Commands;

/// <summary>
/// How far long work is, on standard error: one line that changes on a terminal, a line every few seconds where it is kept in a file.
/// </summary>
internal sealed class ProgressLine(TextWriter to, bool isTerminal) : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    private long told;
    private int width;

    /// <summary>On this process's standard error.</summary>
    public static ProgressLine OnConsole() => new(Console.Error, !Console.IsErrorRedirected);

    /// <summary>Tells it, or not yet.</summary>
    public void Tell(string text)
    {
        if (isTerminal)
        {
            to.Write($"\r{text.PadRight(width)}");
            width = text.Length;
            return;
        }
        if (told != 0 && Stopwatch.GetElapsedTime(told) < Between) return;
        told = Stopwatch.GetTimestamp();
        to.WriteLine(text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isTerminal && width > 0) to.WriteLine();
    }
}
