namespace Awards.Domain;

public static partial class Rules
{
    private const string ClusterVoteSource = "Thông tư 01/2024/TT-TANDTC, Điều 29 (bỏ phiếu theo trình tự từ thấp lên cao)";

    /// <summary>The sitting does not exist.</summary>
    public static Rule SittingUnknown { get; } = new(
        "sitting-unknown", "Không có hội nghị hoặc phiên họp này.", "There is no such sitting.", Ours);

    /// <summary>The sitting exists with other data.</summary>
    public static Rule SittingAlreadyConvened { get; } = new("sitting-already-convened",
        "Hội nghị hoặc phiên họp đã được triệu tập với nội dung khác.", "The sitting was convened with other data.", Ours);

    /// <summary>The sitting is not open.</summary>
    public static Rule SittingNotOpen { get; } = new("sitting-not-open",
        "Hội nghị hoặc phiên họp chưa khai mạc.", "The sitting has not been opened.", Ours);

    /// <summary>The sitting is closed.</summary>
    public static Rule SittingClosed { get; } = new("sitting-closed", "Hội nghị hoặc phiên họp đã bế mạc.", "The sitting is closed.", Ours);

    /// <summary>The sitting is opened on its day, not before.</summary>
    public static Rule SittingNotToday { get; } = new("sitting-not-today",
        "Hội nghị hoặc phiên họp được triệu tập vào ngày {day}.", "The sitting was convened for {day}.", Ours);

    /// <summary>The question is not on the sitting's plan.</summary>
    public static Rule QuestionUnknown { get; } = new("question-unknown",
        "Nội dung “{question}” không có trong chương trình.", "The question '{question}' is not on the plan.", Ours);

    /// <summary>Lower awards are voted on first.</summary>
    public static Rule LowerAwardFirst { get; } = new("lower-award-first",
        "Phải kiểm phiếu nội dung “{question}” trước.", "The question '{question}' must be counted first.", ClusterVoteSource);

    /// <summary>One question at a time.</summary>
    public static Rule AnotherQuestionUnderWay { get; } = new("another-question-under-way",
        "Đang bỏ phiếu hoặc chưa kiểm phiếu nội dung “{question}”.", "The question '{question}' is open or not counted.", Ours);

    /// <summary>Nobody stands for the question.</summary>
    public static Rule NobodyToVoteOn { get; } = new("nobody-to-vote-on", "Không có ai để bỏ phiếu.", "There is nobody to vote on.", Ours);

    /// <summary>The question was counted and nothing is left to choose.</summary>
    public static Rule QuestionAlreadyCounted { get; } = new("question-already-counted",
        "Nội dung này đã kiểm phiếu xong.", "This question was counted.", Ours);

    /// <summary>The casting has not ended.</summary>
    public static Rule QuestionStillOpen { get; } = new("question-still-open",
        "Việc bỏ phiếu chưa kết thúc hoặc chưa kiểm phiếu.", "The casting has not ended, or the papers were not counted.", Ours);

    /// <summary>The casting has ended.</summary>
    public static Rule QuestionNotOpen { get; } = new("question-not-open", "Việc bỏ phiếu đã kết thúc.", "The casting has ended.", Ours);

    /// <summary>The question was never put although dossiers wait for it.</summary>
    public static Rule QuestionNotPut { get; } = new("question-not-put",
        "Chưa bỏ phiếu nội dung “{question}”.", "The question '{question}' has not been put.", Ours);

    /// <summary>Not an elector of this sitting, or not in this way.</summary>
    public static Rule NotEntitledToVote { get; } = new("not-entitled-to-vote",
        "Không có quyền bỏ phiếu tại đây, hoặc không theo hình thức này.", "Not entitled to vote here, or not in this way.", Ours);

    /// <summary>An elector votes once on a question.</summary>
    public static Rule AlreadyVoted { get; } = new("already-voted", "Đã bỏ phiếu nội dung này.", "Has voted on this question.", Ours);

    /// <summary>Another elector used this ballot id.</summary>
    public static Rule BallotIdTaken { get; } = new("ballot-id-taken", "Mã phiếu đã được dùng.", "This ballot id is taken.", Ours);

    /// <summary>The paper leaves a nominee out or names one twice.</summary>
    public static Rule PaperIncomplete { get; } = new("paper-incomplete",
        "Phiếu phải có ý kiến về từng đề cử, mỗi đề cử một lần; phiếu nộp là không hợp lệ thì không ghi gì.",
        "A paper answers for each nominee once; a spoilt paper says nothing.", Ours);

    /// <summary>The paper names somebody who is not on the question.</summary>
    public static Rule PaperNamesStranger { get; } = new("paper-names-stranger",
        "Phiếu nêu đề cử không có trong danh sách.", "The paper names somebody who is not on the question.", Ours);

    /// <summary>No vote on the own unit.</summary>
    public static Rule OwnCase { get; } = new("own-case",
        "Không bỏ phiếu cho chính đơn vị mình.", "No vote on the own unit.", Ours);

    /// <summary>More approvals than the policy allows on a paper.</summary>
    public static Rule PaperApprovesTooMany { get; } = new("paper-approves-too-many",
        "Phiếu đồng ý quá {maximum} đề cử.", "The paper approves more than {maximum}.", Ours);

    /// <summary>Boxes and casts do not agree: an alarm, never a count.</summary>
    public static Rule BallotBoxDisagrees { get; } = new("ballot-box-disagrees",
        "Số phiếu trong hòm không khớp số người đã bỏ phiếu ({casts} lượt, {boxes} phiếu, mở được {opened}).",
        "The box does not agree with the casts ({casts} casts, {boxes} papers, {opened} opened).", Ours);

    /// <summary>A tie at the cut: the system does not choose; a second ballot among the tied does.</summary>
    public static Rule TieAtTheCut { get; } = new("tie-at-the-cut",
        "Có đề cử bằng phiếu ở ngưỡng chỉ tiêu ({question}): cần bỏ phiếu lần nữa giữa các đề cử đó.",
        "Nominees are tied at the cut ({question}): a further ballot among them is needed.", Ours);

    /// <summary>The dossier does not belong before this sitting.</summary>
    public static Rule NotOnThisAgenda { get; } = new("not-on-this-agenda",
        "Hồ sơ không thuộc chương trình này.", "The dossier does not belong on this agenda.", Ours);

    /// <summary>The nominee is not a member of the cluster.</summary>
    public static Rule NotOfThisCluster { get; } = new("not-of-this-cluster",
        "Đơn vị được đề nghị không thuộc cụm thi đua này.", "The nominee is not a member of this cluster.", Ours);

    /// <summary>The question on the dossier was put already.</summary>
    public static Rule VoteUnderWay { get; } = new("vote-under-way",
        "Đã đưa ra bỏ phiếu, chưa kiểm phiếu.", "The vote was put and is not counted.", Ours);

    /// <summary>The dossier was voted on and counted.</summary>
    public static Rule AlreadyCounted { get; } = new("already-counted", "Đã bỏ phiếu và kiểm phiếu.", "It was voted on and counted.", Ours);
}
