using Awards.Tests.Contracts.Sheets;

namespace Awards.Tests.Contracts;

/// <summary>docs/decision-table.md is written by hand; here every command is fed to every state and the answers are compared with
/// it.</summary>
public sealed class The_decision_table
{
    private static readonly Dictionary<string, Sheet> Sheets = new[]
    {
        SmallSheets.RuleBook, SmallSheets.Unit, SmallSheets.Person, SmallSheets.Officer, SmallSheets.Campaign, SmallSheets.Cluster,
        SmallSheets.ClusterRoster, PlanSheets.Report, PlanSheets.Participation,
        SmallSheets.Submission,
        DossierSheet.Dossier, SittingSheet.Sitting, SmallSheets.AwardDecision, ComplaintSheet.Complaint,
    }.ToDictionary(sheet => sheet.Name);

    private static readonly Dictionary<string, List<Cell>> Written =
        Read(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Documents", "decision-table.md")));

    private sealed record Cell(string Row, string Column, string Says);

    public static TheoryData<string> Streams() => [.. Sheets.Keys];

    [Fact]
    public void has_a_section_for_each_stream() => Written.Keys.ShouldBe(Sheets.Keys, ignoreOrder: true);

    [Fact]
    public void has_a_section_for_each_family_of_commands() => Sheets.Values.SelectMany(sheet => sheet.Commands)
        .ShouldBe(typeof(Domain.Command).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(Domain.Command))),
            ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Streams))]
    public void has_a_row_for_each_command(string stream) => Written[stream].Select(cell => Sheet.TypeIn(cell.Row)).Distinct()
        .ShouldBe(Sheets[stream].Commands.Select(command => command.Name), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Streams))]
    public void has_a_column_for_each_state(string stream) => Written[stream].Select(cell => Sheet.TypeIn(cell.Column)).Distinct()
        .ShouldBe(Sheets[stream].States.Select(state => state.Name), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Streams))]
    public void is_played_cell_by_cell(string stream)
    {
        var sheet = Sheets[stream];
        var cells = Written[stream];
        var all = from row in sheet.Rows from column in sheet.Columns select (row, column);
        cells.Select(cell => (cell.Row, cell.Column))
            .ShouldBe(all, ignoreOrder: true, "the table and the test know the same rows and columns");
        foreach (var column in sheet.Columns)
            sheet.StateIn(column).Name.ShouldBe(Sheet.TypeIn(column), $"the situation of column '{column}'");

        var wrong = new List<string>();
        foreach (var cell in cells)
        {
            var (command, answer) = sheet.Play(cell.Row, cell.Column);
            command.Name.ShouldBe(Sheet.TypeIn(cell.Row));
            if (answer != cell.Says) wrong.Add($"{cell.Row} | {cell.Column}: the table says '{cell.Says}', the code answers '{answer}'");
        }
        wrong.ShouldBeEmpty();
    }

    private static Dictionary<string, List<Cell>> Read(string[] lines)
    {
        var sections = new Dictionary<string, List<Cell>>();
        var (section, columns) = ("", Array.Empty<string>());
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) sections.Add(section = line[3..].Trim(), []);
            if (!line.StartsWith('|')) continue;
            var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (cells[0] == "command") columns = cells[1..];
            else if (cells[0].Trim('-').Length > 0)
            {
                cells.Length.ShouldBe(columns.Length + 1, line);
                sections[section].AddRange(columns.Zip(cells[1..], (column, says) => new Cell(cells[0], column, says)));
            }
        }
        return sections;
    }
}
