using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.Campaigns;

/// <summary>What a decision about a unit's part in a campaign needs from elsewhere.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Unit">The unit; null: it is not registered.</param>
/// <param name="Rules">The rules in force on the day of the act; null: none.</param>
/// <param name="Persons">The persons that the command names, as registered.</param>
public sealed record ParticipationFacts(
    Campaign? Campaign, Unit.Registered? Unit, RuleSet? Rules, ValueList<Person.Known> Persons);

/// <summary>What a unit's part in a campaign answers.</summary>
public static class ParticipationDecider
{
    private const int MostNominees = 100_000;

    /// <summary>Decides one command.</summary>
    public static Answer Decide(ParticipationCommand command, Participation state, ParticipationFacts facts) =>
        facts.Campaign is not Campaign.Launched campaign ? Rules.CampaignUnknown
        : facts.Unit is not { } unit ? Rules.UnitUnknown.With("unit", command.Unit.Value)
        : command switch
        {
            RegisterTitle c => Register(c, state, campaign, unit, facts),
            RegisterInitiative c => Register(c, state, unit, facts),
            AnswerInitiative c => Said(c, state, campaign),
            SetTarget c => Set(c, state, unit),
            ReportTarget c => Reached(c, state, campaign),
            _ => throw new ArgumentOutOfRangeException(nameof(command)),
        };

    private static Answer Register(
        RegisterTitle c, Participation state, Campaign.Launched campaign, Unit.Registered unit, ParticipationFacts facts)
    {
        if (state.Titles.FirstOrDefault(title => title.Id == c.Id) is { } known)
        {
            return (known.Award, known.Person, known.Count) == (c.Award, c.Person, c.Count)
                ? Answer.NothingToDo
                : Rules.RegistrationDiffers;
        }
        if (state.Titles.Any(title => (title.Award, title.Person) == (c.Award, c.Person))) return Rules.RegistrationDiffers;
        if (campaign.Deadlines.FirstOrDefault(deadline => deadline.Step == Step.Proposal) is { } last && c.Act.At >= last.PassesAt)
            return Rules.DeadlinePassed.With("day", last.LastDay.ToString("dd/MM/yyyy", null));
        if (unit.WhyNotOn(c.Act.Day) is { } ended) return ended;
        if (facts.Rules is not { } rules) return Rules.NoRulesInForce.With("day", c.Act.Day.ToString("dd/MM/yyyy", null));
        if (rules.On(c.Act.Day).Award(c.Award) is not { } award) return Rules.AwardUnknown.With("award", c.Award.Value);
        if (c.Count is < 1 or > MostNominees || (c.Count > 1 && (c.Person is not null || !award.IsFor(NomineeKind.Person))))
            return Rules.RegistrationCountImpossible.With("most", MostNominees);
        if (c.Person is { } person)
        {
            if (!award.IsFor(NomineeKind.Person)) return Rules.NomineeOfAnotherKind.With("award", award.Name);
            if (Stranger([person], unit, c.Act.Day, facts) is { } stranger) return stranger;
        }
        return Answer.Of(new TitleRegistered(c.Campaign, c.Unit, unit.NameOn(c.Act.Day), c.Id, c.Award, award.Name, c.Person, c.Count));
    }

    private static Answer Register(RegisterInitiative c, Participation state, Unit.Registered unit, ParticipationFacts facts)
    {
        var authors = c.Authors.Distinct().ToValueList();
        if (state.Initiatives.FirstOrDefault(one => one.What.Id == c.Id)?.What is { } known)
        {
            return (known.Kind, known.Title) == (c.Kind, Names.Tidy(c.Title)) && known.Authors.Equals(authors)
                ? Answer.NothingToDo
                : Rules.RegistrationDiffers;
        }
        if (Names.Refusal(c.Title) is { } refusal) return refusal;
        if (authors.Count == 0) return Rules.AuthorsMissing;
        if (unit.WhyNotOn(c.Act.Day) is { } ended) return ended;
        if (Stranger(authors, unit, c.Act.Day, facts) is { } stranger) return stranger;
        return Answer.Of(new InitiativeRegistered(c.Campaign, c.Unit, unit.NameOn(c.Act.Day), c.Id, c.Kind, Names.Tidy(c.Title), authors));
    }

