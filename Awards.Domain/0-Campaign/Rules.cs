namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>The campaign is not launched.</summary>
    public static Rule CampaignUnknown { get; } = new("campaign-unknown",
        "Phong trào thi đua này chưa được phát động.", "This campaign has not been launched.", Ours);

    /// <summary>The campaign exists with other data.</summary>
    public static Rule CampaignAlreadyLaunched { get; } = new("campaign-already-launched",
        "Phong trào thi đua đã được phát động với nội dung khác.", "The campaign was launched with other data.", Ours);

    /// <summary>A year outside the bounds.</summary>
    public static Rule YearImpossible { get; } = new("year-impossible", "Năm không hợp lệ.", "The year is impossible.", Ours);

    /// <summary>A plan or a decision dated in the future, or in an impossible year.</summary>
    public static Rule DocumentDayImpossible { get; } = new("document-day-impossible",
        "Ngày của kế hoạch hoặc quyết định không hợp lệ: ngày ở tương lai hoặc quá xa trong quá khứ.",
        "The date of the plan or decision is impossible: it lies in the future, or too far in the past.", Ours);

    /// <summary>Deadlines that are not in the order of the steps.</summary>
    public static Rule DeadlinesOutOfOrder { get; } = new("deadlines-out-of-order",
        "Thời hạn của các bước không theo thứ tự.", "The deadlines are not in the order of the steps.", Ours);

    /// <summary>The deadline of the step has passed.</summary>
    public static Rule DeadlinePassed { get; } = new("deadline-passed",
        "Đã quá thời hạn của bước này (chậm nhất là ngày {day}).", "The deadline of this step has passed (no later than {day}).",
        "Kế hoạch của phong trào thi đua");

    /// <summary>The cluster is not constituted.</summary>
    public static Rule ClusterUnknown { get; } = new("cluster-unknown",
        "Cụm thi đua này chưa được thành lập.", "This cluster has not been constituted.", Ours);

    /// <summary>The cluster exists with other members, or by another decision.</summary>
    public static Rule ClusterAlreadyConstituted { get; } = new("cluster-already-constituted",
        "Cụm thi đua của năm này đã được thành lập với nội dung khác.", "The cluster of this year was constituted with other contents.",
        Ours);

    /// <summary>An id that does not follow from owner, label and year.</summary>
    public static Rule ClusterIdentityWrong { get; } = new("cluster-identity-wrong",
        "Mã cụm không khớp với cơ quan chủ quản, số cụm và năm.", "The cluster's id does not follow from its owner, label and year.", Ours);

    /// <summary>Another decision on the members is in force from the same day.</summary>
    public static Rule RosterDecidedThatDay { get; } = new("roster-decided-that-day",
        "Đã ghi nhận quyết định {decision} về thành viên có hiệu lực từ ngày {day} với nội dung khác.",
        "Decision {decision} on the members, in force from {day}, is on record with other contents.", Ours);

    /// <summary>No decision on the members is in force on the day.</summary>
    public static Rule RosterUnknown { get; } = new("roster-unknown",
        "Chưa có quyết định nào về thành viên của cụm, khu vực này có hiệu lực vào ngày {day}.",
        "No decision on the members of this cluster or region is in force on {day}.", Ours);

    /// <summary>Members named twice, or fewer than two.</summary>
    public static Rule MembersMustDiffer { get; } = new("members-must-differ",
        "Cụm thi đua phải có từ hai đơn vị khác nhau trở lên.", "A cluster has two or more different units.", Ours);

    /// <summary>Lead and deputy must be two members.</summary>
    public static Rule LeadsMustBeMembers { get; } = new("leads-must-be-members",
        "Cụm trưởng và Cụm phó phải là hai đơn vị thành viên khác nhau.", "Lead and deputy are two different member units.", Ours);

    /// <summary>A quota below none or above the members.</summary>
    public static Rule QuotaImpossible { get; } = new("quota-impossible",
        "Chỉ tiêu phân bổ phải từ 0 đến {members}.", "The quota must lie between 0 and {members}.", Ours);
}
