// Who takes part in a decision on the own case, or on that of the own unit?
using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Projections.Reports;

/// <summary>Kinds of conflicts of interest. No source forbids them: they are shown, so that nobody is leader, judge and nominee
/// unnoticed.</summary>
public enum ConflictKind
{
    /// <summary>The unit that appraises for the council is nominated, or somebody who works there.</summary>
    StandingBodyNominated,

    /// <summary>The unit that leads the cluster is nominated at its conference.</summary>
    ClusterLeadNominated,

    /// <summary>The cluster's deputy is nominated at its conference.</summary>
    ClusterDeputyNominated,

    /// <summary>The nominee is a member of the council that votes.</summary>
    CouncilMemberNominated,

    /// <summary>The nominee is of the unit of a member of the sector's council.</summary>
    CouncilMembersUnitNominated,

    /// <summary>The nominee is of the own unit of whoever signed the sector's decision on it.</summary>
    DecidersUnitNominated,
}

/// <summary>A conflict of interest as a fact, with no verdict.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Dossier">The dossier.</param>
/// <param name="Award">The award.</param>
/// <param name="Unit">The nominated unit; for an individual the unit they work at.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Person">The nominated individual; null: the unit itself is nominated.</param>
/// <param name="Host">The sitting or decision concerned; null: none is.</param>
/// <param name="Sentence">What is so.</param>
public sealed record ConflictNotice(
    ConflictKind Kind, DossierId Dossier, AwardCode Award, UnitId Unit, string UnitName, PersonId? Person, Guid? Host, Words Sentence)
{
    /// <summary>On what the notice rests: a source neither asks for it nor forbids what it says.</summary>
    public static Source Ground { get; } = Source.OfDesign(
        "Nguồn không cấm; hệ thống nêu sự việc để người xét và người thanh tra biết, không kết luận.");
}

/// <summary>Conflicts of interest, from what events say.</summary>
public static class Conflicts
{
    /// <summary>Those of one dossier.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="sittings">The plans of the sittings that it came before.</param>
    /// <param name="deciders">The own units of whoever signed the decision on it; empty: none is known.</param>
    public static ValueList<ConflictNotice> Of(
        FairnessCase dossier, IEnumerable<SittingPlan> sittings, IReadOnlyCollection<UnitId> deciders)
    {
        var nominated = new Nominated(dossier.Dossier, dossier.Award, dossier.Unit, dossier.UnitName, dossier.Person);
        return
        [
            .. dossier.IsDecidedByUnit ? [] : OfStandingBody(nominated, dossier.StandingBody, null),
            .. sittings.SelectMany(plan => OfSitting(nominated, plan)),
            .. dossier is { IsDecidedByUnit: false, Decision: { } decision } && deciders.Contains(dossier.Unit)
                ? [OfDecider(nominated, decision)]
                : Array.Empty<ConflictNotice>(),
        ];
    }

    /// <summary>Those of the dossiers on a sitting's agenda.</summary>
    /// <param name="plan">The sitting's plan.</param>
    /// <param name="standing">The dossiers that stand before it.</param>
    public static ValueList<ConflictNotice> At(SittingPlan plan, IEnumerable<Admission> standing) =>
    [
        .. standing.Select(found => new Nominated(found.Dossier, found.Award, found.Nominee, found.NomineeName, found.Person))
            .SelectMany(nominated =>
                (plan.Unit is null ? OfStandingBody(nominated, plan.StandingBody, plan.Id.Value) : []).Concat(OfSitting(nominated, plan))),
    ];

    private static IEnumerable<ConflictNotice> OfStandingBody(Nominated nominated, string? body, Guid? host)
    {
        if (body is null || !IsSame(nominated.UnitName, body)) yield break;
        yield return nominated.Notice(ConflictKind.StandingBodyNominated, host, new(
            $"{nominated.Named.Vietnamese} được đề nghị, đồng thời {body} là cơ quan thường trực thẩm định hồ sơ.",
            $"{nominated.Named.English} is nominated, and {body} is the standing body that appraises the dossiers."));
    }

    private static IEnumerable<ConflictNotice> OfSitting(Nominated nominated, SittingPlan plan)
    {
        var (named, host) = (nominated.Named, plan.Id.Value);
        if (nominated.Person is null && plan.Leads?.Lead == nominated.Unit)
        {
            yield return nominated.Notice(ConflictKind.ClusterLeadNominated, host, new(
                $"{named.Vietnamese} được đề nghị tại hội nghị, đồng thời là Cụm trưởng.",
                $"{named.English} is nominated at the conference, and leads the cluster."));
        }
        if (nominated.Person is null && plan.Leads?.Deputy == nominated.Unit)
        {
            yield return nominated.Notice(ConflictKind.ClusterDeputyNominated, host, new(
                $"{named.Vietnamese} được đề nghị tại hội nghị, đồng thời là Cụm phó.",
                $"{named.English} is nominated at the conference, and is the cluster's deputy lead."));
        }
        if (plan.Kind != SittingKind.CouncilSession) yield break;
        if (nominated.Person is { } person && plan.Electors.Any(elector => elector.Id.Value == person.Value))
        {
            yield return nominated.Notice(ConflictKind.CouncilMemberNominated, host, new(
                $"{named.Vietnamese} được đề nghị là thành viên của Hội đồng bỏ phiếu.",
                $"{named.English} who is nominated is a member of the council that votes."));
        }
        var members = plan.Electors.Count(elector => elector.Unit == nominated.Unit && elector.Id.Value != nominated.Person?.Value);
        if (plan.Unit is null && members > 0)
        {
            yield return nominated.Notice(ConflictKind.CouncilMembersUnitNominated, host, new(
                $"{named.Vietnamese} được đề nghị; {members} thành viên Hội đồng thuộc {nominated.UnitName}.",
                $"{named.English} is nominated; members of the council who are of {nominated.UnitName}: {members}."));
        }
    }

    private static ConflictNotice OfDecider(Nominated nominated, DecisionRecord decision) => nominated.Notice(
        ConflictKind.DecidersUnitNominated, decision.Decision.Value, new(
            $"{nominated.Named.Vietnamese} thuộc đơn vị của chính người ký Quyết định {decision.Number}.",
            $"{nominated.Named.English} is of the own unit of whoever signed decision {decision.Number}."));

    // Both are official names; only the way of typing them may differ.
    private static bool IsSame(string one, string other) =>
        string.Equals(Names.Tidy(one), Names.Tidy(other), StringComparison.OrdinalIgnoreCase);

    private sealed record Nominated(DossierId Dossier, AwardCode Award, UnitId Unit, string UnitName, PersonId? Person)
    {
        public Words Named { get; } = NamesOf.Nominee(UnitName, Person);

        public ConflictNotice Notice(ConflictKind kind, Guid? host, Words sentence) =>
            new(kind, Dossier, Award, Unit, UnitName, Person, host, sentence);
    }
}
