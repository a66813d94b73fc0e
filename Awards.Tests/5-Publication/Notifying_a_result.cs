using Awards.Domain;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Publications;

/// <summary>Awarded or refused: who proposed it is told within the limit of the rule set, counted from the day of the decision.</summary>
public sealed class Notifying_a_result
{
    private static readonly NotifyResult Notify =
        new(CourtFlag.Id, NotificationMeans.Letter, "9/TB-TĐKT", Days.Deciding.AddDays(3));

    private static Spec<DossierCommand, Dossier, DossierFacts> Awarded => CourtFlag.Awarded.On(Days.Deciding.AddDays(40));

    private static Spec<DossierCommand, Dossier, DossierFacts> Refused => CourtFlag.BeforeDecision.On(Days.Deciding.AddDays(40))
        .After(new RecordAward(CourtFlag.Id, 1, Decisions.Record, "Đơn thư chưa giải quyết"));

    public static DeadlineCount Due => ((Dossier.UnderWay)CourtFlag.Awarded.State).Course.Result!.Due!;

    [Fact]
    public void is_due_by_the_limit_of_the_law_of_the_dossier()
    {
        (Due.Limit.Code, Due.From).ShouldBe((TimeLimit.Notification, Days.Deciding));
        ((Dossier.UnderWay)Refused.State).Course.Result.ShouldBe(new ResultNotice(Days.Deciding, Due, null));
    }

    [Fact]
    public void is_on_record_with_its_last_day()
    {
        Awarded.When(Notify).Then(new ResultNotified(CourtFlag.Id, 1, Notify.Means, Notify.Document, Notify.Day, Due.LastDay));
        Refused.When(Notify).Then(new ResultNotified(CourtFlag.Id, 1, Notify.Means, Notify.Document, Notify.Day, Due.LastDay));
    }

    [Fact]
    public void after_the_last_day_is_late()
    {
        ResultNotified On(DateOnly day) => new(CourtFlag.Id, 1, NotificationMeans.InPerson, "9/TB", day, Due.LastDay);
        On(Due.LastDay).IsLate.ShouldBeFalse();
        On(Due.LastDay.AddDays(1)).IsLate.ShouldBeTrue();
    }

    [Fact]
    public void is_done_once_and_by_a_document()
    {
        Awarded.After(Notify).When(Notify).ThenNothing();
        Awarded.After(Notify).When(Notify with { Document = "10/TB" }).ThenRefused(Rules.AlreadyNotified);
        Awarded.When(Notify with { Document = "" }).ThenRefused(Rules.RecordDocumentMissing);
    }

    [Fact]
    public void comes_neither_before_the_decision_nor_in_the_future()
    {
        Awarded.When(Notify with { Day = Days.Deciding.AddDays(41) }).ThenRefused(Rules.NotificationDayImpossible);
        Awarded.When(Notify with { Day = Days.Deciding.AddDays(-1) }).ThenRefused(Rules.NotificationDayImpossible);
        CourtFlag.AwaitingDecision.When(Notify).ThenRefused(Rules.NotAtThisStep);
        CourtFlag.NotRecommended.When(Notify).ThenRefused(Rules.NothingToNotify);
    }
}
