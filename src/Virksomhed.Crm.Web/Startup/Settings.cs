using Microsoft.Data.Sqlite;
using Virksomhed.Crm.Application.Account.MitId;
using Virksomhed.Crm.Application.Account.Sessions;
using Virksomhed.Crm.Application.Account.Staff;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>A setting without which the app must not start. The message is the one line that whoever starts it reads.</summary>
public sealed class SettingException(string message) : Exception(message);

/// <summary>What must be set before the app starts. There are no fallbacks: what development needs stands in appsettings.Development.json.</summary>
internal static class Settings
{
    private static readonly (string Key, string What)[] Required =
    [
        ("Database", "Sqlite or SqlServer"),
        ("ConnectionStrings:Crm", "the connection string of the database"),
        ("PublicAddress", "the address of this site as people type it, for example https://virksomhed.kommune.dk"),
        ("Mail:From", "the address that mails are sent from"),
    ];

    public static WebApplicationBuilder AddCrmSettings(this WebApplicationBuilder builder)
    {
        foreach (var (key, what) in Required)
        {
            Require(!string.IsNullOrWhiteSpace(builder.Configuration[key]), $"The setting {key} is missing: {what}.");
        }

        Require(
            builder.Configuration["Mail:Host"] is { Length: > 0 } || builder.Configuration["Mail:PickupFolder"] is { Length: > 0 },
            "The setting Mail:Host is missing: the mail server that sends invitations and new passwords.");
        var mitId = builder.Configuration.GetSection(MitIdSettings.Section).Get<MitIdSettings>()?.Fault;
        Require(mitId is null, mitId ?? "");
        var staff = StaffBrokerSettings.FaultOf(builder.Configuration);
        Require(staff is null, staff ?? "");
        var scanner = VirusScanner.FaultOf(builder.Configuration);
        Require(scanner is null, scanner ?? "");
        var sessions = builder.Configuration.GetSection(SessionSettings.Section).Get<SessionSettings>()?.Fault;
        Require(sessions is null, sessions ?? "");
        AnchorDatabaseFile(builder);
        builder.Services.AddSingleton(PublicAddress(builder.Configuration["PublicAddress"]!));

        return builder;
    }

    // A relative file name means the same file from whatever folder the app is started in.
    private static void AnchorDatabaseFile(WebApplicationBuilder builder)
    {
        if (builder.Configuration["Database"] == "Sqlite")
        {
            var connection = new SqliteConnectionStringBuilder(builder.Configuration.GetConnectionString("Crm"));
            connection.DataSource = Path.Combine(builder.Environment.ContentRootPath, connection.DataSource);
            builder.Configuration["ConnectionStrings:Crm"] = connection.ConnectionString;
        }
    }

    private static PublicAddress PublicAddress(string address)
    {
        Require(
            Uri.TryCreate(address, UriKind.Absolute, out var site) && site.Scheme is "http" or "https",
            $"The setting PublicAddress must be a whole address with http or https, not '{address}'.");

        return new PublicAddress(new Uri(site!.AbsoluteUri.TrimEnd('/') + "/"));
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new SettingException(message);
        }
    }
}
