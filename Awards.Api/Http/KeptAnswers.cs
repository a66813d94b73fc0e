using System.Diagnostics;
using Awards.Api.Hosting;
using Microsoft.AspNetCore.OutputCaching;

namespace Awards.Api.Http;

/// <summary>
/// Answers of public addresses that are kept for those who ask the same next: until the read model changes, as far as this node stores
/// it, and within the same second of the node's clock. Nobody who says who they are, or which position they must see, is given one, and
/// none of theirs is kept.
/// </summary>
/// <param name="readModel">Row name of the read model that the answers are made of, and of nothing else but the question.</param>
internal sealed class KeptAnswers(string readModel) : IOutputCachePolicy
{
    /// <summary>No answer that is kept is older: what another node stored, or an operator did, is not heard of here.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private const long MostBytes = 32 * 1024 * 1024;
    private const long LargestAnswer = 1024 * 1024;

    /// <summary>Registers what keeps them; without more words no answer is kept.</summary>
    public static void Add(IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = MostBytes;
        options.MaximumBodySize = LargestAnswer;
    });

    /// <inheritdoc/>
    ValueTask IOutputCachePolicy.CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        // What is made while the read model changes, or is asked for then, may be of before or after.
        if (http.Features.Get<Sector>()?.Node.Signals.Changes.Of(readModel) is not { } change || !MayShare(http))
            return ValueTask.CompletedTask;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = true;
        context.AllowLocking = false; // nobody waits for one who reads slowly, or fails with one who goes away
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["question"] = $"{http.Request.QueryString}";
        context.CacheVaryByRules.VaryByValues["change"] = change;
        // From when it is asked for: whoever reads it slowly has it stored long after it was made.
        context.CacheVaryByRules.VaryByValues["moment"] = $"{(long)(Stopwatch.GetElapsedTime(0) / Longest)}";
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    ValueTask IOutputCachePolicy.ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    ValueTask IOutputCachePolicy.ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }

    private static bool MayShare(HttpContext http)
    {
        var headers = http.Request.Headers;
        return HttpMethods.IsGet(http.Request.Method)
            && http.User.Identity?.IsAuthenticated != true && headers.Authorization.Count == 0 && headers.Cookie.Count == 0
            && headers.CacheControl.Count == 0 && headers.IfModifiedSince.Count == 0 && headers.IfNoneMatch.Count == 0
            && ReadYourWrites.TryRead(http, out var asked) && asked is null;
    }
}
