using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Regulations;

/// <summary>«phải có tỷ lệ phiếu đồng ý từ 90% trở lên tính trên tổng số thành viên của Hội đồng (nếu thành viên Hội đồng vắng mặt thì
/// lấy ý kiến bằng văn bản)», in force to the end of 2023.</summary>
public sealed class Decree_91_2017_article_45_clause_8
{
    public static TheoryData<string, string> Titles() => new()
    {
        { "tand-2017", "court-emulation-fighter" },
        { "tand-2017", "national-emulation-fighter" },
        { "btp-2017", "sector-emulation-fighter" },
        { "btp-2017", "national-emulation-fighter" },
    };

    [Theory]
    [MemberData(nameof(Titles))]
    public void asks_for_ninety_of_a_hundred_members_or_more(string regime, string title)
    {
        var policy = Policy(regime, title);
        policy.Denominator.ShouldBe(Denominator.AllMembers);
        (policy.Needed(21), policy.Needed(20), policy.Needed(15)).ShouldBe((19, 18, 14));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void has_absent_members_asked_in_writing_and_all_vote_in_secret(string regime, string title) =>
        (Policy(regime, title).Absentees, Policy(regime, title).Secrecy).ShouldBe((Absentees.Written, Secrecy.Secret));

    [Theory]
    [MemberData(nameof(Titles))]
    public void is_a_text_that_somebody_has_seen(string regime, string title)
    {
        var source = Policy(regime, title).Source;
        (source.Document, source.Article, source.Verified).ShouldBe(("Nghị định 91/2017/NĐ-CP", "Điều 45 khoản 8", true));
    }

    /// <summary>«trên 90%», as other bodies have it, is not «từ 90% trở lên»: it makes a difference of one where the share comes out
    /// whole.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public void would_ask_for_one_vote_more_if_it_said_more_than(string regime, string title)
    {
        var moreThan = Policy(regime, title) with { Comparator = Comparator.MoreThan };
        (moreThan.Needed(20), moreThan.Needed(21)).ShouldBe((19, 19));
    }

    [Fact]
    public void does_not_say_what_other_awards_need_so_that_their_share_counts_as_unverified()
    {
        var other = Regimes.Of("tand-2017").Policy("council-other");
        other.Source.Verified.ShouldBeFalse();
        other.Needed(12).ShouldBe(7, "more than half of twelve");
    }

    private static VotePolicy Policy(string regime, string title)
    {
        var rules = Regimes.Of(regime);
        return rules.Policy(rules.Award(new AwardCode(title))!.CouncilPolicy!);
    }
}
