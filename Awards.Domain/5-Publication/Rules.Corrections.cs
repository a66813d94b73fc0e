namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>The correction is on record with other content.</summary>
    public static Rule CorrectionDiffers { get; } = new("correction-differs",
        "Việc đính chính đã được ghi nhận với nội dung khác.", "The correction is on record with other content.", Ours);

    /// <summary>A unit's publication has no position, and no unit beside its name.</summary>
    public static Rule NotPartOfThePublication { get; } = new("not-part-of-the-publication",
        "Nội dung công bố này không có mục cần đính chính.", "What was published has no such part.", Ours);

    /// <summary>Something else stands there.</summary>
    public static Rule NotPrintedSo { get; } = new("not-printed-so",
        "Nội dung đang công bố là “{printed}”, khác với nội dung nêu là đã in.", "What stands there is '{printed}'.", Ours);

    /// <summary>Nothing right is named, or what stands there already.</summary>
    public static Rule NothingCorrected { get; } = new("nothing-corrected",
        "Phải ghi nội dung đúng, khác với nội dung đã in.", "What is right is missing, or is what was printed.", Ours);

    /// <summary>The corrected day is no date, or in the future.</summary>
    public static Rule CorrectedDayImpossible { get; } = new("corrected-day-impossible",
        "Ngày đúng phải là một ngày có thật, viết ngày/tháng/năm (dd/MM/yyyy), không ở tương lai.",
        "The right day must be a date, written dd/MM/yyyy, and not in the future.", Ours);
}
