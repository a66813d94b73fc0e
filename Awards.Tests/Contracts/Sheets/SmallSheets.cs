using Awards.Domain;
using Awards.Domain.Campaigns;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Proposals;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Contracts.Sheets;

/// <summary>The streams with few states.</summary>
internal static class SmallSheets
{
    public static Sheet RuleBook { get; } = new Sheet<RuleBookCommand, RuleBook, int>
    {
        Name = "RuleBook",
        Situations = new()
        {
            ["RuleBook empty"] = RuleBooks.Empty,
            ["RuleBook with this rule set"] = RuleBooks.WithRegime2017,
            ["RuleBook with these holidays"] = RuleBooks.WithHolidays,
        },
        Orders = new()
        {
            ["AdoptRuleSet"] = _ => RuleBooks.Adopt,
            ["AdoptRuleSet by another decision"] = _ => RuleBooks.Adopt with { Decision = "02/QĐ-TANDTC" },
            ["AdoptHolidays"] = _ => RuleBooks.AdoptHolidays,
            ["AdoptHolidays by another decision"] = _ => RuleBooks.AdoptHolidays with { Decision = "03/TB" },
        },
    };

    public static Sheet Unit { get; } = new Sheet<UnitCommand, Unit, UnitFacts>
    {
        Name = "Unit",
        Situations = new()
        {
            ["Unknown"] = UnitStops.Unknown,
            ["Registered"] = UnitStops.Registered,
            ["Registered, and merged"] = UnitStops.Ended,
        },
        Orders = new()
        {
            ["RegisterUnit"] = _ => UnitStops.Register,
            ["RegisterUnit under another name"] = _ => UnitStops.Register with { Name = "Vụ Tổng hợp" },
            ["RecordUnitHonour"] = _ => new RecordUnitHonour(Units.Personnel, Persons.Honour),
            ["AnnulUnitHonour"] = _ => new AnnulUnitHonour(Units.Personnel, Annulled),
            ["EnterUnitRecord"] = _ => new EnterUnitRecord(Units.Personnel, Records.Rating),
            ["RenameUnit"] = _ => UnitStops.Rename,
            ["RenameUnit from the end on"] = _ => new RenameUnit(
                Units.Personnel, UnitStops.Rename.Renaming with { From = Days.Launch }),
            ["AddUnitAlias"] = _ => new AddUnitAlias(Units.Personnel, new KnownAlias("Vụ TCCB", "Công văn 15/VP")),
            ["ClassifyUnit"] = _ => UnitStops.Classify,
            ["ClassifyUnit from the end on"] = _ => new ClassifyUnit(
                Units.Personnel, UnitStops.Classify.Classification with { From = Days.Launch }),
            ["MergeUnit"] = _ => UnitStops.Merge,
            ["MergeUnit by another decision"] = _ => UnitStops.Merge with { Decision = "14/QĐ-TANDTC" },
            ["DissolveUnit"] = _ => new DissolveUnit(Units.Personnel, Days.Launch, "12/QĐ-TANDTC", UnitStops.LastYear),
            ["AbsorbUnit"] = _ => new AbsorbUnit(Units.Personnel, UnitStops.Taken),
        },
    };

    public static Sheet Person { get; } = new Sheet<PersonCommand, Person, PersonFacts>
    {
        Name = "Person",
        Situations = new()
        {
            ["Unknown"] = Persons.Unknown,
            ["Known"] = Persons.Registered,
            ["Known with private data"] = Persons.WithPrivateData,
            ["Merged"] = Persons.Merged,
            ["Erased not completely"] = Persons.Erasing,
            ["Erased"] = Persons.Erased,
        },
        Orders = new()
        {
            ["RegisterPerson"] = _ => Persons.Register,
            ["RegisterPerson at another unit"] = _ => Persons.Register with { Unit = Units.Academy },
            ["MovePerson"] = _ => new MovePerson(Persons.Id, Units.Academy, Rank.Leader),
            ["SealPrivateData"] = _ => new SealPrivateData(Persons.Id, Persons.Data),
            ["SealPrivateData of other content"] = _ => new SealPrivateData(Persons.Id, Persons.Data with { Phone = null }),
            ["MergePersons"] = _ => Persons.Merge,
            ["MergePersons into another"] = _ => Persons.Merge with { Into = People.Stranger },
            ["AbsorbDuplicate"] = _ => new AbsorbDuplicate(Persons.Id, Persons.Other),
            ["ErasePerson"] = _ => Persons.Erase,
            ["CompleteErasure"] = _ => new CompleteErasure(Persons.Id),
            ["RecordPersonHonour"] = _ => new RecordPersonHonour(Persons.Id, Persons.Honour),
            ["AnnulPersonHonour"] = _ => new AnnulPersonHonour(Persons.Id, Annulled),
            ["EnterPersonRecord"] = _ => new EnterPersonRecord(Persons.Id, Records.Rating),
            ["EnterPersonRecord, forwarded"] = _ => new EnterPersonRecord(Persons.Id, Records.Rating).Forwarded(),
        },
    };

