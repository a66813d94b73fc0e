using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.EventStore;

namespace Awards.Projections.Campaigns;

/// <summary>The read model of how far campaigns are; a document's id is the campaign's.</summary>
public static class CampaignBoards
{
    /// <summary>The read model.</summary>
    public static Projection<CampaignBoard> Projection { get; } = new()
    {
        Name = "CampaignBoards",
        Keys = happened => [.. KeysOf(happened.Data).Select(campaign => campaign.Value.ToString())],
        Apply = Apply,
    };

    private static IEnumerable<CampaignId> KeysOf(object happened) => happened switch
    {
        CampaignLaunched { Frame.Parent: { } parent } e => [e.Campaign, parent],
        CampaignLaunched e => [e.Campaign],
        _ => Subjects.Campaign(happened) is { } campaign ? [campaign] : [],
    };

    private static CampaignBoard Apply(CampaignBoard? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (CampaignLaunched e, _) when e.Campaign.Value.ToString() == id => new(e, [], [], [], [], []),
        (CampaignLaunched { Frame: { } frame } e, { } board) => board with
        {
            Parts = [.. board.Parts.Where(part => part.Campaign != e.Campaign), new(e.Campaign, e.Name, frame)],
        },
        (_, { } board) => Duty(board, happened.Data) ?? Reported(board, happened.Data) ?? Pact(board, happened.Data)
            ?? Undertaken(board, happened.Data) ?? throw new NotOfThisReadModelException(happened.Data, id),
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static CampaignBoard? Duty(CampaignBoard board, object happened) => happened switch
    {
        ReportDutyStated e => board with
        {
            Duties = Put(board.Duties, duty => duty.Duty.Code == e.Duty.Code, new(e.Duty, e.Due, e.Due is null, null, null, [])),
        },
        RecipientsSettled e => board with
        {
            Duties = board.Duties.Change(duty => duty.Duty.Code == e.Duty, duty => duty with { Settled = e }),
        },
        CampaignDayNoted e => board with
        {
            Days = Put(board.Days, day => day.Code == e.Code, new(e.Code, e.About, e.Raw, e.Day, false, null)),
        },
        CampaignDayQuarantined { About: { } about } e => board with
        {
            Days = Put(board.Days, day => day.Code == e.Code, new(e.Code, about, e.Raw, null, true, null)),
        },
        CampaignDayQuarantined => board,
        CampaignDayResolved e => board with
        {
            Duties = board.Duties.Change(
                duty => duty.Duty.Code == e.Code, duty => duty with { Due = e.Due, IsInQuarantine = false, Resolved = e }),
            Days = board.Days.Change(
                day => day.Code == e.Code, day => day with { Day = e.Day, IsInQuarantine = false, Reason = e.Reason }),
        },
        _ => null,
    };

    private static CampaignBoard? Reported(CampaignBoard board, object happened) => happened switch
    {
        ReportAsked e => board with
        {
            Duties = board.Duties.Change(duty => duty.Duty.Code == e.Order.Duty, duty => duty with
            {
                Reports = Put(duty.Reports, report => report.Report == e.Report,
                    new(e.Report, e.Order.Addressee, e.Order.LastDay, e.Members, false, [], null)),
            }),
        },
        MemberReported e => Change(board, e.Report, report => report with
        {
            Waiting = [.. report.Waiting.Where(member => member.Unit != e.Unit)],
        }),
        ReportReminded => board,
        ReportFellOverdue e => Change(board, e.Report, report => report with { IsOverdue = true, HeldUpBy = e.Missing }),
        ReportReceived e => Change(board, e.Report, report => report with { Received = e }),
        _ => null,
    };

    private static CampaignBoard? Pact(CampaignBoard board, object happened) => happened switch
    {
        PactDrawnUp e => board with { Pacts = Put(board.Pacts, pact => pact.Pact.Cluster == e.Cluster, new(e, [], e.Members)) },
        PactSigned e => board with
        {
            Pacts = board.Pacts.Change(pact => pact.Pact.Cluster == e.Cluster, pact => pact with
            {
                Signatures = Put(pact.Signatures, signed => signed.Unit == e.Unit, e),
                Missing = [.. pact.Missing.Where(member => member.Unit != e.Unit)],
            }),
        },
        _ => null,
    };

    private static CampaignBoard? Undertaken(CampaignBoard board, object happened) => happened switch
    {
        TitleRegistered e => Of(board, e.Unit, e.UnitName, part => part with
        {
            Titles = Put(part.Titles, title => title.Id == e.Id, e),
        }),
        InitiativeRegistered e => Of(board, e.Unit, e.UnitName, part => part with
        {
            Initiatives = Put(part.Initiatives, one => one.What.Id == e.Id, new(e, [])),
        }),
        InitiativeAnswered e => Of(board, e.Unit, null, part => part with
        {
            Initiatives = part.Initiatives.Change(one => one.What.Id == e.Initiative, one => one with
            {
                Answers = Put(one.Answers, answer => answer.Level == e.Level, e),
            }),
        }),
        TargetSet e => Of(board, e.Unit, e.UnitName, part => part with
        {
            Targets = Put(part.Targets, one => one.What.Id == e.Id, new(e, null)),
        }),
        TargetReported e => Of(board, e.Unit, null, part => part with
        {
            Targets = part.Targets.Change(one => one.What.Id == e.Target, one => one with { Result = e }),
        }),
        _ => null,
    };

    private static CampaignBoard Change(CampaignBoard board, ReportId report, Func<ReportLine, ReportLine> change) => board with
    {
        Duties = [.. board.Duties.Select(duty => duty with
        {
            Reports = duty.Reports.Change(line => line.Report == report, change),
        })],
    };

    private static CampaignBoard Of(CampaignBoard board, UnitId unit, string? name, Func<UnitPart, UnitPart> change)
    {
        var known = board.Units.Any(part => part.Unit == unit)
            ? board.Units
            : board.Units.With(new UnitPart(unit, name ?? "", [], [], []));
        return board with { Units = known.Change(part => part.Unit == unit, change) };
    }

    // In place where it is known, at the end where it is new: applied again it changes nothing.
    private static ValueList<T> Put<T>(ValueList<T> all, Func<T, bool> same, T item) =>
        all.Any(same) ? all.Change(same, _ => item) : all.With(item);
}
