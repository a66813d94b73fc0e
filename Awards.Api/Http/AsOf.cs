namespace Awards.Api.Http;

/// <summary>The instant that a query asks about, as <see cref="PreciseInstant"/> reads it.</summary>
/// <param name="Instant">The instant.</param>
internal readonly record struct AsOf(DateTimeOffset Instant)
{
    /// <summary>Called by the framework for a query parameter.</summary>
    public static bool TryParse(string? text, out AsOf asOf)
    {
        var isInstant = PreciseInstant.TryRead(text ?? "", out var instant);
        asOf = new AsOf(instant);
        return isInstant;
    }
}
