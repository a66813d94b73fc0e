using Awards.Api.Telemetry;
using Awards.EventStore;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Awards.Api.Access;

/// <summary>
/// What the provider says of itself, with the keys that it signs with. It is asked again every hour, and at once for a key that is not
/// known (no more than once a minute, whoever asks); while it is away, what it said last is believed for a day.
/// </summary>
/// <remarks>
/// In place of the library's own manager, which believes what it once read for ever, and asks in the background while the token that
/// made it ask is refused.
/// </remarks>
internal sealed class ProviderDescription : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>
{
    /// <summary>What it said is asked again after so long.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>What it said is believed for so long while it cannot be asked.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Between two questions for keys that are not known, and after one that was not answered.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>After a question that was not answered, while nothing at all is known.</summary>
    public static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(2);

    /// <summary>So long waits a request that could go on with what is known.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Description and keys together.</summary>
    private static readonly TimeSpan LongestQuestion = 2 * ProviderDocuments.LongestAnswer;

    private readonly ProviderSetting provider;
    private readonly IDocumentRetriever documents;
    private readonly TimeProvider clock;
    private readonly ILogger<ProviderDescription> log;
    private readonly Lock door = new();
    private Answer? known;
    private Task asking = Task.CompletedTask;
    private DateTimeOffset? asked;
    private DateTimeOffset? wantedAt;
    private bool isWanted;

    /// <summary>Asks nothing yet.</summary>
    public ProviderDescription(
        ProviderSetting provider, IDocumentRetriever documents, TimeProvider clock, ILogger<ProviderDescription> log)
    {
        (this.provider, this.documents, this.clock, this.log) = (provider, documents, clock, log);
        UseLastKnownGoodConfiguration = false; // a key that the provider withdrew is not believed any more
    }

    /// <summary>Whether anything is known that may be believed.</summary>
    public bool IsKnown
    {
        get
        {
            lock (door) return Usable(clock.GetUtcNow()) is not null;
        }
    }

    /// <summary>What it said, where nothing has to be asked anew; null: whoever wants to know must ask.</summary>
    public OpenIdConnectConfiguration? Settled
    {
        get
        {
            lock (door)
            {
                var isFresh = known is { } answer && clock.GetUtcNow() - answer.At < Fresh;
                return isFresh && !isWanted && asking.IsCompleted ? known!.Configuration : null;
            }
        }
    }

    /// <summary>A key is not known: the next question is asked at once, unless that was done within the last minute.</summary>
    public override void RequestRefresh()
    {
        lock (door)
        {
            var now = clock.GetUtcNow();
            if (wantedAt is { } before && now - before < Pause) return;
            (wantedAt, isWanted) = (now, true);
        }
    }

    /// <inheritdoc/>
    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) =>
        await GetConfigurationAsync(cancel);

    /// <inheritdoc/>
    /// <exception cref="ProviderAwayException">Nothing is known, or what is known is too old.</exception>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        var (usable, question) = Look();
        if (!question.IsCompleted)
        {
            var patience = usable is null ? LongestQuestion : Patience;
            await Task.WhenAny(question, Task.Delay(patience, clock, cancel));
            cancel.ThrowIfCancellationRequested();
        }
        lock (door)
            return Usable(clock.GetUtcNow())?.Configuration ?? throw new ProviderAwayException("The OpenID provider cannot be asked.");
    }

    private (Answer? Usable, Task Question) Look()
    {
        lock (door)
        {
            var now = clock.GetUtcNow();
            var usable = Usable(now);
            var isTooSoon = now - asked < (usable is null ? ShortPause : Pause);
            var isOld = known is null || now - known.At >= Fresh;
            if (!asking.IsCompleted || !(isWanted || (isOld && !isTooSoon))) return (usable, asking);
            (asked, isWanted) = (now, false);
            asking = Task.Run(Ask, CancellationToken.None);
            return (usable, asking);
        }
    }

    private Answer? Usable(DateTimeOffset now) => known is { } answer && now - answer.At < Kept ? answer : null;

    private async Task Ask()
    {
        try
        {
            using var bound = new CancellationTokenSource(LongestQuestion, clock);
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(provider.DescriptionAddress, documents, bound.Token);
            Check(found);
            lock (door) known = new Answer(found, clock.GetUtcNow());
        }
        catch (Exception away)
        {
            Log.ProviderUnanswered(log, away is ProviderAwayException ? away.Message : Failure.Code(away));
        }
    }

    private void Check(OpenIdConnectConfiguration found)
    {
        if (found.Issuer != provider.Issuer)
            throw new ProviderAwayException($"The description is of another issuer than configured: '{found.Issuer}'.");
        if (found.SigningKeys.Count == 0) throw new ProviderAwayException("The description names no key.");
        string?[] addresses = provider.ClientId is null ? [] : [found.AuthorizationEndpoint, found.TokenEndpoint];
        foreach (var address in addresses.Append(found.EndSessionEndpoint ?? provider.Issuer))
            if (!provider.MaySpeakTo(address)) throw new ProviderAwayException($"An address is missing or not encrypted: '{address}'.");
    }

    private sealed record Answer(OpenIdConnectConfiguration Configuration, DateTimeOffset At);
}
