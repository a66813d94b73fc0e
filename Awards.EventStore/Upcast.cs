using System.Text.Json.Nodes;

namespace Awards.EventStore;

/// <summary>
/// How one older shape of an event is read: as the next version of it. The steps of a type make a chain, from whichever version was stored
/// to the shape that the type has today, so that states and read models know today's shape alone. What is stored stays as it is.
/// </summary>
/// <param name="Event">The event's type, in its shape of today.</param>
/// <param name="From">The version that it takes, from 1; it makes the one above.</param>
/// <param name="Change">
/// What the stored object says in the next version; it may change the object that it is given. Pure: no clock, no look-up and no new id,
/// because it is called again at every reading. What the older version did not say must have a form that says so.
/// </param>
public sealed record Upcast(Type Event, int From, Func<JsonObject, JsonObject> Change)
{
    /// <summary>A step of an event's shape.</summary>
    public static Upcast Of<TEvent>(int from, Func<JsonObject, JsonObject> change)
        where TEvent : notnull => new(typeof(TEvent), from, change);
}
