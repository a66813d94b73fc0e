using Awards.Domain.Ballots;
using Awards.Domain.Campaigns;
using Awards.Domain.CouncilReview;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;

namespace Awards.Domain;

/// <summary>What a dossier's decision needs from elsewhere; null where the command does not ask for it.</summary>
/// <param name="Sector">The sector's code.</param>
/// <param name="Rules">The rules in force on the day of the act.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="SignatoryName">For the publication: the public name of who signed the decision, from the directory.</param>
/// <param name="Person">The individual that is proposed.</param>
/// <param name="PublicPerson">For the publication and the public notice: the individual's public name, from the directory.</param>
/// <param name="Regime">The adoption that the command is about: for the receipt that of the day, for a notice that of the dossier, for a
/// later law that law.</param>
/// <param name="Calendar">Which days are worked.</param>
/// <param name="Candidate">For the appraisal, or a council without one before it: the nominee as the record has them; null: there is
/// none.</param>
/// <param name="Views">For the closing of a notice: how often its page was looked at.</param>
/// <param name="CommentAnswer">For a comment that was dealt with: the answer in the vault; null: there is none.</param>
public sealed record DossierFacts(
    string Sector, RuleSet? Rules = null, Campaign? Campaign = null, string? SignatoryName = null, Person? Person = null,
    PublicPerson? PublicPerson = null, RuleBook.Entry? Regime = null, WorkCalendar? Calendar = null, Candidate? Candidate = null,
    int Views = 0, string? CommentAnswer = null);

