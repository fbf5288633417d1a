namespace Virksomhed.Crm.Domain;

/// <summary>A row that belongs to one municipality (the tenant) and is never seen by another.</summary>
public interface ITenantOwned
{
    /// <summary>The kommunekode of the municipality that owns the row, for example 580 for Aabenraa.</summary>
    int MunicipalityCode { get; }
}

/// <summary>A row that two people may edit at once. The version changes with every save, so that the second writer is told instead of winning silently.</summary>
public interface IVersioned
{
    Guid Version { get; }
}

/// <summary>A copy made to be shown: every municipality of the partnership reads it, and its own alone writes it.</summary>
public interface IShownToPartners : ITenantOwned
{
    string Partnership { get; }
}
