using System.Diagnostics.Metrics;

namespace Awards.Api.Telemetry;

/// <summary>
/// What this program counts beside the store and the framework, declared once. Tags are rules, statuses and codes: never content or ids.
/// </summary>
internal sealed class Meters(IMeterFactory factory)
{
    /// <summary>The meter's name.</summary>
    public const string Name = "Awards.Api";

    /// <summary>Counts refusals; tags <c>rule</c> and <c>status</c>.</summary>
    public const string RefusalsName = "awards.refusals";

    private readonly Counter<long> refusals = factory.Create(Name)
        .CreateCounter<long>(RefusalsName, "{refusal}", "Requests answered by a problem.");

    /// <summary>A request was answered by a problem.</summary>
    public void Refused(string rule, int status) => refusals.Add(1, new("rule", rule), new("status", status));
}
