using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.Proposals;

/// <summary>Who is nominated for what in a letter: a unit, or a person of the submitting unit.</summary>
internal static class Nomination
{
    /// <summary>Why a line cannot be drafted, or null.</summary>
    public static Rule? WhyNot(LineRequest line, UnitId submitting, DateOnly day, SubmissionFacts facts) => line switch
    {
        { Unit: { } unit, Person: null } => WhyNot(unit, day, facts),
        { Unit: null, Person: { } person } => PersonOf(person, facts) is not { } known
            ? Rules.PersonUnknown.With("person", person.Value)
            : WorksAt(known, submitting, day, facts) ? null : Rules.PersonOfAnotherUnit.With("person", person.Value),
        _ => Rules.NomineeMissing,
    };

    /// <summary>The line as it is put on record; <see cref="WhyNot(LineRequest, UnitId, DateOnly, SubmissionFacts)"/> has nothing against
    /// it.</summary>
    public static SubmissionLine Line(LineRequest line, DraftSubmission letter, SubmissionFacts facts)
    {
        var unit = line.Unit ?? letter.Unit;
        var nominee = line.Person?.Value ?? unit.Value;
        return new SubmissionLine(
            DossierId.For(facts.Sector, letter.Campaign, nominee, line.Award), line.Award, unit, NameOf(unit, letter.Act.Day, facts)!,
            line.Person);
    }

    /// <summary>What was asked for by a line on record.</summary>
    public static LineRequest Asked(SubmissionLine line) =>
        line.Person is null ? new LineRequest(line.Award, line.Nominee) : new LineRequest(line.Award, null, line.Person);

    /// <summary>Why a letter with these lines cannot be lodged under the rules in force, or null.</summary>
    public static Rule? Refusal(ValueList<SubmissionLine> lines, RuleSet rules)
    {
        foreach (var line in lines)
        {
            if (rules.Award(line.Award) is not { } award) return Rules.AwardUnknown.With("award", line.Award);
            if (!award.IsFor(line.Person is null ? NomineeKind.Unit : NomineeKind.Person))
                return Rules.NomineeOfAnotherKind.With("award", award.Name);
        }
        return lines.Select(line => rules.Award(line.Award)!.IsDecidedByUnit).Distinct().Count() > 1 ? Rules.AddresseesMixed : null;
    }

    /// <summary>Why a unit neither proposes nor is proposed on a day, or null.</summary>
    public static Rule? WhyNot(UnitId unit, DateOnly day, SubmissionFacts facts) =>
        UnitOf(unit, facts) is { } known ? known.WhyNotOn(day) : Rules.UnitUnknown.With("unit", unit.Value);

    /// <summary>The official name of a unit that was found, on a day; or null.</summary>
    public static string? NameOf(UnitId unit, DateOnly day, SubmissionFacts facts) => UnitOf(unit, facts)?.NameOn(day);

    private static bool WorksAt(Person.Known person, UnitId submitting, DateOnly day, SubmissionFacts facts) =>
        UnitOf(submitting, facts) is { } unit ? unit.IsOrGoesOnFor(person.Unit, day) : person.Unit == submitting;

    private static Unit.Registered? UnitOf(UnitId unit, SubmissionFacts facts) => facts.Units?.FirstOrDefault(known => known.Id == unit);

    private static Person.Known? PersonOf(PersonId person, SubmissionFacts facts) =>
        facts.Persons?.FirstOrDefault(known => known.Id == person);
}
