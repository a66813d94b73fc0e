using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Tests.Support;

namespace Awards.Tests.Ballots;

public sealed class The_agenda_of_a_sitting
{
    private static readonly AdmitToSitting Office = Conferences.Admit(Units.Office, Flags.Court);

    private static readonly ReleaseFromSitting Leave = new(Conferences.Id, Office.Dossier, 1, 2);

    private static DossierTurnedAway TurnedAway(AdmitToSitting c, string code) =>
        new(Conferences.Id.Value, c.Dossier, c.Round, c.Move, c.Award, c.Nominee, c.NomineeName, code);

    [Fact]
    public void takes_a_dossier_in_and_tells_it() => Conferences.Convened.When(Office)
        .Then(new DossierAdmitted(Conferences.Id.Value, Office.Dossier, 1, 1, Flags.Court, Units.Office, "Văn phòng"))
        .ThenSends(Message.Now(new RecordAdmission(Office.Dossier, 1, 1, Conferences.Id.Value, null), 1, "1"));

    [Fact]
    public void answers_a_request_once() => Conferences.Convened.After(Office).When(Office).ThenNothing();

    [Fact]
    public void answers_even_where_nothing_was_convened() => Conferences.NotConvened.When(Office)
        .Then(TurnedAway(Office, "sitting-unknown"))
        .ThenSends(Message.Now(new RecordAdmission(Office.Dossier, 1, 1, Conferences.Id.Value, "sitting-unknown"), 1, "1"));

    [Fact]
    public void remembers_what_it_answered_before_it_was_convened() =>
        Conferences.NotConvened.After(Office, Conferences.Convene).When(Office).ThenNothing();

    [Fact]
    public void has_no_place_for_a_nominee_of_another_cluster()
    {
        var stranger = Conferences.Admit(Units.Elsewhere, Flags.Court);
        Conferences.Convened.When(stranger).Then(TurnedAway(stranger, "not-of-this-cluster"));
    }

    [Fact]
    public void has_no_place_for_a_dossier_of_another_campaign()
    {
        var other = Office with { Campaign = new CampaignId(Guid.Empty) };
        Conferences.Convened.When(other).Then(TurnedAway(other, "not-on-this-agenda"));
    }

    [Fact]
    public void has_no_place_for_a_dossier_at_another_step()
    {
        var other = Office with { Step = Domain.Regulations.Step.CouncilReview };
        Conferences.Convened.When(other).Then(TurnedAway(other, "not-on-this-agenda"));
    }

    [Fact]
    public void is_final_for_a_question_that_was_put()
    {
        var late = Conferences.Admit(Units.Academy, Flags.Court);
        Conferences.QuestionOpen.When(late).Then(TurnedAway(late, "vote-under-way"));
    }

    [Fact]
    public void is_final_for_the_lower_award_once_the_question_on_the_higher_was_put()
    {
        var late = Conferences.Admit(Units.Academy, Flags.Court);
        Conferences.Convened.After(Conferences.Admit(Units.Office, Flags.Government))
            .After(Conferences.Attending.Select(Conferences.Attend))
            .After(new OpenSitting(Conferences.Id), new OpenQuestion(Conferences.Id, Flags.Government.Value))
            .When(late)
            .Then(TurnedAway(late, "vote-under-way"));
    }

    [Fact]
    public void lets_a_dossier_go_and_tells_it() => Conferences.WithDossiers.When(Leave)
        .Then(new DossierReleased(Conferences.Id.Value, Office.Dossier, 1, 2))
        .ThenSends(Message.Now(new RecordRelease(Office.Dossier, 1, 2, Conferences.Id.Value, null), 1, "2"));

    [Fact]
    public void lets_a_dossier_go_once() => Conferences.WithDossiers.After(Leave).When(Leave).ThenNothing();

    [Fact]
    public void lets_go_whoever_was_never_let_in() => Conferences.Convened.When(Leave)
        .Then(new DossierReleased(Conferences.Id.Value, Office.Dossier, 1, 2));

    [Fact]
    public void lets_nobody_stand_whose_request_to_go_was_handled_first() => Conferences.Convened.After(Leave, Office)
        .State.Entries.Standing.ShouldBeEmpty();

    [Fact]
    public void takes_a_dossier_back_in_its_next_round() => Conferences.WithDossiers.After(Leave, Office with { Round = 2 })
        .State.Entries.Standing.ShouldContain(admission => admission.Dossier == Office.Dossier && admission.Round == 2);

    [Fact]
    public void keeps_a_dossier_while_its_question_is_open() => Conferences.QuestionOpen.When(Leave)
        .Then(new DossierReleaseDenied(Conferences.Id.Value, Office.Dossier, 1, 2, "vote-under-way"))
        .ThenSends(Message.Now(new RecordRelease(Office.Dossier, 1, 2, Conferences.Id.Value, "vote-under-way"), 1, "2"));

    [Fact]
    public void keeps_a_dossier_that_is_tied_for_the_further_ballot() => Conferences.Tied.When(Leave)
        .Then(new DossierReleaseDenied(Conferences.Id.Value, Office.Dossier, 1, 2, "vote-under-way"));

    [Fact]
    public void keeps_a_dossier_that_was_counted() => Conferences.Counted.When(Leave)
        .Then(new DossierReleaseDenied(Conferences.Id.Value, Office.Dossier, 1, 2, "already-counted"));

    [Fact]
    public void takes_nobody_in_any_more_once_the_sitting_is_closed()
    {
        var late = Conferences.Admit(Units.Academy, Flags.Court);
        Conferences.Closed.When(late).Then(TurnedAway(late, "sitting-closed"));
    }
}
