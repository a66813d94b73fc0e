using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Api.Tables;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Projections;

namespace Awards.Api.Proposals;

/// <summary>What an uploaded list is compared with.</summary>
/// <param name="Submission">The letter.</param>
/// <param name="Rules">The rules in force today; null: none are.</param>
/// <param name="Units">Every unit, by what a row may call it.</param>
/// <param name="Today">Today (ICT): names of units are those of the day.</param>
/// <param name="People">Who is registered at the submitting unit, with the name; merged and erased ones are not among them.</param>
/// <param name="ByIdentity">Finds the persons with an identity number.</param>
internal sealed record UploadGround(
    SubmissionId Submission, RuleSet? Rules, KnownUnits Units, DateOnly Today, IReadOnlyDictionary<PersonId, PersonEntry> People,
    Func<string, Task<IReadOnlyList<PersonId>>> ByIdentity)
{
    /// <summary>Awards by their names and aliases.</summary>
    public NameMatcher<AwardCode> Awards { get; } = AwardNaming.Matcher(Rules?.Awards ?? []);
}

/// <summary>Turns rows into lines of a letter: who is meant by a name, who is new, what is wrong.</summary>
internal sealed class UploadPlanning(UploadGround ground, PersonVault vault)
{
    private readonly HashSet<(AwardCode, Guid)> seen = [];

    /// <summary>The plan of a list.</summary>
    public async Task<UploadPlan> Of(Table<UploadColumn> table)
    {
        var rows = new List<PlannedRow>();
        foreach (var row in table.Rows) rows.Add(await Plan(row));
        return new UploadPlan(rows);
    }

    private async Task<PlannedRow> Plan(TableRow<UploadColumn> row)
    {
        var problems = new List<UploadProblem>();
        var isUnit = row[UploadColumn.Name] is null && row[UploadColumn.Person] is null;
        var award = AwardOf(row, isUnit ? NomineeKind.Unit : NomineeKind.Person, problems);
        var (unit, person, newcomer) = isUnit ? (UnitOf(row, problems), null, null) : await PersonOf(row, problems);
        if (award is { } code && (unit?.Value ?? person?.Value) is { } nominee && !seen.Add((code, nominee)))
            problems.Add(UploadColumns.Problem(row.Line, null, HttpRules.RowRepeated));
        var request = problems.Count == 0 ? new LineRequest(award!.Value, unit, person) : null;
        return new PlannedRow(
            row.Line, request, award?.Value ?? row[UploadColumn.Award], row[UploadColumn.Name] ?? row[UploadColumn.Unit], newcomer,
            problems);
    }

    private AwardCode? AwardOf(TableRow<UploadColumn> row, NomineeKind kind, List<UploadProblem> problems)
    {
        if (ground.Rules is null || row[UploadColumn.Award] is not { } said)
        {
            problems.Add(UploadColumns.Problem(row.Line, UploadColumn.Award, HttpRules.RowIncomplete));
            return null;
        }
        var named = AwardNaming.Find(ground.Awards, said);
        if (named is NameMatch<AwardCode>.Ambiguous)
        {
            problems.Add(UploadColumns.Problem(row.Line, UploadColumn.Award, HttpRules.RowAmbiguous));
            return null;
        }
        var code = named is NameMatch<AwardCode>.One one ? one.Found.Thing : new AwardCode(said);
        var award = ground.Rules.Award(code);
        if (award is null) problems.Add(UploadColumns.Problem(row.Line, UploadColumn.Award, Rules.AwardUnknown.With("award", said)));
        else if (!award.IsFor(kind))
            problems.Add(UploadColumns.Problem(row.Line, UploadColumn.Award, Rules.NomineeOfAnotherKind.With("award", award.Name)));
        return award?.Code;
    }

