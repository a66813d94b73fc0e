namespace Awards.Domain.Proposals;

/// <summary>What follows from a submission's events: its dossiers are proposed, confirmed or lapsed, and its deadline is kept.</summary>
public static class SubmissionProcess
{
    /// <summary>The messages that follow from one event, given the state after it.</summary>
    public static IEnumerable<Message> React(Submission after, IEvent happened) => happened switch
    {
        SubmissionLodged => after.OnRecord!.Lines.Select(line => Propose(after.OnRecord!, line)),
        SubmissionReturned e => [Timer(e.Submission, e.Return, e.Until)],
        SubmissionAccepted => Confirmations(after.OnRecord!),
        SubmissionLapsed => Lapses(after.OnRecord!),
        _ => [],
    };

    /// <summary>Everything produced so far and not superseded, from state alone.</summary>
    public static IEnumerable<Message> Owed(Submission state) => state switch
    {
        Submission.Lodged s => Unanswered(s.Letter),
        Submission.Returned s => Unanswered(s.Letter).Append(Timer(s.Letter.Id, s.Letter.Returns, s.Until)),
        Submission.Accepted s => Unanswered(s.Letter).Concat(Confirmations(s.Letter)),
        Submission.Lapsed s => Unanswered(s.Letter).Concat(Lapses(s.Letter)),
        _ => [],
    };

    private static IEnumerable<Message> Unanswered(Letter letter) =>
        letter.Lines.Where(line => letter.Answers.All(answer => answer.Dossier != line.Dossier)).Select(line => Propose(letter, line));

    private static Message Propose(Letter letter, SubmissionLine line) => Message.Now(new ProposeDossier(
        line.Dossier, letter.Id, letter.Unit, letter.Signatory, letter.Campaign, line.Award, line.Nominee, line.NomineeName,
        line.Person));

    private static Message Timer(SubmissionId submission, int @return, DateOnly until) =>
        Message.At(Ict.EndOf(until), new LapseSubmission(submission, @return), @return);

    private static IEnumerable<Message> Confirmations(Letter letter) =>
        letter.Lines.Select(line => Message.Now(new ConfirmPapers(line.Dossier, letter.Id)));

    private static IEnumerable<Message> Lapses(Letter letter) =>
        letter.Lines.Select(line => Message.Now(new LapseProposal(line.Dossier, letter.Id)));
}
