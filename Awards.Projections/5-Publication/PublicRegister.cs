// Who was given what, by which decision?
using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Projections.Publications;

/// <summary>
/// An award as the public sees it. An allow-list, copied member by member from <see cref="DossierPublished"/> alone: a member that a later
/// version of the record gains does not become public by itself, and a dossier that was refused or withdrawn never comes near it.
/// </summary>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its official name.</param>
/// <param name="NomineeName">Who was awarded: a unit under its name of the day of the proposal, an individual under that of the
/// publication.</param>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Year">Its year.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Day">Date of the decision.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="Capacity">In own right, or on behalf ("KT.").</param>
/// <param name="Signatory">The signatory's name, where known.</param>
/// <param name="Votes">Tallies of closed votes.</param>
/// <param name="PublishedAt">Effective time (UTC) of the publication.</param>
/// <param name="Position">Place of the publication in the log.</param>
/// <param name="Search">Nominee, award and campaign as <see cref="SearchText"/> has them.</param>
/// <param name="Unit">For an individual: the unit; null: the unit itself was awarded.</param>
/// <param name="JobTitle">For an individual: the position, where known.</param>
/// <param name="Annulment">That it was annulled; null: it was not.</param>
/// <param name="Corrections">What was corrected, in the order in which it was; null: nothing.</param>
public sealed record PublicAward(
    AwardCode Award, string AwardName, string NomineeName, string Campaign, int Year, string Number, DateOnly Day, string Authority,
    SigningCapacity Capacity, string? Signatory, ValueList<PublicAwardVote> Votes, DateTimeOffset PublishedAt, long Position,
    string Search, string? Unit = null, string? JobTitle = null, PublicAnnulment? Annulment = null,
    ValueList<PublicCorrection>? Corrections = null);

/// <summary>That a part of an entry was corrected (đính chính): what stands there is right.</summary>
/// <param name="Field">Which part.</param>
/// <param name="Day">The day (ICT) of the correction.</param>
public sealed record PublicCorrection(PublishedField Field, DateOnly Day);

/// <summary>That an award was annulled: the public sees by what, and no more.</summary>
/// <param name="Number">Number of the decision that annuls it.</param>
/// <param name="Day">Its date.</param>
public sealed record PublicAnnulment(string Number, DateOnly Day);

/// <summary>The public part of a vote.</summary>
/// <param name="Step">Cluster vote or council review.</param>
/// <param name="Yes">Votes in favour.</param>
/// <param name="Total">What the share was taken of.</param>
/// <param name="Needed">The fewest that carry.</param>
/// <param name="Source">Where the threshold comes from.</param>
public sealed record PublicAwardVote(Step Step, int Yes, int Total, int Needed, PublicSource Source);

/// <summary>Where a number comes from.</summary>
/// <param name="Document">The legal document, or who decided where the law is silent.</param>
/// <param name="Article">Article and clause, where known.</param>
/// <param name="Verified">Whether a person has seen the text; a page says so where not.</param>
/// <param name="Note">What a reader should know.</param>
public sealed record PublicSource(string Document, string? Article, bool Verified, string? Note);

/// <summary>The read model of what the public sees.</summary>
public static class PublicRegister
{
    /// <summary>The read model; a document's id is the dossier's.</summary>
    public static Projection<PublicAward> Projection { get; } = new()
    {
        Name = "PublicRegister",
        Keys = happened => happened.Data switch
        {
            DossierPublished e => [e.Dossier.Value.ToString()],
            PublicationCorrected e => [e.Dossier.Value.ToString()],
            DossierAnnulled e => [e.Dossier.Value.ToString()],
            _ => [],
        },
        Apply = (current, happened, id) => happened.Data switch
        {
            DossierPublished e => Show(e.Record, happened),
            PublicationCorrected e => current is null ? null : Corrected(current, e.Correction),
            // What was never published is not published by its annulment.
            DossierAnnulled e => current is null
                ? null
                : current with { Annulment = new PublicAnnulment(e.Annulment.Number, e.Annulment.Day) },
            _ => throw new NotOfThisReadModelException(happened.Data, id),
        },
        Indexes = ["(((data->>'position')::bigint), id)", "((data->>'year'), (data->>'award'))", Conditions.SearchIndex],
    };

    /// <summary>Published awards, the newest first; a member that is null asks for all.</summary>
    /// <param name="year">Of a year.</param>
    /// <param name="award">Of an award.</param>
    /// <param name="search">Words of nominee, award or campaign, with or without marks.</param>
    /// <param name="page">Which part.</param>
    public static DocumentQuery Query(int? year, AwardCode? award, string? search, Paging page) => new()
    {
        Where = Conditions.All(
            Conditions.When(year, wanted => $"data->>'year' = {wanted.ToString(System.Globalization.CultureInfo.InvariantCulture)}"),
            Conditions.When(award, wanted => $"data->>'award' = {wanted.Value}"),
            Conditions.SearchIndexed(search)),
        OrderBy = [new SortKey("(data->>'position')::bigint", "bigint")],
        Descending = true,
        Limit = page.Limit,
        After = page.After,
    };

    private static PublicAward Corrected(PublicAward shown, Correction correction)
    {
        var (right, note) = (correction.Right, new PublicCorrection(correction.Field, correction.Day));
        var after = correction.Field switch
        {
            PublishedField.NomineeName => shown with { NomineeName = right },
            PublishedField.Position => shown with { JobTitle = right },
            PublishedField.Unit => shown with { Unit = right },
            PublishedField.Number => shown with { Number = right },
            PublishedField.Day => shown with { Day = PublicRecord.DayIn(right)!.Value },
            _ => throw new ArgumentOutOfRangeException(nameof(correction)),
        };
        var notes = shown.Corrections ?? [];
        return after with
        {
            Corrections = notes.Contains(note) ? notes : notes.With(note),
            Search = SearchText.Of($"{after.NomineeName} {after.Unit} {after.AwardName} {after.Campaign}"),
        };
    }

    private static PublicAward Show(PublicRecord record, StoredEvent happened) => new(
        record.Award, record.AwardName, record.Person?.Name ?? record.NomineeName, record.Campaign, record.Year, record.Number, record.Day,
        record.Authority, record.Capacity, record.Signatory, record.Votes.Select(Show).ToValueList(), happened.Metadata.EffectiveAt,
        happened.Position, SearchText.Of($"{record.Person?.Name} {record.NomineeName} {record.AwardName} {record.Campaign}"),
        record.Person is null ? null : record.NomineeName, record.Person?.Position);

    private static PublicAwardVote Show(PublicVote vote) => new(
        vote.Step, vote.Yes, vote.Total, vote.Needed,
        new PublicSource(vote.Source.Document, vote.Source.Article, vote.Source.Verified, vote.Source.Note));
}
