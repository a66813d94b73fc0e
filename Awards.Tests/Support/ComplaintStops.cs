using Awards.Domain;
using Awards.Domain.Complaints;
using Awards.Domain.Organisations;

namespace Awards.Tests.Support;

/// <summary>The stops of a complaint about the Office's dossier for the court flag.</summary>
internal static class ComplaintStops
{
    public static readonly ComplaintId Id = new(NameBased.Id("complaint", "1"));

    /// <summary>Who sends it; the name stands where a person's notes do.</summary>
    public static readonly PrivateData Writer = new(null, null, "0912 345 678", "48 Lý Thường Kiệt", "Trần Văn Người Gửi");

    public static readonly ComplaintSubject About = new(ComplaintAbout.Dossier, CourtFlag.Id.Value);

    public static readonly DateOnly Known = new(2021, 10, 1), Received = new(2021, 10, 8), Accepting = new(2021, 10, 11);

    public static readonly FileComplaint Complain = new(
        Id, ComplaintKind.Complaint, About, "Báo cáo thành tích không đúng", Known, Received, Received);

    public static readonly ResolveComplaint Resolve = new(Id, ComplaintOutcome.NotUpheld, "15/QĐ-GQKN", "Báo cáo đúng");

    public static Spec<ComplaintCommand, Complaint, ComplaintFacts> NotFiled { get; } = new()
    {
        Initial = Complaint.None,
        Evolve = Complaint.Evolve,
        Decide = ComplaintDecider.Decide,
        React = ComplaintProcess.React,
        Owed = ComplaintProcess.Owed,
        Facts = new ComplaintFacts(Regimes.Of("tand-2017"), IsKnown: true),
        Usual = new Act(People.Secretary, Days.Morning(Received)),
    };

    public static Spec<ComplaintCommand, Complaint, ComplaintFacts> Filed => NotFiled.After(Complain).On(Accepting);

    public static Spec<ComplaintCommand, Complaint, ComplaintFacts> Denounced =>
        NotFiled.After(Complain with { Kind = ComplaintKind.Denunciation, KnownOn = null }).On(Accepting);

    public static Spec<ComplaintCommand, Complaint, ComplaintFacts> Accepted => Filed.After(new AcceptComplaint(Id));

    public static Spec<ComplaintCommand, Complaint, ComplaintFacts> Declined =>
        Filed.After(new DeclineComplaint(Id, "Không thuộc thẩm quyền"));

    public static Spec<ComplaintCommand, Complaint, ComplaintFacts> Resolved => Accepted.After(Resolve);

    public static Spec<ComplaintCommand, Complaint, ComplaintFacts> Withdrawn => Accepted.After(new WithdrawComplaint(Id, "Đơn rút"));
}
