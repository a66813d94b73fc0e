using Awards.EventStore;

namespace Awards.Tests.Faults;

/// <summary>The checker of the log by itself: a right one passes, and every kind of wrong one is found.</summary>
public sealed class A_log_of_shelves
{
    private readonly HandMade made = new();

    [Fact]
    public void that_is_right_passes()
    {
        var (one, another) = (made.Sends("1-1"), made.Sends("1-2"));
        made.Has(new ShelfParcelReceived("1-1/0"), shelf: 1, one);
        for (var more = 0; more < Shelves.Full; more++) made.Has(new ShelfFilled($"2-{more}"), shelf: 1);
        made.Has(new ShelfTaken("2-9"), shelf: 1).Has(new ShelfMarked("2-10", "m")).Has(new ShelfMarked("2-11", "n"));
        made.Has(Refused(another), causation: another, ofTheStore: true).InLog().ShouldBeEmpty();
    }

    [Fact]
    public void with_a_gap() =>
        Finds(made.Fills("1-1").Fills("1-2").But(2, happened => happened with { Position = 3 }), "a gap: position 3 comes at place 2");

    [Fact]
    public void with_one_version_twice() =>
        Finds(made.Fills("1-1").Fills("1-2").But(2, happened => happened with { Version = 1 }), "has version 1, not 2");

    [Fact]
    public void whose_time_went_back() => Finds(
        made.Fills("1-1").Fills("1-2").But(2, happened => happened with { RecordedAt = happened.RecordedAt.AddHours(-1) }),
        "was recorded before the one before it");

    [Fact]
    public void in_which_two_took_the_last_piece_of_a_pair() =>
        Finds(made.Fills("1-1").Has(new ShelfTaken("1-2")).Has(new ShelfTaken("2-1"), shelf: 1), "takes from a pair that has nothing");

    [Fact]
    public void in_which_two_marked_alike() =>
        Finds(made.Has(new ShelfMarked("1-1", "m")).Has(new ShelfMarked("2-1", "m")), "position 2 marks a second time");

    [Fact]
    public void in_which_a_message_was_lost()
    {
        made.Sends("1-1");
        Finds(made, "parcel 1-1/0 had 0 effects");
    }

    [Fact]
    public void in_which_a_message_was_run_twice()
    {
        var message = made.Sends("1-1");
        made.Has(new ShelfParcelReceived("1-1/0"), shelf: 1, message).Has(new ShelfParcelReceived("1-1/0"), shelf: 1, message);
        made.InLog().ShouldBe(["parcel 1-1/0 had 2 effects", "2 effects of 1 parcels"]);
    }

    [Fact]
    public void in_which_a_message_overtook_another()
    {
        var (one, another) = (made.Sends("1-1"), made.Sends("1-2"));
        made.Has(new ShelfParcelReceived("1-2/0"), shelf: 1, another).Has(new ShelfParcelReceived("1-1/0"), shelf: 1, one);
        Finds(made, "parcel 1-2/0 overtook one sent before it");
    }

    [Fact]
    public void in_which_a_timer_came_before_its_time()
    {
        var message = made.Sends("1-1", new DateTimeOffset(2026, 1, 6, 2, 0, 0, TimeSpan.Zero));
        Finds(made.Has(new ShelfParcelReceived("1-1/0"), shelf: 1, message), "parcel 1-1/0 came before its time");
    }

    [Fact]
    public void in_which_a_message_went_elsewhere()
    {
        var message = made.Sends("1-1");
        Finds(made.Has(new ShelfParcelReceived("1-1/0"), shelf: 2, message), "parcel 1-1/0 had another's effect at 2");
    }

    [Fact]
    public void in_which_a_message_was_refused_from_an_old_memory()
    {
        var message = made.Sends("1-1");
        Finds(made.Has(Refused(message), causation: message, ofTheStore: true), "refuses a parcel for which there is room");
    }

    private static MessageRefused Refused(string message) =>
        new(Guid.Parse(message), "receive_parcel", Shelves.Stream.Name, Shelves.Id(1), "shelf-full");

    private static void Finds(HandMade log, string finding) => log.InLog().ShouldHaveSingleItem().ShouldContain(finding);
}
