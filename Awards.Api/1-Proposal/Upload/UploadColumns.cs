using Awards.Api.Http;
using Awards.Api.Tables;
using Awards.Domain;

namespace Awards.Api.Proposals;

/// <summary>What a column of an uploaded list says.</summary>
internal enum UploadColumn
{
    /// <summary>The award: its code or its official name.</summary>
    Award,

    /// <summary>A person's full name; empty where a unit is nominated.</summary>
    Name,

    /// <summary>The person's position.</summary>
    Position,

    /// <summary>Leader, direct worker or neither.</summary>
    Rank,

    /// <summary>The person's identity number, which goes to the vault.</summary>
    IdentityNumber,

    /// <summary>The person's id, where the name alone does not say who it is.</summary>
    Person,

    /// <summary>A nominated unit: its id or its official name.</summary>
    Unit,
}

/// <summary>The columns of an uploaded list.</summary>
internal static class UploadColumns
{
    /// <summary>All of them.</summary>
    public static TableColumns<UploadColumn> All { get; } = new(
        Missing,
        new(UploadColumn.Award, "Danh hiệu", "mã danh hiệu", "hình thức khen thưởng", "award"),
        new(UploadColumn.Name, "Họ và tên", "họ tên", "name"),
        new(UploadColumn.Position, "Chức vụ", "position"),
        new(UploadColumn.Rank, "Vị trí", "rank"),
        new(UploadColumn.IdentityNumber, "Số định danh", "số CCCD", "identityNumber", "identity number"),
        new(UploadColumn.Person, "Mã cá nhân", "person"),
        new(UploadColumn.Unit, "Tập thể", "đơn vị", "unit"));

    /// <summary>A rule's refusal of a row.</summary>
    public static UploadProblem Problem(int line, UploadColumn? column, Rule rule) => All.Problem(line, column, rule);

    private static Rule? Missing(IReadOnlyCollection<UploadColumn> columns) => columns.Contains(UploadColumn.Award)
        && (columns.Contains(UploadColumn.Name) || columns.Contains(UploadColumn.Person) || columns.Contains(UploadColumn.Unit))
            ? null
            : HttpRules.UploadColumnMissing;
}
