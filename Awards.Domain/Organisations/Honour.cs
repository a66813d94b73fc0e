namespace Awards.Domain.Organisations;

/// <summary>An award that somebody holds: recorded when it is decided, at the nominee's own stream.</summary>
/// <param name="Dossier">The dossier that it was given on.</param>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its official name that year.</param>
/// <param name="Year">The year that it rewards.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Day">Date of the decision.</param>
/// <param name="Authority">Who decided.</param>
public sealed record Honour(DossierId Dossier, AwardCode Award, string AwardName, int Year, string Number, DateOnly Day, string Authority);
