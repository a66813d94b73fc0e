namespace Awards.EventStore;

/// <summary>
/// A question to a read model. Values can only arrive as parameters: the clause is an interpolated string whose holes become parameters.
/// </summary>
public sealed record DocumentQuery
{
    /// <summary>Documents in an answer when nothing is said.</summary>
    public const int DefaultLimit = 50;

    /// <summary>Documents in an answer at most; a larger limit is cut to it.</summary>
    public const int MaxLimit = 500;

    /// <summary>SQL over <c>id</c> and <c>data</c>: <c>$"data->>'unit' = {unit}"</c>.</summary>
    public FormattableString Where { get; init; } = $"true";

    /// <summary>What the answer is sorted by, before the id; the ids alone when empty.</summary>
    public IReadOnlyList<SortKey> OrderBy { get; init; } = [];

    /// <summary>The last first, in every sort key and the id.</summary>
    public bool Descending { get; init; }

    /// <summary>How many documents at most.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>The cursor that the page before gave; null for the first page.</summary>
    public string? After { get; init; }
}

/// <summary>One sort key of a query. It is code, never input.</summary>
/// <param name="Expression">SQL over <c>data</c> that is never null: <c>data->>'due'</c>.</param>
/// <param name="Type">Its PostgreSQL type.</param>
public sealed record SortKey(string Expression, string Type = "text");

/// <summary>One document of a read model.</summary>
/// <typeparam name="TDocument">What it holds.</typeparam>
/// <param name="Id">Its id.</param>
/// <param name="Data">What it says.</param>
/// <param name="Position">Position of the last event that is in it.</param>
/// <param name="IsParked">It is behind the log because an event could not be applied; say so where it is shown.</param>
public sealed record Document<TDocument>(string Id, TDocument Data, long Position, bool IsParked);

/// <summary>Part of an answer, and how far into the log the read model had read when it was given.</summary>
/// <typeparam name="TDocument">What a document holds.</typeparam>
/// <param name="Documents">In the order asked for.</param>
/// <param name="Position">The read model's checkpoint in the same snapshot; 0 when it never ran.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record DocumentPage<TDocument>(IReadOnlyList<Document<TDocument>> Documents, long Position, string? Next);
