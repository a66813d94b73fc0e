using Awards.Api.Http;
using Awards.Api.Tables;
using Awards.Domain;

namespace Awards.Api.Organisations;

/// <summary>What a column of a file of earlier honours says.</summary>
internal enum HonourColumn
{
    /// <summary>Who holds it: an id, a unit's name or alias, or with <see cref="Unit"/> a person's name.</summary>
    Holder,

    /// <summary>The unit at which the person of this name works; empty: the holder is a unit, or named by an id.</summary>
    Unit,

    /// <summary>The award: its code, or its official name in a catalogue that was adopted.</summary>
    Award,

    /// <summary>The year that it rewards.</summary>
    Year,

    /// <summary>Number of the decision.</summary>
    Number,

    /// <summary>Date of the decision.</summary>
    Day,

    /// <summary>Who decided.</summary>
    Authority,
}

/// <summary>A row in JSON.</summary>
/// <param name="Holder">An id, a unit's name or alias, or with a unit a person's name.</param>
/// <param name="Award">Its code or its official name.</param>
/// <param name="Year">The year that it rewards.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Day">Date of the decision.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Unit">The unit at which the person works.</param>
internal sealed record ListedHonour(
    string Holder, string Award, string Year, string Number, string Day, string Authority, string? Unit = null)
{
    /// <summary>What its columns say.</summary>
    public IReadOnlyDictionary<HonourColumn, string> Cells() => TableFile.Cells(
        (HonourColumn.Holder, Holder), (HonourColumn.Unit, Unit), (HonourColumn.Award, Award), (HonourColumn.Year, Year),
        (HonourColumn.Number, Number), (HonourColumn.Day, Day), (HonourColumn.Authority, Authority));
}

/// <summary>The columns of a file of earlier honours, its bounds and its template.</summary>
internal static class HonourColumns
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int Largest = 16 * 1024 * 1024;

    /// <summary>Most rows of a file.</summary>
    public const int MostRows = 20_000;

    private static readonly HonourColumn[] Needed =
        [HonourColumn.Holder, HonourColumn.Award, HonourColumn.Year, HonourColumn.Number, HonourColumn.Day, HonourColumn.Authority];

    private static readonly string[][] Examples =
    [
        ["Tên tập thể", "", "Cờ thi đua Tòa án nhân dân", "2018", "300/QĐ-TANDTC", "20/12/2018", "Chánh án Tòa án nhân dân tối cao"],
        ["Nguyễn Văn A", "Tên đơn vị", "Lao động tiên tiến", "2018", "12/QĐ-VP", "20/12/2018", "Chánh án"],
    ];

    /// <summary>All of them.</summary>
    public static TableColumns<HonourColumn> All { get; } = new(
        Missing,
        new(HonourColumn.Holder, "Cá nhân hoặc tập thể", "người hoặc đơn vị", "mã", "holder"),
        new(HonourColumn.Unit, "Đơn vị của cá nhân", "đơn vị", "unit"),
        new(HonourColumn.Award, "Danh hiệu", "mã danh hiệu", "hình thức khen thưởng", "award"),
        new(HonourColumn.Year, "Năm", "year"),
        new(HonourColumn.Number, "Số quyết định", "number"),
        new(HonourColumn.Day, "Ngày quyết định", "ngày", "day", "date"),
        new(HonourColumn.Authority, "Cơ quan ra quyết định", "người ra quyết định", "cấp quyết định", "authority"));

    /// <summary>An empty file with the template's headings, and one example of a unit and of a person.</summary>
    public static byte[] TemplateAsXlsx() => TableFile.AsXlsx(All.Template, Examples);

    /// <inheritdoc cref="TemplateAsXlsx"/>
    public static byte[] TemplateAsCsv() => TableFile.AsCsv(All.Template, Examples);

    private static Rule? Missing(IReadOnlyCollection<HonourColumn> columns) =>
        Array.Find(Needed, column => !columns.Contains(column)) is var lacking && Needed.All(columns.Contains)
            ? null
            : HttpRules.ImportColumnMissing.With("column", All.Heading(lacking));
}
