using System.Net;
using System.Text;
using Awards.Api.Organisations;
using Awards.Domain;
using Awards.Domain.Organisations;
using Awards.EventStore;
using Awards.Projections.Publications;
using Awards.Projections.Route;
using Awards.Tests.Support;

namespace Awards.Tests.Organisations;

/// <summary>What is private about a person: under a key of that person's own, for the own unit and the secretary, erased at once.</summary>
public sealed class The_vault(Postgres postgres)
{
    private const string AdvancedWorker = "advanced-worker";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task gives_what_is_private_to_the_own_unit_and_the_secretary_and_to_nobody_else()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var person = await office.Register("Nguyễn Thị Bình");
        var address = $"/persons/{person}/private-data";
        await office.Journey.Put(office.Officer, address, Private("001085000001"));
        var inspector = await api.Appoint(Role.Inspector);
        var operators = await api.Appoint(Role.Operator);

        foreach (var reader in new[] { office.Officer, office.Head, office.Journey.Secretary })
            (await office.Journey.Get(reader, address)).Text("phone").ShouldBe("0912 345 678");
        foreach (var other in new[] { office.Journey.Heads[1], inspector, operators, ApiHost.FirstAdministrator, office.Journey.Decider })
            await office.Journey.Get(other, address, s => s.Problem(HttpStatusCode.NotFound, "person-unknown"));
        await office.Journey.Put(office.Journey.Heads[1], address, Private("001085000002"), s =>
            s.Problem(HttpStatusCode.NotFound, "person-unknown"));
        await office.Journey.Get(inspector, $"/persons/{person}", s => s
            .Expect(reply => reply.Body.Contains("phone", StringComparison.Ordinal) ? null : "what there is, by name")
            .Expect(reply => reply.Body.Contains("0912", StringComparison.Ordinal) ? "nothing of what it says" : null));
    }

    [Fact]
    public async Task replaces_what_was_there_and_finds_a_duplicate_by_the_identity_number()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var (person, other) = (await office.Register("Nguyễn Thị Bình"), await office.Register("Nguyễn Thị Bình (2)"));
        await office.Journey.Put(office.Officer, Address(person), Private("001085000001"));
        await office.Journey.Put(office.Officer, Address(person), Private("001085000001"), s => s
            .Expect(reply => reply.Json.GetProperty("happened").GetArrayLength() == 0 ? null : "nothing to do the second time"));
        await office.Journey.Put(office.Officer, Address(person), Private("001085000001") with { Phone = "024 1234" });
        (await office.Journey.Get(office.Officer, Address(person))).Text("phone").ShouldBe("024 1234");
        await office.Journey.Put(office.Officer, Address(other), Private("001085000001"), s => s
            .Problem(HttpStatusCode.Conflict, "identity-known")
            .Expect(reply => reply.Body.Contains($"{person}", StringComparison.Ordinal) ? null : "who it is"));
        // A number that was corrected is anybody's again.
        await office.Journey.Put(office.Officer, Address(person), Private("001085000009"));
        await office.Journey.Put(office.Officer, Address(other), Private("001085000001"));
    }

    [Fact]
    public async Task leaves_nothing_private_readable_in_data_files_write_ahead_log_or_dump()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var person = await office.Register("Hoàng Văn Ẩn Danh");
        var data = Private("001085777777") with { Phone = "0999 888 777", Address = "Số 1 Ngõ Kín", Notes = "Điều trị dài ngày" };
        await office.Journey.Put(office.Officer, Address(person), data);
        var remains = await Remains.Of(postgres, api.AdminConnectionString, Cancel);

        foreach (var secret in new[] { data.IdentityNumber!, data.Phone!, data.Address!, data.Notes! })
            remains.Holding(Encoding.UTF8.GetBytes(secret)).ShouldBeEmpty(secret);
        remains.Holding(Encoding.UTF8.GetBytes("Hoàng Văn Ẩn Danh")).ShouldContain("dump", "a name in the directory is found in this way");
    }

    [Fact]
    public async Task is_emptied_by_an_erasure_that_leaves_every_replay_rebuild_and_public_record_whole()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var person = await office.Register("Nguyễn Thị Bình", "Thẩm tra viên");
        await office.Journey.Put(office.Officer, Address(person), Private("001085000001"));
        var dossiers = await office.Propose(AdvancedWorker, person);
        await office.Review(AdvancedWorker, dossiers);
        await office.Decide("12/QĐ-VP", dossiers);
        await office.Journey.Post(office.Officer, $"/dossiers/{dossiers[0]}/publish");
        await api.Rest();
        var (historyBefore, registerBefore) = (await History(office, dossiers[0]), await Register(api, dossiers[0]));

        await office.Journey.Post(ApiHost.FirstAdministrator, $"/persons/{person}/erase", new { grounds = "Đơn ngày 01/12/2021" });
        await api.Rest();

        await office.Journey.Get(office.Officer, Address(person), s => s.Problem(HttpStatusCode.Conflict, "person-is-erased"));
        await office.Journey.Get(office.Officer, $"/persons/{person}", s => s
            .Expect(reply => reply.Text("name") is null && reply.Text("standing") == "Erased" ? null : "no name, and that it was erased"));
        await office.Journey.Put(ApiHost.FirstAdministrator, $"/directory/{person}", new { name = "Nguyễn Thị Bình" }, s =>
            s.Problem(HttpStatusCode.Conflict, "person-is-erased"));
        (await SealedRows.Read(api.Node.Log, PersonVault.NameOf(new PersonId(person)), Cancel)).ShouldBeEmpty();
        (await History(office, dossiers[0])).ShouldBe(historyBefore);
        (await Register(api, dossiers[0])).ShouldBe(registerBefore);
        await Every_read_model_is_what_the_log_says(api);
        // The number is nobody's any more.
        await office.Journey.Put(office.Officer, Address(await office.Register("Nguyễn Thị Bình")), Private("001085000001"));
    }

    [Fact]
    public async Task cannot_be_filled_again_after_the_key_is_destroyed_even_from_a_backup_of_the_database()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        var person = await office.Register("Nguyễn Thị Bình");
        await office.Journey.Put(office.Officer, Address(person), Private("001085000001"));
        var kept = await SealedRows.Read(api.Node.Log, PersonVault.NameOf(new PersonId(person)), Cancel);
        api.Node.Vault.Open(new PersonId(person), kept).ShouldNotBeNull("before the erasure a copy of the box opens");

        await office.Journey.Post(ApiHost.FirstAdministrator, $"/persons/{person}/erase", new { grounds = "Đơn" });
        await api.Rest();

        api.Node.Vault.Open(new PersonId(person), kept).ShouldBeNull();
        Should.Throw<KeyDestroyedException>(() => api.Node.Vault.Seal(new PersonId(person), Persons.Data));
    }

    /// <summary>Whoever enters a name and whoever erases the person may meet: whichever comes first, no name is left.</summary>
    [Fact]
    public async Task leaves_no_name_behind_when_a_name_is_entered_while_the_person_is_erased()
    {
        await using var api = await ApiHost.Start(postgres);
        var office = await Individuals.Begin(api);
        for (var meeting = 0; meeting < 10; meeting++)
        {
            var person = await office.Register("Nguyễn Thị Bình");
            var entering = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => api.As(
                ApiHost.FirstAdministrator, s => s.Put($"/tand/directory/{person}", new { name = "Nguyễn Thị Bình" })
                    .Among(HttpStatusCode.NoContent, HttpStatusCode.Conflict))));
            await office.Journey.Post(ApiHost.FirstAdministrator, $"/persons/{person}/erase", new { grounds = "Đơn" });
            await entering;
            await api.Rest();
            (await api.Node.Directory.Find([person], Cancel)).ShouldBeEmpty();
        }
    }

    private static async Task Every_read_model_is_what_the_log_says(ApiHost api)
    {
        var log = await api.Node.Log.ReadAll(0, int.MaxValue, Cancel);
        var models = new ReadModels(api.Node.Log);
        foreach (var (id, document) in ProjectionSpec.Of(DossierTimelines.Projection).Given(log).All())
            (await models.Timelines.Get(id, Cancel)).Document!.Data.ShouldBe(document);
        foreach (var (id, document) in ProjectionSpec.Of(PublicRegister.Projection).Given(log).All())
            (await models.Register.Get(id, Cancel)).Document!.Data.ShouldBe(document);
    }

    private static async Task<string> History(Individuals office, Guid dossier) =>
        (await office.Journey.Get(office.Officer, $"/dossiers/{dossier}/history")).Body;

    private static async Task<string> Register(ApiHost api, Guid dossier) =>
        (await api.Anybody(s => s.Get($"/tand/register/{dossier}"))).Body;

    private static string Address(Guid person) => $"/persons/{person}/private-data";

    private static PrivateDataRequest Private(string identityNumber) => new(identityNumber, new DateOnly(1985, 3, 8), "0912 345 678");
}
