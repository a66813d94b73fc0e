using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Awards.Domain;
using Awards.Tests.Http.Generated;
using Awards.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Awards.Tests.Access.Table;

/// <summary>
/// One running program with two sectors, of which each has its like of the other's things, and whoever asks it. Commands name a version
/// that nobody saw: whoever may send them is told so, and nothing is done.
/// </summary>
internal sealed partial class AccessWorld : IAsyncDisposable
{
    private const string NoVersion = "\"999999\"";

    private readonly TwoSectors both;
    private readonly Dictionary<PersonId, (string Token, string Cookie)> proofs = [];
    private readonly ApiDescription description;
    private readonly ILookup<string, RouteEndpoint> endpoints;

    private AccessWorld(TwoSectors both, AccessSector here, AccessSector there, ApiDescription description)
    {
        (this.both, Here, There, this.description) = (both, here, there, description);
        endpoints = Api.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => Names(endpoint).Select(name => (name, endpoint))).ToLookup(pair => pair.name, pair => pair.endpoint);
    }

    public ApiHost Api => both.Api;

    /// <summary>The sector in which the callers hold their offices.</summary>
    public AccessSector Here { get; }

    /// <summary>The other sector.</summary>
    public AccessSector There { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>How a superuser connects to the database of this sector, and to the other's.</summary>
    public (string Here, string There) Databases => (both.Api.AdminConnectionString, both.OtherConnectionString);

    /// <summary>Starts the program and fills both sectors.</summary>
    public static async Task<AccessWorld> Make(Postgres postgres)
    {
        var both = await TwoSectors.Start(postgres);
        var api = both.Api;
        var made = await Task.WhenAll(
            AccessSector.Make(api, ApiHost.Sector, published: true), AccessSector.Make(api, TwoSectors.Other, published: false));
        var description = ApiDescription.Parse((await api.Anybody(s => s.Get("/openapi/v1.json"))).Body);
        var world = new AccessWorld(both, made[0], made[1], description);
        foreach (var caller in world.Here.Callers.Values) world.proofs.Add(caller, (api.TokenOf(caller), await world.SignIn(caller)));
        return world;
    }

    /// <summary>Every endpoint of the program, named as the table names them.</summary>
    public IEnumerable<string> Endpoints() => endpoints.Select(named => named.Key);

    /// <summary>Sends the request of a row.</summary>
    /// <param name="row">What is asked.</param>
    /// <param name="caller">Who asks; null: nobody.</param>
    /// <param name="sector">At which sector's address.</param>
    /// <param name="known">What stands in the place of the parameters and members.</param>
    public async Task<HttpReply> Ask(AccessTable.Row row, PersonId? caller, string sector, IReadOnlyDictionary<string, string> known)
    {
        var address = Parameter().Replace(row.Path, match => match.Groups[1].Value == "sector" ? sector : known[match.Groups[1].Value]);
        using var request = new HttpRequestMessage(row.Method, new Uri(address, UriKind.Relative));
        if (caller is { } person)
        {
            if (IsPage(row)) request.Headers.Add("Cookie", proofs[person].Cookie);
            else request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", proofs[person].Token);
        }
        if (row.Method != HttpMethod.Get) request.Headers.TryAddWithoutValidation("If-Match", NoVersion);
        if (Operation(row) is { TakesFile: true }) request.Content = new ByteArrayContent(Proposals.Pictures.Png());
        if (Body(row, known) is { } body) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Api.Client.SendAsync(request, Cancel);
        var headers = answer.Headers.ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new HttpReply(answer.StatusCode, headers, await answer.Content.ReadAsStringAsync(Cancel));
    }

    /// <summary>The parameters of an endpoint's query.</summary>
    public IEnumerable<string> QueryOf(AccessTable.Row row) =>
        Operation(row)?.Parameters.Where(parameter => parameter.In == "query").Select(parameter => parameter.Name) ?? [];

    /// <summary>Whether the request of a row names something: in its address or its body.</summary>
    public bool Names(AccessTable.Row row, string name, IReadOnlyDictionary<string, string> known) =>
        row.Path.Contains($"{{{name}}}", StringComparison.Ordinal)
        || Body(row, known)?.Contains(known[name], StringComparison.Ordinal) == true;

    /// <summary>What stands in the place of parameters and members, by whose thing a row is about.</summary>
    public static Dictionary<string, string> Known(AccessTable.Row row, AccessSector sector, PersonId? caller)
    {
        Dictionary<string, string> own = new(sector.Own, StringComparer.Ordinal)
        {
            ["person"] = (caller?.Value ?? Guid.Empty).ToString(),
            ["message"] = Guid.Empty.ToString(), // none is parked
            ["comment"] = Guid.Empty.ToString(), // nobody wrote one
            ["hold"] = Guid.Empty.ToString(), // none is placed
        };
        var (mySeat, otherSeat) = (caller?.Value.ToString() ?? "", sector.Seats.Other.Value.ToString());
        var council = own["session"];
        return row.Of switch
        {
            "all" or "own" or "published" => own,
            "other's" => With(new(sector.Others, StringComparer.Ordinal), ("comment", own["comment"]), ("hold", own["hold"])),
            "other's, secretary's office" => With(new(sector.Others, StringComparer.Ordinal), ("role", "Secretary")),
            "new" => With(own, ("submission", Guid.NewGuid().ToString())),
            "own unit, other's letter" => With(own, ("submission", sector.Others["submission"])),
            "own, other's conference" => With(own, ("sitting", sector.Others["sitting"])),
            "neighbour's" => With(own, ("dossier", own["neighbours"])),
            "own, neighbour's seat" => With(own, ("elector", own["neighbour"])),
            "council" or "own, council" => With(own, ("sitting", council)),
            "council, own seat" => With(own, ("sitting", council), ("elector", mySeat)),
            "council, other's seat" => With(own, ("sitting", council), ("elector", otherSeat)),
            "council, other's seat in writing" =>
                With(own, ("sitting", council), ("elector", otherSeat), ($"{SmallestBody.Also}written", "")),
            "own unit" => With(own, ($"{SmallestBody.Also}unit", "")),
            "other's unit" => With(own, ("unit", sector.Others["unit"]), ($"{SmallestBody.Also}unit", "")),
            "own unit's decision" => With(own, ("decision", own["unitDecision"])),
            "own unit's council" => With(own, ("session", own["unitSession"]), ("sitting", own["unitSession"])),
            "own individual" => With(own, ("person", own["individual"])),
            "other's individual" => With(new(sector.Others), ("person", sector.Others["individual"])),
            "own unit, other's individual" => With(own, ("person", sector.Others["individual"])),
            "own individual, rating" => Also("rating", own, ("person", own["individual"])),
            "own individual, discipline" => Also("discipline", own, ("person", own["individual"])),
            "other's individual, rating" => Also("rating", new(sector.Others), ("person", sector.Others["individual"])),
            "other's individual, discipline" => Also("discipline", new(sector.Others), ("person", sector.Others["individual"])),
            "own, rating" => Also("rating", own),
            "own, discipline" => Also("discipline", own),
            "other's, rating" => Also("rating", new(sector.Others)),
            "other's, discipline" => Also("discipline", new(sector.Others)),
            _ => throw new ArgumentException($"The table has a row '{row}', and nothing is known to be '{row.Of}'."),
        };
    }

    /// <summary>Where each sector's log stands.</summary>
    public async Task<(long Here, long There)> Heads() => (await Head(Here.Code), await Head(There.Code));

    public ValueTask DisposeAsync() => both.DisposeAsync();

    private static Dictionary<string, string> With(Dictionary<string, string> known, params ReadOnlySpan<(string Name, string Text)> more)
    {
        foreach (var (name, text) in more) known[name] = text;
        return known;
    }

    private static Dictionary<string, string> Also(
        string member, Dictionary<string, string> known, params ReadOnlySpan<(string Name, string Text)> more)
    {
        known[$"{SmallestBody.Also}{member}"] = "";
        return With(known, more);
    }

    private Task<long> Head(string sector) => Api.Services.GetRequiredService<Awards.Api.Hosting.Sectors>().Find(sector)!.Log.Head(Cancel);

    private string? Body(AccessTable.Row row, IReadOnlyDictionary<string, string> known) =>
        Operation(row)?.Body is { } schema ? new SmallestBody(description).Of(schema, known) : null;

    private Operation? Operation(AccessTable.Row row) =>
        description.Operations.FirstOrDefault(operation => operation.ToString() == row.Endpoint);

    private bool IsPage(AccessTable.Row row) => endpoints[row.Endpoint].Any(endpoint => endpoint.Metadata
        .GetOrderedMetadata<IAuthorizeData>().Any(needed => needed.Policy == Awards.Api.Access.AccessServices.PagesPolicy));

    private static IEnumerable<string> Names(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
        .Select(method => $"{method} /{Constrained().Replace(endpoint.RoutePattern.RawText!.Trim('/'), "{$1}")}");

    private async Task<string> SignIn(PersonId person)
    {
        var page = await Api.Anybody(s => s.Get($"/{Here.Code}/sign-in"));
        var hidden = Hidden().Match(page.Body);
        var form = $"{hidden.Groups[1].Value}={Uri.EscapeDataString(hidden.Groups[2].Value)}&person={person.Value}";
        var signed = await Api.Anybody(s => s.Post($"/{Here.Code}/sign-in").Text(form, "application/x-www-form-urlencoded")
            .With("Cookie", page.Header("Set-Cookie")!.Split(';')[0]).Status(HttpStatusCode.Found));
        return signed.Header("Set-Cookie")!.Split(';')[0];
    }

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{([a-zA-Z]+)(?::[a-z]+(?:\([^)]*\))?)?\}")]
    private static partial Regex Constrained();

    [GeneratedRegex("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();
}
