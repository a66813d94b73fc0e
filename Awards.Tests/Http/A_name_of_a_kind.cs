using System.Net;
using Awards.Tests.Support;

namespace Awards.Tests.Http;

/// <summary>The usual reader takes "A, B" for a third kind, which no page could show: names of kinds are read exactly, one and no
/// other.</summary>
public sealed class A_name_of_a_kind(Postgres postgres, SharedApi shared)
{
    [Theory]
    [InlineData("Leader, Other")]
    [InlineData("leader")]
    [InlineData(" Leader")]
    [InlineData("1")]
    public async Task that_is_not_exactly_one_is_refused(string rank)
    {
        var api = await shared.Host(postgres);
        await api.Administer();
        var unit = Guid.NewGuid();
        var name = new { name = $"Đơn vị {unit}" };
        await api.As(ApiHost.FirstAdministrator, s => s.Put($"/tand/units/{unit}", name).Status(HttpStatusCode.OK));
        await api.As(ApiHost.FirstAdministrator, s => s.Put($"/tand/persons/{Guid.NewGuid()}", new { unit, rank, name = "Nguyễn Văn A" })
            .Problem(HttpStatusCode.BadRequest, "malformed-request"));
    }
}
