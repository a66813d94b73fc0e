// Why has this nominee this result: by which rule, from which source, with which count, for which reason?
using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Projections.Reports;

namespace Awards.Projections.Route;

/// <summary>
/// The explanation of a dossier's result, from the log alone: no rule set of today is asked, so that what is said of an old dossier is
/// what was decided then.
/// </summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its last round; 0 when it was never proposed.</param>
/// <param name="Award">The award, as the law of the dossier described it.</param>
/// <param name="Result">Where it stands, or how it ended, in a sentence.</param>
/// <param name="Sections">In the order of the route; a section without lines is left out.</param>
public sealed record WhyThisResult(DossierId Dossier, int Round, string Award, Words Result, ValueList<WhySection> Sections)
{
    /// <summary>Whether nothing of it rests on an unverified source.</summary>
    public bool IsSure => Sections.All(section => section.Lines.All(line => line.IsSure));

    /// <summary>Explains the last round of a dossier; null when it was never proposed.</summary>
    /// <param name="dossier">The events of the dossier's stream, in order.</param>
    /// <param name="submission">The events of the stream of the submission that carried the last round.</param>
    /// <param name="conflicts">Conflicts of interest of the last round; null: nobody looked.</param>
    public static WhyThisResult? Of(
        IEnumerable<StoredEvent> dossier, IEnumerable<StoredEvent> submission, IEnumerable<ConflictNotice>? conflicts = null)
    {
        var all = dossier.Select(stored => stored.Data).OfType<IEvent>().ToList();
        var start = all.FindLastIndex(happened => happened is DossierProposed);
        if (start < 0) return null;
        var proposed = (DossierProposed)all[start];
        var round = all[start..];
        var award = round.Select(AwardIn).LastOrDefault(found => found is not null) ?? proposed.Award;
        WhySection[] sections =
        [
            new("law", new("Pháp luật áp dụng", "The law applied"), WhyLaw.Of(proposed, round)),
            new("deadlines", new("Thời hạn", "Deadlines"), WhyDeadlines.Of(proposed, round, submission.Select(stored => stored.Data))),
            new("criteria", new("Tiêu chí", "Criteria"), WhyCriteria.Of(award, round)),
            new("notice", new("Công khai lấy ý kiến", "Public notice"), WhyNotice.Of(award, round)),
            new("votes", new("Bỏ phiếu", "Votes"), WhyVotes.Of(round)),
            new("refusals", new("Từ chối trong quá trình xét", "Refusals on the way"), WhyRefusals.Of(award, all)),
            new("holds", new("Tạm dừng xét", "Holds"), WhyHolds.Of(all)),
            new("decision", new("Quyết định", "The decision"), WhyDecision.Of(award, round)),
            new("conflicts", new("Xung đột lợi ích cần biết", "Conflicts of interest to know of"),
                [.. (conflicts ?? []).Select(found => new WhyLine(found.Sentence, [], [ConflictNotice.Ground]))]),
        ];
        return new WhyThisResult(
            proposed.Dossier, proposed.Round, award.Name, Sentence(proposed, award, StopAfter(proposed, round)),
            [.. sections.Where(section => section.Lines.Count > 0)]);
    }

    // Each step by the route in force when it was taken: a later law may have another.
    private static Stop StopAfter(DossierProposed proposed, List<IEvent> round)
    {
        var (route, stop) = (proposed.Award.Route, Stop.Proposed);
        foreach (var happened in round)
        {
            route = AwardIn(happened)?.Route ?? route;
            stop = Stop.After(happened, route) ?? stop;
        }
        return stop;
    }

    private static AwardRule? AwardIn(IEvent happened) => happened switch
    {
        RegimeFixed e => e.Award,
        MoreFavourableLawApplied e => e.Award,
        _ => null,
    };

    private static Words Sentence(DossierProposed proposed, AwardRule award, Stop stop)
    {
        var nominee = NamesOf.Nominee(proposed.NomineeName, proposed.Person);
        return new(
            $"{nominee.Vietnamese}, “{award.Name}” năm {proposed.Year}: {stop.Vietnamese}.",
            $"{nominee.English}, “{award.English}” of {proposed.Year}: {stop.English}.");
    }
}

/// <summary>One part of an explanation.</summary>
/// <param name="Code">Stable: <c>law</c>, <c>deadlines</c>, <c>criteria</c>, <c>notice</c>, <c>votes</c>, <c>refusals</c>,
/// <c>holds</c>, <c>decision</c> or <c>conflicts</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Lines">One a fact.</param>
public sealed record WhySection(string Code, Words Title, ValueList<WhyLine> Lines);

/// <summary>One fact of an explanation.</summary>
/// <param name="Sentence">What is so.</param>
/// <param name="Steps">How it follows: figures, comparisons, days.</param>
/// <param name="Sources">What it rests on; never none.</param>
public sealed record WhyLine(Words Sentence, ValueList<Words> Steps, ValueList<Source> Sources)
{
    /// <summary>That something else than a source is unsure: a day that nobody verified, a year without a table of holidays.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether every source was seen by a person, and nothing else is doubtful.</summary>
    public bool IsSure => !IsDoubtful && Sources.All(source => source.Verified);
}
