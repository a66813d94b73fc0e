using System.Text.Json;

namespace Awards.Tests.Http.Generated;

/// <summary>An address and method of the API, as its description has it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path with its parameters in braces.</param>
/// <param name="Parameters">The parameters: of the path, the query and the headers.</param>
/// <param name="Body">The schema of the body; null when it takes none.</param>
/// <param name="TakesFile">Whether the body is a file.</param>
internal sealed record Operation(
    HttpMethod Method, string Path, IReadOnlyList<Parameter> Parameters, JsonElement? Body, bool TakesFile)
{
    public override string ToString() => $"{Method} {Path}";
}

/// <summary>A parameter of an operation.</summary>
internal sealed record Parameter(string Name, string In, JsonElement Schema);

/// <summary>The description that the program itself gives: whatever it offers is asked for, also what is added later.</summary>
internal sealed class ApiDescription
{
    private const string Json = "application/json";
    private const string File = "application/octet-stream";
    private readonly JsonElement root;

    private ApiDescription(JsonElement root)
    {
        this.root = root;
        Operations =
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select new Operation(
                   HttpMethod.Parse(operation.Name), path.Name, Parameters(operation.Value), Content(operation.Value, Json),
                   Content(operation.Value, File) is not null),
        ];
    }

    public IReadOnlyList<Operation> Operations { get; }

    public static ApiDescription Parse(string json) => new(JsonDocument.Parse(json).RootElement);

    /// <summary>The schema itself where there is a reference to one.</summary>
    public JsonElement Resolve(JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? Resolve(root.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]))
        : schema;

    private static List<Parameter> Parameters(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        ? [.. parameters.EnumerateArray().Select(parameter => new Parameter(
            parameter.GetProperty("name").GetString()!, parameter.GetProperty("in").GetString()!, parameter.GetProperty("schema")))]
        : [];

    private static JsonElement? Content(JsonElement operation, string type) =>
        operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty(type, out var content)
            ? content.GetProperty("schema")
            : null;
}
