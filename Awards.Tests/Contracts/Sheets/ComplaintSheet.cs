using Awards.Domain.Complaints;
using Awards.Tests.Support;

namespace Awards.Tests.Contracts.Sheets;

/// <summary>The complaint's part of the decision table.</summary>
internal static class ComplaintSheet
{
    public static Sheet Complaint { get; } = new Sheet<ComplaintCommand, Complaint, ComplaintFacts>
    {
        Name = "Complaint",
        Situations = new()
        {
            ["NotFiled"] = ComplaintStops.NotFiled,
            ["Filed"] = ComplaintStops.Filed,
            ["Accepted"] = ComplaintStops.Accepted,
            ["Declined"] = ComplaintStops.Declined,
            ["Resolved"] = ComplaintStops.Resolved,
            ["Withdrawn"] = ComplaintStops.Withdrawn,
        },
        Orders = new()
        {
            ["FileComplaint"] = _ => ComplaintStops.Complain,
            ["FileComplaint with another summary"] = _ => ComplaintStops.Complain with { Summary = "Việc khác" },
            ["AcceptComplaint"] = _ => new AcceptComplaint(ComplaintStops.Id),
            ["DeclineComplaint"] = _ => new DeclineComplaint(ComplaintStops.Id, "Không thuộc thẩm quyền"),
            ["ExtendComplaint"] = _ => new ExtendComplaint(ComplaintStops.Id, 1, "Nhiều nhân chứng"),
            ["ResolveComplaint"] = _ => ComplaintStops.Resolve,
            ["ResolveComplaint otherwise"] = _ => ComplaintStops.Resolve with { Outcome = ComplaintOutcome.Upheld },
            ["WithdrawComplaint"] = _ => new WithdrawComplaint(ComplaintStops.Id, "Đơn rút"),
            ["RemindOfComplaint"] = _ => new RemindOfComplaint(
                ComplaintStops.Id, ComplaintStage.Acceptance, new(2021, 10, 18), Passed: true),
        },
    };
}
