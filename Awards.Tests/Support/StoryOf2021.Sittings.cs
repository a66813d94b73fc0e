using Awards.Api;
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;

namespace Awards.Tests.Support;

/// <summary>The conference, the council, the decision and the letter upward.</summary>
internal static partial class StoryOf2021
{
    private static readonly DateTimeOffset ConferenceDay = Morning(2021, 10, 12), CouncilDay = Morning(2021, 11, 20);

    /// <summary>
    /// Convened, with five dossiers for the court flag and three for the Government's. One knocked at the wrong door before, one was
    /// withdrawn in time, and the Academy's second was never brought.
    /// </summary>
    public static Chronicle Convened()
    {
        var told = Accepted();
        void Do(Command command) => told.Do(Morning(2021, 10, 5), Secretary, command);
        Do(new EnterSitting(DossierOf(VanPhong, Court), new SittingId(NameBased.Id("no sitting"))));
        Do(new ConveneConference(
            TheConference, ClusterVi, TheCampaign, new(2021, 10, 12), "Hội nghị tổng kết Cụm VI", [Court, Government]));
        foreach (var unit in new[] { VanPhong, ToChuc, ThiDua, HocVien, PhapChe })
            Do(new EnterSitting(DossierOf(unit, Court), TheConference));
        foreach (var unit in new[] { VanPhong, ToChuc, ThiDua, PhapChe })
            Do(new EnterSitting(DossierOf(unit, Government), TheConference));
        told.Do(Morning(2021, 10, 6), Head(ThiDua), new WithdrawDossier(DossierOf(ThiDua, Government), "Đơn vị xin rút"));
        return told;
    }

    /// <summary>The court flag is put to the vote, after a quorum was missed; three have voted, and one asks in vain to leave.</summary>
    public static Chronicle Voting()
    {
        var told = Convened();
        void Do(Command command) => told.Do(ConferenceDay, Head(VanPhong), command);
        foreach (var unit in new[] { VanPhong, ToChuc, ThiDua }) Do(new RegisterAttendance(TheConference, new(unit.Value), Head(unit)));
        Do(new OpenSitting(TheConference));
        foreach (var unit in new[] { HocVien, PhapChe, CongLy }) Do(new RegisterAttendance(TheConference, new(unit.Value), Head(unit)));
        Do(new OpenSitting(TheConference));
        Do(new OpenQuestion(TheConference, Court.Value));
        told.Do(ConferenceDay, Head(PhapChe), new WithdrawDossier(DossierOf(PhapChe, Court), "Xin rút muộn"));
        Cast(told, TheConference, Court.Value, 1, 3, (VanPhong, 5), (ToChuc, 5), (ThiDua, 4), (HocVien, 4), (PhapChe, 0));
        return told;
    }

    /// <summary>Counted: two are in, two are tied for the third seat, one fell.</summary>
    public static Chronicle Tied()
    {
        var told = Voting();
        Cast(told, TheConference, Court.Value, 1, 6, (VanPhong, 5), (ToChuc, 5), (ThiDua, 4), (HocVien, 4), (PhapChe, 0));
        Count(told, TheConference, Court.Value, 1, ConferenceDay);
        return told;
    }

    /// <summary>The tie is voted on again, the Government's flag goes to the Office, next year's leads are elected.</summary>
    public static Chronicle Recommended()
    {
        var told = Tied();
        void Do(Command command) => told.Do(ConferenceDay, Head(VanPhong), command);
        Do(new OpenQuestion(TheConference, Court.Value));
        Cast(told, TheConference, Court.Value, 2, 6, (ThiDua, 5), (HocVien, 4));
        Count(told, TheConference, Court.Value, 2, ConferenceDay);
        Do(new OpenQuestion(TheConference, Government.Value));
        Cast(told, TheConference, Government.Value, 1, 6, (VanPhong, 5), (ToChuc, 4));
        Count(told, TheConference, Government.Value, 1, ConferenceDay);
        Do(new OpenElection(TheConference, QuestionPlan.Lead, [PhapChe, CongLy]));
        Cast(told, TheConference, QuestionPlan.Lead, 1, 6, (PhapChe, 6), (CongLy, 0));
        Count(told, TheConference, QuestionPlan.Lead, 1, ConferenceDay);
        Do(new OpenElection(TheConference, QuestionPlan.Deputy, [CongLy, HocVien]));
        Cast(told, TheConference, QuestionPlan.Deputy, 1, 6, (CongLy, 6), (HocVien, 0));
        Count(told, TheConference, QuestionPlan.Deputy, 1, ConferenceDay);
        Do(new CloseSitting(TheConference));
        return told;
    }

    /// <summary>Three are eligible, Emulation is not; the council recommends the three.</summary>
    public static Chronicle Reviewed()
    {
        var told = Recommended();
        void Do(DateTimeOffset at, Command command) => told.Do(at, Secretary, command);
        ValueList<DossierId> eligible = [DossierOf(VanPhong, Court), DossierOf(ToChuc, Court), DossierOf(VanPhong, Government)];
        foreach (var dossier in eligible) Do(Morning(2021, 11, 5), new AppraiseDossier(dossier, Findings(told, dossier, Verdict.Met)));
        Do(Morning(2021, 11, 5), new AppraiseDossier(DossierOf(ThiDua, Court), Findings(told, DossierOf(ThiDua, Court), Verdict.NotMet)));
        Do(Morning(2021, 11, 10), new ConveneCouncilSession(
            TheSession, TheCampaign, new(2021, 11, 20), "Phiên họp Hội đồng", [Court, Government], Council));
        foreach (var dossier in eligible) Do(Morning(2021, 11, 11), new EnterSitting(dossier, TheSession));
        foreach (var member in Council.Take(2)) Do(CouncilDay, new RegisterAttendance(TheSession, new(member.Value), null));
        Do(CouncilDay, new OpenSitting(TheSession));
        foreach (var award in new[] { Court, Government })
        {
            Do(CouncilDay, new OpenQuestion(TheSession, award.Value));
            CastAll(told, award);
            Count(told, TheSession, award.Value, 1, CouncilDay);
        }
        Do(CouncilDay, new CloseSitting(TheSession));
        return told;
    }

