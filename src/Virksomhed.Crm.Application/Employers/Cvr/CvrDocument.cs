using Virksomhed.Crm.Domain.Employers;

namespace Virksomhed.Crm.Application.Employers.Cvr;

/// <summary>One document of a register file in its place: what it says, or why it was refused.</summary>
/// <param name="Place">The document's place in the file, counted from 1.</param>
/// <param name="Position">How many bytes of the file had been read by then.</param>
/// <param name="Number">The CVR or P-number, where one could be read.</param>
public sealed record CvrDocument(int Place, long Position, string? Number, CvrRecord? Record, string? Refusal);

/// <summary>What the register says of one unit. <see cref="Cvr"/> is the unit's own, or that of the owner of a production unit.</summary>
public sealed record CvrRecord(string Cvr, string? PNumber, RegisterData Data)
{
    /// <summary>Employment month by month, the newest first.</summary>
    public IReadOnlyList<MonthFigure> Months { get; init; } = [];

    public bool IsProductionUnit => PNumber is not null;

    public string Number => PNumber ?? Cvr;
}

/// <summary>A document that is not taken, and the reason that the user reads.</summary>
public sealed class CvrRefusedException(string reason, string? number = null) : Exception(reason)
{
    public string? Number => number;
}