    public static Sheet Officer { get; } = new Sheet<OfficerCommand, Officer, OfficerFacts>
    {
        Name = "Officer",
        Situations = new()
        {
            ["Officer of nothing"] = OfficerStops.Nobody,
            ["Officer with this office"] = OfficerStops.HeadOfUnit,
            ["Officer whose office ended that day"] = OfficerStops.HeadOfUnit.After(OfficerStops.End(Days.Launch)),
            ["Officer with this office delegated"] = OfficerStops.Deputy.After(OfficerStops.Lend),
        },
        Orders = new()
        {
            ["AppointOfficer"] = _ => OfficerStops.Appoint,
            ["EndAppointment"] = _ => OfficerStops.End(Days.Launch),
            ["DelegateOffice"] = _ => OfficerStops.Lend,
            ["EndDelegation"] = _ => OfficerStops.TakeBack(Days.Launch),
        },
    };

    public static Sheet Campaign { get; } = new Sheet<CampaignCommand, Campaign, CampaignFacts>
    {
        Name = "Campaign",
        Situations = new()
        {
            ["NotLaunched"] = Campaigns.NotLaunched,
            ["Launched"] = Plans.Launched,
            ["Launched with these duties"] = Plans.Stated,
        },
        Orders = new()
        {
            ["LaunchCampaign"] = _ => Campaigns.Launch,
            ["LaunchCampaign by another plan"] = _ => Campaigns.Launch with { Plan = "13/KH-TANDTC" },
            ["StateReportDuty"] = _ => Plans.OfUnits,
            ["StateReportDuty by a day that is none"] = _ => Plans.Impossible,
            ["StateReportDuty of the same code"] = _ => Plans.OfUnits with { Kind = DutyKind.FinalReview },
            ["SettleRecipients"] = _ => Plans.Settle,
            ["NoteCampaignDay that is none"] = _ => Plans.Anniversary,
            ["ResolveCampaignDay"] = _ => Plans.Resolve,
        },
    };

    public static Sheet Cluster { get; } = new Sheet<ClusterCommand, Cluster, ClusterFacts>
    {
        Name = "Cluster",
        Situations = new()
        {
            ["NotConstituted"] = Clusters.NotConstituted,
            ["Constituted"] = Clusters.Constituted,
            ["Constituted with a pact"] = Pacts.DrawnUp,
        },
        Orders = new()
        {
            ["ConstituteCluster"] = _ => Clusters.Constitute,
            ["ConstituteCluster of other members"] = _ => Clusters.Constitute with { Members = [.. Clusters.Constitute.Members.Reverse()] },
            ["AllocateQuota"] = _ => Clusters.Allocate(Flags.Court, 2),
            ["RecordHistoricalOutcome"] = _ => Clusters.Report,
            ["RecordElectedLeads"] = _ => new RecordElectedLeads(Clusters.Id, Conferences.Id, Units.Law, Units.Newspaper),
            ["DrawUpPact"] = _ => Pacts.DrawUp,
            ["DrawUpPact under another title"] = _ => Pacts.DrawUp with { Title = "Giao ước khác" },
            ["SignPact"] = _ => Pacts.Sign(Units.Office),
        },
    };

    public static Sheet ClusterRoster { get; } = new Sheet<ClusterRosterCommand, ClusterRoster, ClusterFacts>
    {
        Name = "ClusterRoster",
        Situations = new() { ["ClusterRoster empty"] = Rosters.Empty, ["ClusterRoster decided"] = Rosters.Decided },
        Orders = new()
        {
            ["DecideRoster"] = _ => Rosters.Decide,
            ["DecideRoster with other members"] = _ => Rosters.Decide with { Members = [.. Units.Members.Skip(1)] },
            ["DecideRoster anew"] = _ => Rosters.Anew,
        },
    };

