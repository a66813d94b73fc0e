using Awards.Domain;

namespace Awards.Api.Tables;

/// <summary>A table as its file has it: rows, and what is wrong with the file.</summary>
/// <typeparam name="TColumn">What its columns say.</typeparam>
/// <param name="Rows">In order; empty rows are left out.</param>
/// <param name="Problems">What is wrong with the file as a whole; then no row is looked at.</param>
internal sealed record Table<TColumn>(IReadOnlyList<TableRow<TColumn>> Rows, IReadOnlyList<UploadProblem> Problems)
    where TColumn : struct, Enum
{
    /// <summary>A file that cannot be used.</summary>
    public static Table<TColumn> Unusable(int line, Rule rule) => new([], [UploadProblem.Of(line, null, rule)]);
}

/// <summary>One row.</summary>
/// <typeparam name="TColumn">What its columns say.</typeparam>
/// <param name="Line">Its line in the file, from 1, as spreadsheets number them; in JSON its place in the list.</param>
/// <param name="Cells">What its columns say; a column that says nothing is left out.</param>
internal sealed record TableRow<TColumn>(int Line, IReadOnlyDictionary<TColumn, string> Cells)
    where TColumn : struct, Enum
{
    /// <summary>What a column says, or null.</summary>
    public string? this[TColumn column] => Cells.GetValueOrDefault(column);
}

/// <summary>What is wrong, and where.</summary>
/// <param name="Line">The line, from 1; 0: the file as a whole.</param>
/// <param name="Column">The column's heading, as the template has it; null: the row as a whole.</param>
/// <param name="Code">Stable code of the rule.</param>
/// <param name="Vietnamese">In Vietnamese.</param>
/// <param name="English">In English.</param>
internal sealed record UploadProblem(int Line, string? Column, string Code, string Vietnamese, string English)
{
    /// <summary>A rule's refusal of a row.</summary>
    public static UploadProblem Of(int line, string? heading, Rule rule) =>
        new(line, heading, rule.Code, rule.InVietnamese(), rule.InEnglish());
}
