using Awards.Domain.Campaigns;

namespace Awards.Api.Scenarios;

/// <summary>What a campaign's plan asks for, as its text has it, and what comes of it.</summary>
/// <param name="Phases">Its phases (đợt thi đua).</param>
/// <param name="Deadlines">Its deadlines.</param>
/// <param name="OtherDays">Days that it mentions.</param>
/// <param name="Received">Which reports come, and when: made up.</param>
internal sealed record PlanSheet(
    IReadOnlyList<PlannedPhase> Phases, IReadOnlyList<PlannedDeadline> Deadlines, IReadOnlyList<PlannedDay> OtherDays,
    ReceivedSheet Received);

/// <summary>A phase.</summary>
/// <param name="Code">Names it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">When it begins, in the plan's own words.</param>
/// <param name="Until">When it ends, in the plan's own words.</param>
/// <param name="FirstDay">The first day that these words mean.</param>
/// <param name="LastDay">The last day that they mean.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Review">Where it stands how the phase is closed.</param>
internal sealed record PlannedPhase(
    string Code, string Name, string From, string Until, DateOnly FirstDay, DateOnly LastDay, string Place, string Review);

/// <summary>A deadline, as it is printed: nothing here has been looked at by any calendar.</summary>
/// <param name="Code">Names it.</param>
/// <param name="What">What is due.</param>
/// <param name="English">The same in English.</param>
/// <param name="Of">Who owes it, in the plan's own words.</param>
/// <param name="Words">The words before the day, which say whether it is included.</param>
/// <param name="Day">The day as printed.</param>
/// <param name="Place">Where it stands; null: the text at hand has no day.</param>
/// <param name="Duties">What it comes to: one duty for each class of addressees.</param>
internal sealed record PlannedDeadline(
    string Code, string What, string English, string Of, string Words, string Day, string? Place, IReadOnlyList<PlannedDuty> Duties)
{
    /// <summary>What the program is given to read.</summary>
    public string Raw => $"{Words} {Day}".Trim();

    /// <summary>Where the source says so; nowhere: it does not.</summary>
    public string[] Places => Place is null ? [] : [Place];
}

/// <summary>A duty of one class of addressees.</summary>
/// <param name="Code">Names it.</param>
/// <param name="Kind">What is sent.</param>
/// <param name="Class">Who is addressed.</param>
/// <param name="Recipients">Each of them: names of units, labels of clusters and regions.</param>
/// <param name="Awaits">The units' duty that it waits for; null: none.</param>
/// <param name="Question">What the text does not settle; null: nothing.</param>
internal sealed record PlannedDuty(
    string Code, DutyKind Kind, RecipientClass Class, IReadOnlyList<string> Recipients, string? Awaits = null,
    PlannedQuestion? Question = null);

/// <summary>A question that the text leaves to a person.</summary>
internal sealed record PlannedQuestion(string Code, string Vietnamese, string English, string Place);

/// <summary>A day that the plan mentions, such as an anniversary, as it is printed.</summary>
internal sealed record PlannedDay(string Code, string About, string English, string Day, string Place);

/// <summary>Which reports come.</summary>
/// <param name="Synthetic">That they are made up.</param>
/// <param name="Batches">In the order of time.</param>
/// <param name="Until">Up to when time passes afterwards.</param>
internal sealed record ReceivedSheet(bool Synthetic, IReadOnlyList<ReceivedBatch> Batches, DateTimeOffset Until);

/// <summary>Reports that come at one time.</summary>
/// <param name="Duty">The duty's code.</param>
/// <param name="At">When.</param>
/// <param name="Symbol">Symbol of the documents, after their number.</param>
/// <param name="From">Who sends them.</param>
internal sealed record ReceivedBatch(string Duty, DateTimeOffset At, string Symbol, IReadOnlyList<string> From);
