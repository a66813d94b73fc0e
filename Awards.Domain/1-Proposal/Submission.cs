using Awards.Domain.Regulations;

namespace Awards.Domain.Proposals;

/// <summary>A submission letter (tờ trình): one letter, many dossiers. Each dossier answers it, and is judged by itself.</summary>
public abstract record Submission
{
    private Submission() { }

    /// <summary>Nothing drafted.</summary>
    public static Submission None { get; } = new NotDrafted();

    /// <summary>Nothing drafted.</summary>
    public sealed record NotDrafted : Submission;

    /// <summary>Drafted by the unit's officer, not signed.</summary>
    public sealed record Drafted(Letter Letter) : Submission;

    /// <summary>Signed and lodged; the standing body checks the papers.</summary>
    public sealed record Lodged(Letter Letter) : Submission;

    /// <summary>Returned for papers; to be completed by the end of a day.</summary>
    public sealed record Returned(Letter Letter, DateOnly Until) : Submission
    {
        /// <summary>What was said to be wrong.</summary>
        public ValueList<string> Reasons { get; init; } = [];

        /// <summary>How the day was counted; null: it was not recorded.</summary>
        public DeadlineCount? Count { get; init; }
    }

    /// <summary>Papers complete.</summary>
    public sealed record Accepted(Letter Letter) : Submission;

    /// <summary>Not completed in time.</summary>
    public sealed record Lapsed(Letter Letter) : Submission;

    /// <summary>What is on record; null before it is drafted.</summary>
    public Letter? OnRecord => this switch
    {
        Drafted s => s.Letter,
        Lodged s => s.Letter,
        Returned s => s.Letter,
        Accepted s => s.Letter,
        Lapsed s => s.Letter,
        _ => null,
    };

    /// <summary>The state after one more event.</summary>
    public static Submission Evolve(Submission state, IEvent happened) => (state, happened) switch
    {
        (NotDrafted or Drafted, SubmissionDrafted e) =>
            new Drafted(new Letter(e.Submission, e.Unit, e.Campaign, e.Lines, e.Papers, [], null, 0, [])
            {
                HandedIn = state.OnRecord?.HandedIn ?? [],
            }),
        (Drafted s, PaperHandedIn e) => new Drafted(s.Letter with { HandedIn = s.Letter.HandedIn.After(e) }),
        (Returned s, PaperHandedIn e) => s with { Letter = s.Letter with { HandedIn = s.Letter.HandedIn.After(e) } },
        (Drafted s, SubmissionLodged e) => new Lodged(s.Letter.Lodged(e)),
        (Lodged s, SubmissionReturned e) => new Returned(s.Letter with { Returns = e.Return }, e.Until)
        {
            Reasons = e.Reasons,
            Count = e.Count,
        },
        (Returned s, SubmissionCompleted e) => new Lodged(s.Letter with { Papers = [.. s.Letter.Papers, .. e.Papers] }),
        (Lodged s, SubmissionAccepted) => new Accepted(s.Letter),
        (Returned s, SubmissionLapsed) => new Lapsed(s.Letter),
        (Lodged s, SubmissionLineAnswered e) => new Lodged(s.Letter.Answered(e)),
        (Returned s, SubmissionLineAnswered e) => s with { Letter = s.Letter.Answered(e) },
        (Accepted s, SubmissionLineAnswered e) => new Accepted(s.Letter.Answered(e)),
        (Lapsed s, SubmissionLineAnswered e) => new Lapsed(s.Letter.Answered(e)),
        _ => throw new ImpossibleHistoryException(state, happened),
    };
}

