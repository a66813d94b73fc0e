using Awards.Domain.Organisations;

namespace Awards.Domain.Campaigns;

/// <summary>The duties and days of a campaign's plan: what may be stated, and what a person may say of it.</summary>
internal static class DutyKeeping
{
    private const int MostRemindDays = 365;
    private const int LongestCode = 60;

    public static Answer State(StateReportDuty c, Campaign.Launched s, CampaignFacts facts)
    {
        if (s.Duty(c.Code) is { } known) return IsSame(c, known.Duty) ? Answer.NothingToDo : Rules.CampaignCodeTaken.With("code", c.Code);
        if (CodeRefusal(c.Code, s) is { } refusal) return refusal;
        if (c.Day is null == string.IsNullOrWhiteSpace(c.Raw)) return Rules.DeadlineNotOne;
        if (Math.Max(c.Raw?.Length ?? 0, c.Question?.Length ?? 0) > Names.Longest) return Rules.NameTooLong.With("most", Names.Longest);
        if (c.RemindDays is < 0 or > MostRemindDays) return Rules.RemindDaysImpossible.With("most", MostRemindDays);
        if (c.Awaits is { } awaits && (c.Class == RecipientClass.Units || s.Duty(awaits)?.Duty.Class != RecipientClass.Units))
            return Rules.DutyUnknown.With("duty", awaits);
        var question = Kept(c.Question);
        if (c.Recipients.Count == 0 && question is null) return Rules.RecipientsMissing;
        if (Unknown(c.Class, c.Recipients, facts) is { } stranger) return stranger;

        var named = c.Day is { } day ? (day, c.End) : DayText.Read(c.Raw!);
        if (named is { } found && !CampaignDecider.IsPossible(found.Item1.Year)) return Rules.YearImpossible;
        var due = named is { } one ? Due(one.Item1, one.Item2, facts) : null;
        if (due is not null && !CampaignDecider.IsPossible(due.LastDay.Year)) return Rules.YearImpossible;
        var raw = c.Day is null ? Names.Tidy(c.Raw!) : null;
        var duty = new ReportDuty(
            c.Code, c.Kind, c.Class, Found(c.Recipients, facts), c.Day, c.End, raw, c.RemindDays, c.Awaits, question);
        var stated = new ReportDutyStated(c.Campaign, duty, due);
        return due is null ? Answer.Of(stated, new CampaignDayQuarantined(c.Campaign, c.Code, null, raw!)) : Answer.Of(stated);
    }

    public static Answer Settle(SettleRecipients c, Campaign.Launched s, CampaignFacts facts)
    {
        if (s.Duty(c.Duty) is not { Duty.Question: not null } duty) return Rules.DutyUnknown.With("duty", c.Duty);
        if (duty.Settled is { } settled)
        {
            var isSame = settled.Added.Select(added => added.Id).SequenceEqual(c.Added.Distinct())
                && settled.Reason == Names.Tidy(c.Reason);
            return isSame ? Answer.NothingToDo : Rules.RecipientsAlreadySettled;
        }
        if (string.IsNullOrWhiteSpace(c.Reason)) return Rules.ReasonMissing;
        if (Unknown(duty.Duty.Class, c.Added, facts) is { } stranger) return stranger;
        return Answer.Of(new RecipientsSettled(c.Campaign, c.Duty, Found(c.Added, facts), Names.Tidy(c.Reason)));
    }

    public static Answer Note(NoteCampaignDay c, Campaign.Launched s)
    {
        if (s.Mentioned(c.Code) is { } known && (known.About, known.Raw) == (Names.Tidy(c.About), Names.Tidy(c.Raw)))
            return Answer.NothingToDo;
        if (CodeRefusal(c.Code, s) is { } refusal) return refusal;
        if (Names.Refusal(c.About) is { } unnamed) return unnamed;
        if (string.IsNullOrWhiteSpace(c.Raw)) return Rules.DeadlineNotOne;
        if (c.Raw.Length > Names.Longest) return Rules.NameTooLong.With("most", Names.Longest);
        return DayText.Read(c.Raw) is { Day: var day } && CampaignDecider.IsPossible(day.Year)
            ? Answer.Of(new CampaignDayNoted(c.Campaign, c.Code, Names.Tidy(c.About), Names.Tidy(c.Raw), day))
            : Answer.Of(new CampaignDayQuarantined(c.Campaign, c.Code, Names.Tidy(c.About), Names.Tidy(c.Raw)));
    }

    public static Answer Resolve(ResolveCampaignDay c, Campaign.Launched s, CampaignFacts facts)
    {
        var duty = s.Duty(c.Code);
        if (s.ResolutionOf(c.Code) is { } before)
        {
            return (before.Day, before.End, before.Reason) == (c.Day, c.End, Names.Tidy(c.Reason))
                ? Answer.NothingToDo
                : Rules.DayAlreadyResolved;
        }
        if (duty is not { IsDaySettled: false } && s.Mentioned(c.Code) is not { Day: null }) return Rules.DayNotInQuarantine;
        if (string.IsNullOrWhiteSpace(c.Reason)) return Rules.ReasonMissing;
        if (c.Day is { } day && !CampaignDecider.IsPossible(day.Year)) return Rules.YearImpossible;
        var due = duty is not null && c.Day is { } named ? Due(named, c.End, facts) : null;
        if (due is not null && !CampaignDecider.IsPossible(due.LastDay.Year)) return Rules.YearImpossible;
        return Answer.Of(new CampaignDayResolved(c.Campaign, c.Code, c.Day, c.End, due, Names.Tidy(c.Reason)));
    }

    private static DutyDay Due(DateOnly day, DayEnd end, CampaignFacts facts)
    {
        var (last, stated) = NamedDeadline.LastDayOf(day, end, facts.Rules?.NamedDays, facts.Calendar);
        return new(last, stated);
    }

    private static Rule? CodeRefusal(string code, Campaign.Launched s) =>
        code.Length is 0 or > LongestCode
            || !code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            ? Rules.CampaignCodeMalformed.With("most", LongestCode)
            : s.Duty(code) is not null || s.Mentioned(code) is not null ? Rules.CampaignCodeTaken.With("code", code)
            : null;

    private static Rule? Unknown(RecipientClass kind, ValueList<Guid> ids, CampaignFacts facts)
    {
        foreach (var id in ids)
        {
            if ((facts.Known ?? []).Any(known => known.Id == id)) continue;
            return kind == RecipientClass.Units ? Rules.UnitUnknown.With("unit", id) : Rules.ClusterUnknown;
        }
        return null;
    }

    private static ValueList<Addressee> Found(ValueList<Guid> ids, CampaignFacts facts) =>
        ids.Distinct().Select(id => facts.Known!.First(known => known.Id == id)).ToValueList();

    // What was asked for is compared, not what came out: a unit may have another name by now.
    private static bool IsSame(StateReportDuty c, ReportDuty duty) =>
        (c.Kind, c.Class, c.Day, c.End, c.RemindDays, c.Awaits) == (duty.Kind, duty.Class, duty.Day, duty.End, duty.RemindDays, duty.Awaits)
        && (c.Day is null ? Kept(c.Raw) : null, Kept(c.Question)) == (duty.Raw, duty.Question)
        && c.Recipients.Distinct().SequenceEqual(duty.Addressees.Select(addressee => addressee.Id));

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : Names.Tidy(text);
}
