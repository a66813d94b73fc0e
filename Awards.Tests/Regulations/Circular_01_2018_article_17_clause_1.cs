using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

/// <summary>«Có trên 50% cá nhân trong tập thể đạt danh hiệu “Lao động tiên tiến” và không có cá nhân bị xử lý kỷ luật từ hình thức cảnh
/// cáo trở lên».</summary>
public sealed class Circular_01_2018_article_17_clause_1
{
    private static AwardRule Collective => Regimes.Of("tand-2017").Award(new AwardCode("advanced-collective"))!;

    [Theory]
    [InlineData(12, 7)]
    [InlineData(13, 7)]
    [InlineData(1, 1)]
    public void asks_for_more_than_half_of_the_staff_to_be_advanced_workers(int staff, int needed)
    {
        var share = Criterion("advanced-workers").Condition.ShouldBeOfType<Condition.Share>();
        (share.Code, share.Of).ShouldBe(("advanced-workers", "headcount"));
        share.Least(staff).ShouldBe(needed);
    }

    [Fact]
    public void allows_nobody_who_was_disciplined_from_a_warning_on()
    {
        var figure = Criterion("no-discipline").Condition.ShouldBeOfType<Condition.Figure>();
        (figure.Code, figure.Least, figure.Most, figure.Years).ShouldBe(("staff-disciplined", null, 0, 1));
    }

    [Fact]
    public void is_a_text_that_somebody_has_seen() => Collective.Criteria.ShouldAllBe(criterion =>
        criterion.Source.Verified && criterion.Source.ToString() == "Thông tư 01/2018/TT-TANDTC, Điều 17 khoản 1");

    private static Criterion Criterion(string code) => Collective.Criteria.Single(criterion => criterion.Code == code);
}
