using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Tests.Support;

namespace Awards.Tests.Contracts.Sheets;

/// <summary>The sitting's part of the decision table.</summary>
internal static class SittingSheet
{
    private static readonly string Court = Flags.Court.Value;

    private static readonly UnitId[] LawIsMissing = [Units.Office, Units.Personnel, Units.Emulation, Units.Academy];

    private static Spec<SittingCommand, Sitting, SittingFacts> PartlyCast =>
        Conferences.QuestionOpen.Cast(Court, LawIsMissing.Select(voter => (voter, new[] { Units.Personnel })));

    public static Sheet Sitting { get; } = new Sheet<SittingCommand, Sitting, SittingFacts>
    {
        Name = "Sitting",
        Situations = new()
        {
            ["NotConvened"] = Conferences.NotConvened,
            ["Convened"] = Conferences.Attended,
            ["Open"] = Conferences.Open,
            ["Open, question open"] = PartlyCast,
            ["Open, question closed"] = PartlyCast.Close(Court),
            ["Open, question counted"] = Conferences.Counted,
            ["Open, question tied"] = Conferences.Tied,
            ["Closed"] = Conferences.Closed,
        },
        Orders = new()
        {
            ["ConveneConference"] = _ => Conferences.Convene,
            ["ConveneConference on another day"] = _ => Conferences.Convene with { Day = Days.Conference.AddDays(1) },
            ["ConveneCouncilSession"] = _ => Sessions.Convene with { Sitting = Conferences.Id },
            ["AdmitToSitting"] = _ => Conferences.Admit(Units.Academy, Flags.Court),
            ["ReleaseFromSitting"] = _ => new ReleaseFromSitting(Conferences.Id, Conferences.Dossier(Units.Office, Flags.Court), 1, 2),
            ["RegisterAttendance"] = _ => Conferences.Attend(Units.Newspaper),
            ["OpenSitting"] = _ => new OpenSitting(Conferences.Id),
            ["OpenQuestion"] = _ => new OpenQuestion(Conferences.Id, Court),
            ["OpenQuestion on the higher award"] = _ => new OpenQuestion(Conferences.Id, Flags.Government.Value),
            ["OpenElection"] = _ => new OpenElection(Conferences.Id, QuestionPlan.Lead, [Units.Law]),
            ["CastBallot"] = _ => Paper(Units.Law) with { Ballot = new BallotId(NameBased.Id("ballot", "another")) },
            ["CastBallot sent again"] = _ => Paper(Units.Office),
            ["CloseQuestion"] = _ => new CloseQuestion(Conferences.Id, Court, 1),
            ["CountQuestion"] = _ => new CountQuestion(Conferences.Id, Court, 1),
            ["DestroyBallotKey"] = _ => new DestroyBallotKey(Conferences.Id, Court, 1),
            ["CloseSitting"] = _ => new CloseSitting(Conferences.Id),
        },
    };

    private static CastBallot Paper(UnitId unit) =>
        Conferences.QuestionOpen.Paper(Court, new ElectorId(unit.Value), Units.Personnel);
}
