using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Tests.Support;
using FsCheck.Fluent;

namespace Awards.Tests.Organisations;

public sealed class The_record_of_earlier_years
{
    private static readonly DateOnly Today = Days.Launch;
    private static readonly string TooLong = new('x', Names.Longest + 1);

    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, Records.OfEachKind.Count)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void of_a_person_takes_an_entry_of_each_kind_once(int kind)
    {
        var enter = new EnterPersonRecord(Persons.Id, Records.OfEachKind[kind]);
        Persons.Registered.When(enter).Then(new PersonRecordEntered(Persons.Id, enter.Entry)).ThenSendsNothing();
        Persons.Registered.After(enter).When(enter).ThenNothing();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void of_a_unit_takes_an_entry_of_each_kind_once(int kind)
    {
        var enter = new EnterUnitRecord(Units.Personnel, Records.OfEachKind[kind]);
        UnitStops.Registered.When(enter).Then(new UnitRecordEntered(Units.Personnel, enter.Entry));
        UnitStops.Registered.After(enter).When(enter).ThenNothing();
    }

    [Fact]
    public void of_a_unit_that_there_is_not_is_refused() =>
        UnitStops.Unknown.When(new EnterUnitRecord(Units.Personnel, Records.Rating)).ThenRefused(Rules.UnitUnknown);

    [Fact]
    public void keeps_texts_tidy_so_that_the_same_again_is_the_same()
    {
        var typed = $"  {Records.Initiative.Title.Normalize(System.Text.NormalizationForm.FormD)} ";
        Enter(Records.Initiative, Records.Initiative with { Title = typed }).ThenNothing();
    }

    [Fact]
    public void never_changes_an_entry() =>
        Enter(Records.Rating, Records.Rating with { Year = 2018 }).ThenRefused(Rules.RecordEntryDiffers);

    /// <summary>Whatever the year: it is taken when it is one of 1945 to the year of the act, by every kind that has a year.</summary>
    [Fact]
    public void is_of_years_that_have_been() => Properties.Check(
        Prop.ForAll(Gen.Choose(1900, 2150).ToArbitrary(), year =>
        {
            var taken = year is >= 1945 and <= 2021;
            return new TrackEntry[]
            {
                Records.Earlier with { Year = year }, Records.Rating with { Year = year }, Records.Initiative with { Year = year },
                Records.Figure with { Year = year },
            }.All(entry => RecordKeeping.Refusal(entry, Today)?.Code == (taken ? null : Rules.RecordYearImpossible.Code));
        }), tests: 300);

    public static TheoryData<string, TrackEntry, string> Impossible => new()
    {
        { "decided tomorrow", Records.Earlier with { Day = Today.AddDays(1) }, "record-decision-day-impossible" },
        { "decided long ago", Records.Earlier with { Day = new(218, 12, 20) }, "record-decision-day-impossible" },
        { "without a number", Records.Earlier with { Number = " " }, "decision-number-missing" },
        { "by nobody", Records.Earlier with { Authority = "" }, "record-text-missing" },
        { "of no name", Records.Earlier with { AwardName = "" }, "record-text-missing" },
        { "of an endless name", Records.Earlier with { AwardName = TooLong }, "record-text-too-long" },
        { "of an endless number", Records.Earlier with { Number = TooLong }, "record-text-too-long" },
        { "of an award that is no code", Records.Earlier with { Award = new("Lao động") }, "record-code-malformed" },
        { "a rating by no document", Records.Rating with { Document = "" }, "record-document-missing" },
        { "a rating by an endless one", Records.Rating with { Document = TooLong }, "record-text-too-long" },
        { "an initiative without a title", Records.Initiative with { Title = "-" }, "name-missing" },
        { "with a title that hides", Records.Initiative with { Title = "Sáng\u202Ekiến" }, "name-hides-characters" },
        { "with an endless title", Records.Initiative with { Title = TooLong }, "name-too-long" },
        { "an initiative by no document", Records.Initiative with { Document = "" }, "record-document-missing" },
        { "ends before it begins", Records.Discipline with { Until = new(2018, 2, 28) }, "period-ends-before-it-begins" },
        { "of another age", Records.Discipline with { From = new(18, 3, 1) }, "record-year-impossible" },
        { "less than nothing", Records.Figure with { Value = -1 }, "record-figure-negative" },
        { "a figure of no code", Records.Figure with { Code = "" }, "record-code-malformed" },
        { "a figure of a code with marks", Records.Figure with { Code = "số-án" }, "record-code-malformed" },
        { "a figure by no document", Records.Figure with { Document = "" }, "record-document-missing" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void takes_nothing_impossible(string what, TrackEntry entry, string rule)
    {
        RecordKeeping.Refusal(entry, Today).ShouldNotBeNull(what).Code.ShouldBe(rule);
        Persons.Registered.When(new EnterPersonRecord(Persons.Id, entry)).Answer.ShouldBeOfType<Answer.Refused>().Rule.Code.ShouldBe(rule);
    }

    [Fact]
    public void has_no_honour_twice_whether_it_was_entered_or_given_on_a_dossier()
    {
        var honour = Persons.Honour;
        var same = new TrackEntry.EarlierHonour(
            NameBased.Id("same"), honour.Award, "Danh hiệu", honour.Year, honour.Number, honour.Day, honour.Authority);
        Persons.Honoured.When(new EnterPersonRecord(Persons.Id, same)).ThenRefused(Rules.HonourOnRecord);
        Enter(Records.Earlier, Records.Earlier with { Id = NameBased.Id("other") }).ThenRefused(Rules.HonourOnRecord);
        Persons.Registered.After(
                new EnterPersonRecord(Persons.Id, Records.Earlier), new EnterPersonRecord(Persons.Id, Records.Strike(Records.Earlier)))
            .When(new EnterPersonRecord(Persons.Id, Records.Earlier with { Id = NameBased.Id("corrected") }))
            .Then<PersonRecordEntered>(entered => entered.Entry.Id.ShouldBe(NameBased.Id("corrected")));
    }

    private static Told Enter(TrackEntry before, TrackEntry entry) => Persons.Registered
        .After(new EnterPersonRecord(Persons.Id, before)).When(new EnterPersonRecord(Persons.Id, entry));
}

public sealed class Striking_out_an_entry
{
    private static readonly EnterPersonRecord Strike = new(Persons.Id, Records.Strike(Records.Rating));

    private static Spec<PersonCommand, Person, PersonFacts> Rated =>
        Persons.Registered.After(new EnterPersonRecord(Persons.Id, Records.Rating));

    [Fact]
    public void leaves_it_on_record_and_counts_it_no_longer()
    {
        var record = Rated.After(Strike).State.Record;
        record.Entries.ShouldBe([Records.Rating, Strike.Entry]);
        record.Of<TrackEntry.YearRating>().ShouldBeEmpty();
        record.IsStruck(Records.Rating.Id).ShouldBeTrue();
    }

    [Fact]
    public void again_by_the_same_act_is_nothing_to_do_and_by_another_refused()
    {
        Rated.After(Strike).When(Strike).ThenNothing();
        Rated.After(Strike).When(Strike with { Entry = Records.Strike(Records.Rating) with { Id = NameBased.Id("again") } })
            .ThenRefused(Rules.RecordEntryStruck);
    }

    [Fact]
    public void is_of_an_entry_of_that_record() => Persons.Registered.When(Strike).ThenRefused(Rules.RecordEntryUnknown);

    [Fact]
    public void is_not_struck_out_itself() => Rated.After(Strike)
        .When(new EnterPersonRecord(Persons.Id, Records.Strike(Strike.Entry))).ThenRefused(Rules.RecordEntryUnknown);

    [Fact]
    public void needs_a_reason() =>
        Rated.When(Strike with { Entry = Records.Strike(Records.Rating, " ") }).ThenRefused(Rules.ReasonMissing);
}

public sealed class The_record_of_a_registration_that_was_merged
{
    private static EnterPersonRecord Enter(TrackEntry entry) => new(Persons.Id, entry);

    private static Message Forwarded(TrackEntry entry) => Message.Now(new EnterPersonRecord(Persons.Other, entry), 0, $"{entry.Id}");

    [Fact]
    public void goes_to_the_one_that_goes_on() => Persons.Registered.After(Enter(Records.Discipline)).When(Persons.Merge)
        .Then(new PersonMerged(Persons.Id, Persons.Other, "Cùng số định danh"))
        .ThenSends(
            Message.Now(new AbsorbDuplicate(Persons.Other, Persons.Id), 0, $"{Persons.Id.Value}"), Forwarded(Records.Discipline));

    [Fact]
    public void is_written_on_by_messages_alone_and_handed_on()
    {
        Persons.Merged.When(Enter(Records.Rating)).ThenRefused(Rules.PersonIsMerged);
        Persons.Merged.When(Enter(Records.Rating).Forwarded()).Then(new PersonRecordEntered(Persons.Id, Records.Rating))
            .ThenSends(Forwarded(Records.Rating));
    }

    /// <summary>Messages come in any order: a striking out may come before what it strikes out.</summary>
    [Fact]
    public void arrives_in_any_order() => Persons.Registered
        .After(Enter(Records.Strike(Records.Rating)).Forwarded(), Enter(Records.Rating).Forwarded())
        .State.Record.Of<TrackEntry.YearRating>().ShouldBeEmpty();

    [Fact]
    public void arrives_once() =>
        Persons.Registered.After(Enter(Records.Rating).Forwarded()).When(Enter(Records.Rating).Forwarded()).ThenNothing();

    [Fact]
    public void is_owed_until_it_arrived()
    {
        var merged = Persons.Registered.After(Enter(Records.Rating), Persons.Merge).After(Enter(Records.Figure).Forwarded());
        merged.Owes(
            Message.Now(new AbsorbDuplicate(Persons.Other, Persons.Id), 0, $"{Persons.Id.Value}"), Forwarded(Records.Rating),
            Forwarded(Records.Figure));
    }

    [Fact]
    public void is_kept_through_an_erasure_and_not_written_any_more()
    {
        var erased = Persons.Registered.After(Enter(Records.Rating), Persons.Erase, new CompleteErasure(Persons.Id));
        erased.State.Record.Entries.ShouldBe([Records.Rating]);
        erased.When(Enter(Records.Figure)).ThenRefused(Rules.PersonIsErased);
        erased.When(Enter(Records.Rating)).ThenRefused(Rules.PersonIsErased);
    }
}
