namespace Awards.Domain.Ballots;

/// <summary>A host's answers to dossiers, as messages.</summary>
internal static class Agendas
{
    /// <summary>Tells a dossier whether it was let in.</summary>
    internal static Message Answer(Admission a) =>
        Message.Now(new RecordAdmission(a.Dossier, a.Round, a.Move, a.Host, a.TurnedAway), a.Round, $"{a.Move}");

    /// <summary>Tells a dossier whether it was let go.</summary>
    internal static Message Answer(Release r) =>
        Message.Now(new RecordRelease(r.Dossier, r.Round, r.Move, r.Host, r.Denied), r.Round, $"{r.Move}");
}
