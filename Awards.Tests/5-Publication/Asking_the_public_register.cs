using Awards.Domain;
using Awards.EventStore;
using Awards.Projections.Publications;
using Awards.Projections.Route;
using Awards.Tests.Support;
using static Awards.Tests.Support.StoryOf2021;

namespace Awards.Tests.Publications;

/// <summary>A register and a list of dossiers longer than a page, on a real PostgreSQL.</summary>
public sealed class Asking_the_public_register(Postgres postgres, SharedStore shared) : IClassFixture<SharedStore>, IAsyncLifetime
{
    private const int Awards = 23;

    private ToldStore? store;

    public async ValueTask InitializeAsync() => store = await shared.Of(postgres, () =>
    {
        var proposed = Lodged().Log.Select(stored => stored.Data).OfType<DossierProposed>().First();
        var published = Told().Log.Select(stored => stored.Data).OfType<DossierPublished>().First();
        var told = new Chronicle();
        for (var n = 0; n < Awards; n++)
        {
            // Names repeat, so that the id must break ties; every third award is of the year before.
            var (dossier, name) = (new DossierId(NameBased.Id("paged", $"{n}")), $"Đơn vị {n % 5}");
            told.Note(dossier.Value, proposed with { Dossier = dossier, NomineeName = name }, Morning(2021, 9, 20));
            var record = published.Record with { NomineeName = name, Year = n % 3 == 0 ? 2020 : 2021 };
            told.Note(dossier.Value, new DossierPublished(dossier, 1, record), Morning(2021, 12, 22));
        }
        return told.Log;
    });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(23)]
    public async Task gives_every_award_once_newest_first_whatever_the_size_of_a_page(int limit)
    {
        var found = await ToldStore.AllPages(store!.Models.Register, page => PublicRegister.Query(null, null, null, page), limit);
        found.Select(award => award.Data.Position).ShouldBe(Enumerable.Range(1, Awards).Select(n => 2L * n).Reverse());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task gives_every_dossier_once_by_name_whatever_the_size_of_a_page(int limit)
    {
        var found = await ToldStore.AllPages(store!.Models.Timelines, page => DossierTimelines.Query(new(), page), limit);
        found.DistinctBy(dossier => dossier.Id).Count().ShouldBe(Awards);
        found.Select(dossier => dossier.Data.Search).ShouldBe(found.Select(dossier => dossier.Data.Search).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task keeps_to_the_question_over_all_pages()
    {
        var found = await ToldStore.AllPages(store!.Models.Register, page => PublicRegister.Query(2021, Court, "don vi 3", page), 2);
        found.Count.ShouldBe(Enumerable.Range(0, Awards).Count(n => n % 3 != 0 && n % 5 == 3));
        found.ShouldAllBe(award => award.Data.NomineeName == "Đơn vị 3" && award.Data.Year == 2021);
    }

    [Fact]
    public async Task refuses_the_cursor_of_another_question()
    {
        var page = await store!.Models.Timelines.Query(DossierTimelines.Query(new(), new(1)), TestContext.Current.CancellationToken);
        await Should.ThrowAsync<InvalidCursorException>(() =>
            store.Models.Register.Query(PublicRegister.Query(null, null, null, new(1, page.Next)), TestContext.Current.CancellationToken));
    }
}
