using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Awards.Api.Access;
using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Proposals;
using Awards.EventStore;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Awards.Api.Proposals.Papers;

/// <summary>
/// A file on its way from a request to the log: who may not send it is told before it is received; it is looked at, kept, and then named by
/// an event. Whatever breaks off on the way leaves nothing that anybody can see.
/// </summary>
internal static class PaperUpload
{
    private static readonly PaperContent NotReceived = new(Guid.Empty, PaperType.Pdf, 0, "", null, IsSigned: false, []);

    /// <summary>Takes the request's body in as a paper.</summary>
    /// <param name="http">The request.</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="uploads">What is under way already.</param>
    /// <param name="command">The command, given the content.</param>
    public static async Task<(Written? Written, PaperContent? Content, ProblemHttpResult? Problem)> Run(
        HttpContext http, Sender sender, Uploads uploads, Func<PaperContent, HandInPaper> command)
    {
        var (cancel, papers, paper) = (http.RequestAborted, sender.Sector.Papers, command(NotReceived));
        var (state, _) = await sender.Sector.Log.Fold(Streams.Submission, paper.Submission.Value, cancel);
        if (await Denied(paper, state, sender, cancel) is { } denied) return (null, null, denied.ToProblem());
        var person = state.OnRecord?.Lines.FirstOrDefault(line => line.Dossier == paper.Dossier)?.Person;
        if (papers.IsErased(paper.Submission, paper.Paper, NotReceived with { Person = person }))
            return (null, null, Erased(person).ToProblem());
        using var upload = uploads.Begin(sender.Caller);
        if (upload is null) return (null, null, Later(http, HttpRules.TooManyRequests));
        if (await upload.Receive(http.Request, cancel) is not { } file) return (null, null, Later(http, HttpRules.TryLater));

        var inspected = await uploads.Inspect(file, cancel);
        if (inspected is not Inspected.Taken taken) return (null, null, ((Inspected.Refused)inspected).Rule.ToProblem());
        var content = Describe(file, taken, person);
        try
        {
            await papers.Keep(command(content), taken.Parts, cancel);
        }
        catch (KeyDestroyedException)
        {
            return (null, null, Erased(person).ToProblem());
        }
        var (written, problem) = await sender.Run(command(content));
        if (written is null or { Repeated: true }) await Discard(papers, content.Id);
        return (written, content, problem);
    }

    // The log has the last word; this only spares everybody a file that could not be handed in.
    private static async Task<Rule?> Denied(HandInPaper paper, Submission state, Sender sender, CancellationToken cancel)
    {
        var log = sender.Sector.Log;
        var now = await log.Now(cancel);
        var caller = await OfficesInForce.Read(sender.Caller, Ict.DayOf(now), log, cancel);
        var sent = paper with { Act = new Domain.Act(sender.Caller, now) };
        return Permissions.Refusal(sent, state, caller, isFirstAdministrator: false, Ict.DayOf(now), host: null);
    }

    private static Rule Erased(PersonId? person) => person is null ? Rules.PaperErased : Rules.PersonIsErased;

    private static PaperContent Describe(ReadOnlyMemory<byte> file, Inspected.Taken taken, PersonId? person)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in taken.Parts) hash.AppendData(part.Span);
        var (kept, sent) = (Convert.ToHexStringLower(hash.GetHashAndReset()), Convert.ToHexStringLower(SHA256.HashData(file.Span)));
        return new PaperContent(
            Guid.CreateVersion7(), taken.Type, taken.Parts.Sum(part => part.Length), kept, kept == sent ? null : sent, taken.IsSigned,
            taken.Stripped, person);
    }

    private static async Task Discard(PaperStore papers, Guid content)
    {
        try
        {
            await papers.Discard(content, CancellationToken.None);
        }
        catch (DbException)
        {
            // What no event names is collected later.
        }
    }

    private static ProblemHttpResult Later(HttpContext http, Rule rule)
    {
        http.Response.Headers.RetryAfter = 2.ToString(CultureInfo.InvariantCulture);
        return rule.ToProblem();
    }
}
