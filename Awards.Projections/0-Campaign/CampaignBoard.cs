// How far is this campaign: its plan, its duties with who reported and who is late, its pacts, what units registered?
using Awards.Domain;
using Awards.Domain.Campaigns;

namespace Awards.Projections.Campaigns;

/// <summary>A campaign, its duties and what came of them.</summary>
/// <param name="Campaign">As it was launched: its plan, its place in the tree, and what is odd about the plan's number.</param>
/// <param name="Parts">Campaigns that are part of it.</param>
/// <param name="Duties">What its plan asks for, in the order in which it was stated.</param>
/// <param name="Days">Other days that its plan mentions.</param>
/// <param name="Pacts">Of clusters, with who has signed and who has not.</param>
/// <param name="Units">What units undertake.</param>
public sealed record CampaignBoard(
    CampaignLaunched Campaign, ValueList<CampaignPart> Parts, ValueList<DutyLine> Duties, ValueList<DayLine> Days,
    ValueList<PactLine> Pacts, ValueList<UnitPart> Units)
{
    /// <summary>The board as it reads on a day (ICT): what passed its last day is late, whether its timer has run or not.</summary>
    public CampaignBoard On(DateOnly today) => this with
    {
        Duties = [.. Duties.Select(duty => duty with
        {
            Reports = [.. duty.Reports.Select(report => report.Received is null && report.LastDay < today
                ? report with { IsOverdue = true }
                : report)],
        })],
    };
}

/// <summary>A campaign that is part of another.</summary>
/// <param name="Campaign">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Frame">Where it stands in the tree.</param>
public sealed record CampaignPart(CampaignId Campaign, string Name, CampaignFrame Frame);

/// <summary>A duty with its reports.</summary>
/// <param name="Duty">As the plan states it.</param>
/// <param name="Due">Its last day; null: unknown.</param>
/// <param name="IsInQuarantine">Whether its text is no date, and nobody has said what it means.</param>
/// <param name="Resolved">What a person said of the text; null: nothing.</param>
/// <param name="Settled">Who was added to the addressees, and why; null: nothing was settled.</param>
/// <param name="Reports">One for each addressee that was asked.</param>
public sealed record DutyLine(
    ReportDuty Duty, DutyDay? Due, bool IsInQuarantine, CampaignDayResolved? Resolved, RecipientsSettled? Settled,
    ValueList<ReportLine> Reports);

/// <summary>A report of one addressee.</summary>
/// <param name="Report">Its id.</param>
/// <param name="Addressee">Who is to send it.</param>
/// <param name="LastDay">The last day (ICT); null: unknown.</param>
/// <param name="Waiting">Members that it waits for.</param>
/// <param name="IsOverdue">Whether nothing came by the last day.</param>
/// <param name="HeldUpBy">Members that had not sent theirs when it fell overdue.</param>
/// <param name="Received">What came; null: nothing.</param>
public sealed record ReportLine(
    ReportId Report, Addressee Addressee, DateOnly? LastDay, ValueList<ClusterMember> Waiting, bool IsOverdue,
    ValueList<ClusterMember> HeldUpBy, ReportReceived? Received);

/// <summary>Another day that the plan mentions.</summary>
/// <param name="Code">Its code.</param>
/// <param name="About">What is on it.</param>
/// <param name="Raw">As the plan writes it.</param>
/// <param name="Day">The day (ICT); null: unknown.</param>
/// <param name="IsInQuarantine">Whether the text is no date, and nobody has said what it means.</param>
/// <param name="Reason">Why a person said so; null: nobody did.</param>
public sealed record DayLine(string Code, string About, string Raw, DateOnly? Day, bool IsInQuarantine, string? Reason);

/// <summary>A cluster's pact.</summary>
/// <param name="Pact">As it was drawn up.</param>
/// <param name="Signatures">Members that have signed.</param>
/// <param name="Missing">Members that have not; none: it is complete.</param>
public sealed record PactLine(PactDrawnUp Pact, ValueList<PactSigned> Signatures, ValueList<ClusterMember> Missing);

/// <summary>What a unit undertakes.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Titles">Titles registered.</param>
/// <param name="Initiatives">Initiatives and topics, with what councils said.</param>
/// <param name="Targets">Targets, with what was reached.</param>
public sealed record UnitPart(
    UnitId Unit, string Name, ValueList<TitleRegistered> Titles, ValueList<InitiativeOnRecord> Initiatives,
    ValueList<TargetOnRecord> Targets);
