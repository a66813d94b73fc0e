using System.Globalization;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.CouncilReview;

/// <summary>What an assessment says, in both languages.</summary>
internal static class Sentences
{
    public static Sentence OnlyAPerson { get; } = new(
        "Hồ sơ không tự trả lời được tiêu chí này; người thẩm định kết luận.",
        "No entry of the record answers this; the appraiser has to.");

    public static Sentence NothingKnown { get; } = new(
        "Chưa có dữ liệu thành tích các năm trước để đối chiếu.", "Nothing is on record of earlier years.");

    public static Sentence OfMergedUnits(IEnumerable<string> names)
    {
        var list = string.Join("; ", names);
        return new(
            $"Kết quả khác nhau tùy việc có tính thành tích, kỷ luật của đơn vị đã sáp nhập ({list}) hay không; người thẩm định kết luận.",
            $"It depends on whether what the merged units ({list}) achieved or were disciplined for counts; the appraiser has to say.");
    }

    public static Sentence NotAsked { get; } = new("Không áp dụng cho đối tượng này.", "It is not asked of such a nominee.");

    public static Sentence Held(int years, int asked) => new(
        $"Đã được tặng {years} lần, yêu cầu {asked} lần.", $"Given {years} time(s); {asked} are asked for.");

    public static Sentence HeldIn(IReadOnlyList<int> years) => new(
        $"Đã được tặng liên tục các năm {List(years)}.", $"Given in each of the years {List(years)}.");

    public static Sentence MissingIn(IReadOnlyList<int> years) => new(
        $"Hồ sơ không ghi nhận danh hiệu, hình thức khen thưởng này các năm {List(years)}.",
        $"The record knows of none for {List(years)}.");

    public static Sentence EndedTheYearBefore(int last) => new(
        $"Đủ số lần liên tục nhưng tính đến năm {last - 1}; văn bản không nói rõ phải tính đến năm {last} hay không.",
        $"Enough in a row, up to {last - 1}; the law does not say whether {last} must be among them.");

    public static Sentence NotCounted(IReadOnlyList<int> years, Source? rule) => new(
        $"Thành tích năm {List(years)} không được tính: có trước khi hết thời hạn kỷ luật ({rule}).",
        $"What was achieved in {List(years)} does not count: it was before a discipline ended ({rule}).");

    public static Sentence CountedInPart(IReadOnlyList<int> years) => new(
        $"Thời hạn kỷ luật kết thúc trong các năm {List(years)}; thành tích chỉ tính từ ngày hôm sau, người thẩm định kết luận.",
        $"A discipline ended within {List(years)}; achievements count from the day after it, and a person has to judge.");

    public static Sentence NoInitiative(InitiativeLevel level, int asked) => new(
        $"Hồ sơ chưa ghi nhận sáng kiến {Of(level).Vietnamese}; yêu cầu {asked}.",
        $"No initiative {Of(level).English} is on record; {asked} are asked for.");

    public static Sentence Initiatives(int found, int asked, InitiativeLevel level) => new(
        $"Có {found} sáng kiến được công nhận {OrWider(level)}, yêu cầu {asked}.",
        $"{found} initiative(s) recognised {Of(level).English} or wider; {asked} are asked for.");

    public static Sentence Rated(IReadOnlyList<int> years, Rating rating) => new(
        $"Được xếp loại từ “{Of(rating).Vietnamese}” trở lên các năm {List(years)}.",
        $"Rated '{Of(rating).English}' or better in {List(years)}.");

    public static Sentence RatedLower(IReadOnlyList<int> years, Rating rating) => new(
        $"Không đạt mức “{Of(rating).Vietnamese}” năm {List(years)}.", $"Rated below '{Of(rating).English}' in {List(years)}.");

    public static Sentence NotRatedIn(IReadOnlyList<int> years) => new(
        $"Chưa có kết quả xếp loại năm {List(years)}.", $"No rating is on record for {List(years)}.");

    public static Sentence NotDisciplined(int first, int last) => new(
        $"Hồ sơ không ghi nhận kỷ luật trong thời gian tính thành tích ({Span(first, last)}).",
        $"No discipline is on record in the time that counts ({Span(first, last)}).");

    // Which, and until when, is no business of whoever reads the history.
    public static Sentence Disciplined { get; } = new(
        "Có kỷ luật còn tính trong thời gian xét; thành tích chỉ tính sau khi hết thời hạn kỷ luật.",
        "A discipline falls within the time that counts; achievements count only after it ended.");

