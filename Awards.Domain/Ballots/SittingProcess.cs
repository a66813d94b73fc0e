using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;

namespace Awards.Domain.Ballots;

/// <summary>What follows from a sitting's events: every request and every nominee gets an answer, every counted key is destroyed.</summary>
public static class SittingProcess
{
    /// <summary>The messages that follow from one event, given the state after it.</summary>
    public static IEnumerable<Message> React(Sitting after, IEvent happened) => happened switch
    {
        DossierAdmitted e => [Agendas.Answer(after.Entries.AnswerTo(e.Dossier, e.Round, e.Move)!)],
        DossierTurnedAway e => [Agendas.Answer(after.Entries.AnswerTo(e.Dossier, e.Round, e.Move)!)],
        DossierReleased e => [Agendas.Answer(after.Entries.ReleaseOf(e.Dossier, e.Round, e.Move)!)],
        DossierReleaseDenied e => [Agendas.Answer(after.Entries.ReleaseOf(e.Dossier, e.Round, e.Move)!)],
        QuestionOpened e => Exclusions(after.OnRecord!, after.OnRecord!.Ballot(e.Question, e.Number)!),
        QuestionCounted e => Counted(after.OnRecord!, after.OnRecord!.Ballot(e.Question, e.Number)!),
        SittingClosed => Elected(after),
        _ => [],
    };

    /// <summary>Everything produced so far and not superseded, from state alone.</summary>
    public static IEnumerable<Message> Owed(Sitting state)
    {
        var answers = state.Entries.Admissions.Select(Agendas.Answer).Concat(state.Entries.Releases.Select(Agendas.Answer));
        return state.OnRecord is not { } minutes
            ? answers
            : answers
                .Concat(minutes.Questions.SelectMany(question => Exclusions(minutes, question)))
                .Concat(minutes.Questions.Where(q => q.Stage == QuestionStage.Counted).SelectMany(question => Counted(minutes, question)))
                .Concat(Elected(state));
    }

    private static IEnumerable<Message> Exclusions(Minutes minutes, Question question) =>
        question.Excluded.SelectMany(nominee => Vote(minutes, question, nominee, tally: null));

    private static IEnumerable<Message> Counted(Minutes minutes, Question question)
    {
        var votes = question.Tallies.Where(tally => tally.Outcome != Outcome.Tied)
            .SelectMany(tally => Vote(minutes, question, tally.Nominee, tally));
        return question.KeyDestroyed
            ? votes
            : votes.Append(Message.Now(
                new DestroyBallotKey(minutes.Plan.Id, question.Code, question.Number), 0, $"{question.Code}/{question.Number}"));
    }

    private static IEnumerable<Message> Vote(Minutes minutes, Question question, NomineeId nominee, NomineeTally? tally)
    {
        if (minutes.Agenda.Standing.FirstOrDefault(a => a.Dossier.Value == nominee.Value) is not { } standing) return [];
        var step = minutes.Plan.Kind == SittingKind.ClusterConference ? Step.ClusterVote : Step.CouncilReview;
        // Who was not put to the vote learns no count, before it as after it: React and Owed say the same.
        var count = tally is null ? null : question.Count;
        var vote = new VoteRecord(
            minutes.Plan.Id, step, question.Number, count, tally, question.Policy, question.Seats, Ties(minutes, question, nominee));
        return [Message.Now(new RecordVote(standing.Dossier, standing.Round, vote), standing.Round)];
    }

    private static ValueList<TiedBallot>? Ties(Minutes minutes, Question question, NomineeId nominee)
    {
        var tied = minutes.Questions.Where(before => before.Code == question.Code && before.Number < question.Number)
            .SelectMany(before => before.Tallies.Where(tally => tally.Nominee == nominee)
                .Select(tally => new TiedBallot(before.Number, before.Count, tally)))
            .ToValueList();
        return tied.Count == 0 ? null : tied;
    }

    private static IEnumerable<Message> Elected(Sitting state) =>
        state is Sitting.Closed { Lead: { } lead, Deputy: { } deputy, Minutes.Plan: { NextYear: { } nextYear } plan }
            ? [Message.Now(new RecordElectedLeads(nextYear, plan.Id, lead, deputy))]
            : [];
}
