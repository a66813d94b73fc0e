using System.Globalization;
using Awards.Domain;

namespace Awards.Api.Scenarios;

/// <summary>Tells a person what happens: Vietnamese first, English beside it, days as people write them here.</summary>
internal sealed class Story(TextWriter to)
{
    private const int NameWidth = 34;
    private int stage;

    /// <summary>The title.</summary>
    public void Title(string vietnamese, string english)
    {
        to.WriteLine();
        to.WriteLine($"{vietnamese} · {english}");
        to.WriteLine(new string('═', vietnamese.Length + english.Length + 3));
    }

    /// <summary>A stage of the route begins.</summary>
    public void Stage(DateTimeOffset at, string vietnamese, string english)
    {
        to.WriteLine();
        to.WriteLine($"{++stage,2}. {Day(at)}  {vietnamese} · {english}");
    }

    /// <summary>Something happens.</summary>
    public void Line(string vietnamese, string? english = null, DateTimeOffset? at = null)
    {
        var day = at is { } instant ? $"{Day(instant)}  " : "";
        to.WriteLine($"      {day}{vietnamese}{(english is null ? "" : $" · {english}")}");
    }

    /// <summary>A line of a table: a mark, a name, figures.</summary>
    public void Row(string mark, string name, string figures) => to.WriteLine($"        {mark} {name.PadRight(NameWidth)} {figures}");

    /// <summary>A line as it is.</summary>
    public void Plain(string text = "") => to.WriteLine(text);

    private static string Day(DateTimeOffset at) => Ict.DayOf(at).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