    public static Sheet Submission { get; } = new Sheet<SubmissionCommand, Submission, SubmissionFacts>
    {
        Name = "Submission",
        Situations = new()
        {
            ["NotDrafted"] = Submissions.NotDrafted,
            ["Drafted"] = Submissions.Drafted,
            ["Lodged"] = Submissions.Lodged,
            ["Lodged again"] = Submissions.Completed,
            ["Returned"] = Submissions.Returned,
            ["Accepted"] = Submissions.Accepted,
            ["Lapsed"] = Submissions.Lapsed,
        },
        Orders = new()
        {
            ["DraftSubmission"] = Drafted,
            ["DraftSubmission with another nominee"] = s => Drafted(s) with { Lines = [new(Flags.Court, Units.Personnel)] },
            ["LodgeSubmission"] = _ => Submissions.Lodge,
            ["ReturnSubmission"] = _ => Submissions.Return,
            ["CompleteSubmission"] = _ => Complete,
            ["CompleteSubmission late"] = _ => Complete.At(Ict.EndOf(Submissions.Until)),
            ["HandInPaper"] = _ => Submissions.HandIn,
            ["HandInPaper late"] = _ => Submissions.HandIn.At(Ict.EndOf(Submissions.Until)),
            ["AcceptSubmission"] = _ => new AcceptSubmission(Submissions.Id).By(People.Secretary),
            ["LapseSubmission"] = _ => new LapseSubmission(Submissions.Id, 1),
            ["LapseSubmission late"] = _ => new LapseSubmission(Submissions.Id, 1).At(Ict.EndOf(Submissions.Until)),
            ["RecordProposalAnswer"] = _ => new RecordProposalAnswer(Submissions.Id, CourtFlag.Id, 1, null),
        },
    };

    public static Sheet AwardDecision { get; } = new Sheet<AwardDecisionCommand, AwardDecision, AwardDecisionFacts>
    {
        Name = "AwardDecision",
        Situations = new()
        {
            ["NotDrafted"] = Decisions.NotDrafted,
            ["Draft"] = Decisions.Listing,
            ["Issued decision"] = Decisions.Signed,
            ["Issued letter"] = Letters.Signed,
            ["Answered"] = Letters.Answered,
        },
        Orders = new()
        {
            ["DraftDecision"] = s => IsLetter(s) ? Letters.Draft : Decisions.Draft,
            ["DraftDecision about something else"] = s => (IsLetter(s) ? Letters.Draft : Decisions.Draft) with { About = "Việc khác" },
            ["AdmitToDecision"] = s => IsLetter(s) ? Letters.Admit(Units.Academy) : Decisions.Admit(Units.Academy),
            ["ReleaseFromDecision"] = s => IsLetter(s)
                ? new ReleaseFromDecision(Letters.Id, Letters.Of(Units.Office), 1, 4)
                : new ReleaseFromDecision(Decisions.Id, Decisions.Of(Units.Office), 1, 4),
            ["SignDecision"] = s => IsLetter(s) ? Letters.Sign() : Decisions.Sign(),
            ["SignDecision with another number"] = s => (IsLetter(s) ? Letters.Sign() : Decisions.Sign()) with { Number = "9/QĐ-TANDTC" },
            ["AnnulAward"] = s => IsLetter(s)
                ? new AnnulAward(
                    Letters.Id, Letters.Of(Units.Office), AnnulmentGround.Fraud, "Kê khai không đúng", "77/QĐ",
                    new("Thủ tướng Chính phủ", Letters.Answer)).On(Letters.Answer)
                : new AnnulAward(Decisions.Id, Decisions.Of(Units.Office), AnnulmentGround.Fraud, "Kê khai không đúng", "77/QĐ"),
            ["RecordHigherDecision"] = _ => Letters.Higher(),
            ["RecordHigherDecision with another number"] = _ => Letters.Higher() with { Number = "9/QĐ-TTg" },
        },
    };

    private static HonourAnnulment Annulled =>
        new(Persons.Honour.Dossier, Persons.Honour.Number, "3/QĐ-VP", new(2021, 3, 1));

    private static CompleteSubmission Complete => new(Submissions.Id, [Submissions.Report]);

    private static DraftSubmission Drafted(Spec<SubmissionCommand, Submission, SubmissionFacts> spec) =>
        spec.History is [SubmissionDrafted drafted, ..] ? Submissions.Draft with { Papers = drafted.Papers } : Submissions.Draft;

    private static bool IsLetter(Spec<AwardDecisionCommand, AwardDecision, AwardDecisionFacts> spec) =>
        spec.History.Any(happened => happened is DecisionDrafted { Plan.Kind: DecisionKind.LetterUpward });
}
