namespace Awards.Projections;

/// <summary>
/// An event reached a document that it cannot belong to: a bug in the keys, or a damaged log. The document is parked; find the cause and
/// build the read model again.
/// </summary>
public sealed class NotOfThisReadModelException(object happened, string id)
    : Exception($"{happened.GetType().Name} cannot be applied to '{id}'.");
