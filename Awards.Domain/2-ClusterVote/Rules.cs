namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>The cluster's year is not the campaign's.</summary>
    public static Rule ClusterOfAnotherYear { get; } = new("cluster-of-another-year",
        "Cụm thi đua thuộc năm khác với phong trào.", "The cluster is of another year than the campaign.", Ours);

    /// <summary>A sitting cannot be convened for a day that is over.</summary>
    public static Rule SittingInThePast { get; } = new("sitting-in-the-past",
        "Không thể triệu tập cho ngày đã qua.", "A sitting cannot be convened for a day that is over.", Ours);

    /// <summary>The award needs a quota and none was allocated.</summary>
    public static Rule QuotaNotAllocated { get; } = new("quota-not-allocated",
        "Chưa phân bổ chỉ tiêu “{award}” cho cụm.", "No quota of '{award}' was allocated to the cluster.",
        "Quyết định của Chánh án TANDTC về phân bổ “Cờ thi đua” (như Quyết định số 247/QĐ-TANDTC ngày 31/8/2022)");
}
