using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Awards.Api.Http;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;

namespace Awards.Api.Proposals;

/// <summary>Reads an uploaded list: JSON, CSV (UTF-8; comma, semicolon or tab) or XLSX (the first sheet). Everything is read as text: what
/// a spreadsheet made of a number or a date is never guessed back.</summary>
internal static class UploadFile
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <summary>Most rows of a list.</summary>
    public const int MostRows = 2000;

    /// <summary>The content type of CSV.</summary>
    public const string Csv = "text/csv";

    /// <summary>The content type of XLSX.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The content type of JSON.</summary>
    public const string Json = "application/json";

    private const long LargestUnpacked = 64 * 1024 * 1024;
    private const int MostParts = 200;
    private const int MostColumns = 50;

    /// <summary>Reads a list by its content type; null when the type is none of the three.</summary>
    public static UploadTable? Read(byte[] content, string? type, JsonSerializerOptions format) => type?.Split(';')[0].Trim() switch
    {
        Csv => Guarded(() => UploadColumns.Read(RowsOfCsv(content), MostRows)),
        Xlsx => Guarded(() => FitsUnpacked(content) ? UploadColumns.Read(RowsOfXlsx(content), MostRows) : Unreadable(0)),
        Json => ReadJson(content, format),
        _ => null,
    };

    /// <summary>An empty list with the template's headings, and one example of a person and of a unit.</summary>
    public static byte[] TemplateAsXlsx()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(TemplateRows().Select(row =>
            UploadColumns.Template.Zip(row).ToDictionary(cell => cell.First, cell => (object)cell.Second)));
        return stream.ToArray();
    }

    /// <inheritdoc cref="TemplateAsXlsx"/>
    public static byte[] TemplateAsCsv() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(
        string.Concat(TemplateRows().Prepend([.. UploadColumns.Template]).Select(row => $"{string.Join(',', row)}\r\n")))];

    private static string[][] TemplateRows() =>
    [
        ["Lao động tiên tiến", "Nguyễn Văn A", "Thẩm tra viên", "trực tiếp", "", "", ""],
        ["Tập thể lao động xuất sắc", "", "", "", "", "", "Tên tập thể"],
    ];

    private static UploadTable Guarded(Func<UploadTable> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // Readers of spreadsheets throw whatever their parts throw; the file is what is wrong.
            return Unreadable(unreadable is BadDataException { Context.Parser.RawRow: var line } ? line : 0);
        }
    }

    private static UploadTable Unreadable(int line) => UploadTable.Unusable(UploadProblem.Of(line, null, HttpRules.UploadUnreadable));

    private static IEnumerable<string[]> RowsOfCsv(byte[] content)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        var text = strict.GetString(content).TrimStart('\uFEFF');
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text),
            IgnoreBlankLines = false,
            MaxFieldSize = PlainText.Longest,
        });
        while (parser.Read()) yield return parser.Record ?? [];
    }

    // The headings hold none of them, so that the one that parts them is the one that stands there.
    private static string DelimiterOf(string text)
    {
        var headings = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        return headings.Contains(';') ? ";" : headings.Contains('\t') ? "\t" : ",";
    }

    private static IEnumerable<string[]> RowsOfXlsx(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false))
        {
            yield return [.. row.Values.Take(MostColumns)
                .Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")];
        }
    }

    // Unpacked once for its size alone, which an archive may lie about.
    private static bool FitsUnpacked(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts) return false;
        var (left, buffer) = (LargestUnpacked, new byte[81920]);
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
                if ((left -= read) < 0) return false;
        }
        return true;
    }

    private static UploadTable ReadJson(byte[] content, JsonSerializerOptions format)
    {
        try
        {
            var rows = JsonSerializer.Deserialize<List<ListedNominee>>(content, format) ?? [];
            if (rows.Count > MostRows)
                return UploadTable.Unusable(UploadProblem.Of(MostRows + 1, null, HttpRules.UploadTooLong.With("most", MostRows)));
            return rows.Count == 0
                ? UploadTable.Unusable(UploadProblem.Of(0, null, HttpRules.UploadEmpty))
                : new UploadTable([.. rows.Select((row, place) => new UploadRow(place + 1, row.Cells()))], []);
        }
        catch (JsonException malformed)
        {
            return Unreadable((int)(malformed.LineNumber + 1 ?? 0));
        }
    }
}
