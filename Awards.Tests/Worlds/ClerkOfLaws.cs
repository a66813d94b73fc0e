using System.Text.Json.Nodes;
using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Tests.Support;

namespace Awards.Tests.Worlds;

/// <summary>Whoever adopts rule sets.</summary>
internal sealed partial class Clerk
{
    // In force for a day, so that few sittings are held under it.
    private void AdoptLater(Dice dice)
    {
        var today = Ict.DayOf(world.Now);
        var text = Laws.Later(JsonNode.Parse(RulesOf(dice))!, today, today).ToJsonString();
        world.Give(RuleBooks.Adopt with { Text = text, Decision = $"{today:O}" });
    }

    private bool HasLaterThan(DateOnly day) =>
        world.State<RuleBook>(RuleBook.StreamOf(Flags.Sector)).Adopted.Any(entry => entry.RuleSet.ValidFrom > day);
}
