using static Awards.Tests.Faults.HandMade;

namespace Awards.Tests.Faults;

/// <summary>The checker of what clients were told: a right history passes, and every kind of wrong one is found.</summary>
public sealed class A_history
{
    private readonly HandMade made = new();

    [Fact]
    public void that_is_right_passes() => made
        .Fills("1-1")
        .Tells(Fill("1-1"), Outcome.Done, 1, 1, repeated: true)
        .Tells(Fill("1-1") with { Body = 1 }, Outcome.KeyReused)
        .Tells(Read("1-2"), Outcome.Read, 1, count: 1)
        .Tells(Fill("1-3") with { At = 0 }, Outcome.Mismatch, 1)
        .Has(new ShelfTaken("1-4")).Tells(Take("1-4") with { At = 1 }, Outcome.Done, 2, 2)
        .Tells(Take("1-5"), Outcome.Refused, 2)
        .Has(new ShelfMarked("1-6", "m")).Tells(Mark("1-6", "m"), Outcome.Done, 3, 3)
        .Tells(Mark("1-7", "m"), Outcome.Nothing, 3, 3)
        .Tells(Fill("1-8"), Outcome.GaveUp)
        .InHistory().ShouldBeEmpty();

    [Fact]
    public void in_which_what_was_cut_was_done_or_not_passes() => made
        .Cuts(Fill("1-1"))
        .Cuts(Fill("1-2")).Has(new ShelfFilled("1-2"))
        .Cuts(Fill("1-3")).Has(new ShelfFilled("1-3")).Tells(Fill("1-3"), Outcome.Done, 2, 2, repeated: true)
        .Cuts(Fill("1-4")).Has(new ShelfFilled("1-4")).Tells(Fill("1-4"), Outcome.Done, 3, 3)
        .InHistory().ShouldBeEmpty();

    [Fact]
    public void in_which_an_answer_held_only_while_the_call_was_under_way_passes() => made
        .TellsBetween(1, 6, Take("2-1"), Outcome.Refused, 1)
        .Has(new ShelfMarked("1-1", "m")).TellsBetween(2, 3, Mark("1-1", "m"), Outcome.Done, 1, 1)
        .Has(new ShelfFilled("1-2")).TellsBetween(4, 5, Fill("1-2"), Outcome.Done, 2, 2)
        .InHistory().ShouldBeEmpty();

    [Fact]
    public void that_lost_what_was_acknowledged() =>
        Finds(made.Fills("1-1").Tells(Fill("1-2"), Outcome.Done, 2, 2), "1-2 was acknowledged at 2 and is lost");

    [Fact]
    public void that_did_something_twice() => Finds(made.Fills("1-1").Has(new ShelfFilled("1-1")), "1-1 is 2 times in the log");

    [Fact]
    public void that_has_something_elsewhere_than_was_said() => Finds(
        made.Has(new ShelfFilled("1-1")).Has(new ShelfFilled("2-1")).Tells(Fill("1-1"), Outcome.Done, 2, 2).Cuts(Fill("2-1")),
        "1-1 was said to be at 2");

    [Fact]
    public void that_did_what_was_said_not_to_be_done() => Finds(
        made.Fills("1-1").Has(new ShelfFilled("1-2")).Tells(Fill("1-2") with { At = 0 }, Outcome.Mismatch, 1),
        "1-2 is in the log at 2, and everybody was told that it was not done");

    [Fact]
    public void that_has_what_was_never_asked() => Finds(made.Has(new ShelfFilled("9-9")), "9-9 is in the log and was never asked");

    [Fact]
    public void in_another_order_than_clients_saw() => Finds(
        made.Has(new ShelfFilled("2-1")).Has(new ShelfFilled("1-1"), shelf: 2)
            .Tells(Fill("1-1", 2), Outcome.Done, 1, 2).Tells(Fill("2-1"), Outcome.Done, 1, 1),
        "somebody had been told of a later position before it began");

    [Fact]
    public void with_a_refusal_from_an_old_memory() => Finds(
        made.Has(new ShelfMarked("1-1", "m")).Tells(Mark("1-1", "m"), Outcome.Done, 1, 1).Fills("1-2")
            .Tells(Take("2-1"), Outcome.Refused, 1),
        "the version was an old one");

    [Fact]
    public void with_a_refusal_that_overlooks_the_guard() =>
        Finds(made.Fills("1-1", shelf: 1).Tells(Take("2-1"), Outcome.Refused, 0), "there was something to take");

    [Fact]
    public void with_an_old_read() => Finds(made.Fills("1-1").Fills("1-2").Tells(Read("2-1"), Outcome.Read, 1, count: 1), "an old one");

    [Fact]
    public void with_a_read_of_what_was_not_asked_yet() => Finds(
        made.Fills("1-1").Tells(Read("2-1"), Outcome.Read, 2, count: 2).Fills("1-2"), "the version was not there yet");

    [Fact]
    public void with_a_read_of_what_never_was() => Finds(
        made.Fills("1-1").Tells(Read("2-1"), Outcome.Read, 1, count: 5), "there were 1 pieces and not 5");

    [Fact]
    public void that_did_a_repetition_anew() => Finds(made.Fills("1-1").Tells(Fill("1-1"), Outcome.Done, 1, 1), "was said to be done anew");

    [Fact]
    public void that_calls_a_first_time_a_repetition() => Finds(
        made.Has(new ShelfFilled("1-1")).Tells(Fill("1-1"), Outcome.Done, 1, 1, repeated: true), "was said to be a repetition");

    [Fact]
    public void that_took_one_key_for_two_acts() => Finds(
        made.Fills("1-1").Tells(Fill("1-1") with { Body = 1 }, Outcome.Done, 1, 1, repeated: true), "body 1, was answered Done");

    [Fact]
    public void that_did_at_another_version_what_was_for_one() => Finds(
        made.Fills("1-1").Has(new ShelfFilled("1-2")).Tells(Fill("1-2") with { At = 0 }, Outcome.Done, 2, 2), "for version 0 alone");

    [Fact]
    public void that_turned_away_the_version_it_had() => Finds(
        made.Fills("1-1").Tells(Fill("1-2") with { At = 1 }, Outcome.Mismatch, 1), "it is the version asked for");

    [Fact]
    public void that_found_nothing_to_do_where_there_was() => Finds(
        made.Fills("1-1").Tells(Mark("1-2", "m"), Outcome.Nothing, 1, 1), "there was something to do");

    private static void Finds(HandMade history, string finding) =>
        history.InHistory().ShouldContain(found => found.Contains(finding, StringComparison.Ordinal));
}
