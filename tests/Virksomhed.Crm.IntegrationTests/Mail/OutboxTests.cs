using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Application.Users;
using Virksomhed.Crm.Domain.Mail;
using Virksomhed.Crm.Domain.Users;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Mail;

public partial class OutboxTests(MailApp app) : IClassFixture<MailApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_the_server_down_for_the_first_three_tries_all_mails_arrive_once()
    {
        var addresses = await app.Post(20);

        foreach (var mood in new[] { ServerMood.Down, ServerMood.Busy, ServerMood.Down })
        {
            app.Smtp.Mood = mood;
            Assert.Equal(0, await app.Round());
            app.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        app.Smtp.Mood = ServerMood.Up;
        await app.Round();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Round();

        Assert.All(addresses, address => Assert.Single(app.To(address)));
        Assert.Equal((MailState.Sent, 4), await State(addresses[7]));
    }

    [Fact]
    public async Task A_mail_can_be_read_as_plain_text_and_as_html_in_its_own_language()
    {
        string address = $"deutsch-{Guid.NewGuid():N}@firma.example";
        await using (var scope = app.Acting(out var db))
        {
            scope.ServiceProvider.GetRequiredService<Outbox>().Post(new(address, "Nachricht", "Guten Tag") { Language = "de" });
            await db.SaveChangesAsync(Ct);
        }

        await app.Round();
        var mail = Assert.Single(app.To(address));
        var html = string.Concat(Base64().Matches(mail).Select(part => Encoding.UTF8.GetString(Convert.FromBase64String(part.Value))));

        Assert.Contains("multipart/alternative", mail, StringComparison.Ordinal);
        Assert.True(mail.IndexOf("text/plain", StringComparison.Ordinal) < mail.IndexOf("text/html", StringComparison.Ordinal), "the last part is the one that is shown (RFC 2046, section 5.1.4)");
        Assert.Contains("<html lang=\"de\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_workers_at_once_send_each_mail_once()
    {
        var addresses = await app.Post(60);

        var sent = await Task.WhenAll(Task.Run(app.Round, Ct), Task.Run(app.Round, Ct), Task.Run(app.Round, Ct));

        Assert.Equal(60, sent.Sum());
        Assert.All(addresses, address => Assert.Single(app.To(address)));
    }

    [Fact]
    public async Task A_mail_that_is_tried_again_carries_the_same_message_id()
    {
        var address = Assert.Single(await app.Post(1));
        app.Smtp.Mood = ServerMood.VanishesAfterMail;
        await app.Round();
        app.Smtp.Mood = ServerMood.Up;
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await app.Round();

        var ids = app.To(address).Select(mail => MessageId().Match(mail).Value).ToList();

        Assert.Equal(2, ids.Count);
        Assert.Equal($"Message-ID: <{(await app.Mail(address)).MessageKey:N}@kommune.example>", Assert.Single(ids.Distinct()), ignoreCase: true);
    }

    [Fact]
    public async Task A_worker_that_died_lets_the_mail_come_due_again()
    {
        var address = Assert.Single(await app.Post(1));
        await app.Database(db => db.OutboxMails.Where(m => m.Recipient == address).ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, x => x.DueAt.AddMinutes(5)), Ct));
        Assert.Equal(0, await app.Round());
        app.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(1, await app.Round());
    }

    [Fact]
    public async Task A_use_case_that_is_rolled_back_sends_nothing()
    {
        await using (var scope = app.Acting(out var db))
        {
            var invitations = scope.ServiceProvider.GetRequiredService<Invitations>();
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            var user = await invitations.AddAsync("Rulle Retur", "rulle@580.example", null, [Role.Konsulent], Ct);
            await invitations.SendAsync(user, Ct);
            await transaction.RollbackAsync(Ct);
        }

        await app.Round();

        Assert.Empty(app.To("rulle@580.example"));
    }

    [Fact]
    public async Task An_invitation_is_in_the_outbox_as_soon_as_the_user_is_there_and_cannot_be_read_there()
    {
        var administrator = await app.SignedInAs(Role.Administrator);
        using var invited = await administrator.PostForm("/users/invite", new() { { "Name", "Ude Bakke" }, { "Email", "ude@580.example" }, { "Roles", Role.Konsulent } });
        var waiting = await app.Mail("ude@580.example");
        await app.Round();
        var sent = await app.Mail("ude@580.example");

        Assert.DoesNotContain("account/invitation", waiting.ProtectedText!, StringComparison.Ordinal);
        Assert.Contains("Velkommen", Assert.Single(app.To("ude@580.example")), StringComparison.Ordinal);
        Assert.Equal((MailState.Sent, null), (sent.State, sent.ProtectedText));
    }

    [Fact]
    public async Task A_mail_is_given_up_after_so_many_tries_and_tried_again_when_an_administrator_says_so()
    {
        var address = Assert.Single(await app.Post(1));
        app.Smtp.Mood = ServerMood.Down;

        for (var attempt = 0; attempt < 6; attempt++)
        {
            await app.Round();
            app.Clock.Advance(TimeSpan.FromHours(1));
        }

        app.Smtp.Mood = ServerMood.Up;
        Assert.Equal((MailState.Failed, 5), await State(address));
        var id = (await app.Mail(address)).Id;
        var administrator = await app.SignedInAs(Role.Administrator);
        var page = await administrator.Page("/outbox?state=Failed");
        Assert.Contains(address, page.Body!.TextContent, StringComparison.Ordinal);
        using var retried = await administrator.PostForm("/outbox?state=Failed", [], $"/outbox/{id}/retry");
        await app.Round();

        Assert.Single(app.To(address));
    }

    [Fact]
    public async Task An_address_that_nobody_has_is_given_up_at_once()
    {
        var address = Assert.Single(await app.Post(1, "ukendt"));
        await app.Round();

        Assert.Equal((MailState.Failed, 1), await State(address));
    }

    [Fact]
    public async Task Another_municipality_neither_sees_nor_retries_a_mail()
    {
        var address = Assert.Single(await app.Post(1, "ukendt"));
        await app.Round();
        var other = await app.SignedInAs(Role.Administrator, TestWorld.Soenderborg);
        await app.Database(db => { db.OutboxMails.Add(OutboxMail.Post(TestWorld.Soenderborg, "egen@540.example", "Egen", "", "da", DateTime.UtcNow.AddDays(9))); return db.SaveChangesAsync(Ct); }, TestWorld.Soenderborg);
        var page = await other.Page("/outbox");
        using var retried = await other.PostUnseen($"/outbox/{(await app.Mail(address)).Id}/retry", []);

        Assert.Equal(HttpStatusCode.NotFound, retried.StatusCode);

        Assert.Contains("egen@540.example", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(address, page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_long_ago_is_removed()
    {
        var address = Assert.Single(await app.Post(1));
        await app.Round();
        app.Clock.Advance(TimeSpan.FromDays(31));
        await using var scope = app.Acting(out var db);
        await scope.ServiceProvider.GetRequiredService<OutboxRunner>().CleanAsync(Ct);

        Assert.False(await db.OutboxMails.AnyAsync(m => m.Recipient == address, Ct));
    }

    private async Task<(MailState, int)> State(string address) => await app.Mail(address) is var mail ? (mail.State, mail.Attempts) : default;

    [GeneratedRegex("^Message-ID: .*>", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MessageId();

    [GeneratedRegex(@"(?:^[A-Za-z0-9+/=]{20,}\r?\n)+", RegexOptions.Multiline)]
    private static partial Regex Base64();
}
