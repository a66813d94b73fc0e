namespace Awards.Domain.Organisations;

/// <summary>What a decision about a unit needs from elsewhere.</summary>
/// <param name="Into">For a merger: the unit that is to go on; null where the command does not ask for it.</param>
/// <param name="Above">For a classification: the parent it names and the units of which that is a part in turn; null: the parent is not
/// registered, or none is named.</param>
public sealed record UnitFacts(Unit? Into = null, ValueList<UnitId>? Above = null);

/// <summary>What a unit answers.</summary>
public static class UnitDecider
{
    /// <summary>Decides one command.</summary>
    public static Answer Decide(UnitCommand command, Unit state, UnitFacts facts) => (command, state) switch
    {
        (RegisterUnit c, Unit.Unknown) => Register(c),
        (RegisterUnit c, Unit.Registered s) => Registration(c) == new UnitRegistered(s.Id, s.Name, s.Aliases)
            ? Answer.NothingToDo
            : Rules.UnitAlreadyRegistered.With("name", s.Name),
        (_, Unit.Unknown) => Rules.UnitUnknown.With("unit", command.Unit.Value), // a proposal names registered units only

        (RecordUnitHonour c, Unit.Registered s) =>
            s.Honours.Contains(c.Honour) ? Answer.NothingToDo : Answer.Of(new UnitHonoured(c.Unit, c.Honour)),
        (AnnulUnitHonour c, Unit.Registered s) =>
            s.Annulments.Contains(c.Annulment) ? Answer.NothingToDo : Answer.Of(new UnitHonourAnnulled(c.Unit, c.Annulment)),
        (EnterUnitRecord c, Unit.Registered s) => RecordKeeping.Enter(
            c.Entry, s.Record, s.Honours, c.Act.Day, entry => new UnitRecordEntered(c.Unit, entry)),

        (RenameUnit c, Unit.Registered s) => UnitChanging.Rename(c, s),
        (AddUnitAlias c, Unit.Registered s) => UnitChanging.AddAlias(c, s),
        (ClassifyUnit c, Unit.Registered s) => UnitChanging.Classify(c, s, facts.Above),
        (MergeUnit c, Unit.Registered s) => UnitChanging.Merge(c, s, facts.Into),
        (DissolveUnit c, Unit.Registered s) => UnitChanging.Dissolve(c, s),
        // Recorded in every state: nobody else would. A unit that ended in between passes it on.
        (AbsorbUnit c, Unit.Registered s) => s.History.Absorbed.Any(known => known.Unit == c.Absorption.Unit)
            ? Answer.NothingToDo
            : Answer.Of(new UnitAbsorbed(c.Unit, c.Absorption)),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Answer Register(RegisterUnit c) =>
        c.Aliases.Prepend(c.Name).Select(Names.Refusal).FirstOrDefault(refusal => refusal is not null) is { } refusal
            ? refusal
            : Answer.Of(Registration(c));

    private static UnitRegistered Registration(RegisterUnit c) =>
        new(c.Unit, Names.Tidy(c.Name), c.Aliases.Select(Names.Tidy).Distinct(StringComparer.Ordinal).ToValueList());
}
