using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Virksomhed.Crm.Application.Common;

namespace Virksomhed.Crm.Application.Fastholdelse;

/// <summary>Keeps a case's number in another system unreadable in the database and its backups.</summary>
public sealed class CaseReference(IDataProtectionProvider protection)
{
    public const string Unreadable = "Kan ikke læses: nøglen er væk";

    private readonly IDataProtector _protector = protection.CreateProtector(typeof(CaseReference).FullName!);

    public string? Protect(string? typed) => Texts.Clean(typed) is { } reference ? _protector.Protect(reference) : null;

    public string? Read(string? protectedReference)
    {
        try
        {
            return protectedReference is null ? null : _protector.Unprotect(protectedReference);
        }
        catch (CryptographicException)
        {
            return Unreadable;
        }
    }
}
