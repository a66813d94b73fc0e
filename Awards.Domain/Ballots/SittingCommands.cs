namespace Awards.Domain.Ballots;

/// <summary>Commands to a sitting.</summary>
public abstract record SittingCommand(SittingId Sitting) : Command;

/// <summary>Convenes a cluster's conference on awards of the catalogue.</summary>
/// <param name="Sitting">Its id.</param>
/// <param name="Cluster">The cluster.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Day">The day it is held on.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Awards">The awards to be voted on.</param>
/// <param name="RuleSet">Id of the rule set whose policies apply, that of the dossiers, or the SHA-256 of its text where several texts were
/// adopted under one id; null: that in force on the day.</param>
public sealed record ConveneConference(
    SittingId Sitting, ClusterId Cluster, CampaignId Campaign, DateOnly Day, string Title, ValueList<AwardCode> Awards,
    string? RuleSet = null) : SittingCommand(Sitting);

/// <summary>Convenes a session of the sector's council, or of a unit's own.</summary>
/// <param name="Sitting">Its id.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Day">The day it is held on.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Awards">The awards to be voted on.</param>
/// <param name="Members">All members of the council: each must hold that office on the day.</param>
/// <param name="Unit">The unit whose own council sits; null: the sector's.</param>
/// <param name="RuleSet">Id of the rule set whose policies apply, that of the dossiers, or the SHA-256 of its text where several texts were
/// adopted under one id; null: that in force on the day.</param>
public sealed record ConveneCouncilSession(
    SittingId Sitting, CampaignId Campaign, DateOnly Day, string Title, ValueList<AwardCode> Awards, ValueList<PersonId> Members,
    UnitId? Unit = null, string? RuleSet = null) : SittingCommand(Sitting);

/// <summary>Asks a sitting to let a dossier in (a message of the dossier).</summary>
public sealed record AdmitToSitting(
    SittingId Sitting, DossierId Dossier, int Round, int Move, Regulations.Step Step, CampaignId Campaign, AwardCode Award, UnitId Nominee,
    string NomineeName, PersonId? Person = null, UnitId? Council = null, string? RuleSet = null, string? Sha256 = null)
    : SittingCommand(Sitting);

/// <summary>Asks a sitting to let a dossier go (a message of the dossier).</summary>
public sealed record ReleaseFromSitting(SittingId Sitting, DossierId Dossier, int Round, int Move) : SittingCommand(Sitting);

/// <summary>Registers an elector as present.</summary>
public sealed record RegisterAttendance(SittingId Sitting, ElectorId Elector, PersonId? Representative) : SittingCommand(Sitting);

/// <summary>Opens the sitting, if a quorum is present.</summary>
public sealed record OpenSitting(SittingId Sitting) : SittingCommand(Sitting);

/// <summary>Puts a question of the plan to the vote; after a tie at the cut, the next ballot among the tied.</summary>
public sealed record OpenQuestion(SittingId Sitting, string Question) : SittingCommand(Sitting);

/// <summary>Puts the election of next year's lead or deputy to the vote.</summary>
/// <param name="Sitting">The conference.</param>
/// <param name="Office"><see cref="QuestionPlan.Lead"/> or <see cref="QuestionPlan.Deputy"/>.</param>
/// <param name="Candidates">Member units put forward.</param>
public sealed record OpenElection(SittingId Sitting, string Office, ValueList<UnitId> Candidates) : SittingCommand(Sitting);

/// <summary>Casts a paper. The paper is validated here and leaves by the sealed box alone.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="Question">The question's code.</param>
/// <param name="Number">The ballot's number.</param>
/// <param name="Elector">Who votes.</param>
/// <param name="Ballot">The paper's id, made by the voter's side.</param>
/// <param name="Paper">What is chosen.</param>
/// <param name="Written">An absent member's vote in writing.</param>
public sealed record CastBallot(
    SittingId Sitting, string Question, int Number, ElectorId Elector, BallotId Ballot, BallotPaper Paper, bool Written)
        : SittingCommand(Sitting);

/// <summary>Ends the casting.</summary>
public sealed record CloseQuestion(SittingId Sitting, string Question, int Number) : SittingCommand(Sitting);

/// <summary>Counts the papers.</summary>
public sealed record CountQuestion(SittingId Sitting, string Question, int Number) : SittingCommand(Sitting);

/// <summary>Destroys the key of a counted ballot (a message of the sitting to itself; the destruction is its effect).</summary>
public sealed record DestroyBallotKey(SittingId Sitting, string Question, int Number) : SittingCommand(Sitting);

/// <summary>Closes the sitting.</summary>
public sealed record CloseSitting(SittingId Sitting) : SittingCommand(Sitting);
