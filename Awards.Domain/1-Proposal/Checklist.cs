using Awards.Domain.Regulations;

namespace Awards.Domain.Proposals;

/// <summary>A paper of an award that each of its nominees needs one of.</summary>
/// <param name="Award">The award.</param>
/// <param name="Paper">The paper.</param>
public sealed record PaperOfNominees(AwardCode Award, PaperRule Paper);

/// <summary>A paper that a submission needs, and whether it has it.</summary>
/// <param name="Kind">Its code.</param>
/// <param name="Name">Its Vietnamese name.</param>
/// <param name="Source">Where it is demanded.</param>
/// <param name="Dossier">The dossier of the nominee whose paper it is; null: one for the whole submission.</param>
/// <param name="IsThere">Whether it was handed in, as a file or on paper.</param>
public sealed record DemandedPaper(string Kind, string Name, Source Source, DossierId? Dossier, bool IsThere);

/// <summary>What a submission's awards demand of its papers: pure, for the decision, the checklist and the read model alike.</summary>
public static class Checklist
{
    /// <summary>Papers demanded once for a submission that proposes for these awards.</summary>
    public static ValueList<PaperRule> Of(IEnumerable<AwardRule> awards) => awards.SelectMany(award => award.Papers)
        .Where(paper => paper.Due != PaperDue.PerNominee).DistinctBy(paper => paper.Kind).ToValueList();

    /// <summary>Papers demanded of each nominee; null: none.</summary>
    public static ValueList<PaperOfNominees>? OfNominees(IEnumerable<AwardRule> awards)
    {
        var demanded = awards.DistinctBy(award => award.Code).SelectMany(award => award.Papers
            .Where(paper => paper.Due == PaperDue.PerNominee).Select(paper => new PaperOfNominees(award.Code, paper))).ToValueList();
        return demanded.Count == 0 ? null : demanded;
    }

    /// <summary>Each paper demanded, one entry for each nominee where each needs one.</summary>
    /// <param name="once">Papers demanded once.</param>
    /// <param name="ofNominees">Papers demanded of each nominee.</param>
    /// <param name="lines">The submission's dossiers and their awards.</param>
    /// <param name="receipts">Papers whose receipt on paper is recorded: they are about the whole submission.</param>
    /// <param name="files">Papers handed in as files; their last versions count.</param>
    public static IEnumerable<DemandedPaper> Demanded(
        IEnumerable<PaperRule> once, IEnumerable<PaperOfNominees>? ofNominees, IEnumerable<(DossierId Dossier, AwardCode Award)> lines,
        IEnumerable<Paper> receipts, IEnumerable<HandedInPaper> files)
    {
        var last = files.Select(file => file.Last).ToList();
        var kinds = receipts.Select(paper => paper.Kind).Concat(last.Select(version => version.Kind)).ToHashSet(StringComparer.Ordinal);
        foreach (var paper in once) yield return new(paper.Kind, paper.Name, paper.Source, null, kinds.Contains(paper.Kind));

        var about = last.Where(version => version.Dossier is not null)
            .Select(version => (version.Dossier!.Value, version.Kind)).ToHashSet();
        var byAward = (ofNominees ?? []).ToLookup(demanded => demanded.Award, demanded => demanded.Paper);
        foreach (var (dossier, award) in lines)
            foreach (var paper in byAward[award])
                yield return new(paper.Kind, paper.Name, paper.Source, dossier, about.Contains((dossier, paper.Kind)));
    }
}
