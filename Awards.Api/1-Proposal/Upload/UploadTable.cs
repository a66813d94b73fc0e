using Awards.Domain;

namespace Awards.Api.Proposals;

/// <summary>What a column of an uploaded list says.</summary>
internal enum UploadColumn
{
    /// <summary>The award: its code or its official name.</summary>
    Award,

    /// <summary>A person's full name; empty where a unit is nominated.</summary>
    Name,

    /// <summary>The person's position.</summary>
    Position,

    /// <summary>Leader, direct worker or neither.</summary>
    Rank,

    /// <summary>The person's identity number, which goes to the vault.</summary>
    IdentityNumber,

    /// <summary>The person's id, where the name alone does not say who it is.</summary>
    Person,

    /// <summary>A nominated unit: its id or its official name.</summary>
    Unit,
}

/// <summary>A list as its file has it: rows, and what is wrong with the file.</summary>
/// <param name="Rows">In order; empty rows are left out.</param>
/// <param name="Problems">What is wrong with the file as a whole; then no row is looked at.</param>
internal sealed record UploadTable(IReadOnlyList<UploadRow> Rows, IReadOnlyList<UploadProblem> Problems)
{
    /// <summary>A file that cannot be used.</summary>
    public static UploadTable Unusable(UploadProblem problem) => new([], [problem]);
}

/// <summary>One row.</summary>
/// <param name="Line">Its line in the file, from 1, as spreadsheets number them; in JSON its place in the list.</param>
/// <param name="Cells">What its columns say; a column that says nothing is left out.</param>
internal sealed record UploadRow(int Line, IReadOnlyDictionary<UploadColumn, string> Cells)
{
    /// <summary>What a column says, or null.</summary>
    public string? this[UploadColumn column] => Cells.GetValueOrDefault(column);
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
    public static UploadProblem Of(int line, UploadColumn? column, Rule rule) =>
        new(line, column is { } where ? UploadColumns.Heading(where) : null, rule.Code, rule.InVietnamese(), rule.InEnglish());
}