    public static Sentence NotHeld { get; } = new(
        "Hồ sơ không ghi nhận việc nào phải tạm dừng xét khen thưởng.", "Nothing on record holds the nominee.");

    // Which, is no business of whoever reads the history.
    public static Sentence Suspended { get; } = new(
        "Đang có việc phải tạm dừng xét khen thưởng; chỉ xét sau khi có kết luận.",
        "Something on record holds the nominee; nobody is awarded or proposed until it is concluded.");

    public static Sentence UnitHolds(IReadOnlyList<int> years) => new(
        $"Đơn vị đạt danh hiệu tập thể năm {List(years)}.", $"The unit holds a title of its own for {List(years)}.");

    public static Sentence UnitHoldsNothing(IReadOnlyList<int> years) => new(
        $"Đơn vị chưa đạt danh hiệu tập thể năm {List(years)}; khen thưởng cá nhân lãnh đạo phải gắn với thành tích của đơn vị.",
        $"The unit holds no title of its own for {List(years)}; a leader's award is tied to the unit's result.");

    public static Sentence NotRewarded(int year) => new(
        $"Thành tích năm {year} chưa được khen thưởng bằng hình thức khác.", $"The achievement of {year} was not rewarded otherwise.");

    public static Sentence Rewarded(string award, int year) => new(
        $"Thành tích năm {year} đã được khen thưởng: {award}.", $"The achievement of {year} was rewarded already: {award}.");

    public static Sentence FigureMissing(string code, IReadOnlyList<int> years) => new(
        $"Chưa có số liệu “{code}” năm {List(years)}.", $"The figure '{code}' is not on record for {List(years)}.");

    public static Sentence Figure(string code, long sum, int? least, int? most) => new(
        $"Số liệu “{code}” là {Number(sum)}{Bounds(least, most, "ít nhất", "nhiều nhất")}.",
        $"The figure '{code}' is {Number(sum)}{Bounds(least, most, "at least", "at most")}.");

    public static Sentence Share(int part, int whole, Condition.Share c) => new(
        $"{part}/{whole} ({c.Code} trên {c.Of}); yêu cầu {Vietnamese(c)}.",
        $"{part} of {whole} ({c.Code} of {c.Of}); {English(c.Comparison)} {c.Bound} is asked for.");

    public static Sentence NoneOf(IReadOnlyList<Sentence> reasons) => new(
        $"Không đạt điều kiện nào trong các điều kiện thay thế: {string.Join(" ", reasons.Select(reason => reason.Vietnamese))}",
        $"None of the alternatives is met: {string.Join(" ", reasons.Select(reason => reason.English))}");

    public static Sentence Of(Rating rating) => rating switch
    {
        Rating.CompletedExcellently => new("Hoàn thành xuất sắc nhiệm vụ", "completed excellently"),
        Rating.CompletedWell => new("Hoàn thành tốt nhiệm vụ", "completed well"),
        Rating.Completed => new("Hoàn thành nhiệm vụ", "completed"),
        _ => new("Không hoàn thành nhiệm vụ", "not completed"),
    };

    private static string OrWider(InitiativeLevel level) =>
        level == InitiativeLevel.Nation ? "có phạm vi toàn quốc" : $"{Of(level).Vietnamese} trở lên";

    private static Sentence Of(InitiativeLevel level) => level switch
    {
        InitiativeLevel.Unit => new("cấp cơ sở", "within the unit"),
        InitiativeLevel.Sector => new("cấp bộ, ngành, tỉnh", "in the sector"),
        _ => new("toàn quốc", "in the whole country"),
    };

    private static string Vietnamese(Condition.Share c) => c.Comparison switch
    {
        ShareComparison.AtLeast => $"từ {c.Bound} trở lên",
        ShareComparison.MoreThan => $"trên {c.Bound}",
        _ => $"không quá {c.Bound}",
    };

    private static string English(ShareComparison comparison) => comparison switch
    {
        ShareComparison.AtLeast => "at least",
        ShareComparison.MoreThan => "more than",
        _ => "at most",
    };

    private static string Bounds(int? least, int? most, string atLeast, string atMost) =>
        string.Concat(least is { } low ? $"; {atLeast} {Number(low)}" : "", most is { } high ? $"; {atMost} {Number(high)}" : "");

    private static string Span(int first, int last) => first == last ? $"{first}" : $"{first}-{last}";

    private static string List(IReadOnlyList<int> years) => string.Join(", ", years);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
