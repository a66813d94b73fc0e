namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>An entry is of a year of which nothing can be known.</summary>
    public static Rule RecordYearImpossible { get; } = new("record-year-impossible",
        "Năm phải trong khoảng từ {first} đến {last} và không sau năm hiện tại.",
        "The year lies between {first} and {last}, and is not later than this year.", Ours);

    /// <summary>An earlier honour was decided on a day that there was not.</summary>
    public static Rule RecordDecisionDayImpossible { get; } = new("record-decision-day-impossible",
        "Ngày của quyết định khen thưởng trước đây không hợp lệ: ngày ở tương lai hoặc quá xa trong quá khứ.",
        "The date of the earlier decision is impossible: it lies in the future, or too far in the past.", Ours);

    /// <summary>A code of an award or of a figure is not written as codes are.</summary>
    public static Rule RecordCodeMalformed { get; } = new("record-code-malformed",
        "Mã danh hiệu hoặc mã số liệu chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.",
        "The code of an award or of a figure consists of lower-case letters, digits and hyphens.", Ours);

    /// <summary>A text of an entry says nothing.</summary>
    public static Rule RecordTextMissing { get; } = new("record-text-missing",
        "Thiếu tên danh hiệu hoặc cơ quan, người ra quyết định khen thưởng.",
        "The award's name is missing, or who decided.", Ours);

    /// <summary>An entry names no document.</summary>
    public static Rule RecordDocumentMissing { get; } = new("record-document-missing",
        "Thiếu số văn bản làm căn cứ.", "The number of the document that says so is missing.", Ours);

    /// <summary>A text of an entry is longer than names are.</summary>
    public static Rule RecordTextTooLong { get; } = new("record-text-too-long",
        "Nội dung ghi dài quá {most} ký tự.", "A text of the entry is longer than {most} characters.", Ours);

    /// <summary>A figure below nothing.</summary>
    public static Rule RecordFigureNegative { get; } = new("record-figure-negative",
        "Số liệu không được nhỏ hơn 0.", "A figure is not below 0.", Ours);

    /// <summary>The id of an entry was used for another one.</summary>
    public static Rule RecordEntryDiffers { get; } = new("record-entry-differs",
        "Mã này đã ghi nội dung khác: nội dung đã ghi không được sửa, hãy gạch bỏ rồi ghi nội dung mới.",
        "Another entry has this id. Entries are not changed: strike it out and enter a new one.", Ours);

    /// <summary>The honour is on record already: from a dossier, or entered under another id.</summary>
    public static Rule HonourOnRecord { get; } = new("honour-on-record",
        "Danh hiệu, hình thức khen thưởng này (cùng năm, cùng số quyết định) đã được ghi nhận.",
        "This award of the same year and decision is on record already.", Ours);

    /// <summary>What is to be struck out is not in the record.</summary>
    public static Rule RecordEntryUnknown { get; } = new("record-entry-unknown",
        "Không có nội dung đó trong quá trình thành tích của cá nhân, tập thể này.",
        "There is no such entry in this record.", Ours);

    /// <summary>What is to be struck out was struck out before.</summary>
    public static Rule RecordEntryStruck { get; } = new("record-entry-struck",
        "Nội dung này đã được gạch bỏ.", "This entry was struck out already.", Ours);

    /// <summary>A hold begins or ends on a day that there was not.</summary>
    public static Rule RecordHoldDayImpossible { get; } = new("record-hold-day-impossible",
        "Ngày bắt đầu hoặc ngày chấm dứt tạm dừng không hợp lệ: ngày ở tương lai hoặc quá xa trong quá khứ.",
        "The day on which the hold begins or ends is impossible: it lies in the future, or too far in the past.", Ours);

    /// <summary>The hold was lifted before.</summary>
    public static Rule RecordHoldLifted { get; } = new("record-hold-lifted",
        "Việc tạm dừng này đã được ghi nhận là chấm dứt.", "The hold is on record as lifted already.", Ours);
}
