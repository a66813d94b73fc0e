using Awards.Domain.Organisations;

namespace Awards.Domain.Publications;

/// <summary>What of a publication can be misprinted.</summary>
public enum PublishedField
{
    /// <summary>Who was awarded: the unit's or the individual's name.</summary>
    NomineeName,

    /// <summary>An individual's position.</summary>
    Position,

    /// <summary>The unit at which an individual works.</summary>
    Unit,

    /// <summary>Number of the decision.</summary>
    Number,

    /// <summary>Date of the decision, written dd/MM/yyyy.</summary>
    Day,
}

/// <summary>A correction of a publication (đính chính): it adds to what was published and replaces nothing in the history.</summary>
/// <param name="Id">Its id, made by the caller.</param>
/// <param name="Field">What was misprinted.</param>
/// <param name="Printed">What was printed, or stands there after earlier corrections; empty: nothing was.</param>
/// <param name="Right">What is right.</param>
/// <param name="Reason">In words.</param>
/// <param name="Document">Number of the document that corrects it.</param>
/// <param name="Day">The day (ICT) of the correction.</param>
public sealed record Correction(
    Guid Id, PublishedField Field, string Printed, string Right, string Reason, string Document, DateOnly Day);

/// <summary>Corrects what was published of an award; the decision itself stays as it was signed.</summary>
/// <param name="Dossier">The dossier, published.</param>
/// <param name="Correction">Its id, made by the caller.</param>
/// <param name="Field">What was misprinted.</param>
/// <param name="Printed">What stands there: it must be just that.</param>
/// <param name="Right">What is right; a day as dd/MM/yyyy, not in the future.</param>
/// <param name="Reason">In words.</param>
/// <param name="Document">Number of the document that corrects it.</param>
public sealed record CorrectPublication(
    DossierId Dossier, Guid Correction, PublishedField Field, string Printed, string Right, string Reason, string Document)
    : DossierCommand(Dossier);

/// <summary>What was published of the award was corrected.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Round">Its round.</param>
/// <param name="Correction">The correction.</param>
public sealed record PublicationCorrected(DossierId Dossier, int Round, Correction Correction) : IEvent;

/// <summary>Correcting a publication.</summary>
internal static class Correcting
{
    public static Answer Correct(CorrectPublication c, Dossier.Published s)
    {
        var correction = new Correction(c.Correction, c.Field, c.Printed, Names.Tidy(c.Right), c.Reason, c.Document, c.Act.Day);
        if (s.Corrections.FirstOrDefault(other => other.Id == c.Correction) is { } known)
            return known with { Day = correction.Day } == correction ? Answer.NothingToDo : Rules.CorrectionDiffers;
        if (s.Record.ValueOf(c.Field) is not { } printed) return Rules.NotPartOfThePublication;
        if (!string.Equals(printed, c.Printed, StringComparison.Ordinal)) return Rules.NotPrintedSo.With("printed", printed);
        if (correction.Right.Length == 0 || correction.Right == printed) return Rules.NothingCorrected;
        if (Refusal(c.Field, correction.Right, c.Act.Day) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(c.Reason)) return Rules.ReasonMissing;
        return string.IsNullOrWhiteSpace(c.Document)
            ? Rules.RecordDocumentMissing
            : Answer.Of(new PublicationCorrected(c.Dossier, s.Course.Round, correction));
    }

    private static Rule? Refusal(PublishedField field, string right, DateOnly today) => field != PublishedField.Day ? Names.Refusal(right)
        : PublicRecord.DayIn(right) is { } day && day <= today && Campaigns.CampaignDecider.IsPossible(day.Year) ? null
        : Rules.CorrectedDayImpossible;
}
