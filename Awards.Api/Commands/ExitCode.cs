namespace Awards.Api.Commands;

/// <summary>What the process answers to its caller.</summary>
internal static class ExitCode
{
    /// <summary>As asked.</summary>
    public const int Done = 0;

    /// <summary>It was tried, and is not so.</summary>
    public const int Failed = 1;

    /// <summary>The arguments make no sense.</summary>
    public const int Misused = 2;
}

/// <summary>The arguments make no sense; the message says which. The verb's usage is printed below it.</summary>
internal sealed class MisusedException(string message) : Exception(message);
