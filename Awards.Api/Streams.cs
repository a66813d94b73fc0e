using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.Complaints;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Api;

/// <summary>Every kind of stream, by the name it has in the log.</summary>
internal static class Streams
{
    public static StreamType<RuleBook> RuleBook { get; } =
        new("rule_book", Domain.Regulations.RuleBook.Empty, (s, e) => s.Evolve((IEvent)e));

    public static StreamType<Unit> Unit { get; } =
        new("unit", Domain.Organisations.Unit.None, (s, e) => Domain.Organisations.Unit.Evolve(s, (IEvent)e));

    public static StreamType<Person> Person { get; } =
        new("person", Domain.Organisations.Person.None, (s, e) => Domain.Organisations.Person.Evolve(s, (IEvent)e));

    public static StreamType<Officer> Officer { get; } = new("officer", Domain.Organisations.Officer.None, (s, e) => s.Evolve((IEvent)e));

    public static StreamType<Campaign> Campaign { get; } =
        new("campaign", Domain.Campaigns.Campaign.None, (s, e) => Domain.Campaigns.Campaign.Evolve(s, (IEvent)e));

    public static StreamType<Cluster> Cluster { get; } =
        new("cluster", Domain.Campaigns.Cluster.None, (s, e) => Domain.Campaigns.Cluster.Evolve(s, (IEvent)e));

    public static StreamType<Report> Report { get; } =
        new("report", Domain.Campaigns.Report.None, (s, e) => Domain.Campaigns.Report.Evolve(s, (IEvent)e));

    public static StreamType<Participation> Participation { get; } =
        new("participation", Domain.Campaigns.Participation.None, (s, e) => s.Evolve((IEvent)e));
    public static StreamType<ClusterRoster> ClusterRoster { get; } =
        new("cluster_roster", Domain.Campaigns.ClusterRoster.Empty, (s, e) => s.Evolve((IEvent)e));

    public static StreamType<Submission> Submission { get; } =
        new("submission", Domain.Proposals.Submission.None, (s, e) => Domain.Proposals.Submission.Evolve(s, (IEvent)e));

    public static StreamType<Dossier> Dossier { get; } =
        new("dossier", Domain.Dossier.None, (s, e) => DossierEvolution.Evolve(s, (IEvent)e));

    public static StreamType<Sitting> Sitting { get; } =
        new("sitting", Domain.Ballots.Sitting.None, (s, e) => Domain.Ballots.Sitting.Evolve(s, (IEvent)e));

    public static StreamType<Complaint> Complaint { get; } =
        new("complaint", Domain.Complaints.Complaint.None, (s, e) => Domain.Complaints.Complaint.Evolve(s, (IEvent)e));

    public static StreamType<AwardDecision> AwardDecision { get; } =
        new("award_decision", Domain.Decisions.AwardDecision.None, (s, e) => Domain.Decisions.AwardDecision.Evolve(s, (IEvent)e));
}
