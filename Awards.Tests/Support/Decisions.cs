using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Tests.Support;

/// <summary>The stops of an award decision that lists two dossiers.</summary>
internal static class Decisions
{
    public static readonly AwardDecisionId Id = new(NameBased.Id("decision", "2021"));

    public static readonly DraftDecision Draft = new(
        Id, DecisionKind.Decision, Campaigns.Id, "Tặng Cờ thi đua TAND năm 2021", "Chánh án Tòa án nhân dân tối cao");

    /// <summary>What its dossiers learn when it was signed.</summary>
    public static DecisionRecord Record { get; } = new(
        Id, "300/QĐ-TANDTC", Days.Deciding, "Chánh án Tòa án nhân dân tối cao", SigningCapacity.OwnRight, People.ChiefJustice);

    /// <summary>Until when the result of a decision of a day is to be notified.</summary>
    public static DeadlineCount ToBeNotified(DateOnly day) =>
        WorkCalendar.Empty.Count(Flags.Regime.Limit(TimeLimit.Notification)!, day);

    /// <summary>What the Office is told when its dossier for the court flag was awarded by it.</summary>
    public static Message ToldToTheOffice { get; } = Message.Now(
        new RecordUnitHonour(Units.Office, new Honour(
            CourtFlag.Id, Flags.Court, "Cờ thi đua Tòa án nhân dân", 2021, Record.Number, Record.Day, Record.Authority)), 1);

    public static Spec<AwardDecisionCommand, AwardDecision, AwardDecisionFacts> NotDrafted { get; } = new()
    {
        Initial = AwardDecision.None,
        Evolve = AwardDecision.Evolve,
        Decide = AwardDecisionDecider.Decide,
        React = AwardDecisionProcess.React,
        Owed = AwardDecisionProcess.Owed,
        Facts = new AwardDecisionFacts(Campaigns.Launched.State),
        Usual = new Act(null, Days.Morning(Days.Deciding)),
    };

    public static Spec<AwardDecisionCommand, AwardDecision, AwardDecisionFacts> Drafted => NotDrafted.After(Draft);

    public static Spec<AwardDecisionCommand, AwardDecision, AwardDecisionFacts> Listing =>
        Drafted.After(Admit(Units.Office), Admit(Units.Personnel));

    public static Spec<AwardDecisionCommand, AwardDecision, AwardDecisionFacts> Signed => Listing.After(Sign());

    public static AdmitToDecision Admit(UnitId unit, int round = 1, int move = 3) => new(
        Id, Of(unit), round, move, Step.Decision, Flags.Court, unit, Units.Name(unit), People.Secretary, Campaigns.Id);

    public static SignDecision Sign(params ValueList<Refusal> refusals) =>
        new SignDecision(Id, "300/QĐ-TANDTC", SigningCapacity.OwnRight, refusals).By(People.ChiefJustice, Days.Morning(Days.Deciding));

    public static DossierId Of(UnitId unit) => DossierId.For(Flags.Sector, Campaigns.Id, unit.Value, Flags.Court);
}

/// <summary>The stops of a letter upward that lists two dossiers.</summary>
internal static class Letters
{
    public static readonly AwardDecisionId Id = new(NameBased.Id("letter", "2021"));

    public static readonly DateOnly Answer = Days.Deciding.AddDays(30);

    public static readonly DraftDecision Draft = new(
        Id, DecisionKind.LetterUpward, Campaigns.Id, "Đề nghị tặng Cờ thi đua của Chính phủ", "Chánh án Tòa án nhân dân tối cao");

    public static Spec<AwardDecisionCommand, AwardDecision, AwardDecisionFacts> Drafted => Decisions.NotDrafted.After(Draft);

    public static Spec<AwardDecisionCommand, AwardDecision, AwardDecisionFacts> Listing =>
        Drafted.After(Admit(Units.Office), Admit(Units.Personnel));

    public static Spec<AwardDecisionCommand, AwardDecision, AwardDecisionFacts> Signed => Listing.After(Sign());

    public static Spec<AwardDecisionCommand, AwardDecision, AwardDecisionFacts> Answered => Signed.After(Higher());

    public static AdmitToDecision Admit(UnitId unit) => new(
        Id, Of(unit), 1, 3, Step.UpwardSubmission, Flags.Government, unit, Units.Name(unit), People.Secretary, Campaigns.Id);

    public static SignDecision Sign(params ValueList<Refusal> refusals) =>
        new SignDecision(Id, "88/TTr-TANDTC", SigningCapacity.OwnRight, refusals).By(People.ChiefJustice, Days.Morning(Days.Deciding));

    public static RecordHigherDecision Higher(params ValueList<Refusal> refusals) =>
        new RecordHigherDecision(Id, "1500/QĐ-TTg", Answer, "Thủ tướng Chính phủ", refusals).On(Answer.AddDays(5));

    public static DossierId Of(UnitId unit) => DossierId.For(Flags.Sector, Campaigns.Id, unit.Value, Flags.Government);
}
