namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>A unit that is to go on for another one which ends after it.</summary>
    public static Rule UnitDissolutionImpossible { get; } = new("unit-dissolution-impossible",
        "Đơn vị không thể giải thể trước ngày tiếp nhận đơn vị khác sáp nhập vào.",
        "The unit cannot be dissolved before the day on which it takes in another one.", Ours);

    /// <summary>The unit was merged or dissolved.</summary>
    public static Rule UnitHasEnded { get; } = new("unit-has-ended",
        "Đơn vị “{name}” đã sáp nhập hoặc giải thể từ ngày {day}: không được đề nghị hoặc quyết định mới cho đơn vị này.",
        "The unit '{name}' was merged or dissolved from {day} on: nothing new is proposed or decided for it.", Ours);

    /// <summary>A merger with oneself, or into a unit that ends or is not registered.</summary>
    public static Rule UnitMergerImpossible { get; } = new("unit-merger-impossible",
        "Chỉ sáp nhập được vào một đơn vị khác đã đăng ký và không có quyết định kết thúc hoạt động.",
        "A unit is merged into another one that is registered and has no end on record.", Ours);

    /// <summary>A change by a decision of the future, or far from it.</summary>
    public static Rule UnitChangeDayImpossible { get; } = new("unit-change-day-impossible",
        "Ngày quyết định hoặc ngày có hiệu lực không hợp lệ: quyết định ở tương lai, hoặc hiệu lực sau quyết định hơn một năm.",
        "The decision's date or its first day is impossible: decided in the future, or in force more than a year after it.", Ours);

    /// <summary>Another renaming is in force from the same day.</summary>
    public static Rule UnitRenamedThatDay { get; } = new("unit-renamed-that-day",
        "Đơn vị đã được đổi tên từ ngày {day} theo nội dung khác.", "The unit was renamed from {day} on with other contents.", Ours);

    /// <summary>Another kind was recorded from the same day.</summary>
    public static Rule UnitClassifiedThatDay { get; } = new("unit-classified-that-day",
        "Loại hình của đơn vị từ ngày {day} đã được ghi nhận khác.",
        "The unit's kind from {day} on is on record with other contents.", Ours);

    /// <summary>A small collective is a part of a unit.</summary>
    public static Rule SmallCollectiveWithoutUnit { get; } = new("small-collective-without-unit",
        "Tập thể nhỏ phải thuộc một đơn vị.", "A small collective is a part of a unit, which has to be named.", Ours);

    /// <summary>A unit that is part of itself, or of one that is not registered.</summary>
    public static Rule ParentUnitImpossible { get; } = new("parent-unit-impossible",
        "Đơn vị cấp trên phải là một đơn vị khác đã đăng ký và không thuộc chính đơn vị này.",
        "The unit of which it is a part is another one that is registered, and no part of it.", Ours);

    /// <summary>Nobody is appointed at a unit from the day on which it is no more.</summary>
    public static Rule OfficeAtEndedUnit { get; } = new("office-at-ended-unit",
        "Đơn vị “{name}” đã sáp nhập hoặc giải thể từ ngày {day}: không giao chức trách mới tại đơn vị này từ ngày đó.",
        "The unit '{name}' was merged or dissolved from {day} on: nobody is appointed there from that day on.", Ours);
}
