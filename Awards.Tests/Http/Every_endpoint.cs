using System.Text.RegularExpressions;
using Awards.Api.Access;
using Awards.Domain;
using Awards.Tests.Support;
using Awards.Tests.Tidy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Awards.Tests.Http;

public sealed partial class Every_endpoint(Postgres postgres, SharedApi shared)
{
    /// <summary>What anybody may ask without signing in. Sign-in is only there where the built-in issuer is on.</summary>
    private static readonly string[] Public =
    [
        "GET /openapi/{documentName}.json", "GET /health/live", "GET /health/ready", "GET /rules", "GET /rules/{code}",
        "GET /site.css", "GET /{sector}", "GET /{sector}/so-cong-khai", "GET /{sector}/so-cong-khai/{dossier}",
        "GET /{sector}/rule-sets", "GET /{sector}/holidays", "GET /{sector}/calendar/count",
        "GET /{sector}/register", "GET /{sector}/register/{entry}", "GET /{sector}/fairness/public",
        "GET /{sector}/public/notices", "GET /{sector}/public/notices/{dossier}", "POST /{sector}/public/notices/{dossier}/comments",
        "GET /{sector}/lay-y-kien", "GET /{sector}/lay-y-kien/{dossier}", "POST /{sector}/lay-y-kien/{dossier}",
        "GET /{sector}/sign-in", "POST /{sector}/sign-in", "GET /{sector}/sign-in/out", "POST /{sector}/sign-in/out",
        "POST /{sector}/sign-in/token",
    ];

    [Fact]
    public async Task asks_who_calls_unless_it_is_public()
    {
        var endpoints = await Endpoints();
        endpoints.Count.ShouldBeGreaterThan(50);
        endpoints.Where(IsPublic).Select(Name).ShouldBe(Public, ignoreOrder: true);
        endpoints.Where(endpoint => !IsPublic(endpoint) && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null)
            .Select(Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task of_a_sector_is_refused_without_a_token()
    {
        var api = await shared.Host(postgres);
        foreach (var endpoint in (await Endpoints()).Where(endpoint => !Public.Contains(Name(endpoint)) && !IsPage(endpoint)))
        {
            var address = Parameters().Replace(endpoint.RoutePattern.RawText!, match => match.Groups[1].Value switch
            {
                "sector" => ApiHost.Sector,
                "number" => "1",
                "question" => "court-flag",
                _ => Guid.Empty.ToString(),
            });
            if (Method(endpoint) == "HEAD") await api.Anybody(s => s.Head(address).Status(System.Net.HttpStatusCode.Unauthorized));
            else await api.Anybody(s => (Method(endpoint) switch { "GET" => s.Get(address), "PUT" => s.Put(address), _ => s.Post(address) })
                .Problem(System.Net.HttpStatusCode.Unauthorized, "sign-in-required"));
        }
    }

    [Fact]
    public async Task that_is_a_private_page_leads_to_the_sign_in()
    {
        var api = await shared.Host(postgres);
        var pages = (await Endpoints()).Where(IsPage).Select(endpoint => Parameters().Replace(endpoint.RoutePattern.RawText!,
            match => match.Groups[1].Value == "sector" ? ApiHost.Sector : Guid.Empty.ToString())).ToList();
        pages.Count.ShouldBeGreaterThan(1);
        foreach (var page in pages)
        {
            using var answer = await api.Client.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Found);
            answer.Headers.Location!.ToString().ShouldContain($"/{ApiHost.Sector}/sign-in?returnTo=");
        }
    }

    [Fact]
    public void sends_what_a_person_may_send_and_nothing_else()
    {
        var made = Repository.Below("Awards.Api").Where(file => file.Name.EndsWith("Endpoints.cs", StringComparison.Ordinal))
            .SelectMany(file => Made().Matches(file.Text)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var commands = typeof(Command).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Command))).ToList();
        commands.Where(command => made.Contains(command.Name)).Select(command => command.Name).Order()
            .ShouldBe(Permissions.Commands.Select(command => command.Name).Order());
    }

    private async Task<List<RouteEndpoint>> Endpoints()
    {
        var api = await shared.Host(postgres);
        return [.. api.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
    }

    private static bool IsPage(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(needed => needed.Policy == AccessServices.PagesPolicy);

    private static bool IsPublic(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static string Name(RouteEndpoint endpoint) =>
        $"{Method(endpoint)} /{Parameters().Replace(endpoint.RoutePattern.RawText!.Trim('/'), "{$1}")}";

    private static string Method(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Single() ?? "ANY";

    [GeneratedRegex(@"\{([a-zA-Z]+)(?::[a-z]+(?:\([^)]*\))?)?\}")]
    private static partial Regex Parameters();

    [GeneratedRegex(@"new ([A-Z][A-Za-z]+)\(")]
    private static partial Regex Made();
}
