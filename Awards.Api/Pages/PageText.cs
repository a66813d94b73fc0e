using System.Globalization;
using Awards.Domain.Decisions;
using Awards.Domain.Regulations;
using Awards.Projections;
using Awards.Projections.Route;

namespace Awards.Api.Pages;

/// <summary>How pages write days, instants and rules: dd/MM/yyyy, ICT (+07:00).</summary>
internal static class PageText
{
    private static readonly TimeSpan Ict = TimeSpan.FromHours(7);

    /// <summary>Whose pages they are; of a sector that nobody has named here, and of a page of no sector, the matter alone.</summary>
    public static Words Site(string? sector) => sector switch
    {
        "tand" => new("Thi đua, khen thưởng Tòa án nhân dân", "Emulation and commendation in the People's Courts"),
        "btp" => new("Thi đua, khen thưởng ngành Tư pháp", "Emulation and commendation in the Justice sector"),
        _ => new("Thi đua, khen thưởng", "Emulation and commendation"),
    };

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset instant) =>
        instant.ToOffset(Ict).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For sentences in which a second may decide, and in both languages.</summary>
    public static string PreciseInstant(DateTimeOffset instant) =>
        instant.ToOffset(Ict).ToString("dd/MM/yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);

    public static string Signed(string authority, SigningCapacity capacity, string? signatory) =>
        $"{(capacity == SigningCapacity.OnBehalfOf ? "KT. " : "")}{authority}{(signatory is null ? "" : $" – {signatory}")}";

    public static string Threshold(VotePolicy policy) => policy.Comparator == Comparator.AtLeast
        ? $"từ {policy.Threshold} {Of(policy.Denominator)} trở lên"
        : $"trên {policy.Threshold} {Of(policy.Denominator)}";

    public static string Quorum(VotePolicy policy) => $"ít nhất {policy.Quorum} số thành viên có mặt";

    public static string OwnCase(VotePolicy policy) => policy.OwnCase switch
    {
        Domain.Regulations.OwnCase.Recused => $"không bỏ phiếu cho đơn vị mình{Recused(policy)}",
        Domain.Regulations.OwnCase.RecusedInPerson => $"không bỏ phiếu cho chính mình{Recused(policy)}",
        _ => "được bỏ phiếu cho đơn vị mình",
    };

    /// <summary>Who is nominated: a person by the directory's name and the unit, a unit by its name.</summary>
    public static string Nominee(TimelineHeader header, IReadOnlyDictionary<Guid, string> names) =>
        header.Person is { } person && names.TryGetValue(person.Value, out var name)
            ? $"{name} – {header.NomineeName}"
            : NamesOf.Nominee(header.NomineeName, header.Person).Vietnamese;

    public static string Verdict(Domain.Verdict verdict) => verdict switch
    {
        Domain.Verdict.Met => "đạt",
        Domain.Verdict.NotMet => "không đạt",
        Domain.Verdict.NotAsked => "không áp dụng",
        _ => "được miễn",
    };

    private static string Recused(VotePolicy policy) => policy.RecusedLeaveDenominator ? ", trừ khỏi mẫu số" : ", vẫn tính trong mẫu số";

    private static string Of(Denominator denominator) => denominator switch
    {
        Denominator.AllMembers => "tổng số thành viên",
        Denominator.ClusterUnits => "số đơn vị trong cụm",
        Denominator.Present => "số có mặt",
        Denominator.PresentOrConsulted => "số có mặt và được lấy ý kiến bằng văn bản",
        _ => "số phiếu hợp lệ",
    };
}
