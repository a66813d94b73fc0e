using System.Net;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;

namespace Awards.Tests.Access.Table;

/// <summary>
/// Every endpoint, asked by everybody, for what is their own and for what is not: docs/access.md says what comes of it, and the running
/// program is asked whether it is so.
/// </summary>
public sealed class Every_cell_of_the_access_table(Postgres postgres, SharedAccessWorld shared)
{
    private const int AtATime = 8;
    private static readonly string[] Roles = Enum.GetNames<Role>();
    private static readonly string[] WhatIsShown = ["public", "internal", "names", "vault", "nothing"];
    private static readonly string[] ReadersOfEverything = [nameof(Role.Administrator), nameof(Role.Secretary), nameof(Role.Inspector)];

    public static TheoryData<string> Rows => new(AccessTable.Rows.Select(row => row.ToString()));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task says_what_the_program_answers(string named)
    {
        var (world, row) = (await shared.World(postgres), AccessTable.Rows.Single(candidate => candidate.ToString() == named));
        var before = await world.Heads();
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(Questions(world, row), new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (question, _) =>
        {
            var known = AccessWorld.Known(row, question.Sector, question.Caller);
            var reply = await world.Ask(row, question.Caller, question.Sector.Code, known);
            if (Answer(reply) != question.Expected)
                wrong.Add($"{question.Who}: {Answer(reply)}, not {question.Expected}; {(int)reply.Status} {reply.Text("code")}");
            foreach (var seen in Shown(world, row, question.Who, reply)) wrong.Add(seen);
        });
        wrong.Order(StringComparer.Ordinal).ShouldBeEmpty();
        (await world.Heads()).ShouldBe(before, "nothing is done by whoever asks");
    }

    [Theory]
    [MemberData(nameof(RowsWithIds))]
    public async Task says_the_same_of_the_other_sectors_thing_as_of_nothing(string named)
    {
        var (world, row) = (await shared.World(postgres), AccessTable.Rows.Single(candidate => candidate.ToString() == named));
        var wrong = new System.Collections.Concurrent.ConcurrentBag<string>();
        await Parallel.ForEachAsync(Roles, new ParallelOptions { MaxDegreeOfParallelism = AtATime }, async (role, _) =>
        {
            var caller = world.Here.Callers[role];
            var foreign = AccessWorld.Known(row, world.There, world.There.Callers[role]);
            var nowhere = foreign.ToDictionary(
                known => known.Key, known => Guid.TryParse(known.Value, out var _) ? Guid.NewGuid().ToString() : known.Value);
            var (there, nothing) =
                (await world.Ask(row, caller, world.Here.Code, foreign), await world.Ask(row, caller, world.Here.Code, nowhere));
            if ((there.Status, there.Text("code")) != (nothing.Status, nothing.Text("code")))
                wrong.Add($"{role}: {there.Status} {there.Text("code")}, and of nothing {nothing.Status} {nothing.Text("code")}");
            var isOfOne = row.Path.EndsWith('}') && !row.Path.Contains('?', StringComparison.Ordinal);
            if (there.Status == HttpStatusCode.OK && isOfOne) wrong.Add($"{role}: reads the other sector's");
        });
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task names_every_endpoint_and_no_other()
    {
        var world = await shared.World(postgres);
        AccessTable.Rows.Select(row => row.Endpoint).Distinct().Order().ShouldBe(world.Endpoints().Distinct().Order());
    }

    [Fact]
    public void has_a_column_for_everybody() => AccessTable.Columns.Order().ShouldBe(
        Roles.Append(AccessTable.Nobody).Append(AccessTable.NoOffice).Append(AccessTable.Elsewhere).Order());

    [Fact]
    public void has_no_row_twice() => AccessTable.Rows.Select(row => row.ToString()).ShouldBeUnique();

    /// <summary>Rows about a thing that the address or the body names.</summary>
    public static TheoryData<string> RowsWithIds => new(AccessTable.Rows
        .Where(row => row.Of is "own" or "published" or "council" or "council, other's seat" or "own individual")
        .Where(row => row.Path.Count(letter => letter == '{') > 1)
        .Select(row => row.ToString()));

    private static IEnumerable<Question> Questions(AccessWorld world, AccessTable.Row row)
    {
        yield return new(AccessTable.Nobody, null, world.Here, row.Cells[AccessTable.Nobody]);
        foreach (var who in Roles.Append(AccessTable.NoOffice)) yield return new(who, world.Here.Callers[who], world.Here, row.Cells[who]);
        foreach (var role in Roles)
            yield return new($"{role}, elsewhere", world.Here.Callers[role], world.There, row.Cells[AccessTable.Elsewhere]);
    }

    private static string Answer(HttpReply reply) => (int)reply.Status switch
    {
        302 when reply.Header("Location")!.Contains("/sign-in?", StringComparison.Ordinal) => "sign-in",
        >= 200 and < 400 => "ok",
        412 => "may",
        401 or 403 or 404 => $"{(int)reply.Status}",
        400 or 405 or 409 or 413 or 415 or 422 => "rule",
        _ => $"status {(int)reply.Status}",
    };

    private static IEnumerable<string> Shown(AccessWorld world, AccessTable.Row row, string who, HttpReply reply)
    {
        bool Holds(string text) => reply.Body.Contains(text, StringComparison.Ordinal);
        if (row.Shows != "vault" && Holds(AccessSector.Telephone)) yield return $"{who}: sees a telephone number";
        if (row.Shows != "names" && Holds(AccessSector.MarkOfNames)) yield return $"{who}: sees a person's name";
        var people = world.Here.People.Concat(world.There.People).Select(person => person.Value.ToString());
        if (row.Shows is "public" or "nothing" && people.Any(Holds)) yield return $"{who}: sees a person's id";
        if (!WhatIsShown.Contains(row.Shows)) yield return $"'{row.Shows}' is nothing that is shown";
        if (ReadersOfEverything.Contains(who)) yield break;
        foreach (var name in (string[])["dossier", "submission"])
            if (Holds(world.Here.Others[name]) && row.Of != "other's") yield return $"{who}: sees another's {name}";
        foreach (var theirs in world.There.Own.Values.Where(text => Guid.TryParse(text, out _)))
            if (!who.EndsWith("elsewhere", StringComparison.Ordinal) && Holds(theirs)) yield return $"{who}: sees the other sector's thing";
    }

    private sealed record Question(string Who, PersonId? Caller, AccessSector Sector, string Expected);
}
