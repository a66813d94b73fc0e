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

    /// <summary>A text that goes on record holds what nobody sees: it would say another thing than its reader takes it to say.</summary>
    public static Rule TextHidesCharacters { get; } = new("text-hides-characters",
        "Nội dung có ký tự không nhìn thấy được hoặc ký tự đổi chiều chữ.",
        "A text holds characters that cannot be seen, or that turn the direction of writing.", Ours);

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

    /// <summary>Nobody was registered under the id.</summary>
    public static Rule PersonUnknown { get; } = new("person-unknown", "Không có người này.", "There is no such person.", Ours);

    /// <summary>The person is registered at another unit, or at another rank.</summary>
    public static Rule PersonAlreadyRegistered { get; } = new("person-already-registered",
        "Cá nhân này đã được đăng ký ở đơn vị khác hoặc với vị trí khác; hãy ghi nhận việc chuyển đơn vị.",
        "The person is registered at another unit or rank; record the move instead.", Ours);

    /// <summary>The registration was merged into another.</summary>
    public static Rule PersonIsMerged { get; } = new("person-is-merged",
        "Cá nhân này đã được nhập với hồ sơ {into}.", "This person was merged into {into}.", Ours);

    /// <summary>The person was erased.</summary>
    public static Rule PersonIsErased { get; } = new("person-is-erased",
        "Dữ liệu của cá nhân này đã được xóa theo yêu cầu.", "This person's data was erased on request.",
        "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 9 và Điều 16 (chưa đọc toàn văn)");

    /// <summary>A merger with oneself, or into somebody who is not registered.</summary>
    public static Rule MergerImpossible { get; } = new("merger-impossible",
        "Chỉ nhập được vào một cá nhân khác đang có trong sổ.", "A person is merged into another one that is registered.", Ours);

    /// <summary>The person works at another unit.</summary>
    public static Rule PersonOfAnotherUnit { get; } = new("person-of-another-unit",
        "Đơn vị chỉ đề nghị cá nhân của đơn vị mình ({person}).", "A unit proposes its own people only ({person}).", Ours);

    /// <summary>The vault is given nothing.</summary>
    public static Rule PrivateDataMissing { get; } = new("private-data-missing",
        "Chưa có dữ liệu nào để lưu.", "There is nothing to keep.", Ours);

    /// <summary>More than the vault keeps of a person.</summary>
    public static Rule PrivateDataTooLong { get; } = new("private-data-too-long",
        "Ghi chú tối đa {notes} ký tự, các mục khác tối đa {text} ký tự.",
        "Notes have at most {notes} characters, other texts at most {text}.", Ours);

    /// <summary>An identity number that there cannot be.</summary>
    public static Rule IdentityNumberImpossible { get; } = new("identity-number-impossible",
        "Số định danh phải gồm 12 chữ số (hoặc 9 chữ số của chứng minh nhân dân cũ).",
        "An identity number has 12 digits (or 9, on an old card).", "Luật Căn cước 26/2023/QH15 (số định danh 12 chữ số)");

    /// <summary>Born today or later.</summary>
    public static Rule BirthDateImpossible { get; } = new("birth-date-impossible",
        "Ngày sinh không hợp lệ.", "The date of birth is impossible.", Ours);

    /// <summary>Somebody else is registered with the same identity number.</summary>
    public static Rule IdentityKnown { get; } = new("identity-known",
        "Số định danh này đã thuộc về {person}: nếu là một người, hãy nhập hai hồ sơ cá nhân.",
        "This identity number is {person}'s already: if they are the same, merge the two.", Ours);

    /// <summary>Only heads are stood in for by somebody who acts.</summary>
    public static Rule ActingIsForHeads { get; } = new("acting-is-for-heads",
        "Chỉ chức trách người đứng đầu mới có người giữ quyền hoặc phụ trách.",
        "Only the office of a head is held by somebody acting.", Ours);

    /// <summary>The office is one that nobody else may exercise.</summary>
    public static Rule NotToBeDelegated { get; } = new("not-to-be-delegated",
        "Chức trách này không được ủy quyền (thanh tra, quản trị, thành viên Hội đồng).",
        "This office cannot be delegated (inspector, administrator, council member).", Ours);

    /// <summary>The delegator does not hold the office in own right.</summary>
    public static Rule NotYoursToDelegate { get; } = new("not-yours-to-delegate",
        "Chỉ người đang giữ chức trách mới được ủy quyền; người được ủy quyền không được ủy quyền lại.",
        "Only who holds the office in own right delegates it; what was delegated is not delegated again.", Ours);

    /// <summary>The delegator would be the delegate.</summary>
    public static Rule DelegatedToOneself { get; } = new("delegated-to-oneself",
        "Không thể ủy quyền cho chính mình.", "Nobody delegates to oneself.", Ours);

    /// <summary>The delegation would begin before it was given.</summary>
    public static Rule DelegatedForThePast { get; } = new("delegated-for-the-past",
        "Việc ủy quyền không được bắt đầu trước ngày ủy quyền.", "A delegation does not begin before the day on which it is given.", Ours);

    /// <summary>The office is delegated to this person on some of these days.</summary>
    public static Rule AlreadyDelegated { get; } = new("already-delegated",
        "Chức trách này đã được ủy quyền cho người đó trong thời gian trùng.",
        "The office is delegated to this person already on some of these days.", Ours);

    /// <summary>There is no such delegation, or it ends earlier.</summary>
    public static Rule NotDelegated { get; } = new("not-delegated",
        "Không có việc ủy quyền đó, hoặc việc ủy quyền kết thúc sớm hơn ngày đã nêu.",
        "There is no such delegation, or it ends before that day.", Ours);

    /// <summary>The office is not held.</summary>
    public static Rule NotAppointed { get; } = new("not-appointed",
        "Người này không giữ chức trách đó vào ngày đã nêu.", "The person does not hold this office on that day.", Ours);
}
