namespace Awards.Domain.Regulations;

/// <summary>A step of a route. The order of the members is the order in which a route may take them.</summary>
public enum Step
{
    /// <summary>Proposal (đề nghị).</summary>
    Proposal,

    /// <summary>Cluster vote (bình xét, suy tôn).</summary>
    ClusterVote,

    /// <summary>Appraisal (thẩm định).</summary>
    Appraisal,

    /// <summary>Public notice (công khai lấy ý kiến Nhân dân).</summary>
    PublicNotice,

    /// <summary>Council review (Hội đồng).</summary>
    CouncilReview,

    /// <summary>Decision (quyết định).</summary>
    Decision,

    /// <summary>Submission upward (trình).</summary>
    UpwardSubmission,

    /// <summary>The higher authority's decision.</summary>
    HigherDecision,

    /// <summary>Publication (công bố).</summary>
    Publication,
}
