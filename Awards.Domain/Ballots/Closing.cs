namespace Awards.Domain.Ballots;

/// <summary>Ending a sitting: only when everything before it has its answer.</summary>
internal static class Closing
{
    public static Answer Close(CloseSitting c, Minutes minutes)
    {
        if (minutes.UnderWay is { } open) return Rules.AnotherQuestionUnderWay.With("question", open.Code);
        if (minutes.Questions.FirstOrDefault(question => minutes.Last(question.Code)!.Tied) is { } tied)
            return Rules.TieAtTheCut.With("question", tied.Code);
        if (minutes.Plan.Questions.FirstOrDefault(q => minutes.Last(q.Code) is null && minutes.StandingFor(q.Code).Any()) is { } unasked)
            return Rules.QuestionNotPut.With("question", unasked.Code);
        var (lead, deputy) = (minutes.Elected(QuestionPlan.Lead), minutes.Elected(QuestionPlan.Deputy));
        return lead is not null && deputy is null
            ? Rules.QuestionNotPut.With("question", QuestionPlan.Deputy)
            : Answer.Of(new SittingClosed(c.Sitting, lead, deputy));
    }
}
