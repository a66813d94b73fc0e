using Awards.Domain.Organisations;
using Awards.Domain.Regulations;

namespace Awards.Domain.Proposals;

/// <summary>Who is nominated for what in a letter: a unit, or a person of the submitting unit.</summary>
internal static class Nomination
{
    /// <summary>Why a line cannot be drafted, or null.</summary>
    public static Rule? WhyNot(LineRequest line, UnitId submitting, SubmissionFacts facts) => line switch
    {
        { Unit: { } unit, Person: null } => NameOf(unit, facts) is null ? Rules.UnitUnknown.With("unit", unit.Value) : null,
        { Unit: null, Person: { } person } => PersonOf(person, facts) is not { } known
            ? Rules.PersonUnknown.With("person", person.Value)
            : known.Unit == submitting ? null : Rules.PersonOfAnotherUnit.With("person", person.Value),
        _ => Rules.NomineeMissing,
    };

    /// <summary>The line as it is put on record; <see cref="WhyNot"/> has nothing against it.</summary>
    public static SubmissionLine Line(LineRequest line, CampaignId campaign, SubmissionFacts facts)
    {
        var unit = line.Unit ?? PersonOf(line.Person!.Value, facts)!.Unit;
        var nominee = line.Person?.Value ?? unit.Value;
        return new SubmissionLine(
            DossierId.For(facts.Sector, campaign, nominee, line.Award), line.Award, unit, NameOf(unit, facts)!, line.Person);
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

    /// <summary>The official name of a unit that was found, or null.</summary>
    public static string? NameOf(UnitId unit, SubmissionFacts facts) => facts.Units?.FirstOrDefault(known => known.Id == unit)?.Name;

    private static Person.Known? PersonOf(PersonId person, SubmissionFacts facts) =>
        facts.Persons?.FirstOrDefault(known => known.Id == person);
}
