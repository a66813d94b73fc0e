using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;

namespace Awards.Api.Scenarios;

/// <summary>A campaign that a story launches.</summary>
/// <param name="Code">Names it within the story.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">The year it rewards.</param>
/// <param name="Plan">Number of the document that launches it, as the source writes it.</param>
/// <param name="PlanDate">Its date.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Kind">Where it stands in the tree.</param>
/// <param name="FirstDay">Its first day.</param>
/// <param name="LastDay">Its last day.</param>
internal sealed record LaunchPlan(
    string Code, string Name, int Year, string Plan, DateOnly PlanDate, string Issuer, CampaignKind Kind, DateOnly FirstDay,
    DateOnly LastDay);

/// <summary>An individual who is nominated, or has an initiative: made up.</summary>
/// <param name="Name">Says that it is made up.</param>
/// <param name="Position">The position.</param>
/// <param name="Unit">The unit the person works at.</param>
/// <param name="Rank">Leader, direct worker or neither.</param>
internal sealed record NomineePlan(string Name, string Position, string Unit, Rank Rank);

/// <summary>A unit's letter, and its way until its papers are found complete.</summary>
/// <param name="Synthetic">That no source has it.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Number">Number of the letter.</param>
/// <param name="Lines">Whom it proposes for what.</param>
/// <param name="Papers">Papers of the whole letter.</param>
/// <param name="Scans">Papers that each nominee needs one of; null: none.</param>
internal sealed record LetterPlan(
    bool Synthetic, string Unit, string Number, IReadOnlyList<LetterLinePlan> Lines, IReadOnlyList<Paper> Papers,
    IReadOnlyList<ScannedPaper>? Scans = null);

/// <summary>One nominee for one award.</summary>
/// <param name="Award">The award.</param>
/// <param name="Person">The person's name; null: the unit itself.</param>
internal sealed record LetterLinePlan(AwardCode Award, string? Person = null);

/// <summary>A session of the sector's council.</summary>
/// <param name="Code">Names it within the story.</param>
/// <param name="Title">Its title.</param>
/// <param name="Awards">What it votes on, in order.</param>
/// <param name="Convening">When it is convened.</param>
/// <param name="Day">When it meets.</param>
internal sealed record SessionPlan(
    string Code, string Title, IReadOnlyList<AwardCode> Awards, DateTimeOffset Convening, DateTimeOffset Day);

/// <summary>A decision, from its draft to the publication.</summary>
/// <param name="Code">Names it within the story.</param>
/// <param name="About">What it is about.</param>
/// <param name="Authority">Whose decision it is.</param>
/// <param name="Number">Its number.</param>
/// <param name="Draft">When it is drafted.</param>
/// <param name="Signature">When it is signed.</param>
/// <param name="Publication">When what it awards is published.</param>
internal sealed record RulingPlan(
    string Code, string About, string Authority, string Number, DateTimeOffset Draft, DateTimeOffset Signature, DateTimeOffset Publication);
