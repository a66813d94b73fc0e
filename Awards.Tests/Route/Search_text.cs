using Awards.Projections;

namespace Awards.Tests.Route;

public sealed class Search_text
{
    [Theory]
    [InlineData("Vụ Tổ chức - Cán bộ", "vu to chuc can bo")]
    [InlineData("Vụ Tổ chức – Cán bộ", "vu to chuc can bo")]
    [InlineData("  Đoàn ĐẠI  BIỂU (đ) ", "doan dai bieu d")]
    [InlineData("Vụ Thi đua - Khen thưởng", "vu thi dua khen thuong")]
    [InlineData("Số 69/QĐ-TANDTC", "so 69 qd tandtc")]
    [InlineData("ẮẰẲẴẶ ẤẦẨẪẬ ẾỀỂỄỆ ỐỒỔỖỘ ỚỜỞỠỢ ỨỪỬỮỰ ÝỲỶỸỴ ÍÌỈĨỊ", "aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyyy iiiii")]
    [InlineData("", "")]
    [InlineData("–", "")]
    public void has_no_marks_no_case_and_single_spaces(string text, string plain) => SearchText.Of(text).ShouldBe(plain);

    [Fact]
    public void is_the_same_for_letters_written_apart_from_their_marks() =>
        SearchText.Of("Vu\u0323 To\u0302\u0309 chu\u031b\u0301c Ho\u0323c vie\u0323\u0302n").ShouldBe("vu to chuc hoc vien");

    [Fact]
    public void is_its_own_search_text() => SearchText.Of(SearchText.Of("Học viện Tòa án")).ShouldBe("hoc vien toa an");

    [Fact]
    public void of_a_question_is_looked_for_word_by_word() => SearchText.Patterns("Cán bộ").ShouldBe(["% can%", "% bo%"]);

    [Fact]
    public void of_a_question_is_cut_to_so_many_words() =>
        SearchText.Patterns(string.Join(' ', Enumerable.Repeat("a", 1000))).Length.ShouldBe(SearchText.MostWords);

    [Fact]
    public void of_a_question_cannot_hold_a_wildcard() => SearchText.Patterns(@"%_\").ShouldBeEmpty();
}
