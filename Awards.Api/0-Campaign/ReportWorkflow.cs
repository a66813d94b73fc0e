using Awards.Domain.Campaigns;
using Awards.EventStore;

namespace Awards.Api.Campaigns;

/// <summary>Reports: a cluster that is asked waits for its members of that day.</summary>
internal static class ReportWorkflow
{
    public static Workflow Make(SectorSetting sector) => new Decider<ReportCommand, Report, ReportFacts>(
        Streams.Report, command => command.Report.Value,
        async (command, _, gathering, cancel) =>
            command is AskForReport { Order: { Awaits: not null, Addressee.Id: var id } }
                && await gathering.Read(Streams.Cluster, id, cancel) is Cluster.Constituted cluster
                ? new ReportFacts(cluster.Members)
                : ReportFacts.None,
        ReportDecider.Decide)
    {
        React = ReportProcess.React,
        Owed = ReportProcess.Owed,
    }.ToWorkflow(sector);
}
