namespace Virksomhed.Crm.Domain.Audit;

/// <summary>What is wrong with a chain at a number.</summary>
public enum AuditFault
{
    /// <summary>The entry is not what was written there.</summary>
    Changed,

    /// <summary>There is no such entry, although there are later ones or the head says so.</summary>
    Missing,

    /// <summary>There are entries after the end.</summary>
    TooMany,

    /// <summary>The head of the chain was not written by the app.</summary>
    ForgedHead,

    /// <summary>The entry is not the one that was noted outside the database.</summary>
    NotAsNoted,

    /// <summary>The key of the chain cannot be read.</summary>
    NoKey,
}

/// <summary>What a municipality's chain says: from where to where, with which hash at the end, and the first number at which it is broken.</summary>
public sealed record AuditVerdict(int MunicipalityCode, long First, long Last, string Head, AuditFault? Fault = null, long? BrokenAt = null)
{
    public bool IsWhole => Fault is null;
}
