using Awards.Domain;
using Awards.Domain.Proposals;

namespace Awards.Api.Scenarios;

/// <summary>Who proposes what.</summary>
/// <param name="Synthetic">That the sources do not say so.</param>
/// <param name="Papers">The papers of a complete submission.</param>
/// <param name="Submissions">One letter a unit.</param>
/// <param name="Withdrawals">Proposals that their units take back.</param>
/// <param name="Scans">Papers that each nominee needs one of, handed in as files; null: none.</param>
internal sealed record ProposalsPlan(
    bool Synthetic, IReadOnlyList<Paper> Papers, IReadOnlyList<SubmissionPlan> Submissions, IReadOnlyList<WithdrawalPlan> Withdrawals,
    IReadOnlyList<ScannedPaper>? Scans = null);

/// <summary>A paper as a scanner makes it.</summary>
/// <param name="Kind">What it is, by the rule set's code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Png">The picture, in base 64.</param>
internal sealed record ScannedPaper(string Kind, string Title, byte[] Png);

/// <summary>A unit's submission of itself.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Awards">The awards it asks for.</param>
/// <param name="Number">Number of the letter.</param>
/// <param name="Missing">Kinds of papers that are not there at first.</param>
/// <param name="ReturnReason">Why it is returned then.</param>
/// <param name="Completes">Whether the unit completes it; otherwise it lapses.</param>
internal sealed record SubmissionPlan(
    string Unit, IReadOnlyList<AwardCode> Awards, string Number, IReadOnlyList<string>? Missing = null, string? ReturnReason = null,
    bool Completes = false)
{
    /// <summary>Whether papers are missing at first.</summary>
    public bool IsIncomplete => Missing is { Count: > 0 };

    /// <summary>The papers it comes with at first.</summary>
    public IEnumerable<Paper> AtFirst(IEnumerable<Paper> all) => all.Where(paper => Missing?.Contains(paper.Kind) != true);

    /// <summary>The papers handed in later.</summary>
    public IEnumerable<Paper> Later(IEnumerable<Paper> all) => all.Where(paper => Missing?.Contains(paper.Kind) == true);
}

/// <summary>A unit takes a proposal back.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Award">For which award it was proposed.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Its reason.</param>
internal sealed record WithdrawalPlan(string Unit, AwardCode Award, DateTimeOffset At, string Reason);
