using Awards.Api.Access;
using Awards.Domain;
using Awards.Domain.Organisations;

namespace Awards.Tests.Access;

public sealed class Every_cell_of_the_permission_table
{
    private static readonly Place Unit = Place.Of(Cases.Unit);
    private static readonly Place Cluster = Place.Of(Cases.Cluster);
    private static readonly Place[] Everywhere = [Place.Sector, Unit, Cluster];
    private static readonly Place[] Elsewhere = [Place.Of(Cases.OtherUnit), Place.Of(Cases.OtherCluster)];

    public static TheoryData<string, string> Cells =>
        new(PermissionTable.Rows.SelectMany(row => row.Cells.Keys.Select(role => (row.ToString(), role))));

    [Theory]
    [MemberData(nameof(Cells))]
    public void says_what_the_program_does(string row, string role)
    {
        var frozen = PermissionTable.Rows.Single(candidate => candidate.ToString() == row);
        var (right, wrong) = Places(frozen.Cells[role]);
        var officer = Enum.Parse<Role>(role);

        foreach (var place in right) Refusal(frozen, Holding(officer, [place])).ShouldBeNull($"{role} at {place}");
        Refusal(frozen, Holding(officer, wrong)).ShouldNotBeNull($"{role} at {string.Join(" and ", wrong)}");
    }

    [Fact]
    public void covers_every_role() =>
        PermissionTable.Rows[0].Cells.Keys.Order().ShouldBe(Enum.GetNames<Role>().Order());

    [Fact]
    public void covers_every_command_that_a_person_may_send_and_no_other() =>
        PermissionTable.Rows.Select(row => row.Command).Distinct().Order()
            .ShouldBe(Permissions.Commands.Select(command => command.Name).Order());

    [Fact]
    public void is_about_the_caller_where_it_says_person()
    {
        var council = PermissionTable.Rows.Single(row => row.ToString() == "CastBallot council");
        var own = Cases.Of(council);
        var somebodyElses = (Domain.Ballots.CastBallot)own.Command with { Elector = new(Guid.NewGuid()) };
        // No office would help: the sentence names none, and none is left open.
        Refusal(own with { Command = somebodyElses }, Holding(Role.CouncilMember, [Place.Sector])).ShouldBe(Rules.NotEntitledToVote);
    }

    internal static Officer Holding(Role role, IEnumerable<Place> places) =>
        new(places.Select(place => new Office(role, place, Cases.Today, null)).ToValueList());

    private static Rule? Refusal(PermissionTable.Row row, Officer caller) => Refusal(Cases.Of(row), caller);

    private static Rule? Refusal(Cases.Case sent, Officer caller) =>
        Permissions.Refusal(sent.Sent, sent.State, caller, isFirstAdministrator: false, Cases.Today, sent.Host);

    private static (Place[] Right, Place[] Wrong) Places(string cell) => cell switch
    {
        "sector" or "person" => ([Place.Sector], [Unit, Cluster, .. Elsewhere]),
        "unit" => ([Unit], [Place.Sector, Cluster, .. Elsewhere]),
        "cluster" => ([Cluster], [Place.Sector, Unit, .. Elsewhere]),
        "" => ([], [.. Everywhere, .. Elsewhere]),
        _ => throw new ArgumentException($"'{cell}' is no cell of the table."),
    };
}
