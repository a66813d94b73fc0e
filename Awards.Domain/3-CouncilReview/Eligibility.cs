using Awards.Domain.Regulations;

namespace Awards.Domain.CouncilReview;

/// <summary>Compares a nominee's record with the criteria of an award. Total: every criterion gets an answer, whatever the record
/// holds; what the record does not tell is left to a person.</summary>
public static class Eligibility
{
    /// <summary>One assessment a criterion, in the order of the award's.</summary>
    /// <param name="award">The award under the law of the dossier.</param>
    /// <param name="candidate">The nominee; null: nothing is known.</param>
    public static ValueList<Assessment> Assess(AwardRule award, Candidate? candidate) =>
        [.. award.Criteria.Select(criterion => Assess(criterion, candidate is null ? null : candidate with
        {
            AfterDiscipline = award.AfterDiscipline,
        }))];

    private static Assessment Assess(Criterion criterion, Candidate? candidate)
    {
        var (standing, words, evidence) = criterion switch
        {
            { Condition: null } => Found.Unknown(Sentences.OnlyAPerson),
            _ when candidate is null => Found.Unknown(Sentences.NothingKnown),
            { For: { } asked } when !asked.Covers(candidate.Kind, candidate.Rank) =>
                new Found(Standing.NotAsked, Sentences.NotAsked, []),
            _ => Conditions.Compare(criterion.Condition, candidate),
        };
        return new Assessment(criterion.Code, standing, words.Vietnamese, words.English, evidence, criterion.Warns);
    }
}
