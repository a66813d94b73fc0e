using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.CouncilReview;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Tests.Support;

/// <summary>The stops of Cluster VI's conference: six units, five of them present; two seats for the court flag and one for the
/// Government's.</summary>
internal static class Conferences
{
    public static readonly SittingId Id = new(NameBased.Id("sitting", "Hội nghị"));

    public static readonly ConveneConference Convene = new(
        Id, Clusters.Id, Campaigns.Id, Days.Conference, "Hội nghị tổng kết Cụm VI", [Flags.Court, Flags.Government]);

    /// <summary>Those who come; the Newspaper stays away.</summary>
    public static readonly ValueList<UnitId> Attending = [Units.Office, Units.Personnel, Units.Emulation, Units.Academy, Units.Law];

    public static Spec<SittingCommand, Sitting, SittingFacts> NotConvened { get; } = new()
    {
        Initial = Sitting.None,
        Evolve = Sitting.Evolve,
        Decide = SittingDecider.Decide,
        React = SittingProcess.React,
        Owed = SittingProcess.Owed,
        Facts = new SittingFacts(Flags.Sector, Flags.Entry, Campaigns.Launched.State, Clusters.WithQuotas.State, Sessions.Members),
        Usual = new Act(null, Days.Morning(Days.Conference)),
    };

    public static Spec<SittingCommand, Sitting, SittingFacts> Convened => NotConvened.After(Convene);

    /// <summary>Three units stand for the court flag; the first two of them for the Government's flag too.</summary>
    public static Spec<SittingCommand, Sitting, SittingFacts> WithDossiers => Convened.After(
        Admit(Units.Office, Flags.Court), Admit(Units.Personnel, Flags.Court), Admit(Units.Emulation, Flags.Court),
        Admit(Units.Office, Flags.Government), Admit(Units.Personnel, Flags.Government));

    public static Spec<SittingCommand, Sitting, SittingFacts> Attended => WithDossiers.After(Attending.Select(Attend));

    public static Spec<SittingCommand, Sitting, SittingFacts> Open => Attended.After(new OpenSitting(Id));

    public static Spec<SittingCommand, Sitting, SittingFacts> QuestionOpen => Open.After(new OpenQuestion(Id, Flags.Court.Value));

    /// <summary>Four votes for Personnel, four for Emulation, three for the Office.</summary>
    public static Spec<SittingCommand, Sitting, SittingFacts> AllCast => QuestionOpen.Cast(Flags.Court.Value,
        (Units.Office, [Units.Personnel, Units.Emulation]), (Units.Personnel, [Units.Emulation]),
        (Units.Emulation, [Units.Personnel, Units.Office]),
        (Units.Academy, [Units.Personnel, Units.Emulation, Units.Office]), (Units.Law, [Units.Personnel, Units.Emulation, Units.Office]));

    public static Spec<SittingCommand, Sitting, SittingFacts> QuestionClosed => AllCast.Close(Flags.Court.Value);

    /// <summary>Personnel and Emulation are recommended for the court flag; the Office is not.</summary>
    public static Spec<SittingCommand, Sitting, SittingFacts> Counted => QuestionClosed.Count(Flags.Court.Value);

    /// <summary>Three with four votes each compete for two seats.</summary>
    public static Spec<SittingCommand, Sitting, SittingFacts> Tied => QuestionOpen.Vote(Flags.Court.Value,
        (Units.Office, [Units.Personnel, Units.Emulation]), (Units.Personnel, [Units.Emulation, Units.Office]),
        (Units.Emulation, [Units.Personnel, Units.Office]), (Units.Academy, [Units.Personnel, Units.Emulation, Units.Office]),
        (Units.Law, [Units.Personnel, Units.Emulation, Units.Office]));

    /// <summary>Personnel is chosen for the Government's flag too.</summary>
    public static Spec<SittingCommand, Sitting, SittingFacts> BothCounted => Counted
        .After(new OpenQuestion(Id, Flags.Government.Value))
        .Vote(Flags.Government.Value, Attending.Select(voter => (voter, new[] { Units.Personnel })));

    public static Spec<SittingCommand, Sitting, SittingFacts> Closed => BothCounted.After(new CloseSitting(Id));

    /// <summary>A unit's dossier asks to be let in.</summary>
    public static AdmitToSitting Admit(UnitId unit, AwardCode award, int round = 1, int move = 1) =>
        new(Id, Dossier(unit, award), round, move, Step.ClusterVote, Campaigns.Id, award, unit, Units.Name(unit));

    public static RegisterAttendance Attend(UnitId unit) => new(Id, new ElectorId(unit.Value), null);

    public static DossierId Dossier(UnitId unit, AwardCode award) => DossierId.For(Flags.Sector, Campaigns.Id, unit.Value, award);

    public static NomineeId Nominee(UnitId unit, AwardCode award) => new(Dossier(unit, award).Value);
}

/// <summary>The stops of the council's session: five members, four of them present, one of these from the nominated Office.</summary>
internal static class Sessions
{
    public static readonly SittingId Id = new(NameBased.Id("sitting", "Phiên họp"));

    public static readonly ConveneCouncilSession Convene = new(
        Id, Campaigns.Id, Days.Council, "Phiên họp Hội đồng", [Flags.Court, Flags.Government], People.Council);

    public static ValueList<CouncilMember> Members { get; } = [.. People.Council.Select(person => new CouncilMember(person, new Officer(
        [new(person == People.Chair ? Role.CouncilChair : Role.CouncilMember, Place.Sector, new(2020, 1, 1), null),
         .. person == People.HeadOfOffice ? new[] { OfficerStops.HeadOfOffice } : []])))];

    public static Spec<SittingCommand, Sitting, SittingFacts> NotConvened => Conferences.NotConvened.On(Days.Council);

    public static Spec<SittingCommand, Sitting, SittingFacts> Convened => NotConvened.After(Convene);

    public static Spec<SittingCommand, Sitting, SittingFacts> Open => Convened
        .After(Admit(Units.Office, Flags.Court), Admit(Units.Personnel, Flags.Court))
        .After(People.Council.Take(4).Select(person => new RegisterAttendance(Id, new ElectorId(person.Value), null)))
        .After(new OpenSitting(Id));

    public static Spec<SittingCommand, Sitting, SittingFacts> QuestionOpen => Open.After(new OpenQuestion(Id, Flags.Court.Value));

    public static AdmitToSitting Admit(UnitId unit, AwardCode award) =>
        new(Id, Conferences.Dossier(unit, award), 1, 2, Step.CouncilReview, Campaigns.Id, award, unit, Units.Name(unit));
}
