using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Tests.Support;

/// <summary>Who works at the Office: a clerk who is registered twice, is honoured, moves, and asks to be erased.</summary>
internal static partial class StoryOf2021
{
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
        Do(new MergePersons(SameClerk, Clerk, "Cùng số định danh"));
        Do(new MovePerson(Clerk, ToChuc, Rank.DirectWorker));
        Do(new ErasePerson(Clerk, "Đơn yêu cầu ngày 12/01/2022"));
    }
}
