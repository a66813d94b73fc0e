namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>The caller holds no office that allows the step.</summary>
    public static Rule NotYourOffice { get; } = new("not-your-office",
        "Bạn không giữ chức trách được phép thực hiện bước này ({role}).", "You hold no office that may take this step ({role}).", Ours);

    /// <summary>The same person may not take both of two steps.</summary>
    public static Rule DutiesMustBeSeparate { get; } = new("duties-must-be-separate",
        "Người đã đề nghị không được thẩm định; người đã thẩm định không được quyết định.",
        "Who proposed may not appraise, and who appraised may not decide.", Ours);

    /// <summary>A name is missing, or says nothing.</summary>
    public static Rule NameMissing { get; } = new("name-missing",
        "Thiếu tên: tên phải có chữ hoặc số.", "The name is missing: it needs a letter or a digit.", Ours);

    /// <summary>A name holds what nobody sees: it would look like another name.</summary>
    public static Rule NameHidesCharacters { get; } = new("name-hides-characters",
        "Tên có ký tự không nhìn thấy được hoặc ký tự đổi chiều chữ.",
        "The name holds characters that cannot be seen, or that turn the direction of writing.", Ours);

    /// <summary>A name longer than names are.</summary>
    public static Rule NameTooLong { get; } = new("name-too-long",
        "Tên dài quá {most} ký tự.", "The name is longer than {most} characters.", Ours);

    /// <summary>The unit exists with other data.</summary>
    public static Rule UnitAlreadyRegistered { get; } = new("unit-already-registered",
        "Đơn vị đã được đăng ký với tên “{name}”.", "The unit is already registered as '{name}'.", Ours);

    /// <summary>A unit is not registered.</summary>
    public static Rule UnitUnknown { get; } = new("unit-unknown", "Không có đơn vị {unit}.", "There is no unit {unit}.", Ours);

    /// <summary>A period ends before it begins.</summary>
    public static Rule PeriodEndsBeforeItBegins { get; } = new("period-ends-before-it-begins",
        "Ngày kết thúc trước ngày bắt đầu.", "The period ends before it begins.", Ours);

    /// <summary>An office of the sector names a place, or another names none.</summary>
    public static Rule PlaceIncomplete { get; } = new("place-incomplete",
        "Chức trách phải nêu đúng nơi đảm nhiệm.", "An office must name its place; an office of the whole sector names none.", Ours);

    /// <summary>The role is not held at such a place.</summary>
    public static Rule RoleOfAnotherPlace { get; } = new("role-of-another-place",
        "Chức trách này không được giữ ở loại nơi đã nêu (toàn ngành, đơn vị hay cụm thi đua).",
        "This role is not held at a place of that kind (the sector, a unit or a cluster).", Ours);

    /// <summary>The office is held already.</summary>
    public static Rule AlreadyAppointed { get; } = new("already-appointed",
        "Người này đang giữ chức trách đó.", "The person holds this office already.", Ours);

    /// <summary>The office is not held.</summary>
    public static Rule NotAppointed { get; } = new("not-appointed",
        "Người này không giữ chức trách đó vào ngày đã nêu.", "The person does not hold this office on that day.", Ours);
}
