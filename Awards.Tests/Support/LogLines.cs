using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Awards.Tests.Support;

/// <summary>Everything that a program logs, as an operator would read it: sentences with their values, and exceptions in full.</summary>
internal sealed class LogLines(LogLevel from = LogLevel.Trace) : ILoggerProvider
{
    private readonly ConcurrentQueue<Line> lines = new();

    public IReadOnlyCollection<Line> All => lines;

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, from, lines);

    public void Dispose() => lines.Clear();

    internal sealed record Line(LogLevel Level, string Category, string Text);

    private sealed class Logger(string category, LogLevel from, ConcurrentQueue<Line> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            if (IsEnabled(LogLevel.Trace)) lines.Enqueue(new Line(LogLevel.Trace, category, $"{state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= from;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) lines.Enqueue(new Line(logLevel, category, $"{formatter(state, exception)} {exception}"));
        }
    }
}
