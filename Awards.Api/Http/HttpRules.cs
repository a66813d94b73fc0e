using Awards.Domain;

namespace Awards.Api.Http;

/// <summary>
/// Why a request is refused before the rulebook is asked, or when it cannot be: as rules, so that callers meet one shape.
/// </summary>
internal static class HttpRules
{
    private const string Ours = "Quy ước của giao diện lập trình (docs/api.md)";

    public static Rule MalformedRequest { get; } = new("malformed-request",
        "Yêu cầu không đọc được: {vi}.", "The request cannot be read: {problem}.", Ours);

    public static Rule RequestTooLarge { get; } = new("request-too-large", "Yêu cầu quá lớn.", "The request is too large.", Ours);

    public static Rule NotJson { get; } = new("not-json",
        "Nội dung yêu cầu phải là JSON, hoặc đúng loại mà địa chỉ này nhận.",
        "The request's content must be JSON, or of a type that this address takes.", Ours);

    public static Rule UploadUnreadable { get; } = new("upload-unreadable",
        "Tệp không đọc được: hãy dùng tệp mẫu, lưu dưới dạng UTF-8.",
        "The file cannot be read: use the template, saved as UTF-8.", Ours);

    public static Rule UploadEmpty { get; } = new("upload-empty", "Tệp không có dòng nào.", "The file has no rows.", Ours);

    public static Rule UploadTooLong { get; } = new("upload-too-long",
        "Danh sách dài quá {most} dòng.", "The list has more than {most} rows.", Ours);

    /// <summary>A report over more than a request may take.</summary>
    public static Rule ReportTooLong { get; } = new("report-too-long",
        "Báo cáo cộng quá {most} hồ sơ của một năm, hoặc có quá {lines} dòng; hãy hỏi theo cụm, đơn vị hoặc danh hiệu.",
        "The report is over more than {most} dossiers of a year, or has more than {lines} lines; ask by cluster, unit or award.", Ours);

    public static Rule UploadColumnUnknown { get; } = new("upload-column-unknown",
        "Cột “{column}” không có trong mẫu, hoặc có hai lần.",
        "The column '{column}' is not in the template, or stands there twice.", Ours);

    public static Rule UploadColumnMissing { get; } = new("upload-column-missing",
        "Thiếu cột danh hiệu, hoặc cột nêu người hay tập thể được đề nghị.",
        "The column of the award is missing, or one that says who is nominated.", Ours);

    public static Rule UploadHasProblems { get; } = new("upload-has-problems",
        "Danh sách có {count} lỗi, chưa ghi nhận dòng nào. Dòng {line}: {gi}",
        "The list has {count} problems; nothing was recorded. Line {line}: {what}", Ours);

    public static Rule RowIncomplete { get; } = new("row-incomplete", "Thiếu nội dung ở cột này.", "This column says nothing.", Ours);

    public static Rule RowAmbiguous { get; } = new("row-ambiguous",
        "Có nhiều người hoặc đơn vị cùng tên: hãy ghi mã.", "Several have this name: give the id.", Ours);

    public static Rule UnitNotCertain { get; } = new("unit-not-certain",
        "Không có đơn vị nào tên “{unit}”; gần giống: {near}. Hãy ghi đúng tên hoặc mã.",
        "No unit is called '{unit}'; near to it: {near}. Give the right name, or the id.", Ours);

    public static Rule RowRepeated { get; } = new("row-repeated",
        "Dòng này lặp lại một dòng phía trên.", "This row repeats one above.", Ours);

    public static Rule RankUnknown { get; } = new("rank-unknown",
        "Vị trí phải là: lãnh đạo, trực tiếp hoặc khác.", "The rank is: leader, direct worker or other.", Ours);

    public static Rule IdentityElsewhere { get; } = new("identity-elsewhere",
        "Số định danh này thuộc về người không đăng ký ở đơn vị.", "This identity number is of somebody who is not registered at the unit.",
        Ours);

    public static Rule ImportColumnMissing { get; } = new("import-column-missing",
        "Thiếu cột “{column}” của mẫu.", "The column '{column}' of the template is missing.", Ours);

    public static Rule RowYearUnreadable { get; } = new("row-year-unreadable",
        "Năm phải là số có bốn chữ số, ví dụ 2018.", "The year is a number, such as 2018.", Ours);

    public static Rule RowDayUnreadable { get; } = new("row-day-unreadable",
        "Ngày phải ghi theo dạng ngày/tháng/năm, ví dụ 20/12/2018, hoặc 2018-12-20.",
        "The date is written as 20/12/2018 (day, month, year) or 2018-12-20.", Ours);

    public static Rule RowNumberIsDay { get; } = new("row-number-is-day",
        "Ô số quyết định chứa một ngày: chương trình bảng tính đã đổi số thành ngày. Hãy đặt cột này là văn bản và nhập lại số.",
        "The number of the decision is a date: the spreadsheet made one of it. Make the column text and enter the number again.", Ours);

    public static Rule ImportBrokenOff { get; } = new("import-broken-off",
        "Dữ liệu đã thay đổi trong khi nhập: đã ghi {entered} dòng. Dòng {line}: {gi} Hãy kiểm tra rồi gửi lại tệp; các dòng đã ghi "
        + "sẽ không bị ghi trùng.",
        "Something changed during the import: {entered} rows were entered. Line {line}: {what} See to it and send the file again; what is "
        + "entered is not entered twice.", Ours);

