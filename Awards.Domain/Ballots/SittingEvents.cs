using System.Text.Json.Serialization;
using Awards.Domain.Regulations;

namespace Awards.Domain.Ballots;

/// <summary>A sitting was convened.</summary>
/// <param name="Plan">Members, questions, policies and quotas as they were that day.</param>
public sealed record SittingConvened(SittingPlan Plan) : IEvent;

/// <summary>An elector registered as present.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="Elector">The member unit or person.</param>
/// <param name="Representative">For a unit: who represents it.</param>
public sealed record AttendanceRegistered(SittingId Sitting, ElectorId Elector, PersonId? Representative) : IEvent;

/// <summary>Too few were present to open: on record, because it is history.</summary>
public sealed record SittingQuorumMissed(SittingId Sitting, int Present, int Members, Fraction Quorum) : IEvent;

/// <summary>The sitting was opened with a quorum.</summary>
public sealed record SittingOpened(SittingId Sitting, int Present, int Members, Fraction Quorum) : IEvent;

/// <summary>A question was put; papers may be cast. Its key was made before.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="Question">The question's code.</param>
/// <param name="Number">1 for the first ballot.</param>
/// <param name="Nominees">Who is voted on.</param>
/// <param name="Excluded">Dossiers not put to the vote, because they were not recommended for the award that comes first.</param>
/// <param name="Seats">How many may be recommended; null: no quota.</param>
/// <param name="Policy">The policy in force, whole.</param>
/// <param name="Entitled">Who may cast: the papers issued.</param>
/// <param name="Key">Name of the ballot key.</param>
public sealed record QuestionOpened(
    SittingId Sitting, string Question, int Number, ValueList<Nominee> Nominees, ValueList<NomineeId> Excluded, int? Seats,
    VotePolicy Policy,
    ValueList<Elector> Entitled, string Key) : IEvent;

/// <summary>An elector has voted. What the paper says is nowhere but in the sealed box.</summary>
public sealed record BallotCast(SittingId Sitting, string Question, int Number, ElectorId Elector, BallotId Ballot, bool Written) : IEvent;

/// <summary>The casting has ended.</summary>
public sealed record QuestionClosed(SittingId Sitting, string Question, int Number) : IEvent;

/// <summary>The papers were counted. Never a whole paper: the voters' own units are nominees, so that a whole paper would name its
/// voter.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="Question">The question's code.</param>
/// <param name="Number">The ballot's number.</param>
/// <param name="Count">Papers issued, returned, valid …</param>
/// <param name="Tallies">Per nominee.</param>
/// <param name="Policy">The policy applied, whole.</param>
/// <param name="Seats">The quota applied; null: none.</param>
/// <param name="Receipts">Sorted, so that their order says nothing.</param>
public sealed record QuestionCounted(
    SittingId Sitting, string Question, int Number, BallotCount Count, ValueList<NomineeTally> Tallies, VotePolicy Policy, int? Seats,
    ValueList<string> Receipts) : IEvent;

/// <summary>The ballot-count record (biên bản kiểm phiếu).</summary>
/// <param name="Members">Members of the body.</param>
/// <param name="Present">Members present.</param>
/// <param name="Issued">Papers issued.</param>
/// <param name="Returned">Papers cast.</param>
/// <param name="Valid">Valid ones.</param>
/// <param name="Invalid">Invalid ones.</param>
/// <param name="Written">Cast in writing by absent members.</param>
public sealed record BallotCount(int Members, int Present, int Issued, int Returned, int Valid, int Invalid, int Written)
{
    /// <summary>Papers issued and not returned.</summary>
    [JsonIgnore]
    public int Missing => Issued - Returned;
}

/// <summary>The key of a counted ballot was destroyed: its papers can never be read again.</summary>
public sealed record BallotKeyDestroyed(SittingId Sitting, string Question, int Number) : IEvent;

/// <summary>The sitting was closed.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="Lead">Elected to lead the cluster next year, if an election was held.</param>
/// <param name="Deputy">Elected as deputy.</param>
public sealed record SittingClosed(SittingId Sitting, UnitId? Lead, UnitId? Deputy) : IEvent;
