using Awards.Api;
using Awards.Api.Access;
using Awards.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Awards.Benchmarks;

/// <summary>
/// The program as it is served, in this process: every part of it at work, one sector. On the same server, before anything of ours, a
/// folder of plain files.
/// </summary>
internal sealed class WholeProgram : IAsyncDisposable
{
    /// <summary>The sector's first segment.</summary>
    public const string Sector = "tand";

    private const string Files = "/plain";
    private const string Unhurried = "1000000000"; // nobody is asked to go slower

    private readonly WebApplication app;
    private readonly string folder;

    private WholeProgram(WebApplication app, string folder, string database)
    {
        (this.app, this.folder, Database) = (app, folder, database);
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
        };
    }

    /// <summary>Whom configuration names.</summary>
    public static PersonId Administrator { get; } = new(Guid.Parse("00000000-0000-4000-8000-0000000000aa"));

    public string Database { get; }

    public HttpClient Client { get; }

    /// <summary>The sector's log.</summary>
    public EventLog Log => app.Services.GetRequiredService<Api.Hosting.Sectors>().Find(Sector)!.Log;

    public static async Task<WholeProgram> Start(string database, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("awards-bench-program-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Development,
            ApplicationName = "Awards.Api",
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [$"Sectors:{Sector}:ConnectionString"] = database,
            [$"Sectors:{Sector}:KeyRing"] = Path.Combine(folder, "keys"),
            [$"Sectors:{Sector}:Administrator"] = Administrator.Value.ToString(),
            [SessionKeys.Setting] = Path.Combine(folder, "sessions"),
            ["Limits:Caller:Burst"] = Unhurried,
            ["Limits:Caller:PerSecond"] = Unhurried,
            ["Limits:Public:Burst"] = Unhurried,
            ["Limits:Public:PerSecond"] = Unhurried,
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var files = Directory.CreateDirectory(Path.Combine(folder, "files")).FullName;
        builder.Services.AddSingleton<IStartupFilter>(new PlainFiles(files));
        var app = AwardsApp.Build(builder);
        await app.StartAsync(cancel);
        return new WholeProgram(app, folder, database);
    }

    public string TokenOf(PersonId person) => app.Services.GetRequiredService<BuiltInIssuer>().TokenFor(person);

    /// <summary>Puts a file beside the program.</summary>
    /// <returns>Its address.</returns>
    public string PutFile(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(folder, "files", name), content);
        return $"{Files}/{name}";
    }

    /// <summary>Waits until the read models have what the log has.</summary>
    public Task Rest(CancellationToken cancel) =>
        app.Services.GetRequiredService<Api.Hosting.Sectors>().Find(Sector)!.Node.WaitForRest(TimeSpan.FromMinutes(1), cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class PlainFiles(string folder) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => pipeline =>
        {
            pipeline.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(folder),
                RequestPath = Files,
                ServeUnknownFileTypes = true,
            });
            next(pipeline);
        };
    }
}
