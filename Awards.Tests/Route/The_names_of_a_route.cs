using Awards.Domain;
using Awards.Domain.Regulations;
using Awards.Projections;

namespace Awards.Tests.Route;

public sealed class The_names_of_a_route
{
    [Fact]
    public void tell_every_step_and_every_end_apart_in_both_languages()
    {
        AreDistinct(Enum.GetValues<Step>().Select(NamesOf.Step));
        AreDistinct(Enum.GetValues<DossierOutcome>().Select(NamesOf.Outcome));
    }

    [Fact]
    public void do_not_call_an_annulled_award_an_award() =>
        VietnameseNames.Of(DossierOutcome.Annulled).ShouldBe("được tặng, sau đó bị hủy bỏ");

    private static void AreDistinct(IEnumerable<Words> names)
    {
        var all = names.ToList();
        all.Select(name => name.Vietnamese).ShouldBeUnique();
        all.Select(name => name.English).ShouldBeUnique();
    }
}
