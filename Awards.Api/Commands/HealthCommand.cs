namespace Awards.Api.Commands;

/// <summary>
/// <c>health</c>: asks a running node whether it can serve, for a container that has no other program to ask with. Exit code 0 when it can,
/// also when somebody should look.
/// </summary>
internal static class HealthCommand
{
    /// <summary>How it is called.</summary>
    public const string Usage = "[--url=http://…]";

    private const string UrlOption = "--url=";
    private const string UsualPort = "5000"; // where the host listens unless it is told otherwise
    private static readonly string[] AnyAddress = ["*", "+", "0.0.0.0", "[::]"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<int> Run(string[] args)
    {
        var given = args.FirstOrDefault(arg => arg.StartsWith(UrlOption, StringComparison.Ordinal))?[UrlOption.Length..];
        if (!Uri.TryCreate(given ?? OwnAddress(), UriKind.Absolute, out var node))
        {
            await Console.Error.WriteLineAsync($"health {Usage}");
            return ExitCode.Misused;
        }
        try
        {
            using var http = new HttpClient { Timeout = Patience };
            using var answer = await http.GetAsync(new Uri(node, "/health/ready"));
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{node}: {away.Message}");
            return ExitCode.Failed;
        }
    }

    // The first address at which the variables tell the host to listen; asked from this machine.
    private static string OwnAddress()
    {
        if (First("ASPNETCORE_URLS") is not { } address) return $"http://127.0.0.1:{First("ASPNETCORE_HTTP_PORTS") ?? UsualPort}";
        foreach (var anywhere in AnyAddress) address = address.Replace($"://{anywhere}:", "://127.0.0.1:", StringComparison.Ordinal);
        return address;
    }

    private static string? First(string variable) =>
        Environment.GetEnvironmentVariable(variable)?.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
