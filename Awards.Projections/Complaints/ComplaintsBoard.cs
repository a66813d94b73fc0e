// Which complaints are there, how far are they, who owes the next step, and until when?
using Awards.Domain;
using Awards.Domain.Complaints;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Projections.Complaints;

/// <summary>A complaint or denunciation in a list. What it says is not here, and who sent it is nowhere but in the vault.</summary>
/// <param name="Complaint">Its id.</param>
/// <param name="Kind">Complaint or denunciation.</param>
/// <param name="About">What it is about.</param>
/// <param name="FiledOn">Its own date (ICT).</param>
/// <param name="ReceivedOn">The day (ICT) on which it was received.</param>
/// <param name="IsLate">Whether it was filed after the last day for it.</param>
/// <param name="Earlier">The complaint that this is the second of; null: it is a first one.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Owes">Whose office owes the next step; null: nobody's, it is settled.</param>
/// <param name="Due">Until when (ICT, that day included); null: nothing is owed, or the law in force sets no limit.</param>
/// <param name="Extensions">How often the limit for resolving it was extended.</param>
public sealed record ComplaintCard(
    ComplaintId Complaint, ComplaintKind Kind, ComplaintSubject About, DateOnly FiledOn, DateOnly ReceivedOn, bool IsLate,
    ComplaintId? Earlier, ComplaintStanding Stage, Role? Owes, DateOnly? Due, int Extensions);

/// <summary>How far a complaint is.</summary>
public enum ComplaintStanding
{
    /// <summary>To be accepted or declined.</summary>
    Filed,

    /// <summary>Accepted: to be resolved.</summary>
    Accepted,

    /// <summary>Not accepted.</summary>
    Declined,

    /// <summary>Resolved.</summary>
    Resolved,

    /// <summary>Withdrawn by its sender.</summary>
    Withdrawn,
}

/// <summary>The read model of complaints.</summary>
public static class ComplaintsBoard
{
    // What has no last day comes after every day.
    private const string Due = "coalesce(data->>'due', '9999-12-31')";

    /// <summary>The read model; a document's id is the complaint's.</summary>
    public static Projection<ComplaintCard> Projection { get; } = new()
    {
        Name = "Complaints",
        Keys = happened => happened.Data is not ComplaintReminded && Subjects.Complaint(happened.Data) is { } complaint
            ? [complaint.Value.ToString()]
            : [],
        Apply = Apply,
        Indexes = [$"(({Due}), id)"],
    };

    /// <summary>Complaints, the most urgent first; what has no last day comes last.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="page">Which part.</param>
    public static DocumentQuery Query(ComplaintFilter filter, Paging page) => new()
    {
        Where = Conditions.All(
            Conditions.When(filter.Stage, stage => $"data->>'stage' = {stage.ToString()}"),
            Conditions.When(filter.Kind, kind => $"data->>'kind' = {kind.ToString()}"),
            Conditions.When(filter.Owes, role => $"data->>'owes' = {role.ToString()}"),
            Conditions.When(filter.About, about => $"data->'about'->>'id' = {about.ToString()}"),
            Conditions.When(filter.DueBy, day => Conditions.Wrap(Due, $" <= {day.ToString("O")}", ""))),
        OrderBy = [new SortKey(Due)],
        Limit = page.Limit,
        After = page.After,
    };

    private static ComplaintCard Apply(ComplaintCard? current, StoredEvent happened, string id) => (happened.Data, current) switch
    {
        (ComplaintFiled e, _) => new(
            e.Complaint, e.Kind, e.About, e.FiledOn, e.ReceivedOn, e.IsLate, e.Earlier, ComplaintStanding.Filed, Role.Secretary,
            e.Acceptance?.LastDay, 0),
        (ComplaintAccepted e, { } card) => card with { Stage = ComplaintStanding.Accepted, Due = e.Resolution?.LastDay },
        (ComplaintExtended e, { } card) => card with { Due = e.Resolution.LastDay, Extensions = e.Extension },
        (ComplaintDeclined, { } card) => Settled(card, ComplaintStanding.Declined),
        (ComplaintResolved, { } card) => Settled(card, ComplaintStanding.Resolved),
        (ComplaintWithdrawn, { } card) => Settled(card, ComplaintStanding.Withdrawn),
        _ => throw new NotOfThisReadModelException(happened.Data, id),
    };

    private static ComplaintCard Settled(ComplaintCard card, ComplaintStanding stage) =>
        card with { Stage = stage, Owes = null, Due = null };
}

/// <summary>Which complaints are asked for; a member that is null asks for all.</summary>
/// <param name="Stage">So far.</param>
/// <param name="Kind">Complaints or denunciations.</param>
/// <param name="Owes">Whose office owes the next step.</param>
/// <param name="About">About a dossier or decision.</param>
/// <param name="DueBy">Whose last day (ICT) is this one or an earlier one.</param>
public sealed record ComplaintFilter(
    ComplaintStanding? Stage = null, ComplaintKind? Kind = null, Role? Owes = null, Guid? About = null, DateOnly? DueBy = null);
