using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Awards.Api.Access;
using Awards.Api.Telemetry;
using Awards.Domain;
using Awards.EventStore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Awards.Api.Http;

/// <summary>What an exception looks like from outside: one shape, and never a stack, a statement or a type's name.</summary>
internal sealed partial class Failures(ILogger<Failures> logger) : IExceptionHandler
{
    private const int LongestName = 100; // of a caller's, told back

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested) return false;
        await Translate(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    private ProblemHttpResult Translate(HttpContext http, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return HttpRules.RequestTooLarge.ToProblem();
            case BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType }:
                return HttpRules.NotJson.ToProblem();
            case InvalidOperationException { InnerException: ArgumentException } unreadable when IsOfCharset(unreadable):
                return HttpRules.NotJson.ToProblem();
            case BadHttpRequestException { InnerException: AntiforgeryValidationException }:
                return Malformed(new(
                    "the form was not sent from this site's page: open the page again",
                    "biểu mẫu không được gửi từ trang của hệ thống, hãy mở lại trang"));
            case BadHttpRequestException malformed:
                return Malformed(malformed.InnerException is JsonException json ? ProblemIn(json) : ProblemIn(malformed));
            case InvalidCursorException:
                return Malformed(
                    new("cursor: start again from the first page", "con trỏ trang (cursor) không đúng, hãy bắt đầu lại từ trang đầu"));
            case KeyMissingException or KeyDamagedException or ContentionException or TimeoutException:
            case PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown }:
            case NpgsqlException { IsTransient: true } or (NpgsqlException and not PostgresException):
            case ProviderAwayException:
                Log.TriedInVain(logger, Failure.Code(exception), Failure.Place(exception));
                return TryLater(http);
            default:
                Log.RequestFailed(logger, Failure.Code(exception), Failure.Place(exception));
                return HttpRules.Failure.ToProblem();
        }
    }

    /// <summary>What the request needs is away: the same may be sent again.</summary>
    public static ProblemHttpResult TryLater(HttpContext http)
    {
        http.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return HttpRules.TryLater.ToProblem();
    }

    /// <summary>A request that cannot be read, and where it is wrong.</summary>
    public static ProblemHttpResult Malformed(Problem problem) => Of(problem).ToProblem();

    /// <summary>The rule, filled in for both languages.</summary>
    public static Rule Of(Problem problem) => HttpRules.MalformedRequest.With("problem", problem.English).With("vi", problem.Vietnamese);

    // The framework looks for the encoding before anything is read, and says what it did not find by an exception of its own.
    private static bool IsOfCharset(InvalidOperationException failure) => failure.Message.Contains("charset", StringComparison.Ordinal);

    // The serializer's own sentences name types of this program; these name members of the request.
    private static Problem ProblemIn(JsonException json)
    {
        if (json is TextRefusedException refused) return refused.Problem;
        if (UnknownMember().Match(json.Message) is { Success: true } unknown)
            return new($"unknown member '{Short(unknown)}'", $"không có mục “{Short(unknown)}”");
        if (DuplicateMember().Match(json.Message) is { Success: true } twice)
            return new($"member '{Short(twice)}' stands twice", $"mục “{Short(twice)}” ghi hai lần");
        if (MissingMembers().Match(json.Message) is { Success: true } missing)
            return new($"missing {missing.Groups[1].Value}", $"thiếu mục {missing.Groups[1].Value}");
        if (json.Message.Contains("maximum configured depth", StringComparison.Ordinal))
            return new("nested too deeply", "lồng nhau quá nhiều cấp");
        var (line, column) = (json.LineNumber + 1, json.BytePositionInLine + 1);
        var isOfMember = json.Path is not (null or "$");
        return new(
            $"not as expected{(isOfMember ? $" at {json.Path}" : "")} (line {line}, byte {column})",
            $"nội dung{(isOfMember ? $" ở {json.Path}" : "")} không đúng dạng (dòng {line}, byte {column})");
    }

    // Whatever a caller names, its name is told back only as far as one needs to find it again.
    private static string Short(Match named) =>
        named.Groups[1].Value is { Length: > LongestName } name ? $"{name[..LongestName]}…" : named.Groups[1].Value;

    private static Problem ProblemIn(BadHttpRequestException malformed)
    {
        if (Parameter().Match(malformed.Message) is not { Success: true } parameter || parameter.Groups[1].Value == "body")
            return new("a JSON document is expected", "cần một tài liệu JSON");
        var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups[1].Value);
        return new($"parameter '{name}' is missing or not as expected", $"tham số “{name}” thiếu hoặc không đúng dạng");
    }

    [GeneratedRegex("^The JSON property '(.+?)' could not be mapped")]
    private static partial Regex UnknownMember();

    [GeneratedRegex("^Duplicate property '(.+?)' encountered")]
    private static partial Regex DuplicateMember();

    [GeneratedRegex(@"missing required properties including: (.+?)\.(?: |$)")]
    private static partial Regex MissingMembers();

    [GeneratedRegex("parameter \"(?:[^\" ]+ )?([^\"]+)\"")]
    private static partial Regex Parameter();
}

/// <summary>Answers that the framework gives without a body get the same shape as all others.</summary>
internal static class BareStatuses
{
    /// <summary>Gives a bare status its problem.</summary>
    public static Task Explain(HttpContext http)
    {
        Rule? rule = http.Response.StatusCode switch
        {
            StatusCodes.Status400BadRequest => Failures.Of(new("see the API's description", "xem mô tả giao diện lập trình")),
            StatusCodes.Status401Unauthorized => HttpRules.SignInRequired,
            StatusCodes.Status403Forbidden => HttpRules.NotForYou,
            StatusCodes.Status404NotFound => HttpRules.NothingHere,
            StatusCodes.Status405MethodNotAllowed => HttpRules.MethodNotAllowed,
            StatusCodes.Status413PayloadTooLarge => HttpRules.RequestTooLarge,
            StatusCodes.Status415UnsupportedMediaType => HttpRules.NotJson,
            _ => null,
        };
        return rule is null ? Task.CompletedTask : rule.ToProblem().ExecuteAsync(http);
    }
}
