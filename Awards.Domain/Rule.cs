namespace Awards.Domain;

/// <summary>A named reason to refuse: a stable code, a sentence in Vietnamese and in English, and where it comes from.</summary>
/// <param name="Code">Stable, lower case with hyphens: part of the address that a caller sees.</param>
/// <param name="Vietnamese">The sentence; <c>{name}</c> stands for a detail.</param>
/// <param name="English">The same sentence in English.</param>
/// <param name="Source">The document and article, or the decision of ours where the sources are silent.</param>
public sealed record Rule(string Code, string Vietnamese, string English, string Source)
{
    /// <summary>What the placeholders stand for in this case.</summary>
    public ValueList<Detail> Details { get; init; } = [];

    /// <summary>One thing a refusal names.</summary>
    /// <param name="Name">The placeholder.</param>
    /// <param name="Value">What it stands for.</param>
    /// <param name="English">What it stands for in English; null: the same.</param>
    public sealed record Detail(string Name, string Value, string? English = null);

    /// <summary>The rule with one more detail.</summary>
    public Rule With(string name, object value) => this with
    {
        Details = Details.With(new Detail(name, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "")),
    };

    /// <summary>The rule with one more detail, said in each language.</summary>
    public Rule With(string name, string vietnamese, string english) =>
        this with { Details = Details.With(new Detail(name, vietnamese, english)) };

    /// <summary>The Vietnamese sentence with its details filled in.</summary>
    public string InVietnamese() => Fill(Vietnamese, detail => detail.Value);

    /// <summary>The English sentence with its details filled in.</summary>
    public string InEnglish() => Fill(English, detail => detail.English ?? detail.Value);

    /// <summary>Two refusals by the same rule are the same refusal, whatever they name.</summary>
    public bool Equals(Rule? other) => other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    private string Fill(string sentence, Func<Detail, string> said) =>
        Details.Aggregate(sentence, (text, detail) => text.Replace($"{{{detail.Name}}}", said(detail), StringComparison.Ordinal));
}
