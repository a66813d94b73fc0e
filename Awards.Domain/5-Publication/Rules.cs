namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>The directory has no name to publish.</summary>
    public static Rule PublicNameMissing { get; } = new("public-name-missing",
        "Danh bạ không có tên của cá nhân này để công bố.", "The directory has no name of this person to publish.", Ours);
}
