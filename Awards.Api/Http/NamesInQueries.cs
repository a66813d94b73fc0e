namespace Awards.Api.Http;

/// <summary>
/// Roles, kinds and stages are asked for by their names, as answers write them. The framework would also take their numbers, which mean
/// nothing to a caller, and numbers that there are not.
/// </summary>
internal static class NamesInQueries
{
    /// <summary>Refuses what is no name, at an endpoint whose question has such a parameter.</summary>
    public static EndpointFilterDelegate Check(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var named = endpoint.MethodInfo.GetParameters()
            .Select(parameter => (parameter.Name, Type: Nullable.GetUnderlyingType(parameter.ParameterType)))
            .Where(parameter => parameter.Type is { IsEnum: true })
            .Select(parameter => (Name: parameter.Name!, Known: Enum.GetNames(parameter.Type!)))
            .ToList();
        if (named.Count == 0) return next;
        return context =>
        {
            foreach (var (name, known) in named)
            {
                if (context.HttpContext.Request.Query[name].All(asked => known.Contains(asked, StringComparer.Ordinal))) continue;
                throw new BadHttpRequestException($"The parameter \"{name}\" is no name that there is.");
            }
            return next(context);
        };
    }
}
