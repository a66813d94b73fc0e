using Awards.Domain;
using Awards.Domain.Campaigns;

namespace Awards.Tests.Worlds;

/// <summary>What is true of a campaign's plan whatever people do, and however late the messages come.</summary>
public sealed class Plans_of_every_history
{
    private const int MostRounds = 5;

    [Fact]
    public void arm_nothing_by_a_day_in_quarantine_and_call_no_report_complete_while_a_member_is_missing_without_a_reason()
    {
        var (quarantined, without) = (0, 0);
        // A report without its members is rare: where chance brings none, more are played.
        for (var round = 0; round < MostRounds && (round == 0 || without == 0); round++) Histories.All(Watch);
        quarantined.ShouldBeGreaterThan(0, "a rule over nothing proves nothing");
        without.ShouldBeGreaterThan(0);

        void Watch(World world) => world.Recorded = (_, stream, _) =>
        {
            if (stream.State is Campaign.Launched campaign)
            {
                foreach (var duty in campaign.Duties.Where(duty => !duty.IsDaySettled))
                {
                    quarantined++;
                    stream.Produced.ShouldNotContain(sent => ((AskForReport)sent.Message.Command).Order.Duty == duty.Duty.Code);
                }
            }
            if (stream.State is not Report.Received { Before.Members.Count: > 0 } received) return;
            if (received.Letter.Missing.Count > 0) without++;
            foreach (var member in received.Before.Members.Where(member => !received.Letter.Missing.Contains(member)))
            {
                var own = ReportId.For(received.Before.Order.Campaign, received.Before.Order.Awaits!, member.Unit.Value);
                world.State<Report>(own.Value).ShouldBeOfType<Report.Received>();
            }
            (received.Letter.Missing.Count > 0).ShouldBe(received.Letter.Reason is not null);
        };
    }
}
