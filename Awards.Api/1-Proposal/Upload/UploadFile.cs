using System.Text.Json;
using Awards.Api.Tables;

namespace Awards.Api.Proposals;

/// <summary>The file of an uploaded list, and its template.</summary>
internal static class UploadFile
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <summary>Most rows of a list.</summary>
    public const int MostRows = 2000;

    private static readonly string[][] Examples =
    [
        ["Lao động tiên tiến", "Nguyễn Văn A", "Thẩm tra viên", "trực tiếp", "", "", ""],
        ["Tập thể lao động xuất sắc", "", "", "", "", "", "Tên tập thể"],
    ];

    /// <summary>Reads a list by its content type; null when the type is none that is taken.</summary>
    public static Table<UploadColumn>? Read(byte[] content, string? type, JsonSerializerOptions format) => TableFile.Read(
        content, type, UploadColumns.All, MostRows,
        () => TableFile.ReadJson<ListedNominee, UploadColumn>(content, format, MostRows, row => row.Cells()));

    /// <summary>An empty list with the template's headings, and one example of a person and of a unit.</summary>
    public static byte[] TemplateAsXlsx() => TableFile.AsXlsx(UploadColumns.All.Template, Examples);

    /// <inheritdoc cref="TemplateAsXlsx"/>
    public static byte[] TemplateAsCsv() => TableFile.AsCsv(UploadColumns.All.Template, Examples);
}
