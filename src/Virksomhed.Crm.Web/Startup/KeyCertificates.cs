using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace Virksomhed.Crm.Web.Startup;

/// <summary>
/// Locks the keys in the database with a certificate, where one is set: who steals the database, or a backup of it, then has no keys. Older certificates still
/// open what they locked. One that is set and cannot be read stops the start, or new keys would lie open.
/// </summary>
internal static class KeyCertificates
{
    public static void AddKeyCertificates(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("DataProtection");

        if (settings["Certificate"] is not { Length: > 0 } file)
        {
            return;
        }

        var folder = builder.Environment.ContentRootPath;
        var current = Load(folder, file, settings["CertificatePassword"]);
        var older = settings.GetSection("OldCertificates").GetChildren().Select(old => Load(folder, old["File"] ?? "", old["Password"]));
        builder.Services.AddDataProtection().ProtectKeysWithCertificate(current).UnprotectKeysWithAnyCertificate([current, .. older]);
    }

    private static X509Certificate2 Load(string folder, string file, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(folder, file), password);

            return certificate.GetRSAPrivateKey() is not null ? certificate : throw new CryptographicException("it holds no private RSA key");
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"The setting DataProtection:Certificate names a .pfx file that cannot be read, {file}: {unreadable.Message.ReplaceLineEndings(" ")}");
        }
    }
}
