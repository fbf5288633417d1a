using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Virksomhed.Crm.Application.Mail;
using Virksomhed.Crm.Data;
using Virksomhed.Crm.Domain.Mail;

namespace Virksomhed.Crm.IntegrationTests.Mail;

/// <summary>The app with a real mail server, whose outbox is looked into when a test says so.</summary>
public sealed class MailApp : CrmApp
{
    public SmtpServer Smtp { get; } = new();

    /// <summary>Lays mails to so many new addresses in the outbox, and tells which.</summary>
    public async Task<string[]> Post(int count, string name = "modtager")
    {
        var addresses = Enumerable.Range(0, count).Select(_ => $"{name}-{Guid.NewGuid():N}@firma.example").ToArray();
        await using var scope = Acting(out var db);
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        Array.ForEach(addresses, address => outbox.Post(new(address, "Prøve", "Her er et hemmeligt link.")));
        await db.SaveChangesAsync();

        return addresses;
    }

    /// <summary>What a worker does in one round.</summary>
    public async Task<int> Round()
    {
        await using var scope = Services.CreateAsyncScope();

        return await scope.ServiceProvider.GetRequiredService<OutboxRunner>().RunAsync(CancellationToken.None);
    }

    public AsyncServiceScope Acting(out CrmDbContext db)
    {
        var scope = Services.CreateAsyncScope();
        db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        db.ActFor(TestWorld.Aabenraa, null);

        return scope;
    }

    public Task<OutboxMail> Mail(string address) => Database(db => db.OutboxMails.AsNoTracking().SingleAsync(m => m.Recipient == address));

    /// <summary>The mails that reached an address.</summary>
    public IReadOnlyList<string> To(string address) => [.. Smtp.Received.Where(mail => mail.Contains($"To: {address}", StringComparison.OrdinalIgnoreCase))];

    protected override IEnumerable<KeyValuePair<string, string>> Settings() =>
    [
        .. base.Settings().Where(setting => setting.Key is not ("Mail:PickupFolder" or "Mail:Round")),
        new("Mail:Host", "127.0.0.1"), new("Mail:Port", $"{Smtp.Port}"), new("Mail:Tls", "false"), new("Mail:Round", "10.00:00"), new("Mail:Attempts", "5"),
    ];

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Smtp.Dispose();
    }
}
