using Awards.Api.Access;
using Awards.Api.Ballots;
using Awards.Api.Campaigns;
using Awards.Api.ClusterVoting;
using Awards.Api.Complaints;
using Awards.Api.CouncilReview;
using Awards.Api.CouncilReview.Notices;
using Awards.Api.Decisions;
using Awards.Api.Hosting;
using Awards.Api.Http;
using Awards.Api.Operations;
using Awards.Api.Organisations;
using Awards.Api.Pages;
using Awards.Api.Proposals;
using Awards.Api.Proposals.Papers;
using Awards.Api.Publications;
using Awards.Api.Regulations;
using Awards.Api.Reports;
using Awards.Api.Route;
using Awards.Api.Telemetry;

namespace Awards.Api;

/// <summary>The web application: what it is made of, in which order a request passes, and where each address leads.</summary>
internal static class AwardsApp
{
    /// <summary>Codes of sectors as addresses have them; other first segments are not asked for a sector.</summary>
    private const string SectorPattern = "/{sector:regex(^[a-z][a-z0-9-]*$)}";

    /// <summary>Builds it; nothing is started and no database is asked.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing or dangerous; the message names it.</exception>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        ConfigurationCheck.Run(builder.Configuration, builder.Environment);
        // What the framework tells of each request holds the words that were searched for; what we tell of it is in Refusals.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // That cookies' keys are kept by their folder's rights alone is said in docs/security.md, and not at every start.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        RequestLimits.Add(builder);
        GracefulStop.Add(builder);
        TelemetryServices.Add(builder);
        builder.Services.ConfigureHttpJsonOptions(json => JsonFormat.Configure(json.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddSingleton<IProblemDetailsWriter, ProblemPages>();
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = Refusals.CountOne);
        builder.Services.AddSingleton<IProblemDetailsWriter, ProblemsForAnybody>(); // after the framework's own, which is choosy
        builder.Services.AddSingleton<Refusals>();
        builder.Services.AddExceptionHandler<Failures>();
        builder.Services.AddOpenApi(Description.Document, Description.Configure);
        builder.Services.AddSingleton<Uploads>();
        AccessServices.Add(builder);
        SectorServices.Add(builder);
        PageServices.Add(builder.Services);
        KeptAnswers.Add(builder.Services);

        var app = builder.Build();
        app.Use(SecurityHeaders.Add);
        app.UseExceptionHandler();
        app.Use(RequestLimits.LeaveWhoDoesNotRead);
        app.UseStatusCodePages(context => BareStatuses.Explain(context.HttpContext));
        app.Use(BodyFraming.Check);
        app.UseRouting();
        app.UseRequestTimeouts();
        app.Use(SectorOfRequest.Find);
        app.Use(TextOfQueries.Check);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseOutputCache(); // after everything that says whether, and how often, somebody may ask

        app.MapOpenApi().AllowAnonymous();
        HealthEndpoints.Map(app);
        RuleEndpoints.Map(app);
        PageServices.Map(app);
        SignInEndpoints.MapProvider(app);
        // Pages ask for their own proof, a cookie; together with the API's they would ask for both.
        PageServices.MapSector(app.MapGroup(SectorPattern));
        var sector = app.MapGroup(SectorPattern).RequireAuthorization()
            .AddEndpointFilter(IdsOfCallers.Check)
            .AddEndpointFilterFactory(NamesInQueries.Check).AddEndpointFilterFactory(DaysInQueries.Check);
        MapSector(sector);
        return app;
    }

    private static void MapSector(RouteGroupBuilder sector)
    {
        SignInEndpoints.Map(sector);
        RuleSetEndpoints.Map(sector);
        HolidayEndpoints.Map(sector);
        OrganisationEndpoints.Map(sector);
        PersonEndpoints.Map(sector);
        HonourEndpoints.Map(sector);
        HonourSearchEndpoints.Map(sector);
        RecordEndpoints.Map(sector);
        HonourImportEndpoints.Map(sector);
        OverviewEndpoints.Map(sector);
        CampaignEndpoints.Map(sector);
        DutyEndpoints.Map(sector);
        ParticipationEndpoints.Map(sector);
        CampaignBoardEndpoints.Map(sector);
        ClusterEndpoints.Map(sector);
        PactEndpoints.Map(sector);
        SubmissionEndpoints.Map(sector);
        UploadEndpoints.Map(sector);
        DossierEndpoints.Map(sector);
        WorklistEndpoints.Map(sector);
        StuckEndpoints.Map(sector);
        ConferenceEndpoints.Map(sector);
        SittingEndpoints.Map(sector);
        AppraisalEndpoints.Map(sector);
        PublicNoticeEndpoints.Map(sector);
        CommentEndpoints.Map(sector);
        WhyEndpoints.Map(sector);
        HoldEndpoints.Map(sector);
        ComplaintEndpoints.Map(sector);
        CouncilEndpoints.Map(sector);
        DecisionEndpoints.Map(sector);
        PublicationEndpoints.Map(sector);
        FairnessEndpoints.Map(sector);
        ConflictEndpoints.Map(sector);
        QuotaEndpoints.Map(sector);
        OperationsEndpoints.Map(sector);
    }
}
