using Awards.Domain.Organisations;

namespace Awards.Domain.Campaigns;

/// <summary>What a unit is in its cluster.</summary>
public enum ClusterRole
{
    /// <summary>Trưởng cụm, Cụm trưởng.</summary>
    Lead,

    /// <summary>Phó Trưởng cụm, Cụm phó.</summary>
    Deputy,
}

/// <summary>What sources call the lead and the deputy: one report uses both words for each (Cluster VI, conference of
/// 12/10/2021).</summary>
public static class ClusterRoles
{
    private static readonly NameMatcher<ClusterRole> Matcher = new(
    [
        new(ClusterRole.Lead, "Cụm trưởng", ["Cụm trưởng", "Trưởng cụm", "Trưởng khu vực"], []),
        new(ClusterRole.Deputy, "Cụm phó", ["Cụm phó", "Phó Trưởng cụm", "Phó Cụm trưởng", "Phó Trưởng khu vực"], []),
    ]);

    /// <summary>What a text calls the role.</summary>
    public static NameMatch<ClusterRole> Called(string written) => Matcher.Match(written);
}
