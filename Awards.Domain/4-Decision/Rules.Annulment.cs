namespace Awards.Domain;

public static partial class Rules
{
    private const string AnnulmentSource = "Luật 06/2022/QH15, Điều 93 khoản 2";

    /// <summary>The decision gave this dossier no award.</summary>
    public static Rule NotAwardedByThis { get; } = new("not-awarded-by-this",
        "Văn bản này chưa hoặc không tặng hồ sơ đó.", "This document has not awarded that dossier.", AnnulmentSource);

    /// <summary>The award was annulled otherwise.</summary>
    public static Rule AlreadyAnnulled { get; } = new("already-annulled",
        "Đã bị hủy bỏ theo quyết định số {number}.", "It was annulled by decision {number}.", AnnulmentSource);

    /// <summary>An award is annulled by the authority that had decided on it.</summary>
    public static Rule AnnulledByWhoAwarded { get; } = new("annulled-by-who-awarded",
        "Cấp đã quyết định khen thưởng thì quyết định hủy bỏ: danh hiệu do cấp trên tặng phải ghi cơ quan và ngày quyết định hủy bỏ của "
            + "cấp trên; danh hiệu tặng ở đây thì không.",
        "Who decided the award annuls it: of a letter the higher authority and its date are named, of a decision taken here they are not.",
        AnnulmentSource);

    /// <summary>An annulment before the award, or in the future.</summary>
    public static Rule AnnulmentDayImpossible { get; } = new("annulment-day-impossible",
        "Ngày quyết định hủy bỏ không hợp lệ: trước ngày quyết định khen thưởng hoặc ở tương lai.",
        "The annulment is dated before the award or in the future.", Ours);

    /// <summary>The recovery is on record with other content.</summary>
    public static Rule RecoveryDiffers { get; } = new("recovery-differs",
        "Việc thu hồi đã được ghi nhận với nội dung khác.", "The recovery is on record with other content.", Ours);

    /// <summary>Everything was given back.</summary>
    public static Rule RecoveryComplete { get; } = new("recovery-complete",
        "Đã thu hồi xong.", "Everything was given back already.", Ours);

    /// <summary>Nothing was given back.</summary>
    public static Rule RecoveryEmpty { get; } = new("recovery-empty",
        "Phải ghi hiện vật hoặc số tiền thu hồi (từ 0 đồng trở lên).",
        "It names neither an item nor an amount, or an amount below 0.", Ours);

    /// <summary>Given back before the annulment, or in the future.</summary>
    public static Rule RecoveryDayImpossible { get; } = new("recovery-day-impossible",
        "Ngày thu hồi không hợp lệ: trước ngày hủy bỏ hoặc ở tương lai.",
        "The day of the recovery lies before the annulment or in the future.", Ours);

    /// <summary>No award on which the dossier rests was annulled.</summary>
    public static Rule NoAnnulledBasis { get; } = new("no-annulled-basis",
        "Hồ sơ không dựa vào danh hiệu đã bị hủy bỏ đó.", "The dossier does not rest on that annulled award.", Ours);

    /// <summary>A person found otherwise already.</summary>
    public static Rule BasisReviewedOtherwise { get; } = new("basis-reviewed-otherwise",
        "Việc xem lại đã được ghi nhận với kết luận khác.", "It was looked at again, and found otherwise.", Ours);

    /// <summary>The law sets no limit, or the dossier was decided before its notification was counted.</summary>
    public static Rule NothingToNotify { get; } = new("nothing-to-notify",
        "Hồ sơ chưa có kết quả để thông báo.", "The dossier has no result to be notified.", Ours);

    /// <summary>A notification before the decision, or in the future.</summary>
    public static Rule NotificationDayImpossible { get; } = new("notification-day-impossible",
        "Ngày thông báo kết quả không hợp lệ: trước ngày quyết định hoặc ở tương lai.",
        "The day of the notification lies before the decision or in the future.", Ours);

    /// <summary>The result was notified otherwise.</summary>
    public static Rule AlreadyNotified { get; } = new("already-notified",
        "Việc thông báo kết quả đã được ghi nhận với nội dung khác.", "The notification is on record with other content.", Ours);
}