/// <summary>What is on record of a submission.</summary>
/// <param name="Id">The submission.</param>
/// <param name="Unit">The submitting unit.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Lines">Whom it proposes for what.</param>
/// <param name="Papers">Papers handed in so far.</param>
/// <param name="Required">Papers that the rules in force on the day of lodging demand.</param>
/// <param name="Number">Number of the letter; null while drafted.</param>
/// <param name="Returns">How often it was returned.</param>
/// <param name="Answers">The dossiers' answers.</param>
public sealed record Letter(
    SubmissionId Id, UnitId Unit, CampaignId Campaign, ValueList<SubmissionLine> Lines, ValueList<Paper> Papers,
    ValueList<PaperRule> Required,
    string? Number, int Returns, ValueList<LineAnswer> Answers)
{
    /// <summary>Who signed it.</summary>
    public PersonId? Signatory { get; init; }

    /// <summary>Whose body it goes to; null: the sector's standing body, or not lodged yet.</summary>
    public Level? Addressee { get; init; }

    /// <summary>The unit within which it stays, because its head decides; null: it goes to the sector's standing body.</summary>
    public UnitId? StaysIn => Addressee == Level.Unit ? Unit : null;

    /// <summary>Most papers of a submission: an upload of 500 dossiers with some papers each has place.</summary>
    public const int MostPapers = 5000;

    /// <summary>Most versions of a paper.</summary>
    public const int MostVersions = 50;

    /// <summary>Most bytes of all versions of all papers.</summary>
    public const long MostBytes = 4L << 30;

    /// <summary>Papers handed in as files.</summary>
    public ValueList<HandedInPaper> HandedIn { get; init; } = [];

    /// <summary>Papers that each nominee for an award needs; null: none.</summary>
    public ValueList<PaperOfNominees>? RequiredOfNominees { get; init; }

    /// <summary>Papers that the rules in force on the day of lodging demand, and whether they are there.</summary>
    public IEnumerable<DemandedPaper> Demanded => Checklist.Demanded(
        Required, RequiredOfNominees, Lines.Select(line => (line.Dossier, line.Award)), Papers, HandedIn);

    /// <summary>Papers demanded and not handed in.</summary>
    public IEnumerable<DemandedPaper> Missing => Demanded.Where(paper => !paper.IsThere);

    /// <summary>Papers that some rules would demand if it were lodged under them.</summary>
    public IEnumerable<DemandedPaper> DemandedBy(RuleSet? rules)
    {
        var awards = Lines.Select(line => rules?.Award(line.Award)).OfType<AwardRule>().ToList();
        return (this with { Required = Checklist.Of(awards), RequiredOfNominees = Checklist.OfNominees(awards) }).Demanded;
    }

    internal Letter Lodged(SubmissionLodged e) => this with
    {
        Number = e.Number,
        Required = e.Required,
        RequiredOfNominees = e.RequiredOfNominees,
        Signatory = e.Signatory,
        Addressee = e.Addressee,
    };

    internal Letter Answered(SubmissionLineAnswered e) =>
        this with { Answers = Answers.With(new LineAnswer(e.Dossier, e.Round, e.TurnedAway)) };
}

/// <summary>One nominee for one award.</summary>
/// <param name="Dossier">The dossier: follows from campaign, nominee and award.</param>
/// <param name="Award">The award.</param>
/// <param name="Nominee">The nominated unit; for an individual the unit they work at.</param>
/// <param name="NomineeName">That unit's official name.</param>
/// <param name="Person">The nominated individual; null: the unit itself is nominated.</param>
public sealed record SubmissionLine(DossierId Dossier, AwardCode Award, UnitId Nominee, string NomineeName, PersonId? Person = null);

/// <summary>A paper of a submission.</summary>
/// <param name="Kind">What it is, by the rule set's code.</param>
/// <param name="Title">Its title or number.</param>
/// <param name="Sha256">Of its content, lower-case hexadecimal; null when only its receipt on paper is recorded.</param>
public sealed record Paper(string Kind, string Title, string? Sha256);

/// <summary>A dossier's answer to its line.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">The round it began; 0 when turned away.</param>
/// <param name="TurnedAway">Code of the rule that turned it away; null: accepted.</param>
public sealed record LineAnswer(DossierId Dossier, int Round, string? TurnedAway);
