namespace Awards.Domain.Organisations;

/// <summary>A role that a person holds at a place from a day on.</summary>
/// <param name="Role">What the person may do.</param>
/// <param name="Place">Where.</param>
/// <param name="Since">First day (ICT).</param>
/// <param name="Until">Last day (ICT); null: until ended.</param>
/// <param name="Acting">True: for the time being (quyền, phụ trách), with all that the office allows; null: appointed to it.</param>
public sealed record Office(Role Role, Place Place, DateOnly Since, DateOnly? Until, bool? Acting = null)
{
    /// <summary>Whether somebody may act in such an office: only where one person is at the head.</summary>
    public static bool MayBeActing(Role role) => role is Role.UnitHead or Role.CouncilChair or Role.Decider;

    /// <summary>Whether it is held on a day.</summary>
    public bool HeldOn(DateOnly day) => day >= Since && (Until is null || day <= Until);

    /// <summary>Whether the same office is held in both on some day.</summary>
    public bool Overlaps(Office other) =>
        Role == other.Role && Place == other.Place && (Until is null || other.Since <= Until)
            && (other.Until is null || Since <= other.Until);
}

/// <summary>Where an office is held: the whole sector, or one unit, cluster or council.</summary>
/// <param name="Kind">What kind of place.</param>
/// <param name="Id">Which; null for the sector.</param>
public readonly record struct Place(PlaceKind Kind, Guid? Id)
{
    /// <summary>The whole sector.</summary>
    public static Place Sector { get; } = new(PlaceKind.Sector, null);

    /// <summary>One unit.</summary>
    public static Place Of(UnitId unit) => new(PlaceKind.Unit, unit.Value);

    /// <summary>One cluster.</summary>
    public static Place Of(ClusterId cluster) => new(PlaceKind.Cluster, cluster.Value);

    /// <summary>Whether a role is held at such a place: elsewhere it would allow nothing. There is a council of the sector, and each unit
    /// may have one of its own (hội đồng cơ sở).</summary>
    public static bool IsFor(Role role, PlaceKind kind) => role switch
    {
        Role.UnitOfficer or Role.UnitHead or Role.ClusterVoter => kind == PlaceKind.Unit,
        Role.ClusterLead => kind == PlaceKind.Cluster,
        Role.CouncilMember or Role.CouncilChair => kind is PlaceKind.Sector or PlaceKind.Unit,
        _ => kind == PlaceKind.Sector,
    };
}

/// <summary>Kinds of places.</summary>
public enum PlaceKind
{
    /// <summary>The whole sector.</summary>
    Sector,

    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A cluster.</summary>
    Cluster,
}

/// <summary>What people do in the procedure.</summary>
public enum Role
{
    /// <summary>Drafts a unit's submissions.</summary>
    UnitOfficer,

    /// <summary>Head of a unit (thủ trưởng đơn vị): signs its submissions, withdraws its dossiers.</summary>
    UnitHead,

    /// <summary>A unit's representative at its cluster's conference.</summary>
    ClusterVoter,

    /// <summary>Conducts a cluster's conference.</summary>
    ClusterLead,

    /// <summary>Secretary of the council's standing body (cơ quan Thường trực Hội đồng).</summary>
    Secretary,

    /// <summary>Member of the sector's council, or of a unit's own.</summary>
    CouncilMember,

    /// <summary>Chair of the sector's council, or of a unit's own.</summary>
    CouncilChair,

    /// <summary>The Chief Justice's or Minister's office: signs decisions and letters upward.</summary>
    Decider,

    /// <summary>Reads everything but sealed ballots and the vault; writes nothing (thanh tra).</summary>
    Inspector,

    /// <summary>Runs the system; sees kinds, places and reason codes, no content.</summary>
    Operator,

    /// <summary>Appoints officers and adopts regulations.</summary>
    Administrator,
}
