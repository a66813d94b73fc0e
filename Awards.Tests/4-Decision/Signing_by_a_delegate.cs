using Awards.Api;
using Awards.Api.Campaigns;
using Awards.Api.CouncilReview.Notices;
using Awards.Api.Decisions;
using Awards.Api.Organisations;
using Awards.Api.Proposals;
using Awards.Domain;
using Awards.Domain.Decisions;
using Awards.Domain.Organisations;
using Awards.Domain.Regulations;
using Awards.EventStore;
using Awards.Tests.Deployment;
using Awards.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Awards.Tests.Deciding;

/// <summary>Whether somebody signs in own right is asked of the log, not of the one who signs.</summary>
public sealed class Signing_by_a_delegate(Postgres postgres)
{
    private static readonly CommandContext BySystem = new() { Actor = Metadata.System };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_done_on_behalf_of_the_holder_alone()
    {
        await using var database = await postgres.FreshDatabase(
            "sector", (admin, cancel) => Schema.Apply(admin, new SchemaOptions(), cancel), Cancel);
        await using var log = new EventLog(database.AdminConnectionString, Composition.EventTypes);
        var sector = new SectorSetting { Code = "tand", ConnectionString = database.AdminConnectionString, KeyRing = "" };
        using var folder = new TemporaryFolder();
        var (directory, keys) = (new PersonDirectory(log.Database), new KeyRing(folder.Path));
        await using var views = new NoticeViews(log, NullLogger.Instance);
        var transact = new Transact(log, new Workflows(
        [
            CampaignWorkflows.Campaigns(sector), OrganisationWorkflows.Officers(sector), AwardDecisionWorkflow.Make(sector),
            DossierWorkflow.Make(sector, directory, new NoticeGathering(directory, new CommentVault(keys), views)),
        ]));
        var (chief, deputy) = (new PersonId(Guid.NewGuid()), new PersonId(Guid.NewGuid()));
        var (decision, campaign) = (new AwardDecisionId(Guid.NewGuid()), Campaigns.Launch.Campaign);
        var today = Ict.DayOf(await log.Now(Cancel));
        var whole = new Office(Role.Decider, Place.Sector, today.AddDays(-1), null);
        foreach (var given in new Command[]
        {
            Campaigns.Launch,
            new AppointOfficer(chief, whole, null),
            new DelegateOffice(deputy, new(Role.Decider, Place.Sector, today, today, chief), null),
            new DraftDecision(decision, DecisionKind.Decision, campaign, "Khen thưởng", "Chánh án"),
            new AdmitToDecision(
                decision, new(Guid.NewGuid()), 1, 1, Step.Decision, Flags.Court, Units.Office, "Văn phòng", null, campaign),
        })
            (await transact.Run(given, BySystem, Cancel)).ShouldBeOfType<TransactResult.Done>();

        (await Sign(SigningCapacity.OwnRight)).ShouldBeOfType<TransactResult.Refused>().Code.ShouldBe(Rules.DelegateSignsOnBehalf.Code);
        (await Sign(SigningCapacity.OnBehalfOf)).ShouldBeOfType<TransactResult.Done>()
            .Events[0].Data.ShouldBeOfType<DecisionSigned>().Signatory.ShouldBe(deputy);

        Task<TransactResult> Sign(SigningCapacity capacity) => transact.Run(
            new SignDecision(decision, "300/QĐ", capacity, []), new CommandContext { Actor = deputy.Value.ToString() }, Cancel);
    }
}
