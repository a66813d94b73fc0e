using System.Globalization;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>What is said after the decision: the result notified, the publication corrected, the award annulled, items and money given
/// back.</summary>
internal static class AnnulmentSentences
{
    /// <summary>On what grounds an award is annulled.</summary>
    public static Source Law { get; } = new("Luật 06/2022/QH15", "Điều 93 khoản 2", Verified: false);

    private static Source OfNotification { get; } = Source.OfDesign("Việc thông báo kết quả theo thời hạn của bộ quy tắc.");

    private static Source OfCorrection { get; } = Source.OfDesign("Việc đính chính nội dung đã công bố.");

    public static (Words, TimelineGrounds) Notified(ResultNotified e) => (
        new($"Thông báo kết quả cho đơn vị đề nghị và người được đề nghị ngày {NamesOf.Day(e.Day)} ({Of(e.Means).Vietnamese}), "
                + $"số {e.Document}{(e.IsLate ? $"; chậm, hạn là ngày {NamesOf.Day(e.LastDay!.Value)}" : "")}.",
            $"The result is notified to the proposing unit and the nominee on {NamesOf.Day(e.Day)} ({Of(e.Means).English}), "
                + $"number {e.Document}{(e.IsLate ? $"; late, the last day was {NamesOf.Day(e.LastDay!.Value)}" : "")}."),
        new() { Sources = [OfNotification] });

    public static (Words, TimelineGrounds) Annulled(DossierAnnulled e)
    {
        var (annulment, ground) = (e.Annulment, Of(e.Annulment.Ground));
        return (
            new($"{annulment.Authority} hủy bỏ, Quyết định số {annulment.Number} ngày {NamesOf.Day(annulment.Day)}: "
                    + $"{ground.Vietnamese}. {annulment.Reason}",
                $"Is annulled by {annulment.Authority}, decision {annulment.Number} of {NamesOf.Day(annulment.Day)}: "
                    + $"{ground.English}. {annulment.Reason}"),
            new() { Sources = [Law], Reason = annulment.Reason, Other = e.Dependents.Count > 0 ? e.Dependents[0] : null });
    }

    public static (Words, TimelineGrounds) Recovered(RecoveryRecorded e)
    {
        var amount = e.Amount.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.'); // as it is written in Vietnam
        var items = e.Items.Length == 0 ? "" : $"{e.Items}; ";
        return (
            new($"Thu hồi ngày {NamesOf.Day(e.Day)}: {items}{amount} đồng, văn bản số {e.Document}"
                    + $"{(e.IsLast ? "; đã thu hồi xong" : "")}.",
                $"Given back on {NamesOf.Day(e.Day)}: {items}{amount} dong, document {e.Document}"
                    + $"{(e.IsLast ? "; the recovery is complete" : "")}."),
            new() { Sources = [Law] });
    }

    public static (Words, TimelineGrounds) Corrected(PublicationCorrected e)
    {
        var (correction, field) = (e.Correction, NamesOf.Part(e.Correction.Field));
        return (
            new($"Đính chính ngày {NamesOf.Day(correction.Day)}, văn bản số {correction.Document}: {field.Vietnamese} đã in là "
                    + $"“{correction.Printed}”, đúng là “{correction.Right}”. {correction.Reason}",
                $"Is corrected on {NamesOf.Day(correction.Day)} by {correction.Document}: {field.English} was printed as "
                    + $"'{correction.Printed}', right is '{correction.Right}'. {correction.Reason}"),
            new() { Sources = [OfCorrection], Reason = correction.Reason });
    }

    private static Words Of(NotificationMeans means) => means switch
    {
        NotificationMeans.Letter => new("bằng văn bản", "by letter"),
        NotificationMeans.Electronic => new("bằng văn bản điện tử", "electronically"),
        NotificationMeans.InPerson => new("giao trực tiếp", "in person"),
        _ => throw new ArgumentOutOfRangeException(nameof(means)),
    };

    private static Words Of(AnnulmentGround ground) => ground switch
    {
        AnnulmentGround.Fraud => new("gian dối trong việc kê khai công trạng, thành tích", "merit was declared by fraud"),
        AnnulmentGround.FalsePapers => new(
            "cung cấp thông tin sai sự thật hoặc làm giả hồ sơ, giấy tờ", "false information or forged papers"),
        AnnulmentGround.UnlawfulProcess => new(
            "thẩm định, xét, duyệt, đề nghị trái quy định của pháp luật", "it was appraised, reviewed or proposed contrary to law"),
        AnnulmentGround.LaterViolation => new(
            "có kết luận, bản án về vi phạm trong thời gian tính thành tích", "violations were found in the time that counted"),
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };
}
