using Awards.Domain;
using Awards.Domain.Regulations;
using static Awards.Domain.Regulations.Condition;

namespace Awards.Api.Regulations;

/// <summary>A condition as a phrase that a lawyer can compare with the law.</summary>
/// <param name="rules">Where the names of awards are looked up.</param>
internal sealed class ConditionWords(RuleSet rules)
{
    /// <summary>The phrase; what only a person can tell is said to be that.</summary>
    public string Of(Condition? condition) => condition switch
    {
        null => "người thẩm định xem xét",
        Honours c => $"đã được tặng {Names(c.Awards)} ít nhất {c.Times} lần{InARow(c)}{Until(c.YearsBack)}",
        Initiatives c => $"ít nhất {c.Times} sáng kiến {RegulationWords.Of(c.Level)} trở lên {Within(c.Years)}",
        Ratings c => $"được xếp loại “{RegulationWords.Of(c.Rating)}” trở lên {InEach(c.Years)}",
        NoDiscipline c => $"không bị kỷ luật từ {RegulationWords.Of(c.From)} trở lên {Within(c.Years)}",
        NoHold => "không đang bị xem xét kỷ luật, thanh tra, điều tra, xác minh khiếu nại, tố cáo hoặc thông tin báo chí nêu",
        UnitHonour c => $"đơn vị công tác được tặng {Names(c.Awards)} {InEach(c.Years)}",
        NotRewarded c => $"trong năm xét chưa được tặng {Names(c.Awards)}",
        Figure c => $"số liệu `{c.Code}`{Bounds(c)} {Within(c.Years)}",
        Share c => $"tỷ lệ `{c.Code}` trên `{c.Of}` {Bound(c)}{(c.FiguresOf == FiguresOf.Unit ? " của đơn vị công tác" : "")}",
        AnyOf c => string.Join("; hoặc ", c.Conditions.Select(Of)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private string Names(ValueList<AwardCode> awards) =>
        string.Join(" hoặc ", awards.Select(code => $"“{rules.Award(code)?.Name ?? code.Value}”"));

    private static string Within(int years) => years == 1 ? "trong năm xét" : $"trong {years} năm, tính cả năm xét";

    private static string InEach(int years) => years == 1 ? "trong năm xét" : $"trong {years} năm liền, tính cả năm xét";

    private static string InARow(Honours honours) => honours.Consecutive ? " trong các năm liền nhau" : "";

    private static string Until(int yearsBack) => yearsBack == 0 ? ", tính đến năm xét" : $", tính đến {yearsBack} năm trước năm xét";

    private static string Bounds(Figure figure) =>
        (figure.Least is { } least ? $" từ {least} trở lên" : "") + (figure.Most is { } most ? $" không quá {most}" : "");

    private static string Bound(Share share) => share.Comparison switch
    {
        ShareComparison.AtLeast => $"từ {share.Bound} trở lên",
        ShareComparison.MoreThan => $"lớn hơn {share.Bound}",
        ShareComparison.AtMost => $"không quá {share.Bound}",
        _ => throw new ArgumentOutOfRangeException(nameof(share)),
    };
}
