using System.Globalization;
using Awards.Domain;
using Awards.Domain.Campaigns;

namespace Awards.Api.Scenarios;

/// <summary>Reads from the program's board and worklist what came of a plan: its last days, what waits for a person, who reported, who was
/// late and who held whom up.</summary>
/// <param name="run">The run.</param>
/// <param name="duties">The plan's duties.</param>
/// <param name="plan">The plan.</param>
internal sealed class PlanReading(ScenarioRun run, PlanDuties duties, PlanSheet plan)
{
    /// <summary>Reads it, and tells it.</summary>
    public async Task<PlanOutcome> Read(CampaignId campaign, CancellationToken cancel)
    {
        var board = await run.Api.Get<BoardAnswer>(run.Secretary, $"campaigns/{campaign.Value}/board", cancel);
        foreach (var deadline in plan.Deadlines)
        {
            var lines = deadline.Duties.Select(duty => board.Duties.Single(line => line.Duty.Code == duty.Code)).ToList();
            if (lines.Exists(line => line.IsInQuarantine)) await TellOfNoDay(deadline, cancel);
            else if (lines[0].Due is { } due) TellOfTheDay(deadline, due);
            foreach (var question in deadline.Duties.Select(duty => duty.Question).OfType<PlannedQuestion>())
                run.Facts.Leave("question", question.Code, question.Vietnamese, question.English, question.Place);
            foreach (var line in lines) TellOfReports(deadline, line);
        }
        foreach (var day in plan.OtherDays.Where(day => board.Days.Any(line => line.Code == day.Code && line.IsInQuarantine)))
            Leave(day.Day, day.About, [day.Place]);
        return new PlanOutcome(
            [.. board.Parts.Select(part => new PartOutcome(part.Name, part.Frame.Kind, part.Frame.FirstDay, part.Frame.LastDay))],
            [.. board.Duties.Select(Outcome)],
            [.. board.Duties.Where(line => line.IsInQuarantine).Select(line => line.Duty.Raw!).Distinct(StringComparer.Ordinal),
                .. board.Days.Where(line => line.IsInQuarantine).Select(line => line.Raw)],
            [.. board.Duties.Where(line => line.Resolved is { Day: null }).Select(line => line.Duty.Raw!)],
            (await run.Waiting("resolve-day", cancel)).Count, (await run.Waiting("settle-recipients", cancel)).Count);
    }

    // The program neither rolls the day over nor drops it: the words are kept, and nobody is asked for anything.
    private async Task TellOfNoDay(PlannedDeadline deadline, CancellationToken cancel)
    {
        Leave(deadline.Day, deadline.What, deadline.Places);
        foreach (var duty in deadline.Duties)
        {
            var rule = await duties.Refused(duty, duty.Recipients[0], cancel);
            run.Facts.Refuse(
                rule, $"{duty.Code}: {deadline.Day}",
                $"{deadline.What}, {deadline.Of}: chưa yêu cầu, vì {deadline.Day} không có trong lịch",
                "nothing is asked for until a person says which day is meant", deadline.Places);
        }
    }

    private void Leave(string day, string what, string[] places) => run.Facts.Leave(
        "impossible-day", day, $"{what}: giữ nguyên chữ của nguồn, chờ người có thẩm quyền xác định",
        "no calendar has this day: kept as printed, until a person settles it", places);

