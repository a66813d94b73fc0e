using Awards.Tests.Tidy;

namespace Awards.Tests.Deployment;

/// <summary>Settings as an installation writes them: <c>Sectors__tand__KeyRing</c>.</summary>
internal static class Settings
{
    private static readonly string[] OfTheHost = ["ASPNETCORE_", "OTEL_", "DOTNET_"];

    private static readonly Lazy<IReadOnlyList<string>> Sources = new(() =>
        [.. Repository.Sources.Where(file => file.Name.StartsWith("Awards.Api/", StringComparison.Ordinal)).Select(file => file.Text)]);

    /// <summary>Whether the program, or what hosts it, reads a setting: its last part stands in a source as the end of a key.</summary>
    public static bool AreRead(string setting)
    {
        if (OfTheHost.Any(known => setting.StartsWith(known, StringComparison.Ordinal))) return true;
        var last = setting.Split("__")[^1];
        return Sources.Value.Any(text =>
            text.Contains($"\"{last}\"", StringComparison.Ordinal) || text.Contains($":{last}\"", StringComparison.Ordinal));
    }
}
