using System.Text;
using Virksomhed.Crm.Data.Seeding;
using Virksomhed.Crm.Domain.Users;
using Virksomhed.Crm.E2E.Harness;
using Virksomhed.Crm.IntegrationTests;

namespace Virksomhed.Crm.E2E.EveryPage;

/// <summary>The app with what only some pages show: an import with a refused line, and links from mails that still work.</summary>
public sealed class CrawlApp : BrowserApp
{
    /// <summary>Links that open a form for somebody who has not signed in.</summary>
    public IReadOnlyList<string> MailedLinks { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var administrator = await SignedInAs(Role.Administrator);
        var lines = File.ReadLines(Path.Combine(SeedFiles.Folder, "cvr", "toender.ndjson")).Take(20).Append("{ dette er ikke JSON");
        using var uploaded = await administrator.PostForm("/cvr-imports/new", new() { { "File", "udtræk.ndjson", Encoding.UTF8.GetBytes(string.Join('\n', lines)) } });
        using var invited = await administrator.PostForm("/users/invite", new() { { "Name", "Ny Kollega" }, { "Email", "ny@580.example" }, { "Roles", Role.Konsulent } });
        using var forgotten = await Anonymous().PostForm("/account/forgot-password", new() { { "Email", TestWorld.Email(Role.Leder) } });
        MailedLinks = [await Mailbox.LinkTo(this, "ny@580.example"), await Mailbox.LinkTo(this, TestWorld.Email(Role.Leder))];
    }
}
