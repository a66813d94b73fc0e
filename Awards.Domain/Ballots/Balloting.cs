using Awards.Domain.Regulations;

namespace Awards.Domain.Ballots;

/// <summary>The ballot itself: putting a question, casting, closing, counting. The same for a conference and a council.</summary>
public static class Balloting
{
    /// <summary>Whether an elector must stay out of the vote on a nominee: its own unit, or the elector in person, where the policy says
    /// so.</summary>
    public static bool MustStayOut(Elector elector, Nominee nominee, VotePolicy policy) => policy.OwnCase switch
    {
        OwnCase.Recused => elector.Unit == nominee.Unit || IsNominated(elector, nominee),
        OwnCase.RecusedInPerson => IsNominated(elector, nominee),
        _ => false,
    };

    /// <summary>Puts a question of the plan, or the next ballot among those tied.</summary>
    public static Answer Open(OpenQuestion c, Minutes minutes)
    {
        var plan = minutes.Plan.Questions.FirstOrDefault(question => string.Equals(question.Code, c.Question, StringComparison.Ordinal));
        if (plan is null) return Rules.QuestionUnknown.With("question", c.Question);
        if (plan.After is { } first && !IsOutOfTheWay(first, minutes)) return Rules.LowerAwardFirst.With("question", first);
        if (minutes.Last(c.Question) is { } last) return Again(last, minutes, Seats(last.Seats, last));

        var chosen = plan.After is { } before ? minutes.Recommended(before).Select(tally => tally.Unit).ToHashSet() : null;
        var standing = minutes.StandingFor(c.Question).ToList();
        var put = standing.Where(a => chosen is null || chosen.Contains(a.Nominee));
        var nominees = put.Select(a => new Nominee(new NomineeId(a.Dossier.Value), a.Nominee, a.NomineeName, a.Person)).ToValueList();
        var excluded = standing.Except(put).Select(a => new NomineeId(a.Dossier.Value)).ToValueList();
        return Put(minutes, plan.Code, 1, nominees, excluded, plan.Seats, plan.Policy);
    }

    /// <summary>Puts the election of next year's lead or deputy.</summary>
    public static Answer Elect(OpenElection c, Minutes minutes)
    {
        if (minutes.Plan.Election is not { } policy || c.Office is not (QuestionPlan.Lead or QuestionPlan.Deputy))
            return Rules.QuestionUnknown.With("question", c.Office);
        var last = minutes.Last(c.Office);
        if (last is not null && (last.Stage != QuestionStage.Counted || last.Tied || minutes.Elected(c.Office) is not null))
            return Again(last, minutes, 1);
        var lead = minutes.Elected(QuestionPlan.Lead);
        if (c.Office == QuestionPlan.Deputy && lead is null) return Rules.LowerAwardFirst.With("question", QuestionPlan.Lead);

        var members = minutes.Plan.Electors;
        var candidates = c.Candidates.Distinct().Where(unit => unit != lead).ToList();
        if (candidates.Exists(unit => members.All(member => member.Unit != unit))) return Rules.LeadsMustBeMembers;
        var nominees = candidates
            .Select(unit => new Nominee(new NomineeId(unit.Value), unit, members.First(m => m.Unit == unit).Name ?? ""));
        // A ballot that elected nobody is followed by another: with a lead and no deputy the conference could never close.
        return Put(minutes, c.Office, (last?.Number ?? 0) + 1, nominees.ToValueList(), [], 1, policy);
    }

    /// <summary>Takes a paper, if the elector may vote and the paper fits the question. An elector votes once.</summary>
    public static Answer Cast(CastBallot c, Minutes minutes)
    {
        if (minutes.Ballot(c.Question, c.Number) is not { } ballot) return Rules.QuestionUnknown.With("question", c.Question);
        var elector = ballot.Entitled.FirstOrDefault(entitled => entitled.Id == c.Elector);
        if (elector is null) return Rules.NotEntitledToVote;
        // First of all: who voted in writing and has arrived since is still answered the same.
        if (ballot.CastBy(c.Elector) is { } cast) return cast.Ballot == c.Ballot ? Answer.NothingToDo : Rules.AlreadyVoted;
        if (c.Written == minutes.Present.Contains(c.Elector)) return Rules.NotEntitledToVote;
        if (ballot.Stage != QuestionStage.Open) return Rules.QuestionNotOpen;
        if (ballot.Casts.Any(other => other.Ballot == c.Ballot)) return Rules.BallotIdTaken;
        return PaperRefusal(c.Paper, ballot, elector) is { } refusal
            ? refusal
            : Answer.Of(new BallotCast(c.Sitting, c.Question, c.Number, c.Elector, c.Ballot, c.Written));
    }

    /// <summary>Ends the casting.</summary>
    public static Answer Close(CloseQuestion c, Minutes minutes) => minutes.Ballot(c.Question, c.Number) switch
    {
        null => Rules.QuestionUnknown.With("question", c.Question),
        { Stage: QuestionStage.Open } => Answer.Of(new QuestionClosed(c.Sitting, c.Question, c.Number)),
        _ => Answer.NothingToDo,
    };

