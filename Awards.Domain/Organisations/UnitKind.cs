namespace Awards.Domain.Organisations;

/// <summary>What kind of collective a unit is. The sources name these kinds and define none of them: a person says which it is.</summary>
public enum UnitKind
{
    /// <summary>A body that leads (cơ quan lãnh đạo, chỉ huy).</summary>
    Leadership,

    /// <summary>A department, office or the like (vụ, cục, văn phòng và tương đương).</summary>
    Department,

    /// <summary>A court of a level (tòa án nhân dân một cấp).</summary>
    Court,

    /// <summary>A school, newspaper or other service (đơn vị sự nghiệp).</summary>
    Service,

    /// <summary>A small collective (tập thể nhỏ): a part of a unit without a seal of its own, such as a division or a faculty.</summary>
    SmallCollective,
}

/// <summary>Of what kind a unit is from a day on, and of which unit it is a part.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Parent">The unit of which it is a part; null: of none. A small collective always has one.</param>
/// <param name="From">First day (ICT) on which it holds.</param>
/// <param name="Document">Number of the document that says so.</param>
public sealed record UnitClassification(UnitKind Kind, UnitId? Parent, DateOnly From, string Document);

/// <summary>Says of what kind a unit is from a day on.</summary>
/// <param name="Unit">Which unit.</param>
/// <param name="Classification">Kind, parent, first day and document; one a day.</param>
public sealed record ClassifyUnit(UnitId Unit, UnitClassification Classification) : UnitCommand(Unit);

/// <summary>The unit is of a kind from a day on.</summary>
public sealed record UnitClassified(UnitId Unit, UnitClassification Classification) : IUnitChange;
