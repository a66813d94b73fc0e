namespace Awards.Api.Proposals.Papers;

/// <summary>Kinds of metadata that are taken out, as answers and events name them.</summary>
internal static class Strips
{
    /// <summary>What a camera or scanner wrote: place, time, device, owner.</summary>
    public const string Exif = "exif";

    /// <summary>Adobe's metadata.</summary>
    public const string Xmp = "xmp";

    /// <summary>The press's metadata, in Photoshop's block.</summary>
    public const string Iptc = "iptc";

    /// <summary>Comments and texts beside the picture.</summary>
    public const string Texts = "texts";

    /// <summary>When it was last changed.</summary>
    public const string Times = "times";

    /// <summary>Whatever a program added that no reader needs.</summary>
    public const string Private = "private-data";

    /// <summary>What follows the end of the file.</summary>
    public const string Trailing = "trailing-data";

    /// <summary>Author, company, printer and the like of a document.</summary>
    public const string Properties = "document-properties";

    /// <summary>Properties that a user or an organisation defined.</summary>
    public const string CustomProperties = "custom-properties";

    /// <summary>Who wrote a comment or changed a passage; the comment itself stays.</summary>
    public const string Authors = "authors";

    /// <summary>Numbers that tell which passages were written in one sitting.</summary>
    public const string Revisions = "revision-ids";

    /// <summary>Names of folders, templates and printers of the machine that wrote it.</summary>
    public const string Paths = "paths";
}
