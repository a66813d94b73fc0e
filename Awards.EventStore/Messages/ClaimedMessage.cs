namespace Awards.EventStore;

/// <summary>A message that this node holds a lease on.</summary>
/// <param name="Id">The message's id, and the key under which its run is recorded.</param>
/// <param name="Kind">Alias of the command.</param>
/// <param name="DestinationType">Type of the stream it goes to.</param>
/// <param name="Destination">The stream it goes to.</param>
/// <param name="Body">The command as JSON.</param>
/// <param name="Depth">How many immediate messages in a row led to it, itself included; 0 for a timer.</param>
/// <param name="Correlation">Of the command that began the chain.</param>
/// <param name="Initiator">Who began it, if a person did.</param>
/// <param name="Trace">W3C trace context of what caused it.</param>
/// <param name="Attempts">How often it was claimed in vain.</param>
/// <param name="IsFinished">It was run already: only its row is left.</param>
/// <param name="EffectiveAt">When it happened in the world (UTC): when what caused it did, or a timer's due time.</param>
/// <param name="Claimant">Names this lease; a later lease of the same node has another name.</param>
internal sealed record ClaimedMessage(
    Guid Id, string Kind, string DestinationType, Guid Destination, string Body, int Depth,
    string Correlation, string? Initiator, string? Trace, int Attempts, bool IsFinished, DateTimeOffset EffectiveAt, string Claimant);
