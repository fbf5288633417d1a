namespace Virksomhed.Crm.Domain.Schemes;

/// <summary>Something an employer can use: a card of the catalogue ("produktmappen"). Every municipality has a copy of its own.</summary>
public sealed class Scheme : ITenantOwned, IVersioned
{
    public const int NameMaxLength = 80;

    private readonly List<SchemeTerms> _terms = [];
    private readonly List<SchemeRate> _rates = [];

    private Scheme() { }

    public int Id { get; private set; }
    public int MunicipalityCode { get; private set; }

    /// <summary>What rules and imports know it by, see <see cref="SchemeCode"/>.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";
    public string NameSort { get; private set; } = "";
    public SchemeNeeds Needs { get; private set; }
    public SchemePersons Persons { get; private set; }
    public EmployerKinds Employers { get; private set; }

    /// <summary>Whether agreements are recorded with it; the others are only told about.</summary>
    public bool TakesAgreements { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>What was, is and will be valid, by the day it begins.</summary>
    public IReadOnlyList<SchemeTerms> Terms => _terms;

    public IReadOnlyList<SchemeRate> Rates => _rates;

    public static Scheme Offer(int municipalityCode, string code, string name, bool takesAgreements)
    {
        Rule.Require(SchemeCode.IsValid(code), $"Koden {code} må kun have små bogstaver fra a til z, cifre og _.");

        return new Scheme
        {
            MunicipalityCode = municipalityCode,
            Code = code,
            Name = name,
            NameSort = DanishText.SortKey(name),
            TakesAgreements = takesAgreements,
        };
    }

    public void Describe(string name, SchemeNeeds needs, SchemePersons persons, EmployerKinds employers, bool takesAgreements)
    {
        (Name, NameSort, TakesAgreements) = (name, DanishText.SortKey(name), takesAgreements);
        (Needs, Persons, Employers) = (needs, persons, employers);
    }

    /// <summary>Adds a version of the terms; the earlier ones stay as history.</summary>
    public SchemeTerms Set(DateOnly validFrom, SchemeContent content)
    {
        Rule.Require(!_terms.Exists(terms => terms.ValidFrom == validFrom), $"Der er allerede vilkår fra {validFrom:dd.MM.yyyy}. Ret dem, eller vælg en anden dag.");
        var terms = SchemeTerms.Of(MunicipalityCode, validFrom, content);
        _terms.Add(terms);

        return terms;
    }

    public SchemeRate Price(string name, decimal? amount, string unit, DateOnly validFrom, string source)
    {
        var rate = SchemeRate.Of(MunicipalityCode, name, amount, unit, validFrom, source);
        _rates.Add(rate);

        return rate;
    }
}
