using System.Reflection;
using System.Text.Json.Serialization;
using Awards.Domain;
using Awards.Tests.Worlds;

namespace Awards.Tests.Contracts;

/// <summary>Makes values of any type that an event or a command is made of.</summary>
internal sealed class Instances(Dice dice)
{
    private const int PercentNull = 30;

    private static readonly string[] Texts = ["", "Vụ Tổ chức - Cán bộ", "\"Cờ\" <thi đua> & 'TAND'", "300/QĐ-TANDTC", "đ\n\t\\ 🏳", "x"];

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>A value of a type, filled in throughout.</summary>
    public object Make(Type type)
    {
        if (type == typeof(string)) return dice.Pick(Texts);
        if (type == typeof(int)) return dice.Roll(1000) - 10;
        if (type == typeof(long)) return dice.Roll(1000) * 10_000_000L;
        if (type == typeof(decimal)) return dice.Roll(1000) / 10m;
        if (type == typeof(bool)) return dice.Chance(50);
        if (type == typeof(Guid)) return NameBased.Id("instance", $"{dice.Roll(int.MaxValue)}");
        if (type == typeof(DateOnly)) return new DateOnly(2021, 1, 1).AddDays(dice.Roll(2000));
        if (type.IsEnum) return dice.Pick([.. Enum.GetValues(type).Cast<object>()]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)) return MakeList(type.GetGenericArguments()[0]);
        if (Kinds(type) is { Length: > 0 } kinds) return Make(dice.Pick(kinds));
        if (!type.Namespace!.StartsWith("Awards.Domain", StringComparison.Ordinal) || type.IsAbstract)
            throw new NotSupportedException($"Say here how a {type} is made.");
        var constructor = type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(MakeParameter)]);
    }

    /// <summary>What a type can be, where it says so: every kind but one that is made of itself.</summary>
    private static Type[] Kinds(Type type) =>
    [
        .. type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType)
            .Where(kind => kind.GetConstructors().Single().GetParameters()
                .All(parameter => !parameter.ParameterType.GetGenericArguments().Contains(type))),
    ];

    private object? MakeParameter(ParameterInfo parameter)
    {
        var value = Nullable.GetUnderlyingType(parameter.ParameterType);
        var mayBeNull = value is not null || Nullability.Create(parameter).WriteState == NullabilityState.Nullable;
        return mayBeNull && dice.Chance(PercentNull) ? null : Make(value ?? parameter.ParameterType);
    }

    private object MakeList(Type element)
    {
        var items = Array.CreateInstance(element, dice.Roll(4));
        for (var place = 0; place < items.Length; place++) items.SetValue(Make(element), place);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(element).Invoke(null, [items])!;
    }
}
