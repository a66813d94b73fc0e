using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.Campaigns;

/// <summary>What a unit undertakes in a campaign: titles, initiatives and topics registered, and targets.</summary>
/// <param name="Titles">Registered, before anybody is nominated.</param>
/// <param name="Initiatives">Registered, with what councils said of them.</param>
/// <param name="Targets">Set, with what was reached.</param>
public sealed record Participation(
    ValueList<TitleRegistered> Titles, ValueList<InitiativeOnRecord> Initiatives, ValueList<TargetOnRecord> Targets)
{
    /// <summary>The stream of a unit's part in a campaign.</summary>
    public static Guid StreamOf(CampaignId campaign, UnitId unit) =>
        NameBased.Id("participation", campaign.Value.ToString(), unit.Value.ToString());

    /// <summary>Nothing is undertaken.</summary>
    public static Participation None { get; } = new([], [], []);

    /// <summary>The state after one more event.</summary>
    public Participation Evolve(IEvent happened) => happened switch
    {
        TitleRegistered e => this with { Titles = Titles.With(e) },
        InitiativeRegistered e => this with { Initiatives = Initiatives.With(new(e, [])) },
        InitiativeAnswered e => this with
        {
            Initiatives = Initiatives.Change(one => one.What.Id == e.Initiative, one => one with { Answers = one.Answers.With(e) }),
        },
        TargetSet e => this with { Targets = Targets.With(new(e, null)) },
        TargetReported e => this with { Targets = Targets.Change(one => one.What.Id == e.Target, one => one with { Result = e }) },
        _ => throw new ImpossibleHistoryException(this, happened),
    };
}

/// <summary>An initiative with what councils said of it.</summary>
/// <param name="What">As it was registered.</param>
/// <param name="Answers">Of councils, one for each level.</param>
public sealed record InitiativeOnRecord(InitiativeRegistered What, ValueList<InitiativeAnswered> Answers);

/// <summary>A target with what was reached.</summary>
/// <param name="What">As it was set.</param>
/// <param name="Result">What was reached; null: nothing was reported.</param>
public sealed record TargetOnRecord(TargetSet What, TargetReported? Result);

/// <summary>What is registered beside titles.</summary>
public enum InitiativeKind
{
    /// <summary>Sáng kiến, giải pháp.</summary>
    Initiative,

    /// <summary>Đề tài.</summary>
    Topic,
}

/// <summary>Which side of a target's figure is good.</summary>
public enum TargetSense
{
    /// <summary>The figure or more (từ … trở lên).</summary>
    AtLeast,

    /// <summary>The figure or less (không quá …).</summary>
    AtMost,
}

/// <summary>Commands about a unit's part in a campaign.</summary>
public abstract record ParticipationCommand(CampaignId Campaign, UnitId Unit) : Command;

/// <summary>Registers a title that is aimed at.</summary>
/// <param name="Campaign">The campaign: its last day for proposals, where it has one, has not passed.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Id">Of the registration.</param>
/// <param name="Award">The award.</param>
/// <param name="Person">Who aims at it; null: the unit, or so many of its people.</param>
/// <param name="Count">How many; of a named person 1.</param>
public sealed record RegisterTitle(CampaignId Campaign, UnitId Unit, Guid Id, AwardCode Award, PersonId? Person, int Count)
    : ParticipationCommand(Campaign, Unit);

/// <summary>Registers an initiative or a topic.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Id">Of the initiative.</param>
/// <param name="Kind">Initiative or topic.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Authors">The unit's people whose it is, at least one.</param>
public sealed record RegisterInitiative(
    CampaignId Campaign, UnitId Unit, Guid Id, InitiativeKind Kind, string Title, ValueList<PersonId> Authors)
    : ParticipationCommand(Campaign, Unit);

/// <summary>Records whether a council recognised an initiative.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Initiative">Which.</param>
/// <param name="Level">At which level the council is.</param>
/// <param name="Recognised">Whether it did.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Day">Its date, not after the act.</param>
public sealed record AnswerInitiative(
    CampaignId Campaign, UnitId Unit, Guid Initiative, InitiativeLevel Level, bool Recognised, string Number, DateOnly Day)
    : ParticipationCommand(Campaign, Unit);

/// <summary>Sets a target (chỉ tiêu).</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Id">Of the target.</param>
/// <param name="Text">What is to be reached.</param>
/// <param name="Figure">How much of it.</param>
/// <param name="Sense">Which side of the figure is good.</param>
public sealed record SetTarget(CampaignId Campaign, UnitId Unit, Guid Id, string Text, Fraction Figure, TargetSense Sense)
    : ParticipationCommand(Campaign, Unit);

/// <summary>Reports what was reached of a target.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Target">Which.</param>
/// <param name="Result">How much.</param>
/// <param name="Document">Number of the document that says so.</param>
public sealed record ReportTarget(CampaignId Campaign, UnitId Unit, Guid Target, Fraction Result, string Document)
    : ParticipationCommand(Campaign, Unit);

/// <summary>A title was registered.</summary>
public sealed record TitleRegistered(
    CampaignId Campaign, UnitId Unit, string UnitName, Guid Id, AwardCode Award, string AwardName, PersonId? Person, int Count) : IEvent;

/// <summary>An initiative or a topic was registered.</summary>
public sealed record InitiativeRegistered(
    CampaignId Campaign, UnitId Unit, string UnitName, Guid Id, InitiativeKind Kind, string Title, ValueList<PersonId> Authors) : IEvent;

/// <summary>A council recognised an initiative, or did not.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Initiative">Which.</param>
/// <param name="Level">At which level the council is.</param>
/// <param name="Recognised">Whether it did.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Day">Its date.</param>
/// <param name="Year">The year for which it counts: the campaign's.</param>
public sealed record InitiativeAnswered(
    CampaignId Campaign, UnitId Unit, Guid Initiative, InitiativeLevel Level, bool Recognised, string Number, DateOnly Day, int Year)
    : IEvent;

/// <summary>A target was set.</summary>
public sealed record TargetSet(
    CampaignId Campaign, UnitId Unit, string UnitName, Guid Id, string Text, Fraction Figure, TargetSense Sense) : IEvent;

/// <summary>What was reached of a target was reported.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Target">Which.</param>
/// <param name="Result">How much.</param>
/// <param name="Outcome">Whether that is enough.</param>
/// <param name="Document">Number of the document that says so.</param>
/// <param name="Year">The campaign's year.</param>
public sealed record TargetReported(
    CampaignId Campaign, UnitId Unit, Guid Target, Fraction Result, TargetOutcome Outcome, string Document, int Year) : IEvent;
