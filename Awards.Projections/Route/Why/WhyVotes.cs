using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Regulations;

namespace Awards.Projections.Route;

/// <summary>Each vote: the policy in force, the counts, the arithmetic, the outcome.</summary>
internal static class WhyVotes
{
    public static ValueList<WhyLine> Of(IEnumerable<IEvent> round) =>
        [.. round.OfType<VoteRecorded>().SelectMany(recorded => Lines(recorded.Vote))];

    // A tie at the cut is a vote of its own, and says why there was another.
    private static IEnumerable<WhyLine> Lines(VoteRecord vote) =>
    [
        .. (vote.Ties ?? []).Select(tie => Line(vote with { Number = tie.Number, Count = tie.Count, Tally = tie.Tally, Seats = null })),
        Line(vote),
    ];

    private static WhyLine Line(VoteRecord vote)
    {
        var (body, outcome) = (NamesOf.Host(vote.Step), NamesOf.Outcome(vote.Outcome));
        return new(
            new($"Tại {body.Vietnamese}, lần bỏ phiếu thứ {vote.Number}: {outcome.Vietnamese}.",
                $"At {body.English}, ballot {vote.Number}: {outcome.English}."),
            [.. Steps(vote)], vote.Policy.Sources);
    }

    private static IEnumerable<Words> Steps(VoteRecord vote)
    {
        var (policy, of) = (vote.Policy, Of(vote.Policy.Denominator));
        var atLeast = policy.Comparator == Comparator.AtLeast;
        yield return new(
            $"Quy tắc {policy.Id}: bỏ phiếu kín, {(atLeast ? "từ" : "trên")} {policy.Threshold} {of.Vietnamese}"
                + $"{(atLeast ? " trở lên" : "")}; cần ít nhất {policy.Quorum} số thành viên có mặt.",
            $"Policy {policy.Id}: secret ballot, {(atLeast ? "at least" : "more than")} {policy.Threshold} of {of.English}; "
                + $"{policy.Quorum} must be present.");
        if (vote.Count is { } count)
            yield return new(
                $"Số thành viên {count.Members}, có mặt {count.Present}; phiếu phát ra {count.Issued}, thu về {count.Returned}, "
                    + $"hợp lệ {count.Valid}, không hợp lệ {count.Invalid}, gửi bằng văn bản {count.Written}.",
                $"{count.Members} members, {count.Present} present; {count.Issued} papers issued, {count.Returned} returned, "
                    + $"{count.Valid} valid, {count.Invalid} invalid, {count.Written} in writing.");
        if (vote.Tally is not { } tally)
        {
            yield return new(
                "Không đưa ra bỏ phiếu vì không được suy tôn danh hiệu phải có trước.",
                "Not put: not recommended for the award that comes first.");
            yield break;
        }
        yield return new(
            $"Đồng ý {tally.Yes}, không đồng ý {tally.No}, không có ý kiến {tally.Abstained}, không được bỏ phiếu {tally.Recused}.",
            $"{tally.Yes} in favour, {tally.No} against, {tally.Abstained} with no opinion, {tally.Recused} recused.");
        yield return Arithmetic(policy, tally);
        if (vote.Seats is { } seats) yield return new($"Chỉ tiêu: {seats}.", $"Quota: {seats}.");
    }

    // The comparison of integers that was made, so that anybody can make it again.
    private static Words Arithmetic(VotePolicy policy, NomineeTally tally)
    {
        var (left, right) = ((long)tally.Yes * policy.Threshold.Denominator, (long)policy.Threshold.Numerator * tally.Total);
        var sign = (left.CompareTo(right), policy.Comparator) switch
        {
            ( > 0, Comparator.MoreThan) => ">",
            ( <= 0, Comparator.MoreThan) => "≤",
            ( >= 0, _) => "≥",
            _ => "<",
        };
        var sum = $"{tally.Yes} × {policy.Threshold.Denominator} = {left} {sign} {policy.Threshold.Numerator} × {tally.Total} = {right}";
        return new($"{sum}; cần ít nhất {tally.Needed} phiếu trên {tally.Total}.", $"{sum}; {tally.Needed} of {tally.Total} are needed.");
    }

    private static Words Of(Denominator denominator) => denominator switch
    {
        Denominator.AllMembers => new("tổng số thành viên", "all members"),
        Denominator.ClusterUnits => new("số đơn vị trong cụm", "the cluster's units"),
        Denominator.Present => new("số có mặt", "those present"),
        Denominator.PresentOrConsulted => new("số dự họp hoặc được xin ý kiến", "those present or consulted"),
        _ => new("số phiếu hợp lệ", "the valid papers"),
    };
}
