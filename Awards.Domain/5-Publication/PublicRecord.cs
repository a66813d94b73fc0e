using Awards.Domain.Decisions;
using Awards.Domain.Regulations;

namespace Awards.Domain.Publications;

/// <summary>Exactly what the public sees of an award: an allow-list. What is not here is not public.</summary>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its official name.</param>
/// <param name="Nominee">The unit awarded.</param>
/// <param name="NomineeName">Its name on the day of the proposal.</param>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Year">Its year.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Day">Date of the decision.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Capacity">In own right, or on behalf ("KT.").</param>
/// <param name="Signatory">The signatory's name, where known: a legal record.</param>
/// <param name="Votes">Tallies of closed votes.</param>
public sealed record PublicRecord(
    AwardCode Award, string AwardName, UnitId Nominee, string NomineeName, string Campaign, int Year, string Number, DateOnly Day,
    string Authority,
    SigningCapacity Capacity, string? Signatory, ValueList<PublicVote> Votes);

/// <summary>The public part of a vote.</summary>
/// <param name="Step">Cluster vote or council review.</param>
/// <param name="Yes">Votes in favour.</param>
/// <param name="Total">What the share was taken of.</param>
/// <param name="Needed">The fewest that carry.</param>
/// <param name="Source">Where the threshold comes from.</param>
public sealed record PublicVote(Step Step, int Yes, int Total, int Needed, Source Source);
