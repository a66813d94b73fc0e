using Awards.Api.Hosting;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Projections;

namespace Awards.Api.Http;

/// <summary>
/// Reads for a caller from one sector: read models, waited for where a position is asked for, and states folded from the log.
/// </summary>
internal sealed class Reader
{
    private const int MostPersons = 500;

    private readonly HttpContext http;
    private readonly long? asked;
    private (Officer Officer, DateOnly Today)? offices;

    private Reader(HttpContext http, Sector sector, long? asked) => (this.http, Sector, this.asked) = (http, sector, asked);

    /// <summary>The sector.</summary>
    public Sector Sector { get; }

    /// <summary>Who reads; null on public addresses.</summary>
    public PersonId? Caller => Http.Caller.Of(http);

    /// <summary>Stops when the caller goes away.</summary>
    public CancellationToken Cancel => http.RequestAborted;

    /// <summary>Made by the framework for an endpoint that asks for it.</summary>
    public static ValueTask<Reader?> BindAsync(HttpContext http)
    {
        if (!ReadYourWrites.TryRead(http, out var asked)) throw new BadHttpRequestException("The parameter \"after\" is not a position.");
        return new(http.Features.Get<Sector>() is { } sector ? new Reader(http, sector, asked) : null);
    }

    /// <summary>The caller's offices as they are now, with those that others delegated or mergers of units brought, and today in domain
    /// time (ICT).</summary>
    public async Task<(Officer Officer, DateOnly Today)> Offices()
    {
        if (offices is { } known) return known;
        var today = Ict.DayOf(await Sector.Log.Now(Cancel));
        var officer = Caller is { } person ? await OfficesInForce.Read(person, today, Sector.Log, Cancel) : Officer.None;
        offices = (officer, today);
        return offices.Value;
    }

    /// <summary>A stream's state with its version; version 0 when there is no such stream, or the id is another thing's.</summary>
    public Task<(TState State, long Version)> State<TState>(StreamType<TState> type, Guid stream)
        where TState : notnull =>
        Sector.Log.Fold(type, stream, Cancel);

    /// <summary>One document of a read model, or null.</summary>
    public async Task<TDocument?> One<TDocument>(Projection<TDocument> model, string id)
        where TDocument : class =>
        (await OneAt(model, id)).Found;

    /// <summary>One document of a read model, or null, and the position up to which the read model holds everything.</summary>
    public async Task<(TDocument? Found, long Position)> OneAt<TDocument>(Projection<TDocument> model, string id)
        where TDocument : class
    {
        await WaitFor(model.RowName);
        var (document, position) = await new DocumentReader<TDocument>(Sector.Log.Database, model).Get(id, Cancel);
        ReadYourWrites.Write(http, position, asked);
        return (document?.Data, position);
    }

    /// <summary>A page of a read model's documents.</summary>
    public async Task<Page<TItem>> Many<TDocument, TItem>(
        Projection<TDocument> model, DocumentQuery query, Func<Document<TDocument>, TItem> show)
        where TDocument : class
    {
        await WaitFor(model.RowName);
        var found = await new DocumentReader<TDocument>(Sector.Log.Database, model).Query(query, Cancel);
        ReadYourWrites.Write(http, found.Position, asked);
        if (found.Next is { } next) Pages.LinkNext(http, next);
        return new Page<TItem>([.. found.Documents.Select(show)], found.Position, found.Next);
    }

    /// <summary>Every document that a question finds, page after page; none of it is said to be the answer.</summary>
    public async IAsyncEnumerable<TDocument> All<TDocument>(Projection<TDocument> model, Func<Paging, DocumentQuery> question)
        where TDocument : class
    {
        var (reading, next) = (new DocumentReader<TDocument>(Sector.Log.Database, model), (string?)null);
        do
        {
            var page = await reading.Query(question(new Paging(DocumentQuery.MaxLimit, next)), Cancel);
            foreach (var document in page.Documents) yield return document.Data;
            next = page.Next;
        }
        while (next is not null);
    }

    /// <summary>Every document that a question finds, waited for where a position is asked for, and the position that the answer holds
    /// everything up to.</summary>
    /// <param name="model">The read model.</param>
    /// <param name="question">What is asked, page by page.</param>
    /// <param name="most">Reading ends when more than so many were found: then they are more, and not all.</param>
    public async Task<(IReadOnlyList<TDocument> Found, long Position)> Whole<TDocument>(
        Projection<TDocument> model, Func<Paging, DocumentQuery> question, int most = int.MaxValue)
        where TDocument : class
    {
        await WaitFor(model.RowName);
        var reading = new DocumentReader<TDocument>(Sector.Log.Database, model);
        var page = await reading.Query(question(new Paging(DocumentQuery.MaxLimit)), Cancel);
        var (found, position) = (page.Documents.Select(document => document.Data).ToList(), page.Position);
        while (page.Next is { } next && found.Count <= most)
        {
            page = await reading.Query(question(new Paging(DocumentQuery.MaxLimit, next)), Cancel);
            found.AddRange(page.Documents.Select(document => document.Data));
        }
        ReadYourWrites.Write(http, position, asked);
        return (found, position);
    }

    /// <summary>Whether these read models know everything that is in the log now; waits for them within the bound.</summary>
    public async Task<bool> AreUpToDate(params IEnumerable<string> readModels)
    {
        var head = await Sector.Log.Head(Cancel);
        foreach (var model in readModels)
            if (!(await Sector.Node.Waiting.WaitFor(model, head, ReadYourWrites.Bound, Cancel)).InTime) return false;
        return true;
    }

    /// <summary>Who the persons are whose ids stand among these texts; whom the directory does not know is left out.</summary>
    public Task<IReadOnlyDictionary<Guid, PersonEntry>> Names(IEnumerable<string?> actors)
    {
        var persons = new HashSet<Guid>();
        foreach (var actor in actors)
            if (Guid.TryParse(actor, out var person)) persons.Add(person);
        return Sector.Directory.Find(persons, Cancel);
    }

    /// <summary>The persons whose names have these words, as many as a question may name; none where nothing is asked for.</summary>
    public async Task<IReadOnlyList<PersonId>> PersonsNamed(string? search) =>
        search is null ? [] : await Sector.Directory.Search(search, MostPersons, Cancel);

    /// <summary>Says at which version of its stream the answer is.</summary>
    public void SayVersion(long version) => Versions.Write(http, version);

    private async Task WaitFor(string readModel)
    {
        if (asked is { } position) await Sector.Node.Waiting.WaitFor(readModel, position, ReadYourWrites.Bound, Cancel);
    }
}
