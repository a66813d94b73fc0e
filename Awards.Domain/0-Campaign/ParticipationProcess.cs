using Awards.Domain.Organisations;

namespace Awards.Domain.Campaigns;

/// <summary>What follows from a unit's part in a campaign: a recognised initiative enters its authors' records, and what was reached of a
/// target the unit's, where criteria and appraisals find them.</summary>
public static class ParticipationProcess
{
    /// <summary>The messages that follow from one event, given the state after it.</summary>
    public static IEnumerable<Message> React(Participation after, IEvent happened) => happened switch
    {
        InitiativeAnswered e => Recorded(after.Initiatives.First(one => one.What.Id == e.Initiative).What, e),
        TargetReported e => [Recorded(after.Targets.First(one => one.What.Id == e.Target).What, e)],
        _ => [],
    };

    /// <summary>Everything produced so far, from state alone; nothing supersedes it.</summary>
    public static IEnumerable<Message> Owed(Participation state) =>
    [
        .. state.Initiatives.SelectMany(one => one.Answers.SelectMany(answer => Recorded(one.What, answer))),
        .. state.Targets.Where(one => one.Result is not null).Select(one => Recorded(one.What, one.Result!)),
    ];

    /// <summary>What a council's answer says in an author's record. Its id follows from what it is, which no other has.</summary>
    public static TrackEntry.Initiative EntryOf(InitiativeRegistered what, InitiativeAnswered said) => new(
        NameBased.Id("recognised-initiative", what.Campaign.Value.ToString(), what.Id.ToString(), said.Level.ToString()),
        said.Level, what.Title, said.Year, said.Number);

    /// <summary>What a target's result says in the unit's record.</summary>
    public static TrackEntry.TargetResult EntryOf(TargetSet what, TargetReported said) => new(
        NameBased.Id("target-result", what.Campaign.Value.ToString(), what.Unit.Value.ToString(), what.Id.ToString()),
        said.Year, what.Text, said.Outcome, said.Document);

    private static IEnumerable<Message> Recorded(InitiativeRegistered what, InitiativeAnswered said)
    {
        if (!said.Recognised) return [];
        var entry = EntryOf(what, said);
        return what.Authors.Select(author => Message.Now(new EnterPersonRecord(author, entry), 0, $"{entry.Id}"));
    }

    private static Message Recorded(TargetSet what, TargetReported said)
    {
        var entry = EntryOf(what, said);
        return Message.Now(new EnterUnitRecord(what.Unit, entry), 0, $"{entry.Id}");
    }
}
