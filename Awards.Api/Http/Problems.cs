using System.Collections.Frozen;
using System.Diagnostics;
using System.Reflection;
using Awards.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Http;

/// <summary>
/// The only map from rules to RFC 9457 problem details. A rule's status is chosen by hand; a rule without one fails a test.
/// </summary>
internal static class Problems
{
    /// <summary>Member of a problem: the rule's code.</summary>
    public const string Code = "code";

    /// <summary>Member of a problem: where the rule comes from.</summary>
    public const string Source = "source";

    /// <summary>Member of a problem: what to tell an operator.</summary>
    public const string Trace = "traceId";

    private static readonly FrozenDictionary<string, int> Statuses = new Dictionary<int, Rule[]>
    {
        // What was sent contradicts a rule, whatever state things are in.
        [StatusCodes.Status422UnprocessableEntity] =
        [
            Rules.RuleSetMalformed, Rules.RuleSetOfAnotherSector, Rules.HolidaysMalformed, Rules.DecisionNumberMissing, Rules.AwardUnknown,
            Rules.NameMissing,
            Rules.NameTooLong, Rules.NameHidesCharacters, Rules.TextHidesCharacters,
            Rules.UnitUnknown,
            Rules.PeriodEndsBeforeItBegins, Rules.PlaceIncomplete, Rules.RoleOfAnotherPlace,
            Rules.ActingIsForHeads, Rules.NotToBeDelegated, Rules.DelegatedToOneself, Rules.DelegatedForThePast,
            Rules.DelegateSignsOnBehalf,
            Rules.CampaignUnknown, Rules.YearImpossible, Rules.DocumentDayImpossible, Rules.DeadlinesOutOfOrder,
            Rules.CampaignMisplaced, Rules.CampaignOutsideItsParent, Rules.CampaignCodeMalformed, Rules.DeadlineNotOne,
            Rules.RemindDaysImpossible, Rules.RecipientsMissing, Rules.DutyUnknown, Rules.ReportDayImpossible,
            Rules.PactOfStrangers, Rules.PactDayImpossible, Rules.RegistrationCountImpossible, Rules.AuthorsMissing,
            Rules.InitiativeUnknown, Rules.TargetUnknown, Rules.TargetFigureImpossible,
            Rules.ClusterIdentityWrong, Rules.MembersMustDiffer, Rules.LeadsMustBeMembers, Rules.QuotaImpossible,
            Rules.ClusterOfAnotherYear, Rules.HistoryIncomplete, Rules.HistoryOutOfOrder,
            Rules.SittingInThePast, Rules.ReasonMissing, Rules.LinesMissing, Rules.FindingsIncomplete, Rules.EvidenceMissing,
            Rules.CouncilNotLawful,
            Rules.PaperIncomplete, Rules.PaperNamesStranger, Rules.PaperApprovesTooMany, Rules.NotOnThisDecision,
            Rules.HigherDecisionDateImpossible, Rules.LetterUpwardOfUnit,
            Rules.NomineeOfAnotherKind, Rules.NomineeMissing, Rules.AddresseesMixed, Rules.PersonOfAnotherUnit,
            Rules.PrivateDataMissing, Rules.PrivateDataTooLong, Rules.IdentityNumberImpossible, Rules.BirthDateImpossible,
            Rules.MergerImpossible, Rules.UnitMergerImpossible, Rules.UnitDissolutionImpossible, Rules.UnitChangeDayImpossible,
            Rules.SmallCollectiveWithoutUnit, Rules.ParentUnitImpossible,
            Rules.RecordYearImpossible, Rules.RecordDecisionDayImpossible, Rules.RecordCodeMalformed, Rules.RecordTextMissing,
            Rules.RecordDocumentMissing, Rules.RecordTextTooLong, Rules.RecordFigureNegative, Rules.RecordEntryUnknown,
            Rules.RecordHoldDayImpossible, Rules.ComplaintSubjectUnknown, Rules.ComplaintDaysImpossible,
            Rules.NotPartOfThePublication, Rules.NothingCorrected, Rules.CorrectedDayImpossible, Rules.AnnulledByWhoAwarded,
            Rules.AnnulmentDayImpossible,
            Rules.NotAwardedByThis, Rules.RecoveryEmpty, Rules.RecoveryDayImpossible, Rules.NotificationDayImpossible,
            HttpRules.ReportTooLong,
            HttpRules.UploadUnreadable, HttpRules.UploadEmpty, HttpRules.UploadTooLong, HttpRules.UploadColumnUnknown,
            HttpRules.UploadColumnMissing, HttpRules.UploadHasProblems, HttpRules.RowIncomplete, HttpRules.RowAmbiguous,
            HttpRules.UnitNotCertain, HttpRules.RowRepeated, HttpRules.RankUnknown, HttpRules.IdentityElsewhere,
            HttpRules.ImportColumnMissing, HttpRules.RowYearUnreadable, HttpRules.RowDayUnreadable, HttpRules.RowNumberIsDay,
            Rules.PaperKindMalformed, Rules.PaperOfStranger, Rules.FileTypeNotTaken, Rules.FileEncrypted, Rules.FileActive,
            Rules.FileDamaged,
            Rules.RuleSetUnknown, Rules.NoticePlaceMissing, Rules.NoticeCountsImpossible, Rules.CommentIncomplete, Rules.CommentTooLong,
            HttpRules.KeyReused, HttpRules.IdReserved, HttpRules.EffectiveInFuture,
        ],

        // Right in itself, and not now: the state of things is against it.
        [StatusCodes.Status409Conflict] =
        [
            Rules.NoRulesInForce, Rules.UnitAlreadyRegistered, Rules.UnitHasEnded, Rules.UnitRenamedThatDay,
            Rules.UnitClassifiedThatDay, Rules.OfficeAtEndedUnit,
            Rules.AlreadyAppointed, Rules.NotAppointed, Rules.AlreadyDelegated,
            Rules.NotDelegated, Rules.CampaignAlreadyLaunched,
            Rules.CampaignCodeTaken, Rules.RecipientsAlreadySettled, Rules.DayNotInQuarantine, Rules.DayAlreadyResolved,
            Rules.ReportNotAsked, Rules.ReportAlreadyReceived, Rules.MembersHaveNotReported,
            Rules.PactAlreadyDrawnUp, Rules.PactNotDrawnUp, Rules.PactAlreadySigned, Rules.RegistrationDiffers,
            Rules.InitiativeAlreadyAnswered, Rules.TargetAlreadyReported, Rules.DeadlinePassed, Rules.ClusterAlreadyConstituted,
            Rules.HistoryRecordedOtherwise, Rules.RosterDecidedThatDay, Rules.QuotaNotAllocated, Rules.NotAtThisStep,
            Rules.AlreadyProposed,
            Rules.AlreadyDecided, Rules.PrerequisiteLost, Rules.PrerequisitePending, Rules.TooLateToWithdraw, Rules.AlreadyAppraised,
            Rules.SubmissionDiffers, Rules.SubmissionNotAtThisStep, Rules.PapersMissing, Rules.SittingAlreadyConvened,
            Rules.SittingNotOpen,
            Rules.SittingClosed, Rules.SittingNotToday, Rules.LowerAwardFirst, Rules.AnotherQuestionUnderWay, Rules.NobodyToVoteOn,
            Rules.QuestionAlreadyCounted, Rules.QuestionStillOpen, Rules.QuestionNotOpen, Rules.QuestionNotPut, Rules.AlreadyVoted,
            Rules.BallotIdTaken, Rules.BallotBoxDisagrees, Rules.TieAtTheCut, Rules.NotOnThisAgenda, Rules.NotOfThisCluster,
            Rules.VoteUnderWay,
            Rules.AlreadyCounted, Rules.DecisionAlreadyDrafted, Rules.AlreadySigned, Rules.NobodyOnTheDecision, Rules.NotSubmittedUpward,
            Rules.PersonAlreadyRegistered, Rules.PersonIsMerged, Rules.PersonIsErased, Rules.IdentityKnown, Rules.PublicNameMissing,
            Rules.PapersTooMany, Rules.RecordEntryDiffers, Rules.HonourOnRecord, Rules.RecordEntryStruck,
            Rules.RecordHoldLifted,
            HttpRules.ImportBrokenOff,
            Rules.LawNotFixedYet, Rules.LawNotLater, Rules.LawNotForEarlierDossiers, Rules.LawDoesNotKnowTheStep, Rules.LawAsksAnew,
            Rules.LawOfTheSittingDiffers, Rules.BodyTooSmall, Rules.NoticeStillStands, Rules.NoticeAlreadyClosed,
            Rules.CriteriaNotMet, Rules.FindingAgainstTheRecord,
            Rules.NoticeWindowOver, Rules.NoticeCommentsFull, Rules.NoticeCommentsWaiting, Rules.CommentAlreadyDealtWith,
            Rules.ComplaintAlreadyFiled, Rules.ComplaintFiledLate, Rules.NoFurtherExtension, Rules.ComplaintNotAtThisStep,
            Rules.ComplaintExtendedOtherwise,
            Rules.NoEarlierComplaint,
            Rules.CorrectionDiffers, Rules.NotPrintedSo, Rules.NothingToNotify,
            Rules.NoAnnulledBasis, Rules.BasisReviewedOtherwise,
            Rules.AlreadyAnnulled, Rules.RecoveryDiffers, Rules.RecoveryComplete, Rules.AlreadyNotified,
            Rules.DossierHeld, Rules.HoldDiffers, Rules.HoldAlreadyLifted, Rules.HoldOfComplaint, Rules.TooLateToHold,
            HttpRules.IdTaken, HttpRules.EffectiveBeforeLast, HttpRules.MessageSettledOtherwise,
        ],

        // Not for this person to do.
        [StatusCodes.Status403Forbidden] =
        [
            Rules.NotYourOffice, Rules.NotYoursToDelegate, Rules.DutiesMustBeSeparate, Rules.OwnCase, Rules.NotEntitledToVote,
            HttpRules.NotForYou,
        ],

        // The address names what is not there, or not for this person.
        [StatusCodes.Status404NotFound] =
        [
            Rules.DossierUnknown, Rules.SubmissionUnknown, Rules.SittingUnknown, Rules.QuestionUnknown, Rules.DecisionUnknown,
            Rules.ClusterUnknown, Rules.RosterUnknown, Rules.PaperUnknown, Rules.LimitUnknown, Rules.HoldUnknown,
            Rules.ComplaintUnknown, Rules.ComplaintSenderUnknown,
            HttpRules.NothingHere, HttpRules.SectorUnknown, HttpRules.RuleUnknown, HttpRules.NotInTheRegister, Rules.PersonUnknown,
            HttpRules.MessageNotParked, HttpRules.DocumentNotParked, Rules.NoticeUnknown, Rules.CommentUnknown,
        ],

        [StatusCodes.Status400BadRequest] = [HttpRules.MalformedRequest],
        [StatusCodes.Status401Unauthorized] = [HttpRules.SignInRequired, HttpRules.PersonNotNamed, HttpRules.SignInFailed],
        [StatusCodes.Status405MethodNotAllowed] = [HttpRules.MethodNotAllowed],
        [StatusCodes.Status410Gone] = [Rules.PaperErased],
        [StatusCodes.Status412PreconditionFailed] = [HttpRules.VersionMismatch],
        [StatusCodes.Status413PayloadTooLarge] = [HttpRules.RequestTooLarge],
        [StatusCodes.Status415UnsupportedMediaType] = [HttpRules.NotJson, HttpRules.ContentPacked],
        [StatusCodes.Status429TooManyRequests] = [HttpRules.TooManyRequests, HttpRules.TooManyComments],
        [StatusCodes.Status500InternalServerError] = [HttpRules.Failure],
        [StatusCodes.Status503ServiceUnavailable] = [HttpRules.TryLater],
    }.SelectMany(status => status.Value.Select(rule => KeyValuePair.Create(rule.Code, status.Key))).ToFrozenDictionary();

