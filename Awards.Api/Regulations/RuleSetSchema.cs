using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Awards.Domain;
using Awards.Domain.Regulations;

namespace Awards.Api.Regulations;

/// <summary>The format of a rule-set file as a JSON schema (draft 2020-12), taken from the types that read it.</summary>
/// <param name="documentation">What the compiler wrote down of the types' documentation: the schema's descriptions.</param>
internal sealed partial class RuleSetSchema(XDocument documentation)
{
    private readonly Dictionary<string, string> descriptions = documentation.Descendants("member").ToDictionary(
        member => member.Attribute("name")!.Value, member => Sentence(member.Element("summary")), StringComparer.Ordinal);

    private readonly SortedDictionary<string, JsonNode> definitions = new(StringComparer.Ordinal);

    /// <summary>The documentation that lies beside this program.</summary>
    public static XDocument Documentation() => XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Awards.Domain.xml"));

    /// <summary>The schema's text.</summary>
    public string Text()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Bộ quy tắc (rule set)" };
        foreach (var (keyword, content) in SchemaOf(typeof(RuleSet)).AsObject().ToList()) schema[keyword] = content?.DeepClone();
        var named = new JsonObject();
        foreach (var (name, definition) in definitions) named[name] = definition;
        schema["$defs"] = named;
        return schema.ToJsonString(new JsonSerializerOptions(RuleSetFile.Format) { WriteIndented = true }) + "\n";
    }

    private JsonNode SchemaOf(Type type)
    {
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        var schema = RuleSetFile.Format.GetJsonSchemaAsNode(type, options);
        if (schema is not JsonObject members) return schema;
        if (members["properties"] is JsonObject properties) Complete(properties, type);
        return Described(members, $"T:{NameOf(type)}");
    }

    // The exporter forgets to ask for the transformation of a member that a converter writes and that has a default.
    private void Complete(JsonObject properties, Type type)
    {
        foreach (var property in RuleSetFile.Format.GetTypeInfo(type).Properties)
            if (properties[property.Name] is JsonObject { Count: 1 } only && only.ContainsKey("default")
                && Written(property.PropertyType) is { } written)
                properties[property.Name] = Described(OrNull(written), $"P:{NameOf(type)}.{Member(property.AttributeProvider)}");
    }

    // A record of the file is described once and named elsewhere; a list and a code are written by converters that the exporter does not
    // look into.
    private JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var isNullable = type != context.TypeInfo.Type || context.PropertyInfo?.IsGetNullable == true;
        var written = Written(type) ?? (context.PropertyInfo is not null && IsRecord(type) ? Named(type) : null);
        if (written is not null) schema = isNullable ? OrNull(written) : written;
        return context.PropertyInfo is { } property && schema is JsonObject members
            ? Described(members, $"P:{NameOf(property.DeclaringType)}.{Member(property.AttributeProvider)}")
            : schema;
    }

    private JsonObject? Written(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(AwardCode) ? Code()
        : ElementOf(type) is { } element ? new JsonObject { ["type"] = "array", ["items"] = Named(element) }
        : null;

    private JsonObject Named(Type type)
    {
        if (!IsRecord(type)) return SchemaOf(type) as JsonObject ?? [];
        var name = JsonNamingPolicy.CamelCase.ConvertName(type.Name);
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = new JsonObject(); // before its own members, which may be of the same type
            definitions[name] = SchemaOf(type);
        }
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    private static JsonObject Code() => new() { ["type"] = "string", ["pattern"] = "^[a-z0-9-]+$" };

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is not JsonValue type) return new JsonObject { ["anyOf"] = new JsonArray(schema, Null()) };
        schema["type"] = new JsonArray(type.DeepClone(), "null");
        return schema;
    }

    private static JsonObject Null() => new() { ["type"] = "null" };

    private JsonObject Described(JsonObject schema, string name)
    {
        if (descriptions.GetValueOrDefault(name) is { Length: > 0 } description) schema.Insert(0, "description", description);
        return schema;
    }

    private static bool IsRecord(Type type) =>
        !type.IsEnum && string.Equals(type.Namespace, typeof(RuleSet).Namespace, StringComparison.Ordinal);

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>) ? type.GetGenericArguments()[0] : null;

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string? Member(ICustomAttributeProvider? provider) => (provider as MemberInfo)?.Name;

    private static string Sentence(XElement? summary) =>
        summary is null ? "" : Spaces().Replace(string.Concat(summary.Nodes().Select(Words)), " ").Trim();

    private static string Words(XNode node) => node switch
    {
        XText text => text.Value,
        XElement see when see.Attribute("cref") is { } cref => cref.Value[(cref.Value.LastIndexOf('.') + 1)..],
        XElement element => element.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
