using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Awards.Api.Http;
using CsvHelper;
using CsvHelper.Configuration;
using MiniExcelLibs;

namespace Awards.Api.Tables;

/// <summary>Reads a table: JSON, CSV (UTF-8; comma, semicolon or tab) or XLSX (the first sheet). Everything is read as text: what a
/// spreadsheet made of a number is never guessed back; a date of a spreadsheet is a day (ISO 8601).</summary>
internal static class TableFile
{
    /// <summary>The content type of CSV.</summary>
    public const string Csv = "text/csv";

    /// <summary>The content type of XLSX.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The content type of JSON.</summary>
    public const string Json = "application/json";

    private const long LargestUnpacked = 64 * 1024 * 1024;
    private const int MostParts = 200;
    private const int MostColumns = 50;

    /// <summary>Reads a table by its content type; null when the type is none of the three.</summary>
    /// <param name="content">The file.</param>
    /// <param name="type">Its content type.</param>
    /// <param name="columns">What its columns may be.</param>
    /// <param name="mostRows">More rows are refused.</param>
    /// <param name="json">Reads it as JSON.</param>
    public static Table<TColumn>? Read<TColumn>(
        byte[] content, string? type, TableColumns<TColumn> columns, int mostRows, Func<Table<TColumn>> json)
        where TColumn : struct, Enum => type?.Split(';')[0].Trim() switch
        {
            Csv => Guarded(() => columns.Read(RowsOfCsv(content), mostRows)),
            Xlsx => Guarded(() => FitsUnpacked(content) ? columns.Read(RowsOfXlsx(content), mostRows) : Unreadable<TColumn>(0)),
            Json => json(),
            _ => null,
        };

    /// <summary>Reads a table that is a list in JSON.</summary>
    /// <param name="content">The file.</param>
    /// <param name="format">How JSON is read.</param>
    /// <param name="mostRows">More rows are refused.</param>
    /// <param name="cells">What the columns of a row say.</param>
    public static Table<TColumn> ReadJson<TRow, TColumn>(
        byte[] content, JsonSerializerOptions format, int mostRows, Func<TRow, IReadOnlyDictionary<TColumn, string>> cells)
        where TColumn : struct, Enum
    {
        try
        {
            var rows = JsonSerializer.Deserialize<List<TRow>>(content, format) ?? [];
            if (rows.Count > mostRows) return Table<TColumn>.Unusable(mostRows + 1, HttpRules.UploadTooLong.With("most", mostRows));
            return rows.Count == 0
                ? Table<TColumn>.Unusable(0, HttpRules.UploadEmpty)
                : new Table<TColumn>([.. rows.Select((row, place) => new TableRow<TColumn>(place + 1, cells(row)))], []);
        }
        catch (JsonException malformed)
        {
            return Unreadable<TColumn>((int)(malformed.LineNumber + 1 ?? 0));
        }
    }

    /// <summary>What the columns that say anything say.</summary>
    public static IReadOnlyDictionary<TColumn, string> Cells<TColumn>(params (TColumn Column, string? Says)[] all)
        where TColumn : struct, Enum =>
        all.Where(cell => !string.IsNullOrWhiteSpace(cell.Says)).ToDictionary(cell => cell.Column, cell => cell.Says!.Trim());

    /// <summary>A spreadsheet with these headings and rows.</summary>
    public static byte[] AsXlsx(IReadOnlyList<string> headings, IEnumerable<string[]> rows)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(rows.Select(row => headings.Zip(row).ToDictionary(cell => cell.First, cell => (object)cell.Second)));
        return stream.ToArray();
    }

    /// <summary>The same as CSV; no cell holds a comma.</summary>
    public static byte[] AsCsv(IReadOnlyList<string> headings, IEnumerable<string[]> rows) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8
        .GetBytes(string.Concat(rows.Prepend([.. headings]).Select(row => $"{string.Join(',', row)}\r\n")))];

    private static Table<TColumn> Guarded<TColumn>(Func<Table<TColumn>> read)
        where TColumn : struct, Enum
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            // Readers of spreadsheets throw whatever their parts throw; the file is what is wrong.
            return Unreadable<TColumn>(unreadable is BadDataException { Context.Parser.RawRow: var line } ? line : 0);
        }
    }

    private static Table<TColumn> Unreadable<TColumn>(int line)
        where TColumn : struct, Enum => Table<TColumn>.Unusable(line, HttpRules.UploadUnreadable);

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
            yield return [.. row.Values.Take(MostColumns).Select(Text)];
        }
    }

    private static string Text(object? cell) => cell is DateTime day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";

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
}
