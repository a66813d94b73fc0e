using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;

namespace Awards.Tests.Support;

/// <summary>
/// What happens beside the route: a clerk of the Office is registered twice, is honoured, moves, and asks to be erased; a head lends the
/// office for some days; an operator sees to two messages.
/// </summary>
internal static partial class StoryOf2021
{
    private const string KeyToDestroy = "destroy_ballot_key";
    private static readonly PersonId Clerk = Person("clerk"), SameClerk = Person("clerk, again");

    private static void TellOfPersons(Chronicle told)
    {
        void Do(PersonCommand command) => told.Do(Morning(2022, 2, 15), Head(VanPhong), command);
        Do(new RegisterPerson(Clerk, VanPhong, Rank.DirectWorker));
        Do(new RegisterPerson(SameClerk, VanPhong, Rank.DirectWorker));
        Do(new SealPrivateData(Clerk, new PrivateData(null, null, "0912 345 678", null, null)));
        Do(new RecordPersonHonour(SameClerk, new Honour(
            DossierId.For(Chronicle.Sector, TheCampaign, SameClerk.Value, new("advanced-worker")), new("advanced-worker"),
            "Lao động tiên tiến", 2021, "12/QĐ-VP", new(2021, 12, 20), "Chánh Văn phòng")));
        foreach (var entry in Records.OfEachKind) Do(new EnterPersonRecord(SameClerk, entry));
        Do(new EnterPersonRecord(SameClerk, Records.Strike(Records.Rating)));
        Do(new MergePersons(SameClerk, Clerk, "Cùng số định danh"));
        Do(new MovePerson(Clerk, ToChuc, Rank.DirectWorker));
        Do(new ErasePerson(Clerk, "Đơn yêu cầu ngày 12/01/2022"));
    }

    /// <summary>What is known of the Office's earlier years; one figure was misread.</summary>
    private static void TellOfEarlierYears(Chronicle told)
    {
        foreach (var entry in Records.OfEachKind.Append(Records.Strike(Records.Figure, "Đọc nhầm số liệu")))
            told.Do(Morning(2022, 2, 14), Secretary, new EnterUnitRecord(VanPhong, entry));
    }

    private static void LendAnOffice(Chronicle told)
    {
        var (lent, at) = (Place.Of(VanPhong), Morning(2021, 1, 20));
        var days = new Delegation(Role.UnitHead, lent, new(2021, 1, 20), new(2021, 2, 5), Head(VanPhong));
        told.Do(at, Head(VanPhong), new DelegateOffice(Clerk, days, "05/QĐ-VP"));
        told.Do(at, Head(VanPhong), new EndDelegation(Clerk, Role.UnitHead, lent, Head(VanPhong), days.Since, new(2021, 1, 31)));
    }

    /// <summary>The system could not do two things by itself.</summary>
    public static void LeaveToOperators(Chronicle told)
    {
        Note(told, new MessageRefused(NameBased.Id("refused"), "record_elected_leads", "cluster", ClusterVi.Value, "not-members"));
        Note(told, new MessageParked(NameBased.Id("parked"), KeyToDestroy, "sitting", TheSession.Value, 8, "IOException"));
    }

    private static void Settle(Chronicle told)
    {
        var sitting = TheSession.Value;
        Note(told, new MessageParked(NameBased.Id("lost"), KeyToDestroy, "sitting", sitting, 8, "IOException"));
        Note(told, new MessageReplayed(NameBased.Id("parked"), KeyToDestroy, "sitting", sitting, 8, "Đã sửa ổ đĩa"));
        Note(told, new MessageRestored(NameBased.Id("restored"), "record_vote", "dossier", NameBased.Id("dossier"), "sitting", sitting));
        Note(told, new MessageDiscarded(NameBased.Id("lost"), KeyToDestroy, "sitting", sitting, "IOException", "Khóa đã mất"));
    }

    private static void Note(Chronicle told, object happened) => told.Note(Operations.Stream, happened, Morning(2022, 2, 16));
}
