namespace Awards.Domain.Campaigns;

/// <summary>Kinds of campaigns (phong trào thi đua giai đoạn, trong năm, theo đợt, chuyên đề), the wider the lower.</summary>
public enum CampaignKind
{
    /// <summary>Several years (giai đoạn).</summary>
    Period,

    /// <summary>One year (năm).</summary>
    Annual,

    /// <summary>Part of a year (đợt).</summary>
    Phase,

    /// <summary>For one theme (chuyên đề).</summary>
    Thematic,
}

/// <summary>Where a campaign stands in the tree, and what its plan says of itself.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Parent">The campaign that it is part of: of a wider kind, launched with a frame before; null: none. A period has
/// none.</param>
/// <param name="FirstDay">First day (ICT).</param>
/// <param name="LastDay">Last day (ICT), not before the first; both within the parent's.</param>
/// <param name="LaunchedBy">Who launched it; null: the source does not say.</param>
/// <param name="Occasion">At which event it was launched; null: none is named.</param>
/// <param name="SourceMissing">What is missing of the source (nguồn không đầy đủ): it is never guessed; null: the source is
/// complete.</param>
public sealed record CampaignFrame(
    CampaignKind Kind, CampaignId? Parent, DateOnly FirstDay, DateOnly LastDay, string? LaunchedBy = null, string? Occasion = null,
    string? SourceMissing = null)
{
    /// <summary>The frame with its texts as they are kept.</summary>
    public CampaignFrame Tidy() => this with
    {
        LaunchedBy = Kept(LaunchedBy),
        Occasion = Kept(Occasion),
        SourceMissing = Kept(SourceMissing),
    };

    /// <summary>Why a campaign cannot stand there, or null.</summary>
    /// <param name="parent">The campaign that <see cref="Parent"/> names; null: it is not launched.</param>
    public Rule? Refusal(Campaign.Launched? parent)
    {
        if (LastDay < FirstDay) return Rules.PeriodEndsBeforeItBegins;
        if (!CampaignDecider.IsPossible(FirstDay.Year) || !CampaignDecider.IsPossible(LastDay.Year)) return Rules.YearImpossible;
        if (Parent is null) return null;
        if (parent is null) return Rules.CampaignUnknown;
        if (parent.Frame is not { } wider || !IsWithin(wider.Kind)) return Rules.CampaignMisplaced;
        return FirstDay < wider.FirstDay || LastDay > wider.LastDay
            ? Rules.CampaignOutsideItsParent.With("first", Day(wider.FirstDay)).With("last", Day(wider.LastDay))
            : null;
    }

    // A phase and a theme are each part of a year or a period; neither is part of the other.
    private bool IsWithin(CampaignKind wider) => wider < Kind && wider < CampaignKind.Phase;

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", null);

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : Organisations.Names.Tidy(text);
}