    private void TellOfTheDay(PlannedDeadline deadline, DueAnswer due)
    {
        var (value, last) = ($"{deadline.Code}: {due.LastDay:O}", Written(due.LastDay));
        if (due.LastDay == due.Stated.Day)
        {
            run.Facts.Happen("last-day", value, $"Hạn {deadline.Code}: hết ngày {last}", "the last day, included", deadline.Places);
            return;
        }
        // That it goes on follows from the sector's rules, not from the plan.
        var day = due.Stated.Day.DayOfWeek switch
        {
            DayOfWeek.Saturday => "thứ Bảy",
            DayOfWeek.Sunday => "Chủ nhật",
            _ => "ngày nghỉ",
        };
        var (says, english) = (
            $"Hạn {deadline.Code}: {Written(due.Stated.Day)} là {day}, lùi đến hết ngày {last}",
            "a day off: it goes on to the next working day, by a rule that nobody has verified for days that a plan names");
        if (due.Stated.Source is not { } by) run.Facts.Happen("last-day", value, says, english);
        else
        {
            var rule = $"{by.Document}, {by.Article}{(by.Verified ? "" : ", chưa xác minh")}";
            run.Facts.HappenFrom(rule, "last-day", value, $"{says} ({rule})", english);
        }
    }

    private void TellOfReports(PlannedDeadline deadline, DutyAnswer line)
    {
        var duty = line.Duty.Code;
        if (line.Reports.Count == 0) return;
        var received = $"{line.Reports.Count(report => report.Received is not null)}/{line.Reports.Count}";
        run.Facts.Happen(
            "reports", $"{duty}: {received}", $"{deadline.What}, {deadline.Of}: đã nhận {received} (minh họa)",
            "reports received, of those asked for; made up");
        foreach (var late in Late(line))
            run.Facts.Happen("late", $"{duty}: {late}", $"Báo cáo muộn, số ngày (minh họa): {late}", "late, in days; made up");
        foreach (var held in HeldUp(line))
            run.Facts.Happen("held-up", $"{duty}: {held}", $"Quá hạn vì chờ thành viên (minh họa): {held}", "held up by a member; made up");
    }

    private static DutyOutcome Outcome(DutyAnswer line) => new(
        line.Duty.Code, line.Due?.LastDay, line.Reports.Count, line.Reports.Count(report => report.Received is not null),
        [.. Late(line)], [.. HeldUp(line)]);

    private static IEnumerable<string> Late(DutyAnswer line) => line.Reports
        .Where(report => report.Received is { DaysLate: > 0 } || (report.Received is null && report.IsOverdue))
        .Select(report => $"{report.Addressee.Name}: {report.Received?.DaysLate.ToString(CultureInfo.InvariantCulture) ?? "–"}");

    private static IEnumerable<string> HeldUp(DutyAnswer line) => line.Reports
        .SelectMany(report => report.HeldUpBy.Select(member => $"{report.Addressee.Name} ← {member.Name}"));

    private static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}

/// <summary>What came of a plan.</summary>
/// <param name="Parts">Campaigns that are part of its campaign.</param>
/// <param name="Duties">Its duties.</param>
/// <param name="Quarantined">Its texts that are no day, and wait for a person.</param>
/// <param name="Unknown">Its texts that are no day, and of which a person said that the day stays unknown.</param>
/// <param name="DaysToClarify">Tasks of the secretary: which day is meant.</param>
/// <param name="QuestionsToSettle">Tasks of the secretary: who is addressed.</param>
internal sealed record PlanOutcome(
    IReadOnlyList<PartOutcome> Parts, IReadOnlyList<DutyOutcome> Duties, IReadOnlyList<string> Quarantined,
    IReadOnlyList<string> Unknown, int DaysToClarify, int QuestionsToSettle);

/// <summary>A campaign that is part of another.</summary>
internal sealed record PartOutcome(string Name, CampaignKind Kind, DateOnly FirstDay, DateOnly LastDay);

/// <summary>What came of a duty.</summary>
/// <param name="Duty">Its code.</param>
/// <param name="LastDay">Its last day, included; null: none is armed.</param>
/// <param name="Asked">How many were asked for a report.</param>
/// <param name="Received">How many reports came.</param>
/// <param name="Late">Whose came late, and by how many days; – where none came.</param>
/// <param name="HeldUp">Clusters that fell overdue, and the members whose reports they waited for.</param>
internal sealed record DutyOutcome(
    string Duty, DateOnly? LastDay, int Asked, int Received, IReadOnlyList<string> Late, IReadOnlyList<string> HeldUp);
