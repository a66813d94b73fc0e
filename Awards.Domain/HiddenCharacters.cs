using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Awards.Domain;

/// <summary>
/// Characters that nobody sees, or that turn the direction of writing: with them a number, a reason or a title is not what a reader takes
/// it for. No Vietnamese text needs one.
/// </summary>
public static class HiddenCharacters
{
    // Shown as nothing by Unicode, though they are letters (they fill places of Korean ones), marks or not yet anything.
    private static readonly (int First, int Last)[] Ignored =
    [
        (0x034F, 0x034F), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2065, 0x2065), (0x3164, 0x3164), (0xFE00, 0xFE0F),
        (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0xE0000, 0xE0FFF),
    ];

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Members = new();

    /// <summary>Whether this is one.</summary>
    public static bool IsOne(Rune letter) => Rune.GetUnicodeCategory(letter) is UnicodeCategory.Format
        || (Rune.IsControl(letter) && !Rune.IsWhiteSpace(letter))
        || Array.Exists(Ignored, range => letter.Value >= range.First && letter.Value <= range.Last);

    /// <summary>Whether a text holds one; null holds none.</summary>
    public static bool AreIn(string? text) => text is not null && text.EnumerateRunes().Any(IsOne);

    /// <summary>Why these facts cannot go on record, or null: one of their texts holds such a character.</summary>
    public static Rule? Refusal(IEnumerable<IEvent> events) => events.Any(Holds) ? Rules.TextHidesCharacters : null;

    private static bool Holds(object? part) => part switch
    {
        null => false,
        string text => AreIn(text),
        IEnumerable list => list.Cast<object?>().Any(Holds),
        _ => Members.GetOrAdd(part.GetType(), MayHoldText).Any(member => Holds(member.GetValue(part))),
    };

    private static PropertyInfo[] MayHoldText(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member =>
            member.GetIndexParameters().Length == 0 && (member.PropertyType == typeof(string)
            || typeof(IEnumerable).IsAssignableFrom(member.PropertyType) || IsOurs(member.PropertyType))),
    ];

    private static bool IsOurs(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.Assembly == typeof(IEvent).Assembly && !type.IsEnum;
    }
}
