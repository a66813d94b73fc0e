using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Tests.Support;

/// <summary>The program as it runs in Production, where people sign in at an OpenID provider; started by whoever asks first.</summary>
public sealed class ApiWithProvider : IAsyncLifetime
{
    /// <summary>The provider.</summary>
    internal FakeProvider Provider { get; private set; } = null!;

    private ApiHost? host;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Provider = await FakeProvider.Start(TestContext.Current.CancellationToken);

    /// <summary>The program; the tests of a class come one after the other.</summary>
    internal async Task<ApiHost> Host(Postgres postgres) => host ??= await Start(postgres, Provider);

    /// <summary>A program of its own.</summary>
    internal static Task<ApiHost> Start(Postgres postgres, FakeProvider provider, params ReadOnlySpan<(string Key, string? Value)> more)
    {
        var settings = Settings(provider);
        foreach (var (key, value) in more) settings[$"Authentication:{key}"] = value;
        return Start(postgres, new PersonId(provider.Person), settings);
    }

    // Private pages are for officers; nobody here can make one over HTTP.
    private static async Task<ApiHost> Start(Postgres postgres, PersonId officer, Dictionary<string, string?> settings)
    {
        var api = await ApiHost.Start(postgres, settings, environment: "Production");
        await api.Node.Transact.Run(
            new AppointOfficer(officer, new Office(Role.Secretary, Place.Sector, OfficersOverHttp.Since, null), null),
            new CommandContext { Actor = Metadata.System }, TestContext.Current.CancellationToken);
        return api;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        await Provider.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(FakeProvider provider) => new()
    {
        ["Limits:Caller:Burst"] = "1000000",
        ["Limits:Public:Burst"] = "1000000",
        ["Authentication:Issuer"] = provider.Issuer,
        ["Authentication:Audience"] = FakeProvider.ApiAudience,
        ["Authentication:PersonClaim"] = FakeProvider.PersonClaim,
        ["Authentication:ClientId"] = FakeProvider.ClientId,
        ["Authentication:ClientSecret"] = FakeProvider.UsualSecret,
    };
}
