using System.Text.RegularExpressions;

namespace Awards.Domain.Campaigns;

/// <summary>Something odd about a document that was taken all the same: a person should look at it.</summary>
/// <param name="Code">Stable, lower case with hyphens.</param>
/// <param name="Vietnamese">The sentence.</param>
/// <param name="English">The same in English.</param>
public sealed record DocumentWarning(string Code, string Vietnamese, string English);

/// <summary>Compares what a document is with the symbol in its number, such as <c>KH</c> in <c>355/KH-TANDTC-TĐKT</c>.</summary>
/// <remarks>Symbols are those of Decree 30/2020/NĐ-CP, annex III. D and Đ are one letter here: sources write 132-QD/TW beside
/// 131-QĐ/TW.</remarks>
public static partial class DocumentNumber
{
    private const string Plan = "KH";

    private static readonly (string Symbol, string Vietnamese, string English)[] Kinds =
    [
        ("QĐ", "quyết định", "decision"), ("CT", "chỉ thị", "directive"), ("HD", "hướng dẫn", "guidance"), ("TB", "thông báo", "notice"),
        ("BC", "báo cáo", "report"), ("TTr", "tờ trình", "submission letter"), ("CTr", "chương trình", "programme"),
        ("NQ", "nghị quyết", "resolution"), ("TT", "thông tư", "circular"),
    ];

    /// <summary>What is odd about the number of a plan (kế hoạch); null: nothing. A number without a symbol that is known says
    /// nothing.</summary>
    public static ValueList<DocumentWarning>? OfPlan(string number)
    {
        var symbol = SymbolOf(number);
        if (symbol is null || IsSame(symbol, Plan)) return null;
        var found = Kinds.Where(kind => IsSame(symbol, kind.Symbol)).Select(kind => new DocumentWarning(
            "plan-numbered-as-another-document",
            $"Số {number} mang ký hiệu của {kind.Vietnamese} ({kind.Symbol}), không phải của kế hoạch ({Plan}).",
            $"The number {number} carries the symbol of a {kind.English} ({kind.Symbol}), not that of a plan ({Plan}).")).ToValueList();
        return found.Count > 0 ? found : null;
    }

    /// <summary>The symbol of the document's kind, as written; null: there is none.</summary>
    public static string? SymbolOf(string number) => Number().Match(number) is { Success: true } match ? match.Groups[1].Value : null;

    private static bool IsSame(string one, string other) => string.Equals(Folded(one), Folded(other), StringComparison.Ordinal);

    private static string Folded(string symbol) => symbol.ToUpperInvariant().Replace('Đ', 'D');

    [GeneratedRegex(@"^\s*\d+(?:/\d{4})?\s*[-/]\s*(\p{L}+)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
