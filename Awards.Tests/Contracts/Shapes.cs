using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Awards.Domain;
using Awards.EventStore;

namespace Awards.Tests.Contracts;

/// <summary>
/// The shape of what is stored, one line per member: its place, its type, whether it may be missing, and what it then is. As the serialiser
/// has it, so that what decides is what decides over the log.
/// </summary>
internal static partial class Shapes
{
    private const string Whole = "record";
    private const string List = "list";
    private const string Kinds = "kinds";

    /// <summary>The shape of a type that is stored under an alias.</summary>
    public static IReadOnlyList<string> Of(string alias, Type type) => [.. Lines(alias, "", type, [])];

    /// <summary>
    /// What the shapes of today cannot read of what is stored, or read with another meaning. A member may be added when it may be missing;
    /// an enum may get a name more; a family may get a kind more; what was required may be left out from now on.
    /// </summary>
    /// <param name="frozen">The lines as they were.</param>
    /// <param name="now">The lines of today.</param>
    /// <param name="readAsAnother">Whether an alias is read by steps from an older shape, so that its own shape is history.</param>
    public static IReadOnlyList<string> Broken(IEnumerable<string> frozen, IEnumerable<string> now, Func<string, bool> readAsAnother)
    {
        var before = frozen.Select(Read).ToDictionary(member => member.Path, StringComparer.Ordinal);
        var after = now.Select(Read).ToDictionary(member => member.Path, StringComparer.Ordinal);
        return
        [
            .. before.Values.Where(member => !readAsAnother(AliasOf(member.Path))).Select(member =>
                after.TryGetValue(member.Path, out var kept) ? Change(member, kept) : $"{member.Path} is removed or renamed")
                .OfType<string>(),
            .. after.Values.Where(member => !before.ContainsKey(member.Path) && IsAddedTo(before, member.Path))
                .Where(member => !member.Path.EndsWith('>') && member is { MayBeMissing: false, Default: null })
                .Select(member => $"{member.Path} is added and required: what is stored lacks it"),
        ];
    }

    /// <summary>The alias that a line is about.</summary>
    public static string AliasOf(string line) => line.Split('.', ':', '[', '<')[0];

    private static IEnumerable<string> Lines(string path, string missing, Type type, Type[] within)
    {
        var whole = Nullable.GetUnderlyingType(type) ?? type;
        if (ElementOf(whole) is { } element)
            return Lines($"{path}[]", "", element, within).Prepend($"{path}: {List}{missing}");
        if (whole.IsEnum) return [$"{path}: {string.Join('|', Enum.GetNames(whole).Order(StringComparer.Ordinal))}{missing}"];
        var info = EventJson.Options.GetTypeInfo(whole);
        if (info.Kind != JsonTypeInfoKind.Object) return [$"{path}: {Word(whole)}{missing}"];
        if (within.Contains(whole)) return [$"{path}: {whole.Name}{missing}"]; // as it is described further up
        return info.PolymorphismOptions is { } family
            ? family.DerivedTypes.OrderBy(kind => kind.TypeDiscriminator!.ToString(), StringComparer.Ordinal)
                .SelectMany(kind => Members($"{path}<{kind.TypeDiscriminator}>", "", kind.DerivedType, [.. within, whole]))
                .Prepend($"{path}: {Kinds}{missing}")
            : Members(path, missing, whole, [.. within, whole]);
    }

    private static IEnumerable<string> Members(string path, string missing, Type type, Type[] within) =>
        EventJson.Options.GetTypeInfo(type).Properties.Where(property => property.Get is not null)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .SelectMany(property => Lines($"{path}.{property.Name}", Missing(property), property.PropertyType, within))
            .Prepend($"{path}: {Whole}{missing}");

    private static string Missing(JsonPropertyInfo property) => property.AssociatedParameter switch
    {
        { HasDefaultValue: true, DefaultValue: not null and var value } => $" = {JsonSerializer.Serialize(value, EventJson.Options)}",
        { HasDefaultValue: true, ParameterType: { IsValueType: true } of } when Nullable.GetUnderlyingType(of) is null => " = default",
        { HasDefaultValue: true } or { IsNullable: true } => "?",
        null when !property.IsRequired => "?", // an init-only member beside the constructor's: absent, it is what the type says
        _ => "",
    };

    private static Type? ElementOf(Type type) =>
        type.IsArray ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() is var of && (of == typeof(ValueList<>) || of == typeof(IReadOnlyList<>))
            ? type.GetGenericArguments()[0]
            : null;

    // What an id is called in the code may change; how it is written may not.
    private static string Word(Type type) =>
        type.GetCustomAttribute<JsonConverterAttribute>(inherit: false)?.ConverterType is { } converter ? converter.Name : type.Name;

    private static string? Change(Member before, Member after) =>
        !IsReadAs(before.Type, after.Type) ? $"{before.Path} was {before.Type} and is {after.Type}"
        : before is { MayBeMissing: true } && after is { MayBeMissing: false, Default: null } ? $"{before.Path} may not be missing any more"
        : (before.MayBeMissing || before.Default is not null) && before.Default != after.Default
            ? $"{before.Path} was {before.Default ?? "nothing"} where it is missing, and is {after.Default ?? "nothing"}"
        : null;

    private static bool IsReadAs(string before, string after) =>
        before == after || (before.Contains('|', StringComparison.Ordinal) && !before.Split('|').Except(after.Split('|')).Any());

    // Only the outermost of what is new in something old: what is within it was never stored.
    private static bool IsAddedTo(Dictionary<string, Member> before, string path) =>
        LastPart().Replace(path, "") is var parent && parent != path && before.ContainsKey(parent);

    private static Member Read(string line)
    {
        var parts = Parts().Match(line);
        parts.Success.ShouldBeTrue(line);
        return new Member(
            parts.Groups["path"].Value, parts.Groups["type"].Value, parts.Groups["missing"].Success,
            parts.Groups["default"].Success ? parts.Groups["default"].Value : null);
    }

    [GeneratedRegex(@"^(?<path>[^:]+): (?<type>[^? ]+)((?<missing>\?)| = (?<default>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();

    [GeneratedRegex(@"(\.[^.\[<]+|\[\]|<[^>]+>)$", RegexOptions.ExplicitCapture)]
    private static partial Regex LastPart();

    private sealed record Member(string Path, string Type, bool MayBeMissing, string? Default);
}
