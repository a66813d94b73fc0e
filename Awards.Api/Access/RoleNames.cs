using Awards.Domain.Organisations;

namespace Awards.Api.Access;

/// <summary>What people call the roles.</summary>
internal static class RoleNames
{
    /// <summary>The Vietnamese name, and the role's own so that a reader of either language knows it.</summary>
    public static string Of(Role role) => $"{Vietnamese(role)} ({role})";

    /// <summary>The Vietnamese name, with how it is held.</summary>
    public static string Title(Role role, bool isActing, bool isDelegated) =>
        isActing ? $"quyền/phụ trách {Vietnamese(role)}" : isDelegated ? $"{Vietnamese(role)} (được ủy quyền)" : Vietnamese(role);

    /// <summary>The Vietnamese name.</summary>
    public static string Vietnamese(Role role) => role switch
    {
        Role.UnitOfficer => "cán bộ phụ trách của đơn vị",
        Role.UnitHead => "thủ trưởng đơn vị",
        Role.ClusterVoter => "đại diện đơn vị tại cụm thi đua",
        Role.ClusterLead => "cụm trưởng",
        Role.Secretary => "thư ký Thường trực Hội đồng",
        Role.CouncilMember => "thành viên Hội đồng",
        Role.CouncilChair => "chủ tịch Hội đồng",
        Role.Decider => "người có thẩm quyền quyết định",
        Role.Inspector => "thanh tra",
        Role.Operator => "người vận hành",
        Role.Administrator => "quản trị",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