    /// <summary>Every rule there is, by its code: the rulebook's and the transport's.</summary>
    public static FrozenDictionary<string, Rule> ByCode { get; } = new[] { typeof(Rules), typeof(HttpRules) }
        .SelectMany(family => family.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Where(property => property.PropertyType == typeof(Rule))
        .Select(property => (Rule)property.GetValue(null)!)
        .ToFrozenDictionary(rule => rule.Code);

    /// <summary>The HTTP status of a refusal by a rule.</summary>
    public static int StatusOf(Rule rule) => Statuses[rule.Code];

    /// <summary>A refusal as the caller sees it.</summary>
    /// <param name="rule">The rule, with the details of this case.</param>
    /// <param name="more">Further members, such as the version expected.</param>
    public static ProblemHttpResult ToProblem(this Rule rule, params ReadOnlySpan<(string Name, object Value)> more)
    {
        var members = new Dictionary<string, object?> { [Code] = rule.Code, [Source] = rule.Source };
        if (Activity.Current is { } activity) members[Trace] = activity.TraceId.ToString();
        foreach (var (name, value) in more) members[name] = value;
        return TypedResults.Problem(
            type: $"/rules/{rule.Code}", title: rule.InVietnamese(), detail: rule.InEnglish(), statusCode: StatusOf(rule),
            extensions: members);
    }
}
