using Awards.Domain.Campaigns;

namespace Awards.Domain.Publications;

/// <summary>Publishing an award (công bố).</summary>
internal static class Publication
{
    public static Answer Publish(PublishDossier c, Dossier.Awarded s, DossierFacts facts)
    {
        if (facts.Campaign is not Campaign.Launched campaign) return Rules.CampaignUnknown;
        var (course, decision) = (s.Course, s.Decision);
        if (course.Person is not null && facts.PublicPerson is null) return Rules.PublicNameMissing;
        var votes = course.Votes.Where(vote => vote.Tally is not null)
            .Select(vote => new PublicVote(vote.Step, vote.Tally!.Yes, vote.Tally.Total, vote.Tally.Needed, vote.Policy.Source));
        var record = new PublicRecord(
            course.Award.Code, course.Award.Name, course.Nominee, course.NomineeName, campaign.Name, campaign.Year,
            decision.Number, decision.Day, decision.Authority, decision.Capacity, facts.SignatoryName, votes.ToValueList(),
            course.Person is null ? null : facts.PublicPerson);
        return Answer.Of(new DossierPublished(c.Dossier, course.Round, record));
    }
}
