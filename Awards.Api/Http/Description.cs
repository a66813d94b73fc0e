using System.Reflection;
using System.Text.Json.Nodes;
using Awards.Api.CouncilReview.Notices;
using Awards.Domain;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Awards.Api.Http;

/// <summary>The API's description (OpenAPI): what the endpoints themselves do not say.</summary>
internal static class Description
{
    /// <summary>The document's name: the address is <c>/openapi/v1.json</c>.</summary>
    public const string Document = "v1";

    private const string Scheme = "bearer";
    private const string Problem = "Problem";

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Awards",
                Version = Document,
                Description = "Award dossiers of a sector, from campaign to publication. "
                    + "Refusals are RFC 9457 problems whose type, /rules/<code>, explains the rule.",
            };
            document.Servers?.Clear();
            document.AddComponent<IOpenApiSecurityScheme>(
                Scheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Scheme, BearerFormat = "JWT" });
            document.AddComponent<IOpenApiSchema>(Problem, ProblemSchema());
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
        var ofSector = context.Description.RelativePath?.StartsWith($"{{{SectorOfRequest.Parameter}", StringComparison.Ordinal) == true;
        var isPublic = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();
        operation.Parameters ??= [];
        if (ofSector) operation.Parameters.Insert(0, Sector());
        if (ofSector && isQuery)
            operation.Parameters.Add(Query("after", "A position that a write answered: the answer waits for it, within a bound."));
        if (Asks<Sender>(context))
        {
            operation.Parameters.Add(Header(RequestKeys.Header, "Names the act: sent again, it answers what it did first."));
            operation.Parameters.Add(Header("If-Match", "The version that you saw, in quotes; at any other nothing is done."));
        }
        if (Asks<PublicSender>(context))
            operation.Parameters.Add(Header(RequestKeys.Header, "Names the act: sent again, it answers what it did first."));
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TakesFile>().Any()) operation.RequestBody = File();
        operation.Responses ??= [];
        operation.Responses.TryAdd("default", new OpenApiResponse
        {
            Description = "A problem (RFC 9457): its type, /rules/<code>, explains the rule.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, context.Document) },
            },
        });
        if (isPublic || context.Document is null) return;
        operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
    }

    private static bool Asks<T>(OpenApiOperationTransformerContext context) => context.Description.ActionDescriptor.EndpointMetadata
        .OfType<MethodInfo>().Any(handler => handler.GetParameters().Any(parameter => parameter.ParameterType == typeof(T)));

    private static OpenApiRequestBody File() => new()
    {
        Required = true,
        Description = "The file's bytes, as they are; what type it is said to be is not asked.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
        },
    };

    private static OpenApiParameter Sector() => new()
    {
        Name = SectorOfRequest.Parameter,
        In = ParameterLocation.Path,
        Required = true,
        Description = "The sector's code, such as tand.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiParameter Query(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer },
    };

    private static OpenApiParameter Header(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiSchema ProblemSchema()
    {
        static OpenApiSchema Of(JsonSchemaType type, string description) => new() { Type = type, Description = description };
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = "Why a request was refused.",
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["type"] = Of(JsonSchemaType.String, "/rules/<code>: the address that explains the rule."),
                ["title"] = Of(JsonSchemaType.String, "The rule's sentence in Vietnamese, with the details of this case."),
                ["status"] = Of(JsonSchemaType.Integer, "The HTTP status."),
                ["detail"] = Of(JsonSchemaType.String, "The same sentence in English."),
                ["code"] = Of(JsonSchemaType.String, "The rule's stable code."),
                ["source"] = Of(JsonSchemaType.String, "Where the rule comes from."),
                ["traceId"] = Of(JsonSchemaType.String, "What to tell an operator."),
                ["expected"] = Of(JsonSchemaType.Integer, "On a lost race: the version that you saw."),
                ["actual"] = Of(JsonSchemaType.Integer, "On a lost race: the version that it is at."),
            },
        };
    }

    // The domain writes its ids and lists by converters of its own, which the generator cannot look into.
    /// <summary>The elements of lists in whose description this one stands.</summary>
    private static readonly AsyncLocal<Type[]?> Around = new();

    private static async Task Shape(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var isOptional = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) is not null;
        if (type == typeof(DateTimeOffset))
            (schema.Type, schema.Format) = (isOptional ? JsonSchemaType.Null | JsonSchemaType.String : JsonSchemaType.String, "date-time");
        else if (type == typeof(AwardCode)) schema.Type = JsonSchemaType.String;
        else if (type.IsEnum)
            schema.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)name), .. isOptional ? new JsonNode[] { null! } : []];
        else if (Array.Exists(type.GetInterfaces(), family => family.IsGenericType && family.GetGenericTypeDefinition() == typeof(IId<>)))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = await ItemsOf(type.GetGenericArguments()[0], context, cancel);
        }
    }

    // What is made of itself, such as a condition of several conditions, is described once; within itself it is an object.
    private static async Task<OpenApiSchema> ItemsOf(Type element, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var around = Around.Value ?? [];
        if (around.Contains(element)) return new OpenApiSchema { Type = JsonSchemaType.Object };
        Around.Value = [.. around, element];
        try
        {
            return await context.GetOrCreateSchemaAsync(element, cancellationToken: cancel);
        }
        finally
        {
            Around.Value = around;
        }
    }
}
