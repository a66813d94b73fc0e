namespace Awards.Api.Pages;

/// <summary>Where the pages are.</summary>
internal static class PageAddresses
{
    /// <summary>The public register.</summary>
    public static string Register(string sector) => $"/{sector}/so-cong-khai";

    /// <summary>An award on the public register.</summary>
    public static string Award(string sector, string dossier) => $"{Register(sector)}/{dossier}";

    /// <summary>What is on public notice.</summary>
    public static string Notices(string sector) => $"/{sector}/lay-y-kien";

    /// <summary>A dossier on public notice.</summary>
    public static string Notice(string sector, string dossier) => $"{Notices(sector)}/{dossier}";

    /// <summary>The dossiers, for those who may read them.</summary>
    public static string Dossiers(string sector) => $"/{sector}/ho-so";

    /// <summary>A dossier's timeline.</summary>
    public static string Timeline(string sector, string dossier) => $"{Dossiers(sector)}/{dossier}";

    /// <summary>The fairness report, for those who may read it.</summary>
    public static string Fairness(string sector) => $"/{sector}/bao-cao/cong-bang";

    /// <summary>Where one signs in: at the provider, or by choosing whom to be.</summary>
    public static string SignIn(string sector) => $"/{sector}/sign-in";

    /// <summary>Where one signs out.</summary>
    public static string SignOut(string sector) => $"{SignIn(sector)}/out";
}
