using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Api.Regulations;

/// <summary>How a rule set's named values are called in Vietnamese.</summary>
internal static class RegulationWords
{
    public static string Of(Step step) => step switch
    {
        Step.Proposal => "Đề nghị",
        Step.ClusterVote => "Bình xét, suy tôn tại cụm",
        Step.Appraisal => "Thẩm định",
        Step.PublicNotice => "Công khai lấy ý kiến",
        Step.CouncilReview => "Hội đồng xét",
        Step.Decision => "Quyết định",
        Step.UpwardSubmission => "Trình cấp trên",
        Step.HigherDecision => "Cấp trên quyết định",
        Step.Publication => "Công bố",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static string Of(NomineeKind kind) => kind switch
    {
        NomineeKind.Unit => "tập thể",
        NomineeKind.Person => "cá nhân",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Rank rank) => rank switch
    {
        Rank.Leader => "là lãnh đạo",
        Rank.DirectWorker => "lao động trực tiếp",
        Rank.Other => "khác",
        _ => throw new ArgumentOutOfRangeException(nameof(rank)),
    };

    public static string Of(AchievementKind kind) => kind switch
    {
        AchievementKind.Merit => "công trạng",
        AchievementKind.AdHoc => "đột xuất",
        AchievementKind.Thematic => "chuyên đề",
        AchievementKind.LongService => "cống hiến",
        AchievementKind.Honorary => "danh hiệu vinh dự",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(InitiativeLevel level) => level switch
    {
        InitiativeLevel.Unit => "cấp cơ sở",
        InitiativeLevel.Sector => "cấp ngành",
        InitiativeLevel.Nation => "toàn quốc",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string Of(Rating rating) => rating switch
    {
        Rating.NotCompleted => "không hoàn thành nhiệm vụ",
        Rating.Completed => "hoàn thành nhiệm vụ",
        Rating.CompletedWell => "hoàn thành tốt nhiệm vụ",
        Rating.CompletedExcellently => "hoàn thành xuất sắc nhiệm vụ",
        _ => throw new ArgumentOutOfRangeException(nameof(rating)),
    };

    public static string Of(Sanction sanction) => sanction switch
    {
        Sanction.Reprimand => "khiển trách",
        Sanction.Warning => "cảnh cáo",
        Sanction.Demotion => "hạ bậc lương, giáng chức, cách chức",
        Sanction.Dismissal => "buộc thôi việc",
        _ => throw new ArgumentOutOfRangeException(nameof(sanction)),
    };

    public static string Of(BodyKind kind) => kind switch
    {
        BodyKind.ClusterConference => "Hội nghị cụm",
        BodyKind.SectorCouncil => "Hội đồng của ngành",
        BodyKind.UnitCouncil => "Hội đồng cơ sở",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Counting counting) =>
        $"{(counting.Unit == DayUnit.Working ? "ngày làm việc" : "ngày theo lịch")}, "
        + $"{(counting.FirstDayCounts ? "tính cả" : "không tính")} ngày đầu"
        + (counting.RollForward ? ", ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc tiếp theo" : "");

    public static string Of(Absentees absentees) => absentees == Absentees.Written ? "lấy ý kiến bằng văn bản" : "không bỏ phiếu";

    /// <summary>Of which nominees a criterion is asked.</summary>
    public static string Of(AskedOf? asked) => asked switch
    {
        null => "tất cả",
        { Rank: { } rank } => $"{Of(NomineeKind.Person)} {Of(rank)}",
        { Kind: { } kind } => Of(kind),
        _ => "tất cả",
    };
}