    /// <summary>Counts. A function of the papers alone, so that a count broken off is repeated with the same result.</summary>
    public static Answer Count(CountQuestion c, Minutes minutes, BallotBox? box)
    {
        if (minutes.Ballot(c.Question, c.Number) is not { } ballot) return Rules.QuestionUnknown.With("question", c.Question);
        if (ballot.Stage == QuestionStage.Counted) return Answer.NothingToDo;
        if (ballot.Stage == QuestionStage.Open) return Rules.QuestionStillOpen;
        var cast = ballot.Casts.Select(paper => paper.Ballot).ToHashSet();
        if (box is null || box.Boxes != cast.Count || box.Opened.Count != cast.Count
            || !cast.SetEquals(box.Opened.Select(opened => opened.Id)))
            return Rules.BallotBoxDisagrees.With("casts", cast.Count).With("boxes", box?.Boxes ?? 0).With("opened", box?.Opened.Count ?? 0);

        var valid = box.Opened.Where(opened => !opened.Paper.Spoilt).Select(opened => opened.Paper).ToList();
        var members = minutes.Plan.Electors;
        var present = members.Where(member => minutes.Present.Contains(member.Id)).ToList();
        var count = new BallotCount(members.Count, present.Count, ballot.Entitled.Count, cast.Count, valid.Count, cast.Count - valid.Count,
            ballot.Casts.Count(paper => paper.Written));
        var receipts = box.Opened.Select(opened => opened.Receipt).Order(StringComparer.Ordinal).ToValueList();
        return Answer.Of(new QuestionCounted(
            c.Sitting, c.Question, c.Number, count, Tally.Count(ballot, valid, members, present), ballot.Policy, ballot.Seats, receipts));
    }

    private static Rule? PaperRefusal(BallotPaper paper, Question ballot, Elector elector)
    {
        if (paper.Spoilt) return paper.Choices.Count == 0 ? null : Rules.PaperIncomplete;
        if (paper.Choices.Select(choice => choice.Nominee).Distinct().Count() != paper.Choices.Count) return Rules.PaperIncomplete;
        if (paper.Choices.Any(choice => ballot.Nominees.All(nominee => nominee.Id != choice.Nominee))) return Rules.PaperNamesStranger;
        var mayVoteOn = ballot.Nominees.Where(nominee => !MustStayOut(elector, nominee, ballot.Policy)).Select(nominee => nominee.Id)
            .ToHashSet();
        if (paper.Choices.Any(choice => !mayVoteOn.Contains(choice.Nominee))) return Rules.OwnCase;
        if (paper.Choices.Count != mayVoteOn.Count) return Rules.PaperIncomplete;
        return paper.Choices.Count(choice => choice.Vote == Vote.Yes) > ballot.Policy.MaximumYes
            ? Rules.PaperApprovesTooMany.With("maximum", ballot.Policy.MaximumYes)
            : null;
    }

    private static Answer Again(Question last, Minutes minutes, int? seats) => last switch
    {
        { Stage: not QuestionStage.Counted } => Answer.NothingToDo,
        { Tied: true } => Put(minutes, last.Code, last.Number + 1, last.TiedNominees.ToValueList(), [], seats, last.Policy),
        _ => Rules.QuestionAlreadyCounted,
    };

    private static int? Seats(int? seats, Question last) => seats - last.Tallies.Count(tally => tally.Outcome == Outcome.Recommended);

    private static Answer Put(
        Minutes minutes, string code, int number, ValueList<Nominee> nominees, ValueList<NomineeId> excluded, int? seats, VotePolicy policy)
    {
        if (minutes.UnderWay is { } other) return Rules.AnotherQuestionUnderWay.With("question", other.Code);
        if (nominees.Count == 0 && excluded.Count == 0) return Rules.NobodyToVoteOn;
        var sitting = minutes.Plan.Id;
        var entitled = minutes.Plan.Electors.Where(e => policy.Absentees == Absentees.Written || minutes.Present.Contains(e.Id))
            .ToValueList();
        var opened = new QuestionOpened(
            sitting, code, number, nominees, excluded, seats, policy, entitled, BallotKey.Name(sitting, code, number));
        return nominees.Count > 0
            ? Answer.Of(opened)
            : Answer.Of(opened, new QuestionClosed(sitting, code, number), Balloted(opened, minutes));
    }

    // Everybody was excluded: the question is put and counted at once, so that each dossier gets its answer.
    private static QuestionCounted Balloted(QuestionOpened opened, Minutes minutes) => new(
        opened.Sitting, opened.Question, opened.Number,
        new BallotCount(minutes.Plan.Electors.Count, minutes.Present.Count, opened.Entitled.Count, 0, 0, 0, 0), [], opened.Policy,
        opened.Seats, []);

    private static bool IsNominated(Elector elector, Nominee nominee) => nominee.Person is { } person && elector.Id.Value == person.Value;

    private static bool IsOutOfTheWay(string first, Minutes minutes) =>
        minutes.Settled(first) || (minutes.Last(first) is null && !minutes.StandingFor(first).Any());
}