    private UnitId? UnitOf(TableRow<UploadColumn> row, List<UploadProblem> problems)
    {
        if (row[UploadColumn.Unit] is not { } said)
        {
            problems.Add(UploadColumns.Problem(row.Line, null, Rules.NomineeMissing));
            return null;
        }
        var (unit, refused) = ground.Units.Find(said, ground.Today);
        if (refused is not null) problems.Add(UploadColumns.Problem(row.Line, UploadColumn.Unit, refused));
        return unit;
    }

    private async Task<(UnitId?, PersonId?, Newcomer?)> PersonOf(TableRow<UploadColumn> row, List<UploadProblem> problems)
    {
        if (row[UploadColumn.Unit] is not null) problems.Add(UploadColumns.Problem(row.Line, UploadColumn.Unit, Rules.NomineeMissing));
        if (row[UploadColumn.Person] is { } id)
        {
            if (Guid.TryParse(id, out var named) && ground.People.ContainsKey(new PersonId(named)))
                return (null, new PersonId(named), null);
            problems.Add(UploadColumns.Problem(row.Line, UploadColumn.Person, Rules.PersonUnknown));
            return default;
        }
        if (row[UploadColumn.IdentityNumber] is { } number)
        {
            if (!PrivateData.IsIdentityNumber(number))
            {
                problems.Add(UploadColumns.Problem(row.Line, UploadColumn.IdentityNumber, Rules.IdentityNumberImpossible));
                return default;
            }
            if ((await ground.ByIdentity(number)) is [var known, ..])
            {
                if (ground.People.ContainsKey(known)) return (null, known, null);
                problems.Add(UploadColumns.Problem(row.Line, UploadColumn.IdentityNumber, HttpRules.IdentityElsewhere));
                return default;
            }
        }
        return ByName(row, problems);
    }

    private (UnitId?, PersonId?, Newcomer?) ByName(TableRow<UploadColumn> row, List<UploadProblem> problems)
    {
        var (name, position) = (row[UploadColumn.Name]!, row[UploadColumn.Position]);
        if ((Names.Refusal(name) ?? (position is null ? null : Names.Refusal(position))) is { } refusal)
        {
            problems.Add(UploadColumns.Problem(row.Line, UploadColumn.Name, refusal));
            return default;
        }
        var namesakes = ground.People.Where(person => KnownUnits.Key(person.Value.Name) == KnownUnits.Key(name)).ToList();
        if (namesakes.Count > 1 && position is not null)
            namesakes = [.. namesakes.Where(person => KnownUnits.Key(person.Value.Position ?? "") == KnownUnits.Key(position))];
        if (namesakes.Count == 1) return (null, namesakes[0].Key, null);
        if (namesakes.Count > 1)
        {
            problems.Add(UploadColumns.Problem(row.Line, UploadColumn.Name, HttpRules.RowAmbiguous));
            return default;
        }
        return Newcomer(row, Names.Tidy(name), position is null ? null : Names.Tidy(position), problems);
    }

    private (UnitId?, PersonId?, Newcomer?) Newcomer(
        TableRow<UploadColumn> row, string name, string? position, List<UploadProblem> problems)
    {
        if (RankOf(row[UploadColumn.Rank]) is not { } rank)
        {
            problems.Add(UploadColumns.Problem(row.Line, UploadColumn.Rank, HttpRules.RankUnknown));
            return default;
        }
        var number = row[UploadColumn.IdentityNumber];
        var person = vault.IdOfRow(ground.Submission.Value, number ?? $"{KnownUnits.Key(name)}/{KnownUnits.Key(position ?? "")}");
        return (null, person, new Newcomer(person, name, position, rank, number));
    }

    private static Rank? RankOf(string? said) => SearchText.Of(said ?? "") switch
    {
        "lanh dao" or "leader" => Rank.Leader,
        "truc tiep" or "nguoi lao dong truc tiep" or "directworker" or "direct worker" => Rank.DirectWorker,
        "" or "khac" or "other" => Rank.Other,
        _ => null,
    };
}
