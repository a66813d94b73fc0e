using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;

namespace Awards.Tests.Support;

/// <summary>The spring after: departments are renamed, merged and dissolved, and the cluster is formed anew.</summary>
internal static partial class StoryOf2021
{
    /// <summary>The Personnel department is renamed, takes in the Law department, and the Newspaper is dissolved.</summary>
    public static void ChangeUnits(Chronicle told)
    {
        void Do(Command command) => told.Do(Morning(2022, 4, 4), Administrator, command);
        var day = new DateOnly(2022, 4, 1);
        Do(new AddUnitAlias(ToChuc, new KnownAlias("Vụ Tổ chức Cán bộ", "Báo Công lý, 12/10/2021")));
        Do(new RenameUnit(ToChuc, new Renaming("Vụ Tổ chức cán bộ và Pháp chế", day, "80/QĐ-TANDTC", new(2022, 3, 30))));
        Do(new ClassifyUnit(ThiDua, new UnitClassification(UnitKind.Department, VanPhong, new(2021, 1, 1), "4/QĐ-TANDTC")));
        Do(new MergeUnit(PhapChe, ToChuc, day, "80/QĐ-TANDTC", new(2022, 3, 30)));
        Do(new DissolveUnit(CongLy, day, "81/QĐ-TANDTC", new(2022, 3, 30)));
        var name = new RosterName("TANDTC", ClusterKind.Cluster, "VI");
        Do(new DecideRoster(
            ClusterRosterId.For(Chronicle.Sector, name), name, [VanPhong, ToChuc, ThiDua, HocVien], day, "82/QĐ-TANDTC", new(2022, 3, 31)));
    }
}
