namespace Virksomhed.Crm.Domain.CsrMaerker;

/// <summary>How many held the mark in a year from before the system counted it, as a source tells it. Own counts go before it.</summary>
public sealed class CsrFigure : ITenantOwned, IVersioned
{
    public const int SourceMaxLength = 300;
    public const int MaxHolders = 100_000;

    private CsrFigure() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public int Year { get; private set; }
    public int Holders { get; private set; }

    /// <summary>How many of them were new; null where the source does not tell.</summary>
    public int? NewHolders { get; private set; }

    /// <summary>The day of the award or of the source.</summary>
    public DateOnly CountedOn { get; private set; }

    public string Source { get; private set; } = "";
    public Guid Version { get; private set; }

    public static CsrFigure Of(int municipalityCode, int year, int holders, int? newHolders, DateOnly countedOn, string source)
    {
        var figure = new CsrFigure { MunicipalityCode = municipalityCode, Year = year };
        figure.Change(holders, newHolders, countedOn, source);

        return figure;
    }

    public void Change(int holders, int? newHolders, DateOnly countedOn, string source)
    {
        Rule.Require(holders is >= 0 and <= MaxHolders && newHolders is null or >= 0 && !(newHolders > holders), "Antallet af nye kan ikke være større end antallet af indehavere.");
        Rule.Require(countedOn.Year == Year, $"Datoen skal ligge i {Year}, så tallet tæller i mærkets år.");
        (Holders, NewHolders, CountedOn, Source) = (holders, newHolders, countedOn, source);
    }
}
