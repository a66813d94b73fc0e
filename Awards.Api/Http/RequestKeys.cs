using System.Globalization;
using System.Text.Json;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Complaints;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.EventStore;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Http;

/// <summary>The caller's name for an act (<c>Idempotency-Key</c>): sent again, it answers what it did first, for ever.</summary>
internal static class RequestKeys
{
    /// <summary>The header.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>Longest key taken.</summary>
    public const int LongestKey = 128;

    private static readonly BallotPaper NoPaper = new([], Spoilt: false);

    /// <summary>The key of the request, null when it has none; false when it is there and not usable.</summary>
    public static bool TryRead(
        HttpContext http, string sector, PersonId actor, Command command, DateTimeOffset? effectiveAt, out CommandKey? key)
    {
        key = null;
        if (!TryReadName(http, out var name)) return false;
        if (name is not null)
            key = new CommandKey(NameBasedId.Of("request", sector, actor.Value.ToString(), name), Fingerprint(command, effectiveAt));
        return true;
    }

    /// <summary>What the caller named the act, null when nothing; false when it is there and not usable.</summary>
    public static bool TryReadName(HttpContext http, out string? name)
    {
        name = null;
        if (http.Request.Headers[Header] is not { Count: > 0 } header) return true;
        if (header.Count != 1 || header[0] is not { Length: > 0 and <= LongestKey } given) return false;
        if (given.Any(letter => letter is < '!' or > '~')) return false;
        name = given;
        return true;
    }

    /// <summary>What a caller is told whose key is not usable.</summary>
    public static ProblemHttpResult Unusable() => Failures.Malformed(new(
        $"{Header} holds 1 to {LongestKey} printable characters", $"{Header} gồm 1 đến {LongestKey} ký tự in được"));

    // Of a file it holds what was sent; where that is kept, and what was taken out of it, may be otherwise the next time.
    private static PaperContent AsSent(PaperContent content) =>
        content with { Id = Guid.Empty, Size = 0, Sha256 = content.Sent, SentSha256 = null, Stripped = [] };

    // Two requests with one key are the same act if this is the same. Of a ballot it holds that it was cast, never what it says; of
    // private data, what was given and not what it says; of a comment what becomes of it, not the answer.
    internal static Guid Fingerprint(Command command, DateTimeOffset? effectiveAt)
    {
        if (command is CastBallot cast) command = cast with { Paper = NoPaper };
        if (command is DealWithComment dealing) command = dealing with { Answer = "" };
        if (command is LookUpCommentSender look) command = look with { Look = Guid.Empty };
        if (command is HandInPaper paper) command = paper with { Content = AsSent(paper.Content) };
        if (command is FileComplaint { Sender: { } sender } filed)
            command = filed with { Sender = new PrivateData(null, null, null, null, string.Join(',', sender.Fields)) };
        if (command is SealPrivateData secret) return Fingerprint(new PrivateDataSealed(secret.Person, secret.Data.Fields), effectiveAt);
        return Fingerprint((object)command, effectiveAt);
    }

    private static Guid Fingerprint(object command, DateTimeOffset? effectiveAt)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), EventJson.Options);
        return NameBasedId.Of(
            command.GetType().Name,
            effectiveAt?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "now",
            NameBasedId.OfContent(body).ToString());
    }
}
