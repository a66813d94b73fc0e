using Awards.Projections;
using Awards.Projections.Reports;

namespace Awards.Api.Reports;

/// <summary>How pages call what reports count.</summary>
internal static class ReportText
{
    /// <summary>A group of nominees.</summary>
    public static Words Of(NomineeGroup group) => group switch
    {
        NomineeGroup.Leader => new("lãnh đạo", "leaders"),
        NomineeGroup.DirectWorker => new("người lao động trực tiếp", "direct workers"),
        NomineeGroup.OtherRank => new("cá nhân khác", "other individuals"),
        NomineeGroup.RankUnknown => new("cá nhân chưa rõ vị trí", "individuals of unknown rank"),
        NomineeGroup.WholeUnit => new("đơn vị", "whole units"),
        NomineeGroup.SmallCollective => new("tập thể nhỏ", "small collectives"),
        NomineeGroup.ProposedByAnother => new(
            "tập thể do đơn vị khác đề nghị (chưa rõ có phải tập thể nhỏ)",
            "collectives proposed by another unit (small or not: cannot tell)"),
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    /// <summary>What a line is about.</summary>
    public static string NameOf(FairnessLine line) => line.Scope == ReportScope.All ? "Toàn ngành" : line.Name;

    /// <summary>Whose pattern it is.</summary>
    public static string NameOf(EveryUnitPattern pattern) => pattern.Scope == ReportScope.Council ? "Hội đồng của ngành" : pattern.Name;

    /// <summary>The award, or all of them.</summary>
    public static string AwardOf(FairnessLine line) => line.Award is null ? "Tất cả" : line.AwardName;
}
