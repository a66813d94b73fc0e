using Awards.Domain.Organisations;

namespace Awards.Domain.Campaigns;

/// <summary>The emulation pact (giao ước thi đua) of a cluster for its year.</summary>
/// <param name="Campaign">The campaign for which it was drawn up.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Day">The day (ICT) on which it was drawn up.</param>
/// <param name="Signatures">Of members, each once.</param>
public sealed record Pact(CampaignId Campaign, string Title, DateOnly Day, ValueList<PactSignature> Signatures);

/// <summary>A member's signature.</summary>
/// <param name="Unit">The member.</param>
/// <param name="Day">The day (ICT) on which it signed.</param>
public sealed record PactSignature(UnitId Unit, DateOnly Day);

/// <summary>Draws up the pact of a cluster for its year.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Campaign">The campaign: of the cluster's year.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Day">The day (ICT), not after the act.</param>
public sealed record DrawUpPact(ClusterId Cluster, CampaignId Campaign, string Title, DateOnly Day) : ClusterCommand(Cluster);

/// <summary>Signs the cluster's pact for a member unit.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Unit">The member.</param>
/// <param name="Day">The day (ICT), neither before the pact's nor after the act.</param>
public sealed record SignPact(ClusterId Cluster, UnitId Unit, DateOnly Day) : ClusterCommand(Cluster);

/// <summary>A pact was drawn up.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Label">The cluster's label.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Day">The day (ICT).</param>
/// <param name="Members">Those who are to sign it.</param>
public sealed record PactDrawnUp(
    ClusterId Cluster, string Label, CampaignId Campaign, string Title, DateOnly Day, ValueList<ClusterMember> Members) : IEvent;

/// <summary>A member signed the pact.</summary>
public sealed record PactSigned(ClusterId Cluster, CampaignId Campaign, UnitId Unit, DateOnly Day) : IEvent;

/// <summary>How a pact comes about.</summary>
internal static class PactMaking
{
    public static Answer DrawUp(DrawUpPact c, Cluster.Constituted s, ClusterFacts facts)
    {
        if (s.Pact is { } pact)
        {
            return (pact.Campaign, pact.Title, pact.Day) == (c.Campaign, Names.Tidy(c.Title), c.Day)
                ? Answer.NothingToDo
                : Rules.PactAlreadyDrawnUp;
        }
        if (Names.Refusal(c.Title) is { } refusal) return refusal;
        if (facts.Campaign is not Campaign.Launched campaign) return Rules.CampaignUnknown;
        if (campaign.Year != s.Year) return Rules.ClusterOfAnotherYear;
        if (!CampaignDecider.IsPossible(c.Day.Year) || c.Day > c.Act.Day) return Rules.PactDayImpossible;
        return Answer.Of(new PactDrawnUp(c.Cluster, s.Label, c.Campaign, Names.Tidy(c.Title), c.Day, s.Members));
    }

    public static Answer Sign(SignPact c, Cluster.Constituted s)
    {
        if (s.Pact is not { } pact) return Rules.PactNotDrawnUp;
        if (!s.Has(c.Unit)) return Rules.PactOfStrangers;
        if (pact.Signatures.FirstOrDefault(signature => signature.Unit == c.Unit) is { } signed)
            return signed.Day == c.Day ? Answer.NothingToDo : Rules.PactAlreadySigned;
        return c.Day < pact.Day || c.Day > c.Act.Day
            ? Rules.PactDayImpossible
            : Answer.Of(new PactSigned(c.Cluster, pact.Campaign, c.Unit, c.Day));
    }
}
