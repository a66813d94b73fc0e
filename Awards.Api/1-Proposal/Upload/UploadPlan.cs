using Awards.Api.Tables;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;

namespace Awards.Api.Proposals;

/// <summary>What a row comes to.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Request">What it asks for; null: it has problems.</param>
/// <param name="Award">The award's code.</param>
/// <param name="Nominee">Whom it names, as the row has it.</param>
/// <param name="Newcomer">Somebody to be registered first; null: a unit, or a person who is registered.</param>
/// <param name="Problems">What is wrong with it.</param>
internal sealed record PlannedRow(
    int Line, LineRequest? Request, string? Award, string? Nominee, Newcomer? Newcomer, IReadOnlyList<UploadProblem> Problems);

/// <summary>A person whom the unit has not registered yet. The id follows from the letter and the row by a secret key: the same file sent
/// again, or twice at once, makes nobody twice, and nobody works out whose id it is.</summary>
/// <param name="Person">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Position">The position.</param>
/// <param name="Rank">Leader, direct worker or neither.</param>
/// <param name="IdentityNumber">The identity number; null: not given.</param>
internal sealed record Newcomer(PersonId Person, string Name, string? Position, Rank Rank, string? IdentityNumber);

/// <summary>What a list comes to, before anything is recorded.</summary>
/// <param name="Rows">Every row.</param>
internal sealed record UploadPlan(IReadOnlyList<PlannedRow> Rows)
{
    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<UploadProblem> Problems => [.. Rows.SelectMany(row => row.Problems)];

    /// <summary>Those to be registered first, each once.</summary>
    public IReadOnlyList<Newcomer> Newcomers =>
        [.. Rows.Select(row => row.Newcomer).OfType<Newcomer>().DistinctBy(person => person.Person)];

    /// <summary>What the letter asks for.</summary>
    public ValueList<LineRequest> Lines => Rows.Select(row => row.Request).OfType<LineRequest>().ToValueList();
}
