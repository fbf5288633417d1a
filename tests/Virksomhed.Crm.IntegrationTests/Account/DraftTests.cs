using System.Net;
using AngleSharp.Html.Dom;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Account;

/// <summary>What was typed survives a session that runs out while it is typed, for the one who typed it.</summary>
public class DraftTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Note = "Fjorden fryser til, og Åbo kører & \"leverer\" alligevel.\r\nTo linjer.";

    [Fact]
    public async Task A_form_sent_too_late_is_sent_again_after_login()
    {
        using var late = await SendLate(app, Role.Konsulent, Note);

        Assert.Equal(HttpStatusCode.Unauthorized, late.Answer.StatusCode);
        Assert.DoesNotContain("Fjorden", await late.Answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var back = await SignIn(late, Role.Konsulent);
        var page = await back.Document();
        Assert.Contains("Det, du skrev, er ikke sendt endnu.", page.Body!.TextContent, StringComparison.Ordinal);
        using var saved = await late.Client.PostAgain(back, [], $"/contacts/log?employerId={late.Employer}");

        Assert.StartsWith("/contacts/", saved.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal(Note, await app.Database(db => Task.FromResult(db.Contacts.Single(c => c.Note!.StartsWith("Fjorden")).Note)));
    }

    [Fact]
    public async Task A_wrong_password_loses_nothing()
    {
        using var late = await SendLate(app, Role.Konsulent, Note);
        using var refused = await late.Client.PostAgain(late.Answer, new() { { "Email", TestWorld.Email(Role.Konsulent) }, { "Password", "ikke den rigtige" } }, "/account/login");
        using var back = await late.Client.PostAgain(refused, new() { { "Email", TestWorld.Email(Role.Konsulent) }, { "Password", TestWorld.Password } }, "/account/login");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(Note, Typed(await back.Document()));
    }

    [Fact]
    public async Task Somebody_else_who_signs_in_gets_nothing_of_it()
    {
        using var late = await SendLate(app, Role.Konsulent, Note);
        using var back = await SignIn(late, Role.Leder);

        Assert.Equal("/", back.Headers.Location?.OriginalString);
        Assert.Contains("er ikke med", (await late.Client.Page("/")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_draft_is_dropped()
    {
        using var late = await SendLate(app, Role.Konsulent, Note);
        var draft = (await late.Answer.Document()).QuerySelector("input[name=Draft]")!.GetAttribute("value")!;
        var changed = draft[..^8] + (draft[^8] == 'A' ? 'B' : 'A') + draft[^7..];
        using var back = await SignIn(late, Role.Konsulent, new() { { "Draft", changed } });

        Assert.Equal("/", back.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_sent_to_the_login_without_it()
    {
        using var late = await SendLate(app, Role.Konsulent, new string('x', Web.Infrastructure.Drafts.MaxBytes));

        Assert.Equal(HttpStatusCode.Found, late.Answer.StatusCode);
        Assert.Contains("/account/login?returnUrl=", late.Answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_own_token_is_not_carried()
    {
        using var late = await SendLate(app, Role.Konsulent, Note, token: "fra en anden side");

        Assert.Equal(HttpStatusCode.Found, late.Answer.StatusCode);
    }

    [Fact]
    public async Task Files_are_not_carried_and_the_page_says_so()
    {
        var client = await app.SignedInAs(Role.Administrator);
        var form = await client.Page("/cvr-imports/new");
        var token = form.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        app.Clock.Advance(TimeSpan.FromHours(11));
        using var body = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent([1, 2, 3]), "File", "udtræk.ndjson" } };
        using var answer = await client.PostAsync(new Uri("/cvr-imports/new", UriKind.Relative), body, TestContext.Current.CancellationToken);
        using var back = await SignIn(new(client, answer, 0), Role.Administrator);

        Assert.Contains("Filer er ikke taget med.", (await back.Document()).Body!.TextContent, StringComparison.Ordinal);
    }

    private sealed record Late(HttpClient Client, HttpResponseMessage Answer, int Employer) : IDisposable
    {
        public void Dispose() => Answer.Dispose();
    }

    /// <summary>Opens the contact form, types, and sends it when the session has run out.</summary>
    private static async Task<Late> SendLate(CrmApp app, string role, string note, string? token = null)
    {
        var (client, employer) = (await app.SignedInAs(role), await app.EmployerId(TestWorld.Employers[0]));
        var form = (await client.Page($"/contacts/log?employerId={employer}")).QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(form => form.Method == "post");
        var typed = new Dictionary<string, string?> { ["Note"] = note, ["Purposes"] = "Kendskab", ["__RequestVerificationToken"] = token };
        var values = FormValues.Of(form).Where(value => typed.GetValueOrDefault(value.Key) is null)
            .Concat(from pair in typed where pair.Value is not null select KeyValuePair.Create(pair.Key, pair.Value));
        app.Clock.Advance(TimeSpan.FromHours(11));
        using var body = new FormUrlEncodedContent(values);

        return new(client, await client.PostAsync(new Uri($"/contacts/log?employerId={employer}", UriKind.Relative), body, TestContext.Current.CancellationToken), employer);
    }

    private static Task<HttpResponseMessage> SignIn(Late late, string role, Fields? more = null)
    {
        var fields = more ?? [];
        fields.Add("Email", TestWorld.Email(role));
        fields.Add("Password", TestWorld.Password);

        return late.Client.PostAgain(late.Answer, fields, "/account/login");
    }

    private static string? Typed(IHtmlDocument page) => page.QuerySelector("input[name=Note]")?.GetAttribute("value");
}