/// <summary>The whole route on one page: every command in every state. The arms are in the order of the route.</summary>
public static class DossierDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(DossierCommand command, Dossier state, DossierFacts facts) =>
        Holding.Stop(command, state, OnRoute(command, state, facts));

    private static Answer OnRoute(DossierCommand command, Dossier state, DossierFacts facts) => (command, state) switch
    {
        (ProposeDossier c, _) => Proposal.Propose(c, state, facts),
        (ConfirmPapers c, Dossier.Proposed s) => Proposal.Confirm(c, s, facts),
        (LapseProposal c, Dossier.Proposed s) => Proposal.Lapse(c, s),
        (ConfirmPapers or LapseProposal, _) => Answer.NothingToDo, // the round it speaks of is over

        (ApplyMoreFavourableLaw c, Dossier.Awaiting s) => Law.ApplyLater(c, s, facts),

        (EnterSitting c, Dossier.Awaiting { Step: Step.ClusterVote or Step.CouncilReview } s) => Voting.Enter(c, s, facts),
        (EnterSitting c, Dossier.Entering s) when s.Host == c.Sitting.Value => Answer.NothingToDo,
        (EnterSitting c, Dossier.Before s) when s.Host == c.Sitting.Value => Answer.NothingToDo,
        (RecordVote c, Dossier.Before s) => Voting.Outcome(c, s),

        (AppraiseDossier c, Dossier.Awaiting { Step: Step.Appraisal } s) => Appraisal.Appraise(c, s, facts),
        (AppraiseDossier c, Dossier.UnderWay s) when s.Course.Findings.Count > 0 => Appraisal.Again(c, s),

        (PostPublicNotice c, Dossier.Awaiting { Step: Step.PublicNotice } s) => PublicNotice.Post(c, s, facts),
        (PostPublicNotice c, Dossier.OnNotice s) when s.Notice.Where == c.Where => Answer.NothingToDo,
        (ReceiveNoticeComment c, _) => NoticeComments.Receive(c, state),
        (DealWithComment c, Dossier.UnderWay s) => NoticeComments.DealWith(c, s, facts),
        (LookUpCommentSender c, Dossier.UnderWay s) => NoticeComments.LookUp(c, s),
        (ClosePublicNotice c, Dossier.OnNotice s) => PublicNotice.Close(c, s, facts),
        (ClosePublicNotice c, Dossier.UnderWay { Course.Notice: { Closing: not null } closed }) => PublicNotice.Again(c, closed),

        (EnterDecision c, Dossier.Awaiting { Step: Step.Decision or Step.UpwardSubmission } s) => Deciding.Enter(c, s),
        (EnterDecision c, Dossier.Entering s) when s.Host == c.Decision.Value => Answer.NothingToDo,
        (EnterDecision c, Dossier.Before s) when s.Host == c.Decision.Value => Answer.NothingToDo,
        (RecordUpwardSubmission c, Dossier.Before { Step: Step.UpwardSubmission } s) => Deciding.SubmittedUpward(c, s),
        (RecordAward c, Dossier.Before { Step: Step.Decision or Step.UpwardSubmission } s) => Deciding.Decided(c, s, s.Host, facts),
        (RecordAward c, Dossier.SubmittedUpward s) => Deciding.Decided(c, s, s.Letter.Value, facts),

        (PublishDossier c, Dossier.Awarded s) => Publication.Publish(c, s, facts),
        (PublishDossier, Dossier.Published) => Answer.NothingToDo,
        (NotifyResult c, Dossier.Awarded or Dossier.Published or Dossier.Ended) => Notification.Notify(c, (Dossier.UnderWay)state),
        (CorrectPublication c, Dossier.Published s) => Correcting.Correct(c, s),
        (RecordAnnulment c, Dossier.Awarded or Dossier.Published) => Annulling.Record(c, (Dossier.UnderWay)state),
        (RecordAnnulment, _) => Answer.NothingToDo,
        (RecordRecovery c, Dossier.Annulled s) => Annulling.Recover(c, s),
        (RegisterReliance c, _) => Relying.Register(c, state),
        (RecordAnnulledBasis c, _) => Relying.Record(c, state),
        (ReviewBasis c, Dossier.UnderWay s) => Relying.Review(c, s),

        (RecordAdmission c, Dossier.Entering s) => Handshake.Admission(c, s),
        (RecordRelease c, Dossier.Entering or Dossier.Before) => Handshake.Release(c, (Dossier.UnderWay)state),
        (RecordAdmission or RecordRelease or RecordVote or RecordUpwardSubmission or RecordAward, _) => Answer.NothingToDo,

        (WithdrawDossier c, Dossier.Proposed or Dossier.Awaiting or Dossier.OnNotice) => Withdrawal.AtOnce(c, (Dossier.UnderWay)state),
        (WithdrawDossier c, Dossier.Entering s) => Withdrawal.Ask(c, s, s.Step, s.Host),
        (WithdrawDossier c, Dossier.Before s) => Withdrawal.Ask(c, s, s.Step, s.Host),
        (WithdrawDossier, Dossier.Ended { Outcome: DossierOutcome.Withdrawn }) => Answer.NothingToDo,
        (WithdrawDossier, Dossier.UnderWay) => Rules.TooLateToWithdraw,

        (LapseDossier c, Dossier.Awaiting s) => Withdrawal.Lapse(c, s),
        (LapseDossier, _) => Answer.NothingToDo, // a late timer finds nothing to do

        (PlaceHold c, _) => Holding.Place(c, state),
        (LiftHold c, Dossier.UnderWay) => Holding.Lift(c, state),
        (HoldForComplaint c, _) => Holding.Place(c, state),
        (LiftForComplaint c, _) => Holding.Lift(c, state),

        (RegisterDependent c, _) => Prerequisite.Register(c, state),
        (RecordPrerequisite c, _) => Prerequisite.Answered(c, state),

        (_, Dossier.NotProposed) => Rules.DossierUnknown,
        _ => Rules.NotAtThisStep.With("step", WhereItStands.InVietnamese(state), StepOf(state)),
    };

    private static string StepOf(Dossier state) => state switch
    {
        Dossier.Awaiting s => s.Step.ToString(),
        Dossier.Entering s => s.Step.ToString(),
        Dossier.Before s => s.Step.ToString(),
        Dossier.OnNotice => nameof(Step.PublicNotice),
        Dossier.Ended s => s.Outcome.ToString(),
        _ => state.GetType().Name,
    };
}
