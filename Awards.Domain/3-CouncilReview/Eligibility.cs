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
        var found = criterion switch
        {
            { Condition: null } => Found.Unknown(Sentences.OnlyAPerson),
            _ when candidate is null => Found.Unknown(Sentences.NothingKnown),
            { For: { } asked } when !asked.Covers(candidate.Kind, candidate.Rank) =>
                new Found(Standing.NotAsked, Sentences.NotAsked, []),
            _ => Compare(criterion.Condition, candidate),
        };
        return new Assessment(
            criterion.Code, found.Standing, found.Words.Vietnamese, found.Words.English, found.Evidence, criterion.Warns,
            found.Standing is Standing.Met or Standing.CannotTell && found.Bases.Count > 0 ? found.Bases : null);
    }

    // Whether a merged unit's years are the successor's is for a person to say, wherever it makes a difference.
    private static Found Compare(Condition condition, Candidate candidate)
    {
        var own = Conditions.Compare(condition, candidate);
        if (candidate.Origins.Count == 0) return own;
        var joined = Conditions.Compare(condition, candidate.Joined);
        return joined.Standing == own.Standing
            ? own
            : Found.Unknown(
                Sentences.OfMergedUnits(candidate.Origins.Select(origin => origin.Name)), own.Evidence.Concat(joined.Evidence).Distinct())
                .On(own.Bases.Concat(joined.Bases));
    }
}
