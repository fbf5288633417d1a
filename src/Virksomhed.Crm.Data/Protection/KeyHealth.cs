using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Virksomhed.Crm.Data.Protection;

/// <summary>Whether the keys in the database can be opened, which takes the certificate they were locked with.</summary>
public sealed class KeyHealth(IKeyManager keys)
{
    public bool CanReadAll() => keys.GetAllKeys().Where(key => !key.IsRevoked).All(CanRead);

    private static bool CanRead(IKey key)
    {
        try
        {
            // A key is opened when it is first looked into.
            return key.Descriptor is not null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return false;
        }
    }
}
