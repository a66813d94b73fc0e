using Awards.Api.Tables;

namespace Awards.Api.Proposals;

/// <summary>A row of a list in JSON: one nominee for one award.</summary>
/// <param name="Award">The award: its code or its official name.</param>
/// <param name="Name">A person's full name; null where a unit is nominated.</param>
/// <param name="Position">The person's position.</param>
/// <param name="Rank">lãnh đạo (Leader), trực tiếp (DirectWorker) or khác (Other).</param>
/// <param name="IdentityNumber">The person's identity number, which goes to the vault.</param>
/// <param name="Person">The person's id, where the name alone does not say who it is.</param>
/// <param name="Unit">A nominated unit: its id or its official name.</param>
internal sealed record ListedNominee(
    string Award, string? Name = null, string? Position = null, string? Rank = null, string? IdentityNumber = null, string? Person = null,
    string? Unit = null)
{
    /// <summary>What its columns say.</summary>
    public IReadOnlyDictionary<UploadColumn, string> Cells() => TableFile.Cells(
        (UploadColumn.Award, Award), (UploadColumn.Name, Name), (UploadColumn.Position, Position), (UploadColumn.Rank, Rank),
        (UploadColumn.IdentityNumber, IdentityNumber), (UploadColumn.Person, Person), (UploadColumn.Unit, Unit));

    /// <summary>Says nothing of the identity number, so that no log line can.</summary>
    public override string ToString() => "a nominee";
}
