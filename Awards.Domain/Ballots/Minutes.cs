namespace Awards.Domain.Ballots;

/// <summary>What is on record of a sitting that was convened.</summary>
/// <param name="Plan">What it was convened for.</param>
/// <param name="Agenda">The dossiers before it.</param>
/// <param name="Present">Electors who registered.</param>
/// <param name="Questions">Every ballot held, in order.</param>
public sealed record Minutes(SittingPlan Plan, Agenda Agenda, ValueList<ElectorId> Present, ValueList<Question> Questions)
{
    /// <summary>The last ballot on a question, or null.</summary>
    public Question? Last(string code) => Questions.LastOrDefault(question => string.Equals(question.Code, code, StringComparison.Ordinal));

    /// <summary>One ballot, or null.</summary>
    public Question? Ballot(string code, int number) =>
        Questions.FirstOrDefault(question => question.Number == number && string.Equals(question.Code, code, StringComparison.Ordinal));

    /// <summary>Whether a question was counted and nothing is left to choose.</summary>
    public bool Settled(string code) => Last(code) is { Stage: QuestionStage.Counted, Tied: false };

    /// <summary>The ballot that is open, or closed and not counted, or null.</summary>
    public Question? UnderWay => Questions.LastOrDefault(question => question.Stage != QuestionStage.Counted);

    /// <summary>The units recommended on a question, over all its ballots.</summary>
    public IEnumerable<NomineeTally> Recommended(string code) =>
        Questions.Where(question => string.Equals(question.Code, code, StringComparison.Ordinal))
            .SelectMany(question => question.Tallies).Where(tally => tally.Outcome == Outcome.Recommended);

    /// <summary>The unit elected to an office (<see cref="QuestionPlan.Lead"/>, <see cref="QuestionPlan.Deputy"/>), or null.</summary>
    public UnitId? Elected(string office) => Recommended(office).Select(tally => (UnitId?)tally.Unit).FirstOrDefault();

    /// <summary>The dossiers that stand for a question.</summary>
    public IEnumerable<Admission> StandingFor(string code) =>
        Agenda.Standing.Where(admission => string.Equals(admission.Award.Value, code, StringComparison.Ordinal));

    internal Minutes Attended(AttendanceRegistered e) => this with { Present = Present.With(e.Elector) };

    internal Minutes Evolve(IEvent happened) => happened switch
    {
        QuestionOpened e => this with
        {
            Questions = Questions.With(new Question(
                e.Question, e.Number, QuestionStage.Open, e.Nominees, e.Excluded, e.Seats, e.Policy, e.Entitled, [], null, [],
                KeyDestroyed: false)),
        },
        BallotCast e => Change(e.Question, e.Number, q => q with { Casts = q.Casts.With(new Cast(e.Elector, e.Ballot, e.Written)) }),
        QuestionClosed e => Change(e.Question, e.Number, q => q with { Stage = QuestionStage.Closed }),
        QuestionCounted e =>
            Change(e.Question, e.Number, q => q with { Stage = QuestionStage.Counted, Count = e.Count, Tallies = e.Tallies }),
        BallotKeyDestroyed e => Change(e.Question, e.Number, q => q with { KeyDestroyed = true }),
        _ => this with { Agenda = Agenda.Evolve(happened) },
    };

    private Minutes Change(string code, int number, Func<Question, Question> change)
    {
        var ballot = Ballot(code, number) ?? throw new InvalidOperationException($"No ballot {number} was held on '{code}'.");
        return this with { Questions = Questions.Change(question => ReferenceEquals(question, ballot), change) };
    }
}
