using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;

namespace Awards.Projections;

/// <summary>The same words for people, in Vietnamese and in English.</summary>
/// <param name="Vietnamese">In Vietnamese.</param>
/// <param name="English">In English.</param>
public sealed record Words(string Vietnamese, string English);

/// <summary>What people call the steps, ends and counts of a route. A name that is missing here is an error, never a blank.</summary>
public static class NamesOf
{
    /// <summary>A step.</summary>
    public static Words Step(Step step) => new(VietnameseNames.Of(step), step switch
    {
        Domain.Regulations.Step.Proposal => "proposal",
        Domain.Regulations.Step.ClusterVote => "cluster vote",
        Domain.Regulations.Step.Appraisal => "appraisal",
        Domain.Regulations.Step.PublicNotice => "public notice",
        Domain.Regulations.Step.CouncilReview => "council review",
        Domain.Regulations.Step.Decision => "decision",
        Domain.Regulations.Step.UpwardSubmission => "submission upward",
        Domain.Regulations.Step.HigherDecision => "the higher authority's decision",
        Domain.Regulations.Step.Publication => "publication",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    });

    /// <summary>What became of a comment of the public.</summary>
    public static Words Comment(CommentOutcome outcome) => outcome switch
    {
        CommentOutcome.Information => new("tiếp nhận làm thông tin", "taken as information"),
        CommentOutcome.ReferredToVerification => new("chuyển xác minh", "referred to verification"),
        CommentOutcome.NotRelevant => new("không liên quan", "not relevant"),
        CommentOutcome.Abusive => new("xúc phạm, quấy rối", "abusive"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>What a dossier enters for a step.</summary>
    public static Words Host(Step step) => step switch
    {
        Domain.Regulations.Step.ClusterVote => new("hội nghị cụm thi đua", "the cluster's conference"),
        Domain.Regulations.Step.CouncilReview => new("phiên họp Hội đồng", "the council's session"),
        Domain.Regulations.Step.Decision => new("dự thảo quyết định", "the draft decision"),
        Domain.Regulations.Step.UpwardSubmission => new("dự thảo tờ trình cấp trên", "the draft letter upward"),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>A part of what was published.</summary>
    public static Words Part(PublishedField field) => field switch
    {
        PublishedField.NomineeName => new("tên tập thể, cá nhân", "the name"),
        PublishedField.Position => new("chức vụ", "the position"),
        PublishedField.Unit => new("đơn vị công tác", "the unit"),
        PublishedField.Number => new("số quyết định", "the decision's number"),
        PublishedField.Day => new("ngày quyết định", "the decision's date"),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>How a round ended.</summary>
    public static Words Outcome(DossierOutcome outcome) => new(VietnameseNames.Of(outcome), outcome switch
    {
        DossierOutcome.Awarded => "awarded",
        DossierOutcome.NotRecommended => "not recommended",
        DossierOutcome.Ineligible => "not eligible",
        DossierOutcome.Refused => "refused by the decider",
        DossierOutcome.WithoutPrerequisite => "the award that must come first was lost",
        DossierOutcome.Withdrawn => "withdrawn by the unit",
        DossierOutcome.Lapsed => "lapsed",
        DossierOutcome.Annulled => "awarded, and annulled since",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    });

    /// <summary>What a count meant.</summary>
    public static Words Outcome(Outcome outcome) => outcome switch
    {
        Domain.Ballots.Outcome.Recommended => new("được suy tôn, đề nghị", "recommended"),
        Domain.Ballots.Outcome.BelowThreshold => new("không đạt ngưỡng", "below the threshold"),
        Domain.Ballots.Outcome.OverQuota => new("đạt ngưỡng nhưng hết chỉ tiêu", "above the threshold but beyond the quota"),
        Domain.Ballots.Outcome.Tied => new("bằng phiếu ở ngưỡng chỉ tiêu", "tied at the cut"),
        Domain.Ballots.Outcome.Excluded => new("không đưa ra bỏ phiếu", "not put to the vote"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>Who is nominated, as far as events say it: a unit by its name, an individual by the unit alone.</summary>
    public static Words Nominee(string unit, PersonId? person) =>
        person is null ? new(unit, unit) : new($"Cá nhân của {unit}", $"An individual of {unit}");

    /// <summary>A question that a sitting may be asked besides its awards, or the question's own name.</summary>
    public static Words Question(string code, string? name) => code switch
    {
        QuestionPlan.Lead => new("Bầu Cụm trưởng năm sau", "Election of next year's cluster lead"),
        QuestionPlan.Deputy => new("Bầu Cụm phó năm sau", "Election of next year's deputy lead"),
        _ => new(name ?? code, name ?? code),
    };

    /// <summary>A day as people write it here: dd/MM/yyyy.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
