namespace Awards.Domain;

public static partial class Rules
{
    private const string HoldSource = "Nghị định 152/2025/NĐ-CP, nguyên tắc khen thưởng (theo bản tóm tắt, chưa kiểm chứng)";

    /// <summary>A hold stands.</summary>
    public static Rule DossierHeld { get; } = new("dossier-held",
        "Hồ sơ đang tạm dừng xét từ ngày {since}: {ground}.", "The dossier is held since {since}: {ground}.", HoldSource);

    /// <summary>There is no such hold.</summary>
    public static Rule HoldUnknown { get; } = new("hold-unknown",
        "Hồ sơ không có việc tạm dừng này.", "The dossier has no such hold.", Ours);

    /// <summary>The hold is on record with other content.</summary>
    public static Rule HoldDiffers { get; } = new("hold-differs",
        "Việc tạm dừng đã được ghi nhận với nội dung khác.", "The hold is on record with other content.", Ours);

    /// <summary>The hold was lifted, for another reason.</summary>
    public static Rule HoldAlreadyLifted { get; } = new("hold-already-lifted",
        "Việc tạm dừng đã được chấm dứt với lý do khác.", "The hold was lifted for another reason.", Ours);

    /// <summary>The hold of a complaint ends with the complaint.</summary>
    public static Rule HoldOfComplaint { get; } = new("hold-of-complaint",
        "Việc tạm dừng do khiếu nại, tố cáo chỉ chấm dứt khi giải quyết xong.",
        "The hold of a complaint or denunciation ends with it, and is not lifted by hand.", Ours);

    /// <summary>The dossier has ended, or is published: nothing is left to hold.</summary>
    public static Rule TooLateToHold { get; } = new("too-late-to-hold",
        "Hồ sơ đã kết thúc hoặc đã công bố, không thể tạm dừng.", "The dossier has ended or is published: nothing is left to hold.", Ours);

    /// <summary>A ground in Vietnamese.</summary>
    public static string InVietnamese(HoldGround ground) => ground switch
    {
        HoldGround.Discipline => "đang xem xét kỷ luật",
        HoldGround.Inspection => "đang thanh tra, kiểm tra, điều tra, có dấu hiệu vi phạm",
        HoldGround.Complaint => "đang xác minh khiếu nại",
        HoldGround.Denunciation => "đang xác minh tố cáo",
        HoldGround.PressReport => "đang xác minh thông tin báo chí nêu",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    /// <summary>A ground in English.</summary>
    public static string InEnglish(HoldGround ground) => ground switch
    {
        HoldGround.Discipline => "a discipline is being considered",
        HoldGround.Inspection => "an inspection or investigation runs, with signs of a breach",
        HoldGround.Complaint => "a complaint is being verified",
        HoldGround.Denunciation => "a denunciation is being verified",
        HoldGround.PressReport => "what the press reported is being verified",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };
}
