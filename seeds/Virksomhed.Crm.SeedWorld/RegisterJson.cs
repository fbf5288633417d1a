using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Virksomhed.Crm.SeedWorld;

/// <summary>
/// Writes a company or a unit as the register's own document. A list that would only repeat what the metadata says is left out, so that the
/// files stay small; lists with a history in them are always there.
/// </summary>
public sealed class RegisterJson(IReadOnlyDictionary<(string Version, string Code), string> branchTitles)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Document(Company company) => Line("Vrvirksomhed", json =>
    {
        Number(json, "cvrNummer", company.Cvr, company.Has(Oddities.NumberAsText));
        Shared(json, company);
        Form(json, company);
        if (company.Employees > 10) Employment.WriteMonths(json, company);
        json.WriteStartArray("penheder");
        foreach (var unit in company.Units)
        {
            json.WriteStartObject();
            Number(json, "pNummer", unit.PNumber, asText: false);
            Period(json, unit.Founded, unit.Ceased);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("virksomhedMetadata");
        Newest(json, company);
        json.WriteStartObject("nyesteVirksomhedsform");
        json.WriteNumber("virksomhedsformkode", company.Form.Code);
        json.WriteString("kortBeskrivelse", company.Form.Abbreviation);
        if (company.Form.Suffix.Length == 0) json.WriteString("langBeskrivelse", company.Form.Title);
        json.WriteEndObject();
        json.WriteNumber("antalPenheder", company.Units.Count(u => u.Ceased is null));
        json.WriteEndObject();
    });

    public byte[] Document(ProductionUnit unit) => Line("VrproduktionsEnhed", json =>
    {
        Number(json, "pNummer", unit.PNumber, unit.Has(Oddities.NumberAsText));
        Shared(json, unit);
        json.WriteStartArray("virksomhedsrelation");
        if (unit.EarlierCompany is { } earlier) Relation(json, earlier.Cvr, unit.Founded, unit.TakenOver, asText: false);
        Relation(json, unit.Company.Cvr, unit.EarlierCompany is null ? unit.Founded : unit.TakenOver, unit.Ceased, unit.Has(Oddities.NumberAsText));
        json.WriteEndArray();
        json.WriteStartObject("produktionsEnhedMetadata");
        json.WriteNumber("nyesteCvrNummerRelation", unit.Company.Cvr);
        Newest(json, unit);
        json.WriteEndObject();
    });

    private void Shared(Utf8JsonWriter json, Establishment e)
    {
        json.WriteBoolean("reklamebeskyttet", e.Protected);
        History.Names(json, e);
        History.Addresses(json, e);
        History.Contacts(json, e);
        json.WriteStartArray("livsforloeb");
        json.WriteStartObject();
        Period(json, e.Founded, e.Ceased);
        json.WriteEndObject();
        json.WriteEndArray();
        History.Branches(json, e, branchTitles);
        if (e.Has(Oddities.Participant)) History.Participant(json, e);
    }

    private void Newest(Utf8JsonWriter json, Establishment e)
    {
        json.WriteStartObject("nyesteNavn");
        json.WriteString("navn", e.Name);
        json.WriteEndObject();
        if (!e.Has(Oddities.AddressOnlyInHistory))
        {
            json.WriteStartObject("nyesteBeliggenhedsadresse");
            History.AddressFields(json, e.Address);
            json.WriteEndObject();
        }
        if (!e.Has(Oddities.NoBranch))
        {
            json.WriteStartObject("nyesteHovedbranche");
            History.BranchCode(json, e.Trade.Code, e.Has(Oddities.BranchAsNumber));
            if (e is Company) json.WriteString("branchetekst", branchTitles[("DB25", e.Trade.Code)]);
            json.WriteEndObject();
        }
        History.NewestContacts(json, e);
        Employment.WriteNewest(json, e);
        json.WriteString("sammensatStatus", e.Status);
    }

    private static void Form(Utf8JsonWriter json, Company company)
    {
        if (company.EarlierName is null) return;
        json.WriteStartArray("virksomhedsform");
        json.WriteStartObject();
        json.WriteNumber("virksomhedsformkode", company.Form.Code);
        json.WriteString("kortBeskrivelse", company.Form.Abbreviation);
        Period(json, company.Founded, company.Ceased);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Relation(Utf8JsonWriter json, int cvr, DateOnly from, DateOnly? until, bool asText)
    {
        json.WriteStartObject();
        Number(json, "cvrNummer", cvr, asText);
        Period(json, from, until);
        json.WriteEndObject();
    }

    public static void Period(Utf8JsonWriter json, DateOnly from, DateOnly? until)
    {
        json.WriteStartObject("periode");
        json.WriteString("gyldigFra", Day(from));
        if (until is { } day) json.WriteString("gyldigTil", Day(day));
        else json.WriteNull("gyldigTil");
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, long value, bool asText)
    {
        if (asText) json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
        else json.WriteNumber(name, value);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static byte[] Line(string kind, Action<Utf8JsonWriter> body)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteStartObject(kind);
            body(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
