namespace Awards.Domain.Organisations;

/// <summary>Vietnamese names as they are kept.</summary>
public static class Names
{
    /// <summary>Normal form C, outer and doubled white space removed; the words themselves stay as written.</summary>
    public static string Tidy(string name) =>
        string.Join(' ', Vietnamese.Compose(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
