using System.Globalization;

namespace Awards.Api.Http;

/// <summary>
/// Days are asked for as answers write them, in ISO 8601. The framework would also take 01/02/2021, and of two days the one that is not
/// meant here.
/// </summary>
internal static class DaysInQueries
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>Refuses what is no day, at an endpoint whose question has one.</summary>
    public static EndpointFilterDelegate Check(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var days = endpoint.MethodInfo.GetParameters()
            .Where(parameter => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) == typeof(DateOnly))
            .Select(parameter => parameter.Name!).ToList();
        if (days.Count == 0) return next;
        return context =>
        {
            var wrong = days.Find(name => !context.HttpContext.Request.Query[name].All(IsDay));
            return wrong is null ? next(context) : throw new BadHttpRequestException($"The parameter \"{wrong}\" is no day.");
        };
    }

    private static bool IsDay(string? asked) =>
        DateOnly.TryParseExact(asked, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
