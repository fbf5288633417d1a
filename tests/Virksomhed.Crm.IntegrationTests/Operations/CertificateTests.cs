using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Data.Sqlite;
using Virksomhed.Crm.IntegrationTests.StartUp;
using Xunit;

namespace Virksomhed.Crm.IntegrationTests.Operations;

/// <summary>Keys that are locked with a certificate: nobody who has the database alone has them, and without the certificate nothing starts.</summary>
[Trait("Requirement", "R33")]
public sealed class CertificateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-keys-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_are_locked_by_the_certificate_and_opened_by_an_older_one_and_by_no_other()
    {
        var (first, second) = (Certificate("first"), Certificate("second"));
        await Done(Settings(first), "migrate");
        var xml = await Key();
        Assert.Contains("EncryptedData", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal);
        await Done(Settings(first), "backup", "--to", _folder);
        var backup = Directory.GetDirectories(_folder, "virksomhed-crm-*").Single();

        var renewed = Settings(second);
        (renewed["DataProtection:OldCertificates:0:File"], renewed["DataProtection:OldCertificates:0:Password"]) = (first, "hemmelig");
        var elsewhere = AppProcess.Settings(Path.Combine(_folder, "elsewhere"));
        await Task.WhenAll(
            Done(renewed, "migrate"),
            Refused("certificate that is not set", AppProcess.Settings(_folder), "migrate"),
            Refused("certificate that is not set", Settings(second), "migrate"),
            Refused("missing.pfx", Settings(Path.Combine(_folder, "missing.pfx")), "migrate"),
            Refused("certificate that is not among those configured", elsewhere, "restore", "--from", backup));
        Assert.False(File.Exists(Path.Combine(_folder, "elsewhere", "crm.db")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Dictionary<string, string> Settings(string certificate)
    {
        var settings = AppProcess.Settings(_folder);
        (settings["DataProtection:Certificate"], settings["DataProtection:CertificatePassword"]) = (certificate, "hemmelig");

        return settings;
    }

    private async Task Done(Dictionary<string, string> settings, params string[] arguments)
    {
        await using var app = AppProcess.Start(_folder, settings, arguments);
        Assert.True(await app.Exit(Ct) == 0, app.Errors);
    }

    private async Task Refused(string why, Dictionary<string, string> settings, params string[] arguments)
    {
        await using var app = AppProcess.Start(_folder, settings, arguments);
        Assert.Equal(1, await app.Exit(Ct));
        Assert.Contains(why, Assert.Single(app.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private string Certificate(string name)
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        var file = Path.Combine(_folder, name + ".pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, "hemmelig"));

        return file;
    }

    private async Task<string> Key()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "crm.db")};Pooling=false");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Xml FROM ProtectionKeys";

        return (string)(await command.ExecuteScalarAsync(Ct))!;
    }
}
