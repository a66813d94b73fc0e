namespace Awards.Domain;

public static partial class Rules
{
    /// <summary>A campaign that cannot be part of another: of no narrower kind, or the other has no place in the tree.</summary>
    public static Rule CampaignMisplaced { get; } = new("campaign-misplaced",
        "Phong trào không thể thuộc phong trào này: giai đoạn gồm các năm, năm gồm các đợt và chuyên đề.",
        "The campaign cannot be part of that one: a period holds years, a year holds phases and themes.", Ours);

    /// <summary>A campaign that begins before the one that it is part of, or ends after it.</summary>
    public static Rule CampaignOutsideItsParent { get; } = new("campaign-outside-its-parent",
        "Thời gian của phong trào phải nằm trong thời gian của phong trào cấp trên (từ {first} đến {last}).",
        "The campaign lies within the one that it is part of (from {first} to {last}).", Ours);

    /// <summary>A code of a duty or day that is not written as codes are.</summary>
    public static Rule CampaignCodeMalformed { get; } = new("campaign-code-malformed",
        "Mã nhiệm vụ hoặc mã ngày chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, không quá {most} ký tự.",
        "The code of a duty or day consists of lower-case letters, digits and hyphens, at most {most}.", Ours);

    /// <summary>A code that the campaign's plan has for something else.</summary>
    public static Rule CampaignCodeTaken { get; } = new("campaign-code-taken",
        "Mã {code} đã được dùng trong kế hoạch này với nội dung khác.",
        "The code {code} is taken in this plan, with other contents.", Ours);

    /// <summary>A deadline that is given neither as a day nor as text, or as both.</summary>
    public static Rule DeadlineNotOne { get; } = new("deadline-not-one",
        "Thời hạn phải ghi bằng ngày, hoặc nguyên văn như trong kế hoạch.",
        "A deadline is given either as a day, or as text as the plan writes it.", Ours);

    /// <summary>A reminder too long before.</summary>
    public static Rule RemindDaysImpossible { get; } = new("remind-days-impossible",
        "Số ngày nhắc trước hạn phải từ 0 đến {most}.", "The days before which to remind lie between 0 and {most}.", Ours);

    /// <summary>A duty that nobody is addressed by.</summary>
    public static Rule RecipientsMissing { get; } = new("recipients-missing",
        "Phải ghi rõ từng nơi nhận, hoặc nêu câu hỏi về nơi nhận.", "Name each addressee, or ask who they are.", Ours);

    /// <summary>The campaign's plan has no such duty: none with an open question, none of units to wait for.</summary>
    public static Rule DutyUnknown { get; } = new("duty-unknown",
        "Kế hoạch không có nhiệm vụ phù hợp với mã {duty}.", "The plan has no such duty ({duty}).", Ours);

    /// <summary>Who is addressed was settled otherwise.</summary>
    public static Rule RecipientsAlreadySettled { get; } = new("recipients-already-settled",
        "Nơi nhận đã được xác định với nội dung khác.", "Who is addressed was settled otherwise.", Ours);

    /// <summary>Nothing with this code is in quarantine.</summary>
    public static Rule DayNotInQuarantine { get; } = new("day-not-in-quarantine",
        "Không có ngày nào mang mã này đang chờ xác minh.", "No day with this code waits to be clarified.", Ours);

    /// <summary>A person said otherwise which day is meant.</summary>
    public static Rule DayAlreadyResolved { get; } = new("day-already-resolved",
        "Ngày này đã được xác minh với nội dung khác.", "This day was clarified otherwise.", Ours);

    /// <summary>Nobody was asked for this report: it is not in the plan, or its day is in quarantine.</summary>
    public static Rule ReportNotAsked { get; } = new("report-not-asked",
        "Chưa yêu cầu báo cáo này: kế hoạch không ghi, hoặc thời hạn đang chờ xác minh.",
        "This report is not asked for: it is not in the plan, or its day waits to be clarified.", Ours);

    /// <summary>Another document was received as this report.</summary>
    public static Rule ReportAlreadyReceived { get; } = new("report-already-received",
        "Đã nhận báo cáo này theo văn bản khác.", "Another document was received as this report.", Ours);

