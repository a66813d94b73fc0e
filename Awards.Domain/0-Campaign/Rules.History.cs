namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>A report without a sentence of its document, or without an outcome.</summary>
    public static Rule HistoryIncomplete { get; } = new("history-incomplete",
        "Phải trích nguyên văn nguồn và nêu ít nhất một kết quả: đơn vị được suy tôn hoặc được bầu.",
        "A sentence of the source and at least one outcome are needed: units recommended, or elected.", Ours);

    /// <summary>A document that is older than what it reports, or not written yet.</summary>
    public static Rule HistoryOutOfOrder { get; } = new("history-out-of-order",
        "Hội nghị phải diễn ra không sau ngày của nguồn, và nguồn phải có trước ngày ghi nhận.",
        "The conference must not be later than the source, nor the source later than its recording.", Ours);

    /// <summary>The document was recorded with other contents.</summary>
    public static Rule HistoryRecordedOtherwise { get; } = new("history-recorded-otherwise",
        "Nguồn này đã được ghi nhận với nội dung khác.", "This source was recorded with other contents.", Ours);
}
