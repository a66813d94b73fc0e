using Awards.Api.Http;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Regulations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Regulations;

/// <summary>Adopts tables of holidays.</summary>
/// <param name="Text">The file, verbatim.</param>
/// <param name="Decision">Number of the decision or notice that adopts it.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="EffectiveAt">When it was adopted; null: now.</param>
internal sealed record HolidaysRequest(
    [property: WholeDocument] string Text, string Decision, DateOnly DecidedOn, DateTimeOffset? EffectiveAt = null);

/// <summary>The table of a year that holds.</summary>
/// <param name="Year">The year.</param>
/// <param name="Decision">Number of the decision that adopted it.</param>
/// <param name="DecidedOn">Date of the decision.</param>
/// <param name="Sha256">Of the verbatim text that it stands in.</param>
/// <param name="IsSure">Whether nothing in it is unverified.</param>
/// <param name="Days">Holidays and Saturdays worked in exchange, in order.</param>
internal sealed record HolidaysOfYear(
    int Year, string Decision, DateOnly DecidedOn, string Sha256, bool IsSure, IReadOnlyList<SpecialDay> Days);

/// <summary>A time limit, counted.</summary>
/// <param name="RuleSet">Id of the rule set in force.</param>
/// <param name="Limit">The limit, with its source.</param>
/// <param name="Counting">How its days are counted.</param>
/// <param name="From">The day of the event from which it runs.</param>
/// <param name="LastDay">The last day (ICT), included.</param>
/// <param name="PassesAt">The first instant (UTC) that is too late.</param>
/// <param name="IsSure">Whether nothing it rests on is unsure.</param>
/// <param name="Doubts">What is unsure, where something is.</param>
/// <param name="Days">Every day from the day of the event to the last.</param>
internal sealed record CountAnswer(
    string RuleSet, TimeLimit Limit, Counting Counting, DateOnly From, DateOnly LastDay, DateTimeOffset PassesAt, bool IsSure,
    IReadOnlyList<Doubt> Doubts, IReadOnlyList<DayAnswer> Days);

/// <summary>A day of a count.</summary>
/// <param name="Date">The day (ICT).</param>
/// <param name="Counts">Whether it counts.</param>
/// <param name="Number">Which of the limit's days it is; null: it does not count.</param>
/// <param name="Why">Why it counts or not.</param>
/// <param name="Vietnamese">The same in Vietnamese words.</param>
/// <param name="English">The same in English words.</param>
/// <param name="IsSure">Whether it is sure that it is what it was counted as.</param>
internal sealed record DayAnswer(
    DateOnly Date, bool Counts, int? Number, DayReason Why, string Vietnamese, string English, bool IsSure)
{
    /// <summary>Days as they are shown.</summary>
    public static IReadOnlyList<DayAnswer> Of(IEnumerable<CountedDay> days) =>
        [.. days.Select(day => new DayAnswer(day.Date, day.Counts, day.Number, day.Why, day.Vietnamese, day.English, day.IsSure))];
}

/// <summary>The sector's calendar: what is adopted, and how days are counted by it.</summary>
internal static class HolidayEndpoints
{
    public static void Map(IEndpointRouteBuilder sector)
    {
        var holidays = sector.MapGroup("/holidays").WithTags("Regulations");
        holidays.MapPost("", Adopt).WithSummary("Adopts tables of holidays: of each year the table adopted last holds.");
        holidays.MapGet("", List).AllowAnonymous().WithSummary("The tables of holidays that hold, of one year or of all.");
        sector.MapGet("/calendar/count", Count).AllowAnonymous().WithTags("Regulations")
            .WithSummary("Counts a time limit of the rules in force from a day, and shows every day with why it counts or not.");
    }

    private static Task<Results<Ok<Written>, ProblemHttpResult>> Adopt(HolidaysRequest body, Sender sender) =>
        sender.Send(new AdoptHolidays(sender.Sector.Code, body.Text, body.Decision, body.DecidedOn), body.EffectiveAt);

    private static async Task<Ok<IReadOnlyList<HolidaysOfYear>>> List([FromQuery] int? year, Reader reader)
    {
        var (book, version) = await reader.State(Streams.RuleBook, RuleBook.StreamOf(reader.Sector.Code));
        reader.SayVersion(version);
        IReadOnlyList<HolidaysOfYear> tables =
            [.. book.Calendar.Years.Where(table => year is null || table.Year == year).Select(table => Show(table, book))];
        return TypedResults.Ok(tables);
    }

    private static HolidaysOfYear Show(HolidayYear table, RuleBook book)
    {
        var adopted = book.Holidays.Last(entry => entry.Years.Contains(table.Year));
        return new(
            table.Year, adopted.Decision, adopted.DecidedOn, adopted.Sha256, table.Days.All(day => day.IsSure), [.. table.Days]);
    }

    /// <summary>Of the rules in force on <paramref name="day"/>; null: on the day from which it runs.</summary>
    private static async Task<Results<Ok<CountAnswer>, ProblemHttpResult>> Count(
        [FromQuery] string limit, [FromQuery] DateOnly from, [FromQuery] DateOnly? day, Reader reader)
    {
        if (!CampaignDecider.IsPossible(from.Year)) return Rules.YearImpossible.ToProblem();
        var (book, version) = await reader.State(Streams.RuleBook, RuleBook.StreamOf(reader.Sector.Code));
        reader.SayVersion(version);
        var on = day ?? from;
        if (book.InForce(on) is not { } rules) return Rules.NoRulesInForce.With("day", on.ToString("dd/MM/yyyy", null)).ToProblem();
        return rules.Limit(limit) is { } known
            ? TypedResults.Ok(Show(rules.Id, book.Calendar.Count(known, from)))
            : Rules.LimitUnknown.With("limit", limit).ToProblem();
    }

    private static CountAnswer Show(string ruleSet, DeadlineCount count) => new(
        ruleSet, count.Limit, count.Limit.Counting ?? Counting.Usual, count.From, count.LastDay, count.PassesAt, count.IsSure,
        [.. Doubt.Of(count)], DayAnswer.Of(DayByDay.Of(count)));
}
