using Awards.Api.Access;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Act = Awards.Domain.Act;

namespace Awards.Tests.Access;

public sealed class A_permission
{
    private static readonly Officer Everything =
        new(Enum.GetValues<Role>().Select(role => new Office(role, Place.Sector, DateOnly.MinValue, null)).ToValueList());

    private static Cases.Case Accepting => Of("AcceptSubmission");

    private static Cases.Case Lodging => Of("LodgeSubmission");

    public static TheoryData<Type> CommandsOfMessages => new(typeof(Command).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Command)) && !Permissions.Commands.Contains(type)));

    [Theory]
    [MemberData(nameof(CommandsOfMessages))]
    public void is_given_to_nobody_for_what_only_messages_carry(Type command)
    {
        command.Name.ShouldSatisfyAllConditions(
            name => name.ShouldBeOneOf(
                "ProposeDossier", "ConfirmPapers", "LapseProposal", "RecordAdmission", "RecordRelease", "RecordVote",
                "RecordUpwardSubmission", "RecordAward", "LapseDossier", "RegisterDependent", "RecordPrerequisite",
                "LapseSubmission", "RecordProposalAnswer", "AdmitToSitting", "ReleaseFromSitting", "DestroyBallotKey",
                "AdmitToDecision", "ReleaseFromDecision", "RecordElectedLeads", "AbsorbDuplicate", "AbsorbUnit", "CompleteErasure",
                "RecordPersonHonour", "RecordUnitHonour", "ReceiveNoticeComment", "HoldForComplaint", "LiftForComplaint",
                "RecordAnnulment", "AnnulPersonHonour", "AnnulUnitHonour", "RemindOfComplaint", "AskForReport", "AwaitReport",
                "NoteMemberReport", "NoteReportOverdue", "RemindOfReport", "RegisterReliance", "RecordAnnulledBasis"));
        var sent = (Command)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(command) with
        {
            Act = new Act(Cases.Caller, DateTimeOffset.UnixEpoch),
        };
        Permissions.Refusal(sent, Officer.None, Everything, isFirstAdministrator: true, Cases.Today, null).ShouldBe(Rules.NotYourOffice);
    }

    [Fact]
    public void is_not_asked_of_a_message()
    {
        var message = new LapseSubmission(default, 1);
        Permissions.Refusal(message, Submission.None, Officer.None, isFirstAdministrator: false, Cases.Today, null).ShouldBeNull();
    }

    [Fact]
    public void ends_with_the_office()
    {
        Office office = new(Role.Secretary, Place.Sector, Cases.Today.AddDays(-10), Cases.Today.AddDays(-1));
        Refusal(Accepting, new Officer([office])).ShouldNotBeNull();
        Refusal(Accepting, new Officer([office with { Until = Cases.Today }])).ShouldBeNull();
    }

    [Fact]
    public void does_not_come_back_by_dating_the_act_back()
    {
        Office lost = new(Role.Secretary, Place.Sector, Cases.Today.AddDays(-10), Cases.Today.AddDays(-1));
        var sent = Accepting.Sent;
        var dated = sent with { Act = sent.Act with { At = sent.Act.At.AddDays(-5) } };
        Permissions.Refusal(dated, Accepting.State, new Officer([lost]), false, Cases.Today, null).ShouldNotBeNull();
    }

    [Fact]
    public void is_not_held_for_an_act_before_the_office_began()
    {
        Office young = new(Role.Secretary, Place.Sector, Cases.Today, null);
        var sent = Accepting.Sent;
        var dated = sent with { Act = sent.Act with { At = sent.Act.At.AddDays(-5) } };
        Permissions.Refusal(dated, Accepting.State, new Officer([young]), false, Cases.Today, null).ShouldNotBeNull();
    }

    [Fact]
    public void that_is_missing_for_a_thing_one_may_know_of_names_the_office() =>
        Refusal(Lodging, Holding(Role.Secretary, Place.Sector)).ShouldBe(Rules.NotYourOffice);

    [Fact]
    public void that_is_missing_for_somebody_elses_private_thing_says_that_there_is_no_such_thing()
    {
        var stranger = Holding(Role.UnitHead, Place.Of(Cases.OtherUnit));
        Refusal(Lodging, stranger).ShouldBe(Rules.SubmissionUnknown);
        Refusal(Lodging with { State = Submission.None }, stranger).ShouldBe(Rules.SubmissionUnknown);
        Refusal(Of("WithdrawDossier"), stranger).ShouldBe(Rules.DossierUnknown);
        Refusal(Of("OpenSitting", "conference"), stranger).ShouldBe(Rules.SittingUnknown);
        Refusal(Of("SignDecision"), stranger).ShouldBe(Rules.DecisionUnknown);
    }

    [Fact]
    public void of_the_first_administrator_is_to_appoint_administrators_and_no_more()
    {
        var appoint = (AppointOfficer)Of("AppointOfficer").Command with { Act = Accepting.Sent.Act };
        var administrator = appoint with { Office = appoint.Office with { Role = Role.Administrator } };
        First(administrator).ShouldBeNull();
        First(appoint).ShouldBe(Rules.NotYourOffice);
        First(administrator with { Office = administrator.Office with { Place = Place.Of(Cases.Unit) } }).ShouldBe(Rules.NotYourOffice);
        foreach (var row in PermissionTable.Rows)
        {
            var sent = Cases.Of(row);
            // To whom a thing is private it does not exist; whatever the rule, it is a refusal.
            Permissions.Refusal(sent.Sent, sent.State, Officer.None, true, Cases.Today, sent.Host).ShouldNotBeNull(row.ToString());
        }
    }

    private static Rule? First(Command command) => Permissions.Refusal(command, Officer.None, Officer.None, true, Cases.Today, null);

    private static Rule? Refusal(Cases.Case sent, Officer caller) =>
        Permissions.Refusal(sent.Sent, sent.State, caller, isFirstAdministrator: false, Cases.Today, sent.Host);

    private static Officer Holding(Role role, Place place) => Every_cell_of_the_permission_table.Holding(role, [place]);

    private static Cases.Case Of(string command, string situation = "") =>
        Cases.Of(PermissionTable.Rows.Single(row => row.Command == command && row.Situation == situation));
}