    /// <summary>The court flag goes to the Office; Personnel is refused.</summary>
    public static Chronicle Decided()
    {
        var told = Reviewed();
        void Do(DateTimeOffset at, PersonId by, Command command) => told.Do(at, by, command);
        Do(Morning(2021, 12, 1), Secretary, new DraftDecision(
            TheDecision, DecisionKind.Decision, TheCampaign, "Tặng Cờ thi đua TAND", "Chánh án TANDTC"));
        foreach (var unit in new[] { VanPhong, ToChuc })
            Do(Morning(2021, 12, 2), Secretary, new EnterDecision(DossierOf(unit, Court), TheDecision));
        Do(Morning(2021, 12, 20), Chief, new SignDecision(
            TheDecision, "300/QĐ-TANDTC", SigningCapacity.OwnRight, [new Refusal(DossierOf(ToChuc, Court), "Đơn thư chưa giải quyết")]));
        return told;
    }

    /// <summary>The court flag is published; the Office's other dossier went upward and waits for the answer.</summary>
    public static Chronicle SubmittedUpward()
    {
        var told = Decided();
        void Do(DateTimeOffset at, PersonId by, Command command) => told.Do(at, by, command);
        Do(Morning(2021, 12, 22), Secretary, new PublishDossier(DossierOf(VanPhong, Court)));
        Do(Morning(2021, 12, 22), Secretary, new NotifyResult(
            DossierOf(VanPhong, Court), NotificationMeans.Letter, "55/TB-TĐKT", new(2021, 12, 22)));
        Do(Morning(2021, 12, 23), Secretary, new DraftDecision(
            TheLetter, DecisionKind.LetterUpward, TheCampaign, "Trình Cờ Chính phủ", "Chánh án TANDTC"));
        Do(Morning(2021, 12, 23), Secretary, new EnterDecision(DossierOf(VanPhong, Government), TheLetter));
        Do(Morning(2021, 12, 27), Chief, new SignDecision(TheLetter, "45/TTr-TANDTC", SigningCapacity.OnBehalfOf, []));
        return told;
    }

    /// <summary>The whole year; at its end an operator saw to what the system could not do.</summary>
    public static Chronicle Told()
    {
        var told = SubmittedUpward();
        told.Do(Morning(2022, 2, 10), Secretary, new RecordHigherDecision(
            TheLetter, "200/QĐ-TTg", new(2022, 2, 8), "Thủ tướng Chính phủ", []));
        told.Do(Morning(2022, 2, 15), Secretary, new PublishDossier(DossierOf(VanPhong, Government)));
        TellOfEarlierYears(told);
        TellOfPersons(told);
        LeaveToOperators(told);
        Settle(told);
        return told;
    }

    // Every voter says yes to a nominee while yes votes are left for it, and never to the own unit.
    private static void Cast(
        Chronicle told, SittingId sitting, string question, int number, int voters, params ReadOnlySpan<(UnitId Unit, int Yes)> votes)
    {
        var ballot = told.State(Streams.Sitting, sitting.Value).OnRecord!.Ballot(question, number)!;
        var left = new Dictionary<UnitId, int>();
        foreach (var (unit, yes) in votes) left[unit] = yes;
        foreach (var elector in ballot.Entitled.Take(voters))
        {
            var choices = new List<Choice>();
            foreach (var nominee in ballot.Nominees.Where(nominee => !Balloting.MustStayOut(elector, nominee, ballot.Policy)))
                choices.Add(new Choice(nominee.Id, left[nominee.Unit]-- > 0 ? Vote.Yes : Vote.No));
            var paper = new BallotPaper([.. choices], false);
            told.Do(ConferenceDay, Head(new UnitId(elector.Id.Value)), new CastBallot(
                sitting, question, number, elector.Id, BallotOf(question, number, elector.Id), paper, false));
        }
    }

    private static void CastAll(Chronicle told, AwardCode award)
    {
        var ballot = told.State(Streams.Sitting, TheSession.Value).OnRecord!.Ballot(award.Value, 1)!;
        foreach (var elector in ballot.Entitled)
        {
            var written = elector == ballot.Entitled[^1];
            var paper = new BallotPaper(ballot.Nominees.Select(nominee => new Choice(nominee.Id, Vote.Yes)).ToValueList(), false);
            told.Do(CouncilDay, written ? Secretary : new PersonId(elector.Id.Value), new CastBallot(
                TheSession, award.Value, 1, elector.Id, BallotOf(award.Value, 1, elector.Id), paper, written));
        }
    }

    private static BallotId BallotOf(string question, int number, ElectorId elector) =>
        new(NameBased.Id(question, $"{number}", elector.Value.ToString()));

    private static void Count(Chronicle told, SittingId sitting, string question, int number, DateTimeOffset at)
    {
        told.Do(at, Secretary, new CloseQuestion(sitting, question, number));
        told.Do(at, Secretary, new CountQuestion(sitting, question, number));
    }

    private static ValueList<Finding> Findings(Chronicle told, DossierId dossier, Verdict verdict) =>
        ((Dossier.UnderWay)told.State(Streams.Dossier, dossier.Value)).Course.Award.Criteria
            .Select(criterion => new Finding(criterion.Code, verdict, "Báo cáo số 12/BC")).ToValueList();
}
