using Awards.Api.Organisations;
using Awards.Api.Regulations;
using Awards.Domain;
using Awards.Domain.Complaints;
using Awards.Domain.CouncilReview;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Api.Complaints;

/// <summary>Complaints: the limits in force, what they are about, and their senders in the vault.</summary>
internal static class ComplaintWorkflow
{
    public static Workflow Make(SectorSetting sector, PersonVault vault) => new Decider<ComplaintCommand, Complaint, ComplaintFacts>(
        Streams.Complaint, command => command.Complaint.Value,
        (command, _, gathering, cancel) => Gather(sector.Code, vault, command, gathering, cancel),
        ComplaintDecider.Decide)
    {
        React = ComplaintProcess.React,
        Owed = ComplaintProcess.Owed,
        IsInOrder = true,
    }.ToWorkflow(sector);

    /// <summary>The name under which the sender of a complaint is kept, as a person's private data are. It follows from the complaint's id
    /// and is nobody's: were it that id, a complaint under the id of a person would be kept with that person's own.</summary>
    public static PersonId SenderOf(ComplaintId complaint) => new(NameBased.Id("complaint-sender", complaint.Value.ToString()));

    private static async Task<Gathered<ComplaintFacts>> Gather(
        string sector, PersonVault vault, ComplaintCommand command, Gathering gathering, CancellationToken cancel)
    {
        if (command is not (FileComplaint or AcceptComplaint or ExtendComplaint)) return new ComplaintFacts();
        var book = await gathering.Read(Streams.RuleBook, RuleBook.StreamOf(sector), cancel);
        var facts = new ComplaintFacts(await RuleBookWorkflow.InForce(sector, command.Act.Day, gathering, cancel), book.Calendar);
        if (command is not FileComplaint c) return facts;
        facts = facts with
        {
            IsKnown = await IsKnown(c.About, gathering, cancel),
            Earlier = c.Earlier is { } earlier ? await gathering.Read(Streams.Complaint, earlier.Value, cancel) : null,
        };
        if (c.Sender is not { } sender) return facts;
        // It is kept once, with the event that says so; filed again, what is kept is compared.
        if (await gathering.Peek(Streams.Complaint, c.Complaint.Value, cancel) is not Complaint.NotFiled)
            return facts with { Sender = await Kept(vault, SenderOf(c.Complaint), gathering, cancel) };
        return ComplaintDecider.Decide(c, Complaint.None, facts) is Answer.Happened
            ? new Gathered<ComplaintFacts>(null, facts, new SealedChange([vault.Seal(SenderOf(c.Complaint), sender)], []))
            : facts;
    }

    private static async Task<PrivateData?> Kept(PersonVault vault, PersonId sender, Gathering gathering, CancellationToken cancel) =>
        vault.Open(sender, await gathering.Boxes(PersonVault.NameOf(sender), cancel));

    private static async Task<bool> IsKnown(ComplaintSubject about, Gathering gathering, CancellationToken cancel) =>
        about.Dossier is { } dossier
            ? await gathering.Read(Streams.Dossier, dossier.Value, cancel) is Dossier.UnderWay known
                && (about.What != ComplaintAbout.PublicNotice || NoticeComments.OfDossier(known) is not null)
            : await gathering.Read(Streams.AwardDecision, about.Id, cancel) is not AwardDecision.NotDrafted;
}
