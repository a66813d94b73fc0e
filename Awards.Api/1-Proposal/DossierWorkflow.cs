using Awards.Api.CouncilReview;
using Awards.Api.CouncilReview.Notices;
using Awards.Api.Organisations;
using Awards.Api.Regulations;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.Domain.Publications;
using Awards.Domain.Regulations;
using Awards.EventStore;

namespace Awards.Api.Proposals;

/// <summary>Dossiers: what their decisions need from the campaign, the rule book and the directory.</summary>
internal static class DossierWorkflow
{
    public static Workflow Make(SectorSetting sector, PersonDirectory directory, NoticeGathering notices) =>
        new Decider<DossierCommand, Dossier, DossierFacts>(
            Streams.Dossier, command => command.Dossier.Value,
            async (command, state, gathering, cancel) => await NobodyThere(command, gathering, cancel) is { } rule
                ? new Gathered<DossierFacts>(rule, null, SealedChange.None)
                : await OnNotice(sector.Code, notices, command, state, gathering, cancel)
                    ?? await Gather(sector.Code, directory, command, state, gathering, cancel),
            DossierDecider.Decide)
        {
            React = DossierProcess.React,
            Owed = DossierProcess.Owed,
            IsInOrder = true,
        }.ToWorkflow(sector);

    private static async Task<Gathered<DossierFacts>?> OnNotice(
        string sector, NoticeGathering notices, DossierCommand command, Dossier state, Gathering gathering, CancellationToken cancel) =>
        (command, state) switch
        {
            (PostPublicNotice c, Dossier.Awaiting s) => await notices.ForPosting(
                Under(await Book(sector, gathering, cancel), book => NoticeLaw(book, s.Course, c.Act.Day)), s.Course, gathering, cancel),
            (ReceiveNoticeComment c, _) => notices.ForComment(new DossierFacts(sector), c, state),
            (DealWithComment c, _) => await notices.ForAnswer(new DossierFacts(sector), c, state, gathering, cancel),
            (ClosePublicNotice, Dossier.OnNotice s) => await notices.ForClosing(new DossierFacts(sector), s.Course, cancel),
            _ => null,
        };

    // A host answers every request, even before it is convened or drafted; what is no host never would, and the dossier
    // would wait for ever.
    private static async Task<Rule?> NobodyThere(DossierCommand command, Gathering gathering, CancellationToken cancel) => command switch
    {
        EnterSitting c when !await gathering.MayBe(Streams.Sitting, c.Sitting.Value, cancel) => Rules.SittingUnknown,
        EnterDecision c when !await gathering.MayBe(Streams.AwardDecision, c.Decision.Value, cancel) => Rules.DecisionUnknown,
        _ => null,
    };

    private static async Task<DossierFacts> Gather(
        string sector, PersonDirectory directory, DossierCommand command, Dossier state, Gathering gathering, CancellationToken cancel) =>
        (command, state) switch
        {
            (ProposeDossier c, _) => new DossierFacts(
                sector,
                await RuleBookWorkflow.InForce(sector, c.Act.Day, gathering, cancel),
                await gathering.Read(Streams.Campaign, c.Campaign.Value, cancel),
                Person: c.Person is { } person ? await gathering.Read(Streams.Person, Person.StreamOf(person), cancel) : null),
            (ConfirmPapers c, Dossier.Proposed) => Under(await Book(sector, gathering, cancel), book => book.RegimeOn(c.Act.Day)),
            (ApplyMoreFavourableLaw c, _) => InQuestion(await Book(sector, gathering, cancel), c),
            (EnterSitting c, Dossier.Awaiting s) when s.Course.IsComparedAtTheDoor(s.Step) => new DossierFacts(
                sector, Candidate: await Candidates.Read(s.Course, c.Act.Day, gathering, cancel)),
            (AppraiseDossier c, Dossier.Awaiting s) => new DossierFacts(
                sector, Candidate: await Candidates.Read(s.Course, c.Act.Day, gathering, cancel)),
            (RecordAward c, Dossier.UnderWay s) => Under(
                await Book(sector, gathering, cancel), book => NoticeLaw(book, s.Course, c.Act.Day)),
            (PublishDossier, Dossier.Awarded s) => new DossierFacts(
                sector,
                Campaign: await gathering.Read(Streams.Campaign, s.Course.Campaign.Value, cancel),
                SignatoryName: s.Decision.Signatory is { } signatory ? await directory.NameOf(signatory, cancel) : null,
                PublicPerson: s.Course.Person is { } awarded && await directory.EntryOf(awarded, cancel) is { } entry
                    ? new PublicPerson(entry.Name, entry.Position)
                    : null),
            _ => new DossierFacts(sector),
        };

    private static async Task<(string, RuleBook)> Book(string sector, Gathering gathering, CancellationToken cancel) =>
        (sector, await gathering.Read(Streams.RuleBook, RuleBook.StreamOf(sector), cancel));

    private static DossierFacts InQuestion((string Sector, RuleBook Book) found, ApplyMoreFavourableLaw c) =>
        Under(found, book => book.Named(c.RuleSet, c.Act.Day)) with { Rules = found.Book.InForce(c.Act.Day) };

    private static DossierFacts Under((string Sector, RuleBook Book) found, Func<RuleBook, RuleBook.Entry?> regime) =>
        new(found.Sector, Regime: regime(found.Book), Calendar: found.Book.Calendar);

    // As the law was on the day of receipt; who was received before that was recorded goes by the rule set of its proposal.
    private static RuleBook.Entry? NoticeLaw(RuleBook book, Course course, DateOnly day) =>
        course.Regime is { } regime ? book.Of(regime.Sha256, regime.ReceivedOn) : book.Named(course.RuleSet, day);
}
