namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>The dossier does not exist.</summary>
    public static Rule DossierUnknown { get; } = new("dossier-unknown", "Không có hồ sơ này.", "There is no such dossier.", Ours);

    /// <summary>The dossier is at another step.</summary>
    public static Rule NotAtThisStep { get; } = new("not-at-this-step",
        "Hồ sơ không ở bước này (hiện: {step}).", "The dossier is not at this step (it is at: {step}).", Ours);

    /// <summary>The same nominee was proposed for the same award by another submission.</summary>
    public static Rule AlreadyProposed { get; } = new("already-proposed",
        "Đã có hồ sơ đề nghị cùng danh hiệu này cho đơn vị này.", "The same nominee is proposed for the same award already.", Ours);

    /// <summary>The dossier ended for good.</summary>
    public static Rule AlreadyDecided { get; } = new("already-decided",
        "Hồ sơ đã có kết quả cuối cùng.", "The dossier has its final result.", Ours);

    /// <summary>The award that must come first was lost.</summary>
    public static Rule PrerequisiteLost { get; } = new("prerequisite-lost",
        "Đơn vị không đạt danh hiệu bắt buộc phải có trước.", "The award that must come first was not given.",
        "Thông tư 01/2024/TT-TANDTC, Điều 19 khoản 2");

    /// <summary>The award that must come first was not given yet.</summary>
    public static Rule PrerequisitePending { get; } = new("prerequisite-pending",
        "Chưa có quyết định về danh hiệu bắt buộc phải có trước.", "The award that must come first has not been given yet.",
        "Thông tư 01/2024/TT-TANDTC, Điều 19 khoản 2");

    /// <summary>Too late to withdraw.</summary>
    public static Rule TooLateToWithdraw { get; } = new("too-late-to-withdraw",
        "Không thể rút hồ sơ: đã có kết quả, đã quá thời hạn hoặc đã trình cấp trên.",
        "Too late to withdraw: decided, lapsed, or submitted upward.", Ours);

    /// <summary>A reason is missing.</summary>
    public static Rule ReasonMissing { get; } = new("reason-missing", "Thiếu lý do.", "A reason is missing.", Ours);

    /// <summary>The dossier was appraised with other findings.</summary>
    public static Rule AlreadyAppraised { get; } = new("already-appraised",
        "Hồ sơ đã được thẩm định với kết luận khác.", "The dossier was appraised with other findings.", Ours);

    /// <summary>The submission does not exist.</summary>
    public static Rule SubmissionUnknown { get; } = new(
        "submission-unknown", "Không có tờ trình này.", "There is no such submission.", Ours);

    /// <summary>The submission was drafted or lodged with other contents.</summary>
    public static Rule SubmissionDiffers { get; } = new("submission-differs",
        "Tờ trình đã có với nội dung khác.", "The submission exists with other contents.", Ours);

    /// <summary>A list that is empty or names a nominee twice for one award.</summary>
    public static Rule LinesMissing { get; } = new("lines-missing",
        "Danh sách đề nghị trống hoặc trùng.", "The list is empty or names a nominee twice for one award.", Ours);

    /// <summary>An award that cannot be given to such a nominee.</summary>
    public static Rule NomineeOfAnotherKind { get; } = new("nominee-of-another-kind",
        "“{award}” không dành cho loại đối tượng này (tập thể hay cá nhân).",
        "'{award}' is not for such a nominee (a unit or an individual).", Ours);

    /// <summary>A line names both a unit and a person, or neither.</summary>
    public static Rule NomineeMissing { get; } = new("nominee-missing",
        "Mỗi dòng nêu một tập thể hoặc một cá nhân.", "A line names one unit or one person.", Ours);

    /// <summary>One letter goes to one body.</summary>
    public static Rule AddresseesMixed { get; } = new("addressees-mixed",
        "Một tờ trình chỉ gửi một nơi: danh hiệu do thủ trưởng đơn vị quyết định phải lập tờ trình riêng.",
        "A letter goes to one body: what the unit's own head decides goes into a letter of its own.", Ours);

    /// <summary>The submission is not at this step.</summary>
    public static Rule SubmissionNotAtThisStep { get; } = new("submission-not-at-this-step",
        "Tờ trình không ở bước này (hiện: {step}).", "The submission is not at this step ({step}).", Ours);

    /// <summary>Papers are missing.</summary>
    public static Rule PapersMissing { get; } = new("papers-missing",
        "Hồ sơ còn thiếu: {papers}.", "Papers are missing: {papers}.", "Thông tư 01/2024/TT-TANDTC, Điều 30");
}
