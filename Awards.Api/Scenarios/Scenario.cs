using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Decisions;

namespace Awards.Api.Scenarios;

/// <summary>A procedure to be shown: who there is, who proposes whom, and when. It does not know who wins.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="Title">What it is about, in Vietnamese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Sector">Code of the sector.</param>
/// <param name="Note">How to read the marks of what is made up.</param>
/// <param name="Sources">Where the facts come from.</param>
/// <param name="RuleSets">The rule sets to adopt.</param>
/// <param name="Organisation">The units.</param>
/// <param name="Officers">The persons and their offices.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Cluster">The cluster and its quotas.</param>
/// <param name="Proposals">The submissions, and who withdraws what.</param>
/// <param name="Conference">The cluster's conference.</param>
/// <param name="Appraisal">What the appraisal rests on.</param>
/// <param name="Notice">What the public notice is posted and closed with.</param>
/// <param name="Council">The council's session.</param>
/// <param name="Decisions">The decision and the letter upward.</param>
/// <param name="Calendar">When each stage takes place.</param>
/// <param name="Holidays">The tables of holidays to adopt; null: none.</param>
internal sealed record Scenario(
    string Id, string Title, string English, string Sector, string? Note, IReadOnlyList<FactSource> Sources,
    IReadOnlyList<RuleSetPlan> RuleSets,
    OrganisationPlan Organisation, OfficersPlan Officers, CampaignPlan Campaign, ClusterPlan Cluster, ProposalsPlan Proposals,
    ConferencePlan Conference, AppraisalPlan Appraisal, NoticePlan Notice, CouncilPlan Council, DecisionsPlan Decisions,
    Calendar Calendar,
    IReadOnlyList<RuleSetPlan>? Holidays = null)
{
    /// <summary>The unit of an official name or an alias.</summary>
    /// <exception cref="ScenarioException">There is none.</exception>
    public UnitPlan Unit(string name) => Organisation.Units.FirstOrDefault(unit => unit.IsCalled(name))
        ?? throw new ScenarioException($"No unit is called '{name}'.");

    /// <summary>The person of a name.</summary>
    /// <exception cref="ScenarioException">There is none.</exception>
    public PersonPlan Person(string name) =>
        Officers.People.FirstOrDefault(person => string.Equals(person.Name, name, StringComparison.Ordinal))
        ?? throw new ScenarioException($"No person is called '{name}'.");

    /// <summary>The cluster's id.</summary>
    public ClusterId ClusterId => Domain.ClusterId.For(Sector, Cluster.Owner, Cluster.Label, Cluster.Year);

    /// <summary>An id that follows from what it is for, so that a run that is begun again speaks of the same things.</summary>
    public Guid NewId(params ReadOnlySpan<string> what)
    {
        Span<byte> id = stackalloc byte[16];
        NameBased.Id(["scenario", Id, Sector, .. what]).TryWriteBytes(id, bigEndian: true, out _);
        // Marked as random, version 4: the API takes none of version 8 from a caller, and the demonstration calls as everybody does.
        id[6] = (byte)((id[6] & 0x0F) | 0x40);
        return new Guid(id, bigEndian: true);
    }
}

/// <summary>Where facts come from.</summary>
internal sealed record FactSource(string Code, string Document, string Gives);

/// <summary>A rule set, or tables of holidays, to adopt.</summary>
/// <param name="File">File name; looked for beside the scenario, then among the program's own.</param>
/// <param name="Decision">Number of the decision or circular.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="Source">Where that is known from.</param>
internal sealed record RuleSetPlan(string File, string Decision, DateOnly DecidedOn, string? Source);

/// <summary>The units.</summary>
internal sealed record OrganisationPlan(string? Source, IReadOnlyList<UnitPlan> Units);

/// <summary>A unit under its official name, with the spellings that sources use.</summary>
internal sealed record UnitPlan(UnitId Id, string Name, ValueList<string> Aliases)
{
    /// <summary>Whether it is written so.</summary>
    public bool IsCalled(string name) => string.Equals(Name, name, StringComparison.Ordinal) || Aliases.Contains(name);
}

/// <summary>The campaign and the last days of its steps.</summary>
internal sealed record CampaignPlan(
    string? Source, CampaignId Id, string Name, int Year, string Plan, DateOnly PlanDate, string Issuer, DeadlinesPlan Deadlines);

/// <summary>Last days of steps.</summary>
internal sealed record DeadlinesPlan(bool Synthetic, ValueList<StepDeadline> Days);

/// <summary>The cluster; its members are all units.</summary>
internal sealed record ClusterPlan(
    string? Source, string Owner, string Label, int Year, string Lead, string Deputy, string Decision, DateOnly DecidedOn,
    QuotasPlan Quotas);

/// <summary>How many of each award it may recommend.</summary>
internal sealed record QuotasPlan(bool Synthetic, string Decision, IReadOnlyList<SeatsPlan> Seats);

/// <summary>How many of one award.</summary>
internal sealed record SeatsPlan(AwardCode Award, int Seats);

/// <summary>The cluster's conference.</summary>
internal sealed record ConferencePlan(string? Source, DateOnly Day, string Title, IReadOnlyList<AwardCode> Awards, ElectionPlan Election);

/// <summary>Units put forward to lead the cluster next year.</summary>
internal sealed record ElectionPlan(bool Synthetic, IReadOnlyList<string> Lead, IReadOnlyList<string> Deputy);

/// <summary>What each criterion is found met by.</summary>
internal sealed record AppraisalPlan(bool Synthetic, IReadOnlyDictionary<string, string> Evidence);

/// <summary>Where nominees are put up for the public, and what has come when the notice is closed.</summary>
internal sealed record NoticePlan(bool Synthetic, string Where, int Views, int Comments, string Report);

/// <summary>The council's session.</summary>
internal sealed record CouncilPlan(bool Synthetic, string Title, IReadOnlyList<AwardCode> Awards);

/// <summary>What is signed.</summary>
internal sealed record DecisionsPlan(bool Synthetic, DecisionPaper Decision, DecisionPaper LetterUpward);

/// <summary>A decision, or a letter upward with the decision that answers it.</summary>
internal sealed record DecisionPaper(
    AwardCode Award, string About, string Authority, string Number, SigningCapacity Capacity, HigherDecisionPaper? Higher = null);

/// <summary>A higher authority's decision.</summary>
internal sealed record HigherDecisionPaper(string Number, DateOnly Day, string Authority);

/// <summary>When each stage takes place; every instant is later than the one before.</summary>
internal sealed record Calendar(
    string? Note, bool Synthetic, DateTimeOffset Campaign, DateTimeOffset Cluster, DateTimeOffset Quota, DateTimeOffset Drafting,
    DateTimeOffset Lodging, DateTimeOffset PaperCheck, DateTimeOffset Completion, DateTimeOffset SecondPaperCheck, DateTimeOffset Convening,
    DateTimeOffset Agenda, DateTimeOffset Conference, DateTimeOffset Appraisal, DateTimeOffset Notice, DateTimeOffset CouncilConvening,
    DateTimeOffset NoticeClosing, DateTimeOffset Council, DateTimeOffset DecisionDraft, DateTimeOffset Signature,
    DateTimeOffset Publication, DateTimeOffset LetterDraft, DateTimeOffset LetterSignature, DateTimeOffset HigherDecision,
    DateTimeOffset HigherPublication);