    private static Answer Said(AnswerInitiative c, Participation state, Campaign.Launched campaign)
    {
        if (state.Initiatives.FirstOrDefault(one => one.What.Id == c.Initiative) is not { } initiative) return Rules.InitiativeUnknown;
        var said = new InitiativeAnswered(
            c.Campaign, c.Unit, c.Initiative, c.Level, c.Recognised, Names.Tidy(c.Number), c.Day, campaign.Year);
        if (initiative.Answers.FirstOrDefault(answer => answer.Level == c.Level) is { } before)
            return before == said ? Answer.NothingToDo : Rules.InitiativeAlreadyAnswered;
        if (string.IsNullOrWhiteSpace(c.Number)) return Rules.DecisionNumberMissing;
        if (CampaignDecider.DateRefusal(c.Day, c.Act.Day) is { } impossible) return impossible;
        return RecordKeeping.Refusal(ParticipationProcess.EntryOf(initiative.What, said), c.Act.Day) is { } refusal
            ? refusal
            : Answer.Of(said);
    }

    private static Answer Set(SetTarget c, Participation state, Unit.Registered unit)
    {
        if (state.Targets.FirstOrDefault(one => one.What.Id == c.Id)?.What is { } known)
        {
            return (known.Text, known.Figure, known.Sense) == (Names.Tidy(c.Text), c.Figure, c.Sense)
                ? Answer.NothingToDo
                : Rules.RegistrationDiffers;
        }
        if (Names.Refusal(c.Text) is { } refusal) return refusal;
        if (unit.WhyNotOn(c.Act.Day) is { } ended) return ended;
        return IsFigure(c.Figure)
            ? Answer.Of(new TargetSet(c.Campaign, c.Unit, unit.NameOn(c.Act.Day), c.Id, Names.Tidy(c.Text), c.Figure, c.Sense))
            : Rules.TargetFigureImpossible;
    }

    private static Answer Reached(ReportTarget c, Participation state, Campaign.Launched campaign)
    {
        if (state.Targets.FirstOrDefault(one => one.What.Id == c.Target) is not { } target) return Rules.TargetUnknown;
        if (target.Result is { } before)
        {
            return (before.Result, before.Document) == (c.Result, Names.Tidy(c.Document))
                ? Answer.NothingToDo
                : Rules.TargetAlreadyReported;
        }
        if (!IsFigure(c.Result)) return Rules.TargetFigureImpossible;
        var reported = new TargetReported(
            c.Campaign, c.Unit, c.Target, c.Result, Outcome(target.What, c.Result), Names.Tidy(c.Document), campaign.Year);
        return RecordKeeping.Refusal(ParticipationProcess.EntryOf(target.What, reported), c.Act.Day) is { } refusal
            ? refusal
            : Answer.Of(reported);
    }

    private static TargetOutcome Outcome(TargetSet target, Fraction result)
    {
        var (good, bad) = target.Sense == TargetSense.AtLeast ? (result, target.Figure) : (target.Figure, result);
        return good.IsAbove(bad) ? TargetOutcome.Exceeded : bad.IsAbove(good) ? TargetOutcome.Missed : TargetOutcome.Reached;
    }

    private static bool IsFigure(Fraction figure) => figure is { Numerator: >= 0, Denominator: >= 1 };

    private static Rule? Stranger(ValueList<PersonId> persons, Unit.Registered unit, DateOnly day, ParticipationFacts facts)
    {
        foreach (var person in persons)
        {
            if (facts.Persons.FirstOrDefault(known => known.Id == person) is not { } found) return Rules.PersonUnknown;
            if (!unit.IsOrGoesOnFor(found.Unit, day)) return Rules.PersonOfAnotherUnit.With("person", person.Value);
        }
        return null;
    }
}
