using Awards.Domain;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>What is said of a hold on a dossier, to those who may read the dossier.</summary>
internal static class HoldSentences
{
    /// <summary>What a hold rests on.</summary>
    public static Source Source { get; } = new(
        "Nghị định 152/2025/NĐ-CP", "nguyên tắc khen thưởng", Verified: false,
        "Theo bản tóm tắt; với hồ sơ nhận trước ngày Nghị định có hiệu lực là quyết định thiết kế của hệ thống.");

    /// <summary>That a hold moves the last days.</summary>
    public static Source OfMovedDays { get; } =
        Source.OfDesign("Thời gian tạm dừng không tính vào thời hạn các bước; văn bản không quy định.");

    public static (Words, TimelineGrounds) Placed(HoldPlaced e) => (
        new($"Tạm dừng xét từ ngày {NamesOf.Day(e.Day)}: {Rules.InVietnamese(e.Ground)}.{Rest(e)}",
            $"Is held since {NamesOf.Day(e.Day)}: {Rules.InEnglish(e.Ground)}.{Rest(e)}"),
        new() { Sources = [Source], Reason = e.Reason.Length == 0 ? null : e.Reason });

    public static (Words, TimelineGrounds) Lifted(HoldLifted e) => (
        new($"Chấm dứt tạm dừng ngày {NamesOf.Day(e.Day)}: {e.Reason.TrimEnd('.', ' ')}.{Moved(e).Vietnamese}",
            $"The hold is lifted on {NamesOf.Day(e.Day)}: {e.Reason.TrimEnd('.', ' ')}.{Moved(e).English}"),
        new() { Sources = e.Deadlines is null ? [Source] : [Source, OfMovedDays], Reason = e.Reason });

    public static (Words, TimelineGrounds) HeldBack(DossierHeldBack e)
    {
        var host = NamesOf.Host(e.Step);
        return (
            new($"Đưa ra khỏi {host.Vietnamese} vì đang tạm dừng xét.", $"Leaves {host.English} because it is held."),
            new() { Sources = [Source], Code = Rules.DossierHeld.Code, Host = e.Host });
    }

    /// <summary>That the last days of the steps have moved; nothing where they have not.</summary>
    public static Words Moved(HoldLifted e)
    {
        var days = e.Deadlines?.Select(deadline =>
            (Step: NamesOf.Step(deadline.Step), Day: NamesOf.Day(deadline.LastDay))).ToList() ?? [];
        return days.Count == 0
            ? new("", "")
            : new($" Thời hạn lùi lại: {string.Join("; ", days.Select(day => $"{day.Step.Vietnamese} {day.Day}"))}.",
                $" The last days move: {string.Join("; ", days.Select(day => $"{day.Step.English} {day.Day}"))}.");
    }

    private static string Rest(HoldPlaced e) => string.Concat(
        e.Reason.Length == 0 ? "" : $" {e.Reason}", e.Document is { } document ? $" ({document})" : "");
}
