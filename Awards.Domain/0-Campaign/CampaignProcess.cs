namespace Awards.Domain.Campaigns;

/// <summary>What follows from a campaign's events: as soon as the day of a duty is settled, each addressee is asked for the report. A day
/// in quarantine asks nobody for anything.</summary>
public static class CampaignProcess
{
    /// <summary>The messages that follow from one event, given the state after it.</summary>
    public static IEnumerable<Message> React(Campaign after, IEvent happened) => (happened, after) switch
    {
        (ReportDutyStated { Due: not null } e, Campaign.Launched s) => AskAll(s, s.Duty(e.Duty.Code)!),
        (CampaignDayResolved e, Campaign.Launched s) when s.Duty(e.Code) is { } duty => AskAll(s, duty),
        (RecipientsSettled e, Campaign.Launched s) when s.Duty(e.Duty) is { IsDaySettled: true } duty =>
            e.Added.Where(added => duty.Duty.Addressees.All(first => first.Id != added.Id)).Select(added => Ask(s, duty, added)),
        _ => [],
    };

    /// <summary>Everything produced so far, from state alone; nothing supersedes it.</summary>
    public static IEnumerable<Message> Owed(Campaign state) => state is Campaign.Launched s
        ? s.Duties.Where(duty => duty.IsDaySettled).SelectMany(duty => AskAll(s, duty))
        : [];

    private static IEnumerable<Message> AskAll(Campaign.Launched s, DutyOnRecord duty) =>
        duty.Addressees.Select(addressee => Ask(s, duty, addressee));

    private static Message Ask(Campaign.Launched s, DutyOnRecord duty, Addressee addressee) => Message.Now(new AskForReport(
        ReportId.For(s.Id, duty.Duty.Code, addressee.Id),
        new ReportOrder(
            s.Id, duty.Duty.Code, duty.Duty.Kind, duty.Duty.Class, addressee, duty.Due?.LastDay, duty.Duty.RemindDays, duty.Duty.Awaits)));
}