    /// <summary>A report dated in the future, or in an impossible year.</summary>
    public static Rule ReportDayImpossible { get; } = new("report-day-impossible",
        "Ngày của văn bản báo cáo không hợp lệ.", "The date of the report is impossible.", Ours);

    /// <summary>A cluster reports before its members, without a reason.</summary>
    public static Rule MembersHaveNotReported { get; } = new("members-have-not-reported",
        "Các đơn vị chưa gửi báo cáo: {members}. Muốn gửi trước phải nêu lý do.",
        "These members have not reported: {members}. To send it before them, give a reason.",
        "Kế hoạch 252/QĐ-BTP ngày 22/02/2021, mục III.2.2.2");

    /// <summary>The cluster of the year has another pact.</summary>
    public static Rule PactAlreadyDrawnUp { get; } = new("pact-already-drawn-up",
        "Cụm thi đua đã có giao ước thi đua khác của năm này.", "The cluster has another pact for this year.", Ours);

    /// <summary>There is no pact to sign.</summary>
    public static Rule PactNotDrawnUp { get; } = new("pact-not-drawn-up",
        "Cụm thi đua chưa có giao ước thi đua.", "The cluster has no pact yet.", Ours);

    /// <summary>Who signs is no member.</summary>
    public static Rule PactOfStrangers { get; } = new("pact-of-strangers",
        "Chỉ đơn vị thành viên của cụm ký giao ước thi đua.", "Only members of the cluster sign its pact.", Ours);

    /// <summary>The member signed on another day.</summary>
    public static Rule PactAlreadySigned { get; } = new("pact-already-signed",
        "Đơn vị đã ký giao ước thi đua vào ngày khác.", "The unit signed the pact on another day.", Ours);

    /// <summary>A pact or a signature in the future, or a signature before the pact.</summary>
    public static Rule PactDayImpossible { get; } = new("pact-day-impossible",
        "Ngày lập hoặc ký giao ước thi đua không hợp lệ.", "The day of the pact or of the signature is impossible.", Ours);

    /// <summary>Something else is registered under the id, or the same under another.</summary>
    public static Rule RegistrationDiffers { get; } = new("registration-differs",
        "Nội dung này đã được đăng ký với nội dung hoặc mã khác.", "This is registered already with other contents, or under another id.",
        Ours);

    /// <summary>So many cannot be registered.</summary>
    public static Rule RegistrationCountImpossible { get; } = new("registration-count-impossible",
        "Số lượng đăng ký phải từ 1 đến {most}; của một cá nhân hoặc tập thể là 1.",
        "The number registered lies between 1 and {most}; of one person or unit it is 1.", Ours);

    /// <summary>An initiative of nobody.</summary>
    public static Rule AuthorsMissing { get; } = new("authors-missing",
        "Sáng kiến, đề tài phải có ít nhất một tác giả.", "An initiative or topic has at least one author.", Ours);

    /// <summary>No such initiative is registered.</summary>
    public static Rule InitiativeUnknown { get; } = new("initiative-unknown",
        "Chưa đăng ký sáng kiến, đề tài này.", "No such initiative is registered.", Ours);

    /// <summary>The council of this level said otherwise.</summary>
    public static Rule InitiativeAlreadyAnswered { get; } = new("initiative-already-answered",
        "Hội đồng cấp này đã có kết luận khác về sáng kiến, đề tài.", "The council of this level has another finding on the initiative.",
        Ours);

    /// <summary>No such target is set.</summary>
    public static Rule TargetUnknown { get; } = new("target-unknown", "Chưa giao chỉ tiêu này.", "No such target is set.", Ours);

    /// <summary>Another result was reported.</summary>
    public static Rule TargetAlreadyReported { get; } = new("target-already-reported",
        "Đã báo cáo kết quả khác của chỉ tiêu này.", "Another result of this target was reported.", Ours);

    /// <summary>A figure below nothing, or of nothing.</summary>
    public static Rule TargetFigureImpossible { get; } = new("target-figure-impossible",
        "Số liệu chỉ tiêu phải là phân số từ 0 trở lên, mẫu số từ 1.", "A target's figure is a fraction of 0 or more, of 1 or more.", Ours);
}