    public static Rule ContentPacked { get; } = new("content-packed",
        "Nội dung yêu cầu phải được gửi nguyên dạng, không nén.", "The request's content must be sent as it is, not packed.", Ours);

    public static Rule MethodNotAllowed { get; } = new("method-not-allowed",
        "Địa chỉ này không nhận phương thức đó.", "This address does not take that method.", Ours);

    public static Rule SignInRequired { get; } = new("sign-in-required",
        "Cần đăng nhập.", "Sign in first: a valid bearer token is required.", Ours);

    public static Rule PersonNotNamed { get; } = new("person-not-named",
        "Tài khoản đăng nhập chưa gắn với người nào trong hệ thống (thiếu mã UUID ở mục “{claim}”). Hãy báo cho người quản trị.",
        "The account is of nobody here: its claim '{claim}' holds no person's UUID. Tell the administrator.", Ours);

    public static Rule SignInFailed { get; } = new("sign-in-failed",
        "Đăng nhập không thành công. Hãy mở lại trang và đăng nhập lại.",
        "The sign-in did not succeed. Open the page again and sign in again.", Ours);

    public static Rule NotForYou { get; } = new("not-for-you",
        "Bạn không được xem nội dung này.", "This is not for you to see.", Ours);

    public static Rule NothingHere { get; } = new("nothing-here", "Không có gì ở địa chỉ này.", "There is nothing at this address.", Ours);

    public static Rule SectorUnknown { get; } = new("sector-unknown",
        "Không có ngành “{sector}”.", "There is no sector '{sector}'.", Ours);

    public static Rule RuleUnknown { get; } = new("rule-unknown", "Không có quy tắc “{code}”.", "There is no rule '{code}'.", Ours);

    public static Rule NotInTheRegister { get; } = new("not-in-the-register",
        "Không có trong sổ công bố.", "It is not in the public register.", Ours);

    public static Rule MessageNotParked { get; } = new("message-not-parked",
        "Không có thông điệp nào đang chờ người vận hành với mã này.", "No message with this id waits for an operator.", Ours);

    public static Rule MessageSettledOtherwise { get; } = new("message-settled-otherwise",
        "Người vận hành khác đã xử lý thông điệp này theo cách khác.", "Another operator has dealt with this message otherwise.", Ours);

    public static Rule DocumentNotParked { get; } = new("document-not-parked",
        "Không có tài liệu nào đang chờ người vận hành với mã này.", "No document with this id waits for an operator.", Ours);

    public static Rule VersionMismatch { get; } = new("version-mismatch",
        "Dữ liệu đã thay đổi: bạn thấy phiên bản {expected}, hiện là {actual}. Hãy đọc lại rồi quyết định.",
        "It has changed: you saw version {expected}, it is at {actual}. Read it again, then decide.", Ours);

    public static Rule KeyReused { get; } = new("key-reused",
        "Khóa Idempotency-Key đã dùng cho một yêu cầu khác.", "The Idempotency-Key named another request before.", Ours);

    public static Rule IdTaken { get; } = new("id-taken",
        "Mã này đã thuộc về một đối tượng khác loại.", "This id belongs to something of another kind.", Ours);

    public static Rule IdReserved { get; } = new("id-reserved",
        "Mã UUID phiên bản 8 do hệ thống tự tạo. Hãy dùng một mã ngẫu nhiên.",
        "Ids of version 8 are made by the system. Use a random one.", Ours);

    public static Rule EffectiveInFuture { get; } = new("effective-in-future",
        "Thời điểm hiệu lực nằm trong tương lai ({effective}; hiện là {now}).",
        "The effective time lies in the future ({effective}; it is {now}).", Ours);

    public static Rule EffectiveBeforeLast { get; } = new("effective-before-last",
        "Thời điểm hiệu lực ({effective}) sớm hơn việc đã ghi trước đó ({last}).",
        "The effective time ({effective}) lies before what is on record already ({last}).", Ours);

    public static Rule TryLater { get; } = new("try-later",
        "Hệ thống đang bận hoặc tạm gián đoạn; chưa ghi nhận gì. Hãy thử lại sau ít giây.",
        "The system is busy or interrupted. Send the request again, with the same Idempotency-Key, in a few seconds.", Ours);

    public static Rule TooManyRequests { get; } = new("too-many-requests",
        "Quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau ít giây.",
        "Too many requests in a short time. Try again in a few seconds.", Ours);

    public static Rule TooManyComments { get; } = new("too-many-comments",
        "Từ địa chỉ mạng này đã gửi quá nhiều ý kiến. Hãy thử lại sau {minutes} phút, hoặc gửi ý kiến bằng văn bản.",
        "Too many comments came from this network address. Try again in {minutes} minutes, or write a letter.", Ours);

    public static Rule Failure { get; } = new("failure",
        "Hệ thống gặp lỗi. Hãy báo cho người vận hành kèm mã truy vết.", "The system failed. Tell the operator, with the trace id.", Ours);
}
