namespace Virksomhed.Crm.Domain.Agreements;

/// <summary>
/// What the ratio rule says of a production unit on a day. <paramref name="Employees"/> is null where nobody knows how many work there: then
/// only the minimum is sure.
/// </summary>
/// <param name="Counted">Agreements that take a place.</param>
/// <param name="Undecided">Agreements of which the sources do not say whether they do.</param>
public sealed record RatioStanding(RatioRule Rule, decimal? Employees, int Counted, int Undecided)
{
    public int Places => Rule.Places(Employees ?? 0);

    /// <summary>Negative where more is agreed than the rule allows.</summary>
    public int Free => Places - Counted;

    public bool Allows(int more) => more <= Free;
}
