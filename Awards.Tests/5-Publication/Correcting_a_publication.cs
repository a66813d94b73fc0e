using Awards.Domain;
using Awards.Domain.Publications;
using Awards.Tests.Support;

namespace Awards.Tests.Publications;

/// <summary>What was misprinted is corrected beside what was printed: the history keeps both.</summary>
public sealed class Correcting_a_publication
{
    private static readonly DateOnly Later = Days.Deciding.AddDays(40);

    private static readonly CorrectPublication Number = new(
        CourtFlag.Id, NameBased.Id("correction", "1"), PublishedField.Number, Decisions.Record.Number, "301/QĐ-TANDTC",
        "Lỗi đánh máy", "5/ĐC-TĐKT");

    private static readonly CorrectPublication Day = Number with
    {
        Correction = NameBased.Id("correction", "2"),
        Field = PublishedField.Day,
        Printed = Decisions.Record.Day.ToString("dd/MM/yyyy", null),
        Right = "01/12/2021",
    };

    private static Spec<DossierCommand, Dossier, DossierFacts> Published => CourtFlag.Published.On(Later);

    [Fact]
    public void adds_what_is_right() => Published.When(Number).Then(new PublicationCorrected(CourtFlag.Id, 1, new(
        Number.Correction, Number.Field, Number.Printed, Number.Right, Number.Reason, Number.Document, Later)));

    [Fact]
    public void may_be_done_several_times_each_of_what_stands_there_then()
    {
        var again = Number with { Correction = NameBased.Id("correction", "3"), Printed = Number.Right, Right = "302/QĐ-TANDTC" };
        var corrected = (Dossier.Published)Published.After(Number, Day, again).State;
        (corrected.Record.Number, corrected.Record.Day).ShouldBe(("302/QĐ-TANDTC", new DateOnly(2021, 12, 1)));
        corrected.Corrections.Count.ShouldBe(3);
        corrected.Decision.ShouldBe(Decisions.Record, "the decision stays as it was signed");
        Published.When(again).ThenRefused(Rules.NotPrintedSo);
    }

    [Fact]
    public void is_refused_where_nothing_is_corrected()
    {
        Published.After(Number).When(Number).ThenNothing();
        Published.After(Number).When(Number with { Right = "303/QĐ" }).ThenRefused(Rules.CorrectionDiffers);
        Published.When(Number with { Right = Number.Printed }).ThenRefused(Rules.NothingCorrected);
        Published.When(Number with { Right = " " }).ThenRefused(Rules.NothingCorrected);
        Published.When(Number with { Field = PublishedField.Position, Printed = "" }).ThenRefused(Rules.NotPartOfThePublication);
        Published.When(Number with { Reason = "" }).ThenRefused(Rules.ReasonMissing);
        Published.When(Number with { Document = "" }).ThenRefused(Rules.RecordDocumentMissing);
        CourtFlag.Awarded.When(Number).ThenRefused(Rules.NotAtThisStep);
    }

    [Theory]
    [InlineData("30/02/2021")]
    [InlineData("01/12/0001")]
    [InlineData("2021-12-01")]
    [InlineData("01/12/2031")]
    public void of_a_day_names_one_that_there_was(string right) =>
        Published.When(Day with { Right = right }).ThenRefused(Rules.CorrectedDayImpossible);

    /// <summary>What is right is printed as any name is: with letters, not longer, and as it is kept.</summary>
    [Fact]
    public void is_written_as_names_are()
    {
        var name = Number with { Field = PublishedField.NomineeName, Printed = ((Dossier.Published)Published.State).Record.NomineeName };
        Published.When(name with { Right = "---" }).ThenRefused(Rules.NameMissing);
        Published.When(name with { Right = new string('a', 301) }).ThenRefused(Rules.NameTooLong);
        Published.When(Number with { Right = "301\u200B/QĐ" }).ThenRefused(Rules.NameHidesCharacters);
        var tidy = (Dossier.Published)Published.After(name with { Right = " Ho\u0323c  vie\u0323\u0302n " }).State;
        tidy.Record.NomineeName.ShouldBe("H\u1ECDc vi\u1EC7n");
        Published.When(name with { Right = $" {name.Printed} " }).ThenRefused(Rules.NothingCorrected);
    }
}
