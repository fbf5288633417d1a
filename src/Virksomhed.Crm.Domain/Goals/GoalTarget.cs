namespace Virksomhed.Crm.Domain.Goals;

/// <summary>What a year aims at: a number, words, or both where a number was set for what a paper says in words.</summary>
public sealed record Aim(TargetBasis Basis, decimal? Value, string? Words, string? Note)
{
    /// <summary>A relative aim needs neither number nor words.</summary>
    public bool IsEmpty => Value is null && Words is null && Basis is (TargetBasis.Number or TargetBasis.Words);
}

/// <summary>What a goal aims at in one year.</summary>
public sealed class GoalTarget : ITenantOwned
{
    public const int WordsMaxLength = 60;
    public const int NoteMaxLength = 200;

    private GoalTarget() { }

    internal GoalTarget(int municipalityCode, int year, Aim aim)
    {
        (MunicipalityCode, Year) = (municipalityCode, year);
        Change(aim);
    }

    public int Id { get; private set; }
    public int GoalId { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int Year { get; private set; }
    public TargetBasis Basis { get; private set; }
    public decimal? Value { get; private set; }
    public string? Words { get; private set; }
    public string? Note { get; private set; }

    internal void Change(Aim aim) => (Basis, Value, Words, Note) = (aim.Basis, aim.Value, aim.Words, aim.Note);
}
