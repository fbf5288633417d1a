namespace Virksomhed.Crm.Domain.Goals;

/// <summary>A figure that others measure, for example Jobindsats: it is entered by hand or read from an export file, never counted here.</summary>
public sealed class ExternalIndicator : ITenantOwned, IVersioned
{
    public const int KeyMaxLength = 60;
    public const int NameMaxLength = 120;
    public const int UnitMaxLength = 20;
    public const int SourceMaxLength = 300;

    /// <summary>The share of those on sygedagpenge who are partly back (Sønderborgs beskæftigelsespolitik 2019-2022, mål 1.2).</summary>
    public const string PartialReturn = "delvis_raskmelding";

    private readonly List<ExternalObservation> _observations = [];

    private ExternalIndicator() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }
    public string Key { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public string Source { get; private set; } = "";
    public Guid Version { get; private set; }
    public IReadOnlyList<ExternalObservation> Observations => _observations;

    public static ExternalIndicator Of(int municipalityCode, string key, string name, string unit, string source) =>
        new() { MunicipalityCode = municipalityCode, Key = key, Name = name, Unit = unit, Source = source };

    /// <summary>Sets the result or the target of a period; one that is there already is replaced.</summary>
    public void Observe(ObservedPeriod period, ObservationKind kind, decimal value, string source, int? byId, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(period);
        Rule.Require(value >= 0 && (Unit != "%" || value <= 100), Unit == "%" ? "En andel ligger mellem 0 og 100 %." : "Et tal kan ikke være negativt.");

        if (_observations.Find(one => one.Year == period.Year && one.Month == period.Month && one.Kind == kind) is { } known)
        {
            known.Change(value, source, byId, now);
        }
        else
        {
            _observations.Add(new ExternalObservation(period, kind, value, source, byId, now));
        }
    }
}
