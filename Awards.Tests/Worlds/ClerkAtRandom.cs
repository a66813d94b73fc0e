using Awards.Domain;
using Awards.Domain.Ballots;
using Awards.Domain.Decisions;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>What makes no sense, or not now.</summary>
internal sealed partial class Clerk
{
    private Command Nonsense(Dice dice)
    {
        var dossier = DossierOf(dice.Pick(Nominees), dice.Pick(Awards));
        var sitting = dice.Pick([.. Conferences, .. Sessions]);
        var question = dice.Pick([.. Awards.Select(award => award.Value), QuestionPlan.Lead, QuestionPlan.Deputy]);
        return dice.Roll(19) switch
        {
            15 => new ReceiveNoticeComment(dossier, new CommentId(NameBased.Id("comment", $"{dice.Roll(9)}")), NoticedFlag.Content),
            16 => new PostPublicNotice(dossier, "Cổng thông tin"),
            17 => new ClosePublicNotice(dossier, dice.Roll(3) - 1, 0, "Không có"),
            0 => new WithdrawDossier(dossier, "Xin rút"),
            1 => new EnterSitting(dossier, sitting),
            2 => new EnterDecision(dossier, dice.Pick([.. Decisions, .. Letters])),
            3 => new PublishDossier(dossier),
            4 => new AppraiseDossier(dossier, []),
            5 => new OpenSitting(sitting),
            6 => new OpenQuestion(sitting, question),
            7 => new CloseQuestion(sitting, question, 1 + dice.Roll(2)),
            8 => new CountQuestion(sitting, question, 1 + dice.Roll(2)),
            9 => new CloseSitting(sitting),
            10 => new SignDecision(dice.Pick([.. Decisions, .. Letters]), "9/QĐ", SigningCapacity.OnBehalfOf, []),
            11 => new RecordHigherDecision(dice.Pick([.. Decisions, .. Letters]), "9/QĐ-TTg", Ict.DayOf(world.Now), "Thủ tướng", []),
            12 => new OpenElection(sitting, dice.Pick([QuestionPlan.Lead, QuestionPlan.Deputy]), [dice.Pick(Units.Members)]),
            13 => Campaigns.Launch with { Name = $"Phong trào {dice.Roll(2)}" },
            14 => UnitStops.Register with { Name = "Đơn vị khác" },
            _ => RuleBooks.Adopt with { Text = "{}" },
        };
    }
}
