using Awards.Domain;

namespace Awards.Api.Scenarios;

/// <summary>A letter's lines.</summary>
internal sealed record LetterAnswer(IReadOnlyList<LetterLineAnswer> Lines);

/// <summary>A line of a letter.</summary>
internal sealed record LetterLineAnswer(Guid Dossier, AwardCode Award, Guid? Person = null);

/// <summary>What is odd about a document.</summary>
internal sealed record WarningAnswer(string Code, string Vietnamese, string English);

/// <summary>A cluster's pact.</summary>
internal sealed record PactAnswer(IReadOnlyList<SignatureAnswer> Signatures, IReadOnlyList<MemberAnswer> Missing);

/// <summary>A signature of it.</summary>
internal sealed record SignatureAnswer(UnitId Unit, DateOnly Day);

/// <summary>A member of a cluster.</summary>
internal sealed record MemberAnswer(UnitId Unit, string Name);

/// <summary>What a unit undertakes.</summary>
internal sealed record UndertakenAnswer(
    UnitId Unit, IReadOnlyList<TitleAnswer> Titles, IReadOnlyList<InitiativeAnswer> Initiatives, IReadOnlyList<TargetAnswer> Targets);

/// <summary>A title that it aims at.</summary>
internal sealed record TitleAnswer(AwardCode Award);

/// <summary>An initiative or topic that it registered.</summary>
internal sealed record InitiativeAnswer(InitiativeWhatAnswer What);

/// <summary>Which.</summary>
internal sealed record InitiativeWhatAnswer(string Kind, string Title);

/// <summary>A target that it set.</summary>
internal sealed record TargetAnswer(TargetWhatAnswer What);

/// <summary>Which.</summary>
internal sealed record TargetWhatAnswer(string Text);

/// <summary>Who belongs to a cluster on a day.</summary>
internal sealed record RosterDayAnswer(string Decision, IReadOnlyList<RosterMemberAnswer> Members);

/// <summary>A member on that day.</summary>
internal sealed record RosterMemberAnswer(string Name, bool IsNamed, IReadOnlyList<MemberAnswer> InsteadOf);

/// <summary>The id of a roster.</summary>
internal sealed record RosterAddressAnswer(Guid Roster);

/// <summary>A dossier's timeline.</summary>
internal sealed record TimelineOfAnswer(TimelineBodyAnswer Timeline);

/// <summary>What it says of the dossier.</summary>
internal sealed record TimelineBodyAnswer(
    TimelineHeaderAnswer Header, IReadOnlyList<TimelineEntryAnswer> Entries, StopAnswer? Stop = null);

/// <summary>Who was nominated, under the name of that day, and under which rules.</summary>
internal sealed record TimelineHeaderAnswer(string NomineeName, string RuleSet);

/// <summary>A step of it.</summary>
internal sealed record TimelineEntryAnswer(string Event, DateTimeOffset EffectiveAt);

/// <summary>A unit's record, as far as it was another unit's.</summary>
internal sealed record OriginsAnswer(IReadOnlyList<OriginOfAnswer> Origins);

/// <summary>A unit that was merged into it, with its own honours.</summary>
internal sealed record OriginOfAnswer(AbsorbedAnswer Absorption, OwnRecordAnswer Record);

/// <summary>Which unit, by which decision.</summary>
internal sealed record AbsorbedAnswer(string Name, string Decision);

/// <summary>Its record.</summary>
internal sealed record OwnRecordAnswer(IReadOnlyList<HonourHeldAnswer> Honours);

/// <summary>An honour.</summary>
internal sealed record HonourHeldAnswer(AwardCode Award, int Year);

/// <summary>A year's fairness report.</summary>
internal sealed record FairnessOfAnswer(FairnessBodyAnswer Report);

/// <summary>Its lines.</summary>
internal sealed record FairnessBodyAnswer(IReadOnlyList<FairnessLineAnswer> Lines);

/// <summary>A line of it.</summary>
internal sealed record FairnessLineAnswer(string Scope, string Name, AwardCode? Award = null, DirectAnswer? DirectWorkers = null);

/// <summary>The direct workers' share, in counts.</summary>
internal sealed record DirectAnswer(CountsAnswer Proposed, CountsAnswer Awarded);

/// <summary>So many of so many.</summary>
internal sealed record CountsAnswer(int Count, int Total);

/// <summary>A unit today.</summary>
internal sealed record UnitNowAnswer(bool HasEnded);
