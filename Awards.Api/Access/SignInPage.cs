using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Awards.Api.Organisations;

namespace Awards.Api.Access;

/// <summary>The page on which one chooses whom to be, in development and demonstration.</summary>
internal static class SignInPage
{
    /// <summary>So many officers are offered.</summary>
    public const int MostOfficers = 500;

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page.</summary>
    public static string Of(
        string sector, IReadOnlyList<KeyValuePair<Guid, PersonEntry>> officers, string? returnTo, string tokenField, string token)
    {
        var choices = new StringBuilder();
        foreach (var (person, entry) in officers)
        {
            var position = entry.Position is { } held ? $" – {held}" : "";
            choices.Append("<option value=\"").Append(person).Append("\">").Append(Html.Encode($"{entry.Name}{position}"))
                .Append("</option>");
        }
        return $"""
            <!DOCTYPE html>
            <html lang="vi">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Đăng nhập</title>
              <link rel="stylesheet" href="/site.css">
            </head>
            <body>
              <main class="wide">
                <h1>Đăng nhập (bản trình diễn)</h1>
                <p lang="en">Demonstration sign-in: choose whom to be.</p>
                <form method="post" action="/{Html.Encode(sector)}/sign-in">
                  <input type="hidden" name="{Html.Encode(tokenField)}" value="{Html.Encode(token)}">
                  <input type="hidden" name="returnTo" value="{Html.Encode(returnTo ?? "")}">
                  <label for="person">Người dùng</label>
                  <select id="person" name="person" required>{choices}</select>
                  <button type="submit">Đăng nhập</button>
                </form>
              </main>
            </body>
            </html>
            """;
    }
}
