using Awards.Domain;
using Awards.Domain.Campaigns;

namespace Awards.Tests.Worlds;

/// <summary>What is true of a campaign's plan whatever people do, and however late the messages come.</summary>
[Collection("Worlds")]
public sealed class Plans_of_every_history
{
    public static TheoryData<string> Laws => Histories.LawsOf(typeof(Plans_of_every_history));

    [Theory]
    [MemberData(nameof(Laws))]
    public void it_is_true_that(string law) => Histories.Keep(typeof(Plans_of_every_history), law);

    internal static Law nothing_is_armed_by_a_day_in_quarantine()
    {
        var quarantined = 0;
        return new Law((_, watcher) => watcher.Recorded = (_, stream, _) =>
        {
            if (stream.State is not Campaign.Launched campaign) return;
            foreach (var duty in campaign.Duties.Where(duty => !duty.IsDaySettled))
            {
                quarantined++;
                stream.Produced.ShouldNotContain(sent => ((AskForReport)sent.Message.Command).Order.Duty == duty.Duty.Code);
            }
        })
        { WasTried = () => quarantined > 0 };
    }

    internal static Law no_report_is_complete_while_a_member_is_missing_without_a_reason()
    {
        var without = 0;
        return new Law((world, watcher) => watcher.Recorded = (_, stream, _) =>
        {
            if (stream.State is not Report.Received { Before.Members.Count: > 0 } received) return;
            if (received.Letter.Missing.Count > 0) without++;
            foreach (var member in received.Before.Members.Where(member => !received.Letter.Missing.Contains(member)))
            {
                var own = ReportId.For(received.Before.Order.Campaign, received.Before.Order.Awaits!, member.Unit.Value);
                world.State<Report>(own.Value).ShouldBeOfType<Report.Received>();
            }
            (received.Letter.Missing.Count > 0).ShouldBe(received.Letter.Reason is not null);
        })
        { WasTried = () => without > 0 };
    }
}
