using Awards.Domain;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Awards.Api.Http;

/// <summary>The API's description (OpenAPI): what the endpoints themselves do not say.</summary>
internal static class Description
{
    /// <summary>The document's name: the address is <c>/openapi/v1.json</c>.</summary>
    public const string Document = "v1";

    private const string Scheme = "bearer";

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Awards",
                Version = Document,
                Description = "Award dossiers of a sector, from campaign to publication. Refusals are RFC 9457 problems whose type, /rules/<code>, explains the rule.",
            };
            document.Servers?.Clear();
            document.AddComponent<IOpenApiSecurityScheme>(Scheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Scheme, BearerFormat = "JWT" });
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Describe(operation, context);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(Shape);
    }

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var isQuery = HttpMethods.IsGet(context.Description.HttpMethod ?? "");
        var ofSector = context.Description.RelativePath?.StartsWith($"{{{SectorOfRequest.Parameter}}}", StringComparison.Ordinal) == true;
        var isPublic = context.Description.ActionDescriptor.EndpointMetadata.OfType<Microsoft.AspNetCore.Authorization.IAllowAnonymous>().Any();
        operation.Parameters ??= [];
        if (ofSector && isQuery)
            operation.Parameters.Add(Parameter("after", ParameterLocation.Query, "A position that a write answered: waits, within a bound, until the answer holds it.", JsonSchemaType.Integer));
        if (ofSector && !isQuery && !isPublic)
        {
            operation.Parameters.Add(Parameter(RequestKeys.Header, ParameterLocation.Header, "Names the act: sent again, it answers what it did first.", JsonSchemaType.String));
            operation.Parameters.Add(Parameter("If-Match", ParameterLocation.Header, "The version that you saw; at any other nothing is done.", JsonSchemaType.String));
        }
        operation.Responses ??= [];
        operation.Responses.TryAdd("default", new OpenApiResponse
        {
            Description = "A problem (RFC 9457): type /rules/<code>, the rule's sentence and its source.",
            Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() },
        });
        if (isPublic || context.Document is null) return;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation place, string description, JsonSchemaType type) =>
        new() { Name = name, In = place, Description = description, Schema = new OpenApiSchema { Type = type } };

    // The domain writes its ids and lists by converters of its own, which the generator cannot look into.
    private static async Task Shape(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(AwardCode)) schema.Type = JsonSchemaType.String;
        else if (Array.Exists(type.GetInterfaces(), family => family.IsGenericType && family.GetGenericTypeDefinition() == typeof(IId<>)))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], cancellationToken: cancel);
        }
    }
}
