using System.Text.Json.Serialization;

namespace Awards.Domain;

/// <summary>A comment of the public on a notice. The program makes it: who knows it knows nothing of the sender.</summary>
[JsonConverter(typeof(IdJson))]
public readonly record struct CommentId(Guid Value) : IId<CommentId>
{
    /// <inheritdoc/>
    public static CommentId Of(Guid value) => new(value);
}

/// <summary>A comment as the log knows it: that it came, and what became of it. Never what it says, nor from whom.</summary>
/// <param name="Id">The comment.</param>
/// <param name="Number">1 for the first on its notice.</param>
/// <param name="Outcome">What became of it; null: it waits.</param>
/// <param name="Looks">Each time that somebody looked up who sent it.</param>
public sealed record NoticeComment(CommentId Id, int Number, CommentOutcome? Outcome, ValueList<Guid> Looks)
{
    /// <summary>Most comments that one notice takes, so that nobody can fill the vault; whoever comes later writes to the standing
    /// body.</summary>
    public const int MostOfANotice = 200;
}

/// <summary>What becomes of a comment.</summary>
public enum CommentOutcome
{
    /// <summary>Taken as information (tiếp nhận làm thông tin).</summary>
    Information,

    /// <summary>Referred to who verifies it (chuyển xác minh).</summary>
    ReferredToVerification,

    /// <summary>Not about what is asked (không liên quan).</summary>
    NotRelevant,

    /// <summary>Insulting, or sent to disturb (xúc phạm, quấy rối).</summary>
    Abusive,
}

/// <summary>What somebody wrote, and who that is: for the vault alone.</summary>
/// <param name="FullName">The sender's full name, at most <see cref="LongestName"/> characters.</param>
/// <param name="Phone">Telephone number, at most <see cref="LongestPhone"/> characters.</param>
/// <param name="Address">Address, at most <see cref="LongestAddress"/> characters.</param>
/// <param name="Text">The comment, at most <see cref="LongestText"/> characters.</param>
public sealed record CommentContent(string FullName, string Phone, string Address, string Text)
{
    /// <summary>Most characters of a name.</summary>
    public const int LongestName = 100;

    /// <summary>Most characters of a telephone number.</summary>
    public const int LongestPhone = 30;

    /// <summary>Most characters of an address.</summary>
    public const int LongestAddress = 300;

    /// <summary>Most characters of a comment, and of the secretary's answer.</summary>
    public const int LongestText = 4_000;

    /// <summary>Says nothing of the content, so that no log line can.</summary>
    public override string ToString() => "a comment";
}

/// <summary>What the program itself counted on a notice.</summary>
/// <param name="Views">How often its page was looked at, 0 or more: nearly all of them (a node that is killed forgets its last
/// seconds).</param>
/// <param name="Comments">How many comments came to each end; what none came to is left out.</param>
public sealed record NoticeCounts(int Views, ValueList<CommentCount> Comments)
{
    /// <summary>How many comments came in all.</summary>
    [JsonIgnore]
    public int Received => Comments.Sum(comments => comments.Count);

    /// <summary>Counts the comments of a notice.</summary>
    public static NoticeCounts Of(int views, IEnumerable<NoticeComment> comments) => new(
        views,
        comments.Where(comment => comment.Outcome is not null).CountBy(comment => comment.Outcome!.Value)
            .OrderBy(count => count.Key).Select(count => new CommentCount(count.Key, count.Value)).ToValueList());
}

/// <summary>How many comments came to one end, 1 or more.</summary>
public sealed record CommentCount(CommentOutcome Outcome, int Count);

/// <summary>What the public may see of a dossier on notice: an allow-list. An individual's name is in the directory.</summary>
/// <param name="Award">The award's code.</param>
/// <param name="AwardName">Its official name, by the law of the dossier.</param>
/// <param name="NomineeName">The nominated unit's name; for an individual that of the unit they work at.</param>
/// <param name="Person">The nominated individual; null: the unit itself is nominated.</param>
/// <param name="Campaign">The campaign's name.</param>
/// <param name="Year">Its year.</param>
/// <param name="CountsArePublic">Whether the law lets views and comments be shown once the notice is closed.</param>
public sealed record NoticeSubject(
    AwardCode Award, string AwardName, string NomineeName, PersonId? Person, string Campaign, int Year, bool CountsArePublic);
