using Awards.Api.Http;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Projections.Proposals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Awards.Api.Proposals;

/// <summary>One thing that waits for the caller.</summary>
/// <param name="Id">Stable while it waits.</param>
/// <param name="Todo">What is to be done, by whom, until when.</param>
/// <param name="Late">Whether its last day is over.</param>
/// <param name="Subject">What it is about, with the ids to follow.</param>
/// <param name="PersonName">The nominated person's name; null: a unit is nominated, or the directory has none.</param>
/// <param name="InDays">In how many days it may be done, such as when the window of a notice has ended; 0: now.</param>
internal sealed record WorklistEntry(string Id, Todo Todo, bool Late, TaskSubject Subject, string? PersonName, int InDays);

/// <summary>What waits for me, until when, what is late?</summary>
internal static class WorklistEndpoints
{
    public static void Map(IEndpointRouteBuilder sector) => sector.MapGroup("/worklist").WithTags("Worklist")
        .MapGet("", List).WithSummary("What waits for the caller's offices, and for the caller in person; the most urgent first.");

    private static async Task<Ok<Page<WorklistEntry>>> List(
        [FromQuery] Guid? campaign, [FromQuery] bool? late, [AsParameters] PageRequest page, Reader reader)
    {
        var (caller, today) = await reader.Offices();
        var filter = new WorklistFilter(
            await Doers(reader, caller, today),
            Campaign: campaign is { } of ? new CampaignId(of) : null,
            LateAsOf: late == true ? await reader.Sector.Log.Now(reader.Cancel) : null);
        var waiting = await reader.Many(Worklist.Projection, Worklist.Query(filter, page.Part), found => found);
        var persons = waiting.Items.Select(item => item.Data.Subject.Person?.Value).OfType<Guid>().ToList();
        var names = await reader.Sector.Directory.Find(persons, reader.Cancel);
        return TypedResults.Ok(new Page<WorklistEntry>(
            [.. waiting.Items.Select(item => Show(item, today, names))], waiting.Position, waiting.Next));
    }

    private static WorklistEntry Show(Document<WorklistItem> found, DateOnly today, IReadOnlyDictionary<Guid, PersonEntry> names) => new(
        found.Id, found.Data.Todo!, found.Data.Todo!.Due < today, found.Data.Subject,
        found.Data.Subject.Person is { } person ? names.GetValueOrDefault(person.Value)?.Name : null,
        found.Data.Todo.NotUntil is { } day ? Math.Max(0, day.DayNumber - today.DayNumber) : 0);

    // A cluster's lead acts for the cluster's members, wherever a task names the unit.
    private static async Task<IReadOnlyList<Doer>> Doers(Reader reader, Officer caller, DateOnly today)
    {
        var offices = caller.HeldOn(today).ToList();
        var doers = offices.Select(office => Doer.Holder(office.Role, office.Place)).Append(Doer.Of(reader.Caller!.Value)).ToList();
        foreach (var led in offices.Where(office => office is { Role: Role.ClusterLead, Place.Kind: PlaceKind.Cluster }))
        {
            if ((await reader.State(Streams.Cluster, led.Place.Id!.Value)).State is Cluster.Constituted cluster)
                doers.AddRange(cluster.Members.Select(member => Doer.Holder(Role.ClusterLead, Place.Of(member.Unit))));
        }
        return doers;
    }
}
