using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Tests.Access;

/// <summary>The rows of the permission table about a campaign's plan: duties, reports, registrations, targets and pacts.</summary>
internal static class CasesOfPlans
{
    public static Cases.Case Of(PermissionTable.Row row, CampaignId campaign) => (row.Command, row.Situation) switch
    {
        ("StateReportDuty", "") => new(
            new StateReportDuty(
                campaign, "", DutyKind.Plan, RecipientClass.Units, [], Cases.Today, DayEnd.NoLaterThan, null, 0, null, null),
            Campaign.None),
        ("NoteCampaignDay", "") => new(new NoteCampaignDay(campaign, "", "", ""), Campaign.None),
        ("ResolveCampaignDay", "") => new(new ResolveCampaignDay(campaign, "", null, DayEnd.NoLaterThan, ""), Campaign.None),
        ("SettleRecipients", "") => new(new SettleRecipients(campaign, "", [], ""), Campaign.None),
        ("SendReport", "of a unit") => new(new SendReport(campaign, "", Cases.Unit, null, "", Cases.Today), Report.None),
        ("SendReport", "of a cluster") => new(new SendReport(campaign, "", null, Cases.Cluster, "", Cases.Today), Report.None),
        ("SendReport", "recorded for the day on which it came") => new(
            new SendReport(campaign, "", Cases.Unit, null, "", Cases.Today, IsRecorded: true), Report.None),
        ("RegisterTitle", "") => new(
            new RegisterTitle(campaign, Cases.Unit, Guid.Empty, new("flag"), null, 1), Participation.None),
        ("RegisterInitiative", "") => new(
            new RegisterInitiative(campaign, Cases.Unit, Guid.Empty, InitiativeKind.Topic, "", []), Participation.None),
        ("AnswerInitiative", "by the unit's council") => Answer(campaign, InitiativeLevel.Unit),
        ("AnswerInitiative", "by the sector's council") => Answer(campaign, InitiativeLevel.Sector),
        ("SetTarget", "") => new(
            new SetTarget(campaign, Cases.Unit, Guid.Empty, "", new Fraction(1, 1), TargetSense.AtLeast), Participation.None),
        ("ReportTarget", "") => new(
            new ReportTarget(campaign, Cases.Unit, Guid.Empty, new Fraction(1, 1), ""), Participation.None),
        ("DrawUpPact", "") => new(new DrawUpPact(Cases.Cluster, campaign, "", Cases.Today), Cluster.None),
        ("SignPact", "") => new(new SignPact(Cases.Cluster, Cases.Unit, Cases.Today), Cluster.None),
        _ => throw new ArgumentException($"The table has a row '{row}' for which no case was written."),
    };

    private static Cases.Case Answer(CampaignId campaign, InitiativeLevel level) => new(
        new AnswerInitiative(campaign, Cases.Unit, Guid.Empty, level, Recognised: true, "", Cases.Today), Participation.None);
}
