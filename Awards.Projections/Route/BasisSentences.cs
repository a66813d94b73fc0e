using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>What is said of dossiers that rest on awards given before, and of what became of those.</summary>
internal static class BasisSentences
{
    private static Source OfReliance { get; } =
        Source.OfDesign("Hồ sơ dựa vào danh hiệu đã được tặng: hệ thống ghi lại để xem lại nếu danh hiệu bị hủy bỏ.");

    /// <summary>The sentence and its grounds.</summary>
    public static (Words, TimelineGrounds) Of(IEvent happened) => happened switch
    {
        RelianceRegistered e => (
            new("Một hồ sơ khác dựa vào danh hiệu này để đạt tiêu chí.", "Another dossier rests on this award: it met a criterion there."),
            new() { Sources = [OfReliance], Other = e.Reliant }),
        BasisAnnulled e => (Annulled(e), new() { Sources = [AnnulmentSentences.Law, OfReliance], Other = e.Basis.Dossier }),
        BasisReviewed e => (Reviewed(e), new() { Sources = [OfReliance], Reason = e.Reason, Other = e.Basis }),
        _ => throw new ArgumentException($"{happened.GetType().Name} tells of no basis.", nameof(happened)),
    };

    private static Words Annulled(BasisAnnulled e)
    {
        var (basis, day) = (e.Basis, NamesOf.Day(e.Basis.Day));
        return new(
            $"Xem lại: danh hiệu làm căn cứ “{basis.AwardName}” năm {basis.Year} đã bị hủy bỏ theo Quyết định số {basis.Number} "
                + $"ngày {day}.",
            $"To be looked at again: the award it rests on, “{basis.AwardName}” of {basis.Year}, was annulled by decision "
                + $"{basis.Number} of {day}.");
    }

    private static Words Reviewed(BasisReviewed e) => e.Finding switch
    {
        BasisFinding.Stands => new(
            $"Đã xem lại: hồ sơ vẫn đủ điều kiện khi không có danh hiệu đó. {e.Reason}",
            $"Was looked at again: it stands without that award. {e.Reason}"),
        BasisFinding.Falls => new(
            $"Đã xem lại: hồ sơ không còn đủ điều kiện khi không có danh hiệu đó. {e.Reason}",
            $"Was looked at again: it does not stand without that award. {e.Reason}"),
        _ => throw new ArgumentOutOfRangeException(nameof(e)),
    };
}
